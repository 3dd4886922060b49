using RVae.Engine.Time;

namespace RVae.Engine.Playing;

/// <summary>Follows a leader: where the music stands relative to it, and where the music has to go. Tick thread only.</summary>
internal interface IFollowing
{
    /// <summary>What the leader says at this tick. <see cref="Leading.Present"/> is false while nobody leads.</summary>
    Leading Leading { get; }

    /// <summary>Whether the ticks come from the leader's line.</summary>
    bool Leads { get; }

    /// <summary>What another follower needs to go on from here.</summary>
    FollowingState State { get; }

    /// <summary>Goes on where another follower ended.</summary>
    void Resume(in FollowingState state);

    /// <summary>Takes the leader's newest state (null for no leader), and where the music's bar lines are.</summary>
    void Hear(IClockLeader? leader, BarCount bars);

    /// <summary>Whether music that plays may go from one position to another now.</summary>
    bool MayJump(long position, long to);

    /// <summary>The performer has jumped by so many ticks.</summary>
    void Jumped(long by);

    /// <summary>Where and when the transport, at rest, is to start. False while it is too early for the start.</summary>
    bool TryStart(long position, ref long now, out long place);

    /// <summary>The place to which the resting leader has moved. False where it stayed.</summary>
    bool TryRest(out long place);

    /// <summary>
    /// Whether the leader has announced a start, and the next tick would come before it. Then also the moment of that start, nanoseconds.
    /// </summary>
    bool TryAwait(long due, out long start);

    /// <summary>Where the leader is when the next tick is due. False where the music does not have to go there at once.</summary>
    bool TryMove(long position, long due, out long place);

    /// <summary>When a position of the music is due on the leader's line, nanoseconds.</summary>
    long TimeOf(long position);
}

using RVae.Engine.Time;

namespace RVae.Engine.Playing;

/// <summary>How the music stands against one that leads. Tick thread only.</summary>
internal interface IFollowing
{
    /// <summary>What the leader says at this tick; not <see cref="Leading.Present"/> while nobody leads.</summary>
    Leading Leading { get; }

    /// <summary>Whether the ticks come from the leader's line.</summary>
    bool Leads { get; }

    /// <summary>What another one needs to go on from here.</summary>
    FollowingState State { get; }

    /// <summary>Goes on where another one ended.</summary>
    void Resume(in FollowingState state);

    /// <summary>Takes the leader's newest word, null for none; and where the bar lines of the music are.</summary>
    void Hear(IClockLeader? leader, BarCount bars);

    /// <summary>Whether music that plays may go from one position to another now.</summary>
    bool MayJump(long position, long to);

    /// <summary>The performer has jumped, by so many ticks.</summary>
    void Jumped(long by);

    /// <summary>Where the transport, at rest, is to start and when; false while it is too early for that.</summary>
    bool TryStart(long position, ref long now, out long place);

    /// <summary>The place to which the leader, who rests, has gone; false where it stayed.</summary>
    bool TryRest(out long place);

    /// <summary>Whether the leader has foretold a start that the next tick comes too early for; when it will be, nanoseconds.</summary>
    bool TryAwait(long due, out long start);

    /// <summary>Where the leader is when the next tick is due, if the music has to go there at once.</summary>
    bool TryMove(long position, long due, out long place);

    /// <summary>When a position of ours is by the leader's line, nanoseconds.</summary>
    long TimeOf(long position);
}

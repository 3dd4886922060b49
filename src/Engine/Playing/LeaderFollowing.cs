using RVae.Engine.Time;

namespace RVae.Engine.Playing;

/// <summary>
/// Follows a leader. A start, continue or song position of the leader moves the music to the leader's place. What the performer does (a jump, a
/// start) moves the music away from there by whole ticks; the phase is always the leader's. When a leader comes back after a silence, the music stays
/// where it has gone on to. Tick thread only.
/// </summary>
internal sealed class LeaderFollowing : IFollowing
{
    /// <summary>
    /// How long before a leader's tick the transport starts on it, nanoseconds: longer than a resting transport sleeps between two looks.
    /// </summary>
    private const long StartAhead = 4_000_000;

    // More ticks away than a beat, the music does not speed up or slow down: it jumps.
    private const double LongestWay = 24;

    // A first tick that is late by no more than this is still played: the downbeat of a leader that gave no warning, or that starts while the music
    // already runs. Later, the hit would be heard as another stroke. Nanoseconds.
    private const long LatestFirst = 50_000_000;

    private long _jumps = long.MinValue;
    private long? _apart; // ticks from the leader's place to the music's; null after the leader was silent

    /// <summary>What the leader says at this tick; not <see cref="Leading.Present"/> while nobody leads.</summary>
    public Leading Leading { get; private set; }

    /// <summary>Whether the ticks come from the leader's line.</summary>
    public bool Leads => Leading is { Present: true, Playing: true };

    /// <inheritdoc/>
    public FollowingState State => new(_jumps, _apart ?? 0, _apart is not null);

    /// <inheritdoc/>
    public void Resume(in FollowingState state) => (_jumps, _apart) = (state.Jumps, state.IsKnown ? state.Apart : null);

    /// <summary>Takes the leader's newest state. Jumps that the leader made while it was not followed do not count.</summary>
    public void Hear(IClockLeader? leader, BarCount bars)
    {
        Leading = leader?.Read() ?? default;
        if (leader is null)
            _jumps = long.MinValue;
        if (!Leading.Present)
            _apart = null;
    }

    /// <inheritdoc/>
    public bool MayJump(long position, long to) => true;

    /// <summary>The performer has jumped, by so many ticks.</summary>
    public void Jumped(long by) => _apart += by;

    /// <summary>Where and when the transport, at rest, is to start. False while it is too early for the start.</summary>
    public bool TryStart(long position, ref long now, out long place)
    {
        bool moved = Leading.Jumps != _jumps;
        long leaders = moved ? ArrivalAt(now) : PlaceAt(now);
        // The engine works ticks out early. So the tick that was due when the leader stopped may have been played already: do not play it again.
        if (moved && position - leaders == 1)
            leaders = position;
        long at = Leading.Timeline.TimeOf(leaders);
        place = moved ? leaders : position;
        if (at > now + StartAhead)
            return false;
        (_jumps, _apart) = (Leading.Jumps, place - leaders);
        now = Math.Max(now, at);
        return true;
    }

    /// <summary>The song position of a leader that rests, when it has changed.</summary>
    public bool TryRest(out long place)
    {
        place = Leading.Timeline.AnchorTick;
        if (!Leading.Present || Leading.Playing || Leading.Jumps == _jumps)
            return false;
        _jumps = Leading.Jumps;
        return true;
    }

    /// <summary>
    /// Whether the leader has announced a start, and the next tick would come before it. Then also the moment of that start, nanoseconds.
    /// </summary>
    public bool TryAwait(long due, out long start)
    {
        start = Leading.Timeline.TimeOf(Leading.First);
        return Leading.Jumps != _jumps && Leading.Timeline.TickAt(due) < Leading.First - 0.5;
    }

    /// <summary>Where the leader is when the next tick is due, if the music has to go there.</summary>
    public bool TryMove(long position, long due, out long place)
    {
        place = position;
        if (Leading.Jumps != _jumps)
        {
            place = ArrivalAt(due);
            (_jumps, _apart) = (Leading.Jumps, 0);
            return true;
        }

        long apart = _apart ??= position - PlaceAt(due);
        if (Math.Abs(Leading.Timeline.TickAt(due) - (position - apart)) < LongestWay)
            return false;
        place = Math.Max(PlaceAt(due) + apart, 0);
        _apart = place - PlaceAt(due);
        return true;
    }

    /// <summary>When a position of the music is due on the leader's line, nanoseconds.</summary>
    public long TimeOf(long position) => Leading.Timeline.TimeOf(position - (_apart ?? 0));

    // Where the music joins a leader that has just started or jumped.
    private long ArrivalAt(long time) =>
        time - Leading.Timeline.TimeOf(Leading.First) <= LatestFirst ? Leading.First : PlaceAt(time);

    // The nearest tick of the leader, and never one before the leader's first.
    private long PlaceAt(long time) =>
        Math.Max((long)Math.Ceiling(Leading.Timeline.TickAt(time) - 0.5), Leading.First);
}

using RVae.Engine.Time;

namespace RVae.Engine.Playing;

/// <summary>
/// Where the music stands against a leader: the leader's start, continue and song position take it to the leader's place,
/// what the performer does (a jump, a start of their own) moves it away from there by whole ticks, and its phase is the
/// leader's throughout. Tick thread only.
/// </summary>
internal sealed class LeaderFollowing
{
    /// <summary>How long before a leader's tick the transport starts on it: more than it rests between two looks.</summary>
    private const long StartAhead = 4_000_000;

    // Further off than a beat nobody steers back: it goes there.
    private const double LongestWay = 24;

    private long _jumps = long.MinValue;
    private long _apart; // ticks from the leader's place to ours

    /// <summary>What the leader says at this tick; not <see cref="Leading.Present"/> while nobody leads.</summary>
    public Leading Leading { get; private set; }

    /// <summary>Whether the ticks come from the leader's line.</summary>
    public bool Leads => Leading is { Present: true, Playing: true };

    /// <summary>Takes the leader's newest word. Whoever was not followed has no jumps that were.</summary>
    public void Hear(IClockLeader? leader)
    {
        Leading = leader?.Read() ?? default;
        if (leader is null)
            (_jumps, _apart) = (long.MinValue, 0);
    }

    /// <summary>The performer has jumped, by so many ticks.</summary>
    public void Jumped(long by) => _apart += by;

    /// <summary>Where the transport, at rest, is to start and when; false while it is too early for that.</summary>
    public bool TryStart(long position, ref long now, out long place)
    {
        long leaders = PlaceAt(now);
        long at = Leading.Timeline.TimeOf(leaders);
        bool moved = Leading.Jumps != _jumps;
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

    /// <summary>Where the leader is when the next tick is due, if the music has to go there.</summary>
    public bool TryMove(long position, long due, out long place)
    {
        place = position;
        bool moved = Leading.Jumps != _jumps;
        if (!moved && Math.Abs(Leading.Timeline.TickAt(due) - (position - _apart)) < LongestWay)
            return false;
        place = PlaceAt(due) + (moved ? 0 : _apart);
        if (moved)
            (_jumps, _apart) = (Leading.Jumps, 0);
        return true;
    }

    /// <summary>When a position of ours is by the leader's line.</summary>
    public long TimeOf(long position) => Leading.Timeline.TimeOf(position - _apart);

    // The nearest tick: one that is just over is played late rather than never, as the downbeat of a leader that gave
    // no warning is. None before the leader's first.
    private long PlaceAt(long time) =>
        Math.Max((long)Math.Ceiling(Leading.Timeline.TickAt(time) - 0.5), Leading.First);
}

using RVae.Engine.Time;

namespace RVae.Engine.Playing;

/// <summary>
/// Where the music stands against a leader: the leader's start, continue and song position take it to the leader's place,
/// what the performer does (a jump, a start of their own) moves it away from there by whole ticks, and its phase is the
/// leader's throughout. A leader that comes back after it was silent finds the music where it has gone on to. Tick thread only.
/// </summary>
internal sealed class LeaderFollowing : IFollowing
{
    /// <summary>How long before a leader's tick the transport starts on it: more than it rests between two looks.</summary>
    private const long StartAhead = 4_000_000;

    // Further off than a beat nobody steers back: it goes there.
    private const double LongestWay = 24;

    // A first tick that is over by no more than this is played late rather than never: the downbeat of a leader that gave no
    // warning, or that starts while the music runs on its own. Later than this it would be heard as another stroke.
    private const long LatestFirst = 50_000_000;

    private long _jumps = long.MinValue;
    private long? _apart; // ticks from the leader's place to ours; not known of one that has been silent

    /// <summary>What the leader says at this tick; not <see cref="Leading.Present"/> while nobody leads.</summary>
    public Leading Leading { get; private set; }

    /// <summary>Whether the ticks come from the leader's line.</summary>
    public bool Leads => Leading is { Present: true, Playing: true };

    /// <inheritdoc/>
    public FollowingState State => new(_jumps, _apart ?? 0, _apart is not null);

    /// <inheritdoc/>
    public void Resume(in FollowingState state) => (_jumps, _apart) = (state.Jumps, state.IsKnown ? state.Apart : null);

    /// <summary>Takes the leader's newest state. Jumps of a leader that was not followed do not count.</summary>
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

    /// <summary>Where the transport, at rest, is to start and when; false while it is too early for that.</summary>
    public bool TryStart(long position, ref long now, out long place)
    {
        bool moved = Leading.Jumps != _jumps;
        long leaders = moved ? ArrivalAt(now) : PlaceAt(now);
        // The tick that was due when the leader stopped may have been played ahead of its word: it is not played again.
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

    /// <summary>Whether the leader has foretold a start that the next tick comes too early for; when it will be, nanoseconds.</summary>
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

    /// <summary>When a position of ours is by the leader's line.</summary>
    public long TimeOf(long position) => Leading.Timeline.TimeOf(position - (_apart ?? 0));

    // Where a leader that has just started, or gone elsewhere, is to be joined.
    private long ArrivalAt(long time) =>
        time - Leading.Timeline.TimeOf(Leading.First) <= LatestFirst ? Leading.First : PlaceAt(time);

    // The nearest tick; none before the leader's first.
    private long PlaceAt(long time) =>
        Math.Max((long)Math.Ceiling(Leading.Timeline.TickAt(time) - 0.5), Leading.First);
}

using RVae.Engine.Rhythm;
using RVae.Engine.Time;

namespace RVae.Engine.Playing;

/// <summary>
/// Follows a link session. A session has a tempo and bar lines, but no song: the music keeps its own bars, and their lines fall on the session's. The
/// music is steered there, up to half a quantum either way, so that every tick comes once. A start, and a jump while the music plays, wait until the
/// session is at the same place of a bar. Tick thread only.
/// </summary>
internal sealed class SessionFollowing : IFollowing
{
    /// <summary>How long before its first tick the transport starts, nanoseconds: longer than a resting transport sleeps between two looks.</summary>
    private const long StartAhead = 4_000_000;

    // A start that is late by no more than this is caught up with, and not put off to the next bar; in ticks.
    private const double LateStart = 0.25;

    // Music that is steered over half a quantum does not turn round for a change of less than this; in ticks.
    private const double Slack = Grid.DefaultTicksPerQuarter;

    private long? _apart; // ticks from the session's place to the music's
    private long _quantum = 1;
    private long _origin; // position of a bar line, counted as if the metre had never changed

    /// <inheritdoc/>
    public Leading Leading { get; private set; }

    /// <inheritdoc/>
    public bool Leads => Leading.Present;

    /// <inheritdoc/>
    public FollowingState State => new(0, _apart ?? 0, _apart is not null);

    /// <inheritdoc/>
    public void Resume(in FollowingState state) => _apart = state.IsKnown ? state.Apart : null;

    /// <inheritdoc/>
    public void Hear(IClockLeader? leader, BarCount bars)
    {
        Leading = leader?.Read() ?? default;
        if (!Leading.Present)
            _apart = null;
        _quantum = Leading.Quantum > 0 ? Leading.Quantum : bars.TicksPerBar;
        _origin = bars.OriginTick - ((long)bars.OriginBar * bars.TicksPerBar);
    }

    /// <summary>After a jump, bars are counted from the beginning. So the music may jump only where the session is at the same place of a bar.</summary>
    public bool MayJump(long position, long to) => !Leads || _apart is not { } apart || Modulo(to - (position - apart)) == 0;

    /// <inheritdoc/>
    public void Jumped(long by) => _apart += by;

    /// <inheritdoc/>
    public bool TryStart(long position, ref long now, out long place)
    {
        place = position;
        long earliest = (long)Math.Ceiling(Leading.Timeline.TickAt(now) - LateStart);
        long start = earliest + Modulo(position - _origin - earliest);
        long at = Leading.Timeline.TimeOf(start);
        if (at > now + StartAhead)
            return false;
        _apart = position - start;
        now = Math.Max(now, at);
        return true;
    }

    /// <inheritdoc/>
    public bool TryRest(out long place)
    {
        place = 0;
        return false;
    }

    /// <inheritdoc/>
    public bool TryAwait(long due, out long start)
    {
        start = due;
        return false;
    }

    /// <summary>Never moves the music at once: only chooses again with which of the session's ticks the music goes.</summary>
    public bool TryMove(long position, long due, out long place)
    {
        place = position;
        double apart = position - Leading.Timeline.TickAt(due);
        if (_apart is not { } kept || Modulo(kept - _origin) != 0 || Math.Abs(apart - kept) > (_quantum / 2.0) + Slack)
            _apart = _origin + (_quantum * (long)Math.Round((apart - _origin) / _quantum));
        return false;
    }

    /// <inheritdoc/>
    public long TimeOf(long position) => Leading.Timeline.TimeOf(position - (_apart ?? 0));

    private long Modulo(long ticks)
    {
        long rest = ticks % _quantum;
        return rest < 0 ? rest + _quantum : rest;
    }
}

using RVae.Engine.Time;
using RVae.Rooms;

namespace RVae.Daemon.Rooms;

/// <summary>
/// Gives the tick engine the line of the room. While no room is joined, another clock leads. Positions are counted from the bar in which
/// this site began to follow, so that the bars of all sites have the room's numbers. One thread writes; any thread may read.
/// </summary>
/// <param name="other">The clock that leads while no room does.</param>
internal sealed class RoomLeader(IClockLeader other) : IClockLeader
{
    // The tick engine takes up the next line a little before its first tick, and rests a little after its last tick.
    private const long Ahead = 8_000_000, Behind = 30_000_000;

    // Music that plays already takes up the room's line only when the anchor's tick is surely past, so that no tick comes twice.
    private const long Fetch = 60_000_000;

    private Word? _word;
    private Anchor? _begun;
    private long _jumps;
    private long _begunAt;

    /// <summary>When the present lead began, nanoseconds; 0 while the room rests.</summary>
    public long Since => _begun is null ? 0 : _begunAt;

    /// <inheritdoc/>
    public Leading Read() => Volatile.Read(ref _word)?.Leading ?? other.Read();

    /// <summary>Follows the room.</summary>
    /// <param name="timeline">The anchors of the room.</param>
    /// <param name="clock">The time of the room.</param>
    /// <param name="now">The present, nanoseconds of this machine's clock.</param>
    /// <param name="plays">Whether the music plays already.</param>
    public void Follow(RoomTimeline timeline, RoomClock clock, long now, bool plays)
    {
        long room = clock.At(now);
        Anchor? anchor = timeline.At(room + Ahead);
        if (_begun is not null && anchor is { Playing: false })
            anchor = timeline.At(room - Behind);
        if (anchor is { Playing: false } rests)
            anchor = plays ? null : timeline.After(rests.Line).FirstOrDefault(each => each.Playing);
        if (anchor is null)
        {
            _begun = null;
            Say(default);
            return;
        }

        if (_begun is null)
        {
            if (plays && room < anchor.Time + Fetch)
                return;
            (_begun, _jumps, _begunAt) = (anchor, _jumps + 1, now);
        }

        long shift = ((long)_begun.Bar * _begun.BarTicks) - _begun.Tick;
        var line = new Timeline(anchor.Tick + shift, clock.Own(anchor.Time), anchor.Rate);
        Say(new Leading(true, true, _jumps, line, _begun.Tick + shift));
    }

    /// <summary>Does not lead yet: the music plays on by itself.</summary>
    public void Wait()
    {
        _begun = null;
        Say(default);
    }

    /// <summary>Begins anew, because the music is not where the room is.</summary>
    public void Begin() => _begun = null;

    /// <summary>Leads no longer.</summary>
    public void Leave()
    {
        _begun = null;
        Volatile.Write(ref _word, null);
    }

    private void Say(in Leading leading)
    {
        if (_word is not { } word || word.Leading != leading)
            Volatile.Write(ref _word, new Word(leading));
    }

    private sealed record Word(Leading Leading);
}

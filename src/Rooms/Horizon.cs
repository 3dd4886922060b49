namespace RVae.Rooms;

/// <summary>Finds the line at which a change made now can be heard at every site.</summary>
/// <param name="Delay">How long a message takes to the slowest site, nanoseconds.</param>
/// <param name="Least">The least number of bars that a change waits, from 1.</param>
public readonly record struct Horizon(long Delay, int Least)
{
    /// <summary>
    /// Time that is added to twice the delay, nanoseconds: for a packet that is sent again, a busy machine, and the way to the tick engine.
    /// </summary>
    public const long Margin = 300_000_000;

    /// <summary>The time that a change needs, nanoseconds.</summary>
    public long Needed => (2 * Delay) + Margin;

    /// <summary>The first line at which all sites can hear the change.</summary>
    /// <param name="timeline">The room's anchors.</param>
    /// <param name="now">Room time, nanoseconds.</param>
    public long First(RoomTimeline timeline, long now)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        long needed = now + Needed;
        long current = timeline.LineAt(now);
        if (timeline.At(needed) is not { Playing: true } anchor)
            return current;
        long line = anchor.LineAt(needed) + 1;
        return Math.Max(line, current + Math.Max(Least, 1));
    }
}

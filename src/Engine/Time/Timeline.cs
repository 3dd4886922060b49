namespace RVae.Engine.Time;

/// <summary>
/// Which tick is when: a straight line through an anchor. A value; a tempo change makes a new one, anchored at the
/// tick from which it holds, so that nothing drifts however often the tempo changes.
/// </summary>
/// <param name="AnchorTick">A tick.</param>
/// <param name="AnchorTime">When that tick is, nanoseconds of the monotonic clock.</param>
/// <param name="TicksPerSecond">Tempo.</param>
public readonly record struct Timeline(long AnchorTick, long AnchorTime, double TicksPerSecond)
{
    /// <summary>Ticks a second at a tempo in quarter notes a minute.</summary>
    public static double Rate(double bpm, int ticksPerQuarter) => bpm * ticksPerQuarter / 60;

    /// <summary>When a tick is, nanoseconds; fractions lie in between.</summary>
    public long TimeOf(double tick) => AnchorTime + (long)Math.Round((tick - AnchorTick) * 1e9 / TicksPerSecond);

    /// <summary>Which tick, with its fraction, a moment falls on.</summary>
    public double TickAt(long time) => AnchorTick + ((time - AnchorTime) * TicksPerSecond / 1e9);

    /// <summary>The same line at another tempo from a tick on.</summary>
    public Timeline WithRate(long fromTick, double ticksPerSecond) =>
        new(fromTick, TimeOf(fromTick), ticksPerSecond);

    /// <summary>The same tempo with everything from a tick on shifted by nanoseconds, positive for later.</summary>
    public Timeline Shifted(long fromTick, long by) => new(fromTick, TimeOf(fromTick) + by, TicksPerSecond);
}

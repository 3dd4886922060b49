namespace RVae.Engine.Time;

/// <summary>
/// The line between ticks and time: a straight line through an anchor. A value; a change of tempo makes a new line, anchored at its first tick, so
/// that nothing drifts however often the tempo changes.
/// </summary>
/// <param name="AnchorTick">A tick.</param>
/// <param name="AnchorTime">When that tick is, nanoseconds of the monotonic clock.</param>
/// <param name="TicksPerSecond">Tempo.</param>
public readonly record struct Timeline(long AnchorTick, long AnchorTime, double TicksPerSecond)
{
    /// <summary>Ticks a second at a tempo in quarter notes a minute.</summary>
    public static double Rate(double bpm, int ticksPerQuarter) => bpm * ticksPerQuarter / 60;

    /// <summary>The moment of a tick, which may have a fraction; nanoseconds.</summary>
    public long TimeOf(double tick) => AnchorTime + (long)Math.Round((tick - AnchorTick) * 1e9 / TicksPerSecond);

    /// <summary>The tick, with its fraction, at a moment.</summary>
    public double TickAt(long time) => AnchorTick + ((time - AnchorTime) * TicksPerSecond / 1e9);

    /// <summary>The same line at another tempo from a tick on.</summary>
    public Timeline WithRate(long fromTick, double ticksPerSecond) =>
        new(fromTick, TimeOf(fromTick), ticksPerSecond);

    /// <summary>The same tempo with everything from a tick on shifted by nanoseconds, positive for later.</summary>
    public Timeline Shifted(long fromTick, long by) => new(fromTick, TimeOf(fromTick) + by, TicksPerSecond);
}

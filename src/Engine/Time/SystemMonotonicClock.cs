using System.Diagnostics;

namespace RVae.Engine.Time;

/// <summary>
/// The system's monotonic clock in nanoseconds: CLOCK_MONOTONIC on Linux, mach_absolute_time on macOS, the performance
/// counter on Windows. <see cref="Stopwatch"/> reads each of them, so its moments can be handed to the precise waits.
/// </summary>
public sealed class SystemMonotonicClock : IMonotonicClock
{
    private static readonly double NanosecondsPerCount = 1e9 / Stopwatch.Frequency;

    /// <summary>The one clock.</summary>
    public static SystemMonotonicClock Instance { get; } = new();

    /// <inheritdoc/>
    public long Now
    {
        get
        {
            long count = Stopwatch.GetTimestamp();
            return Stopwatch.Frequency == 1_000_000_000 ? count : FromCount(count);
        }
    }

    // Whole seconds apart from the rest: a double alone would lose nanoseconds after some weeks of uptime.
    private static long FromCount(long count)
    {
        long seconds = Math.DivRem(count, Stopwatch.Frequency, out long rest);
        return (seconds * 1_000_000_000) + (long)(rest * NanosecondsPerCount);
    }
}

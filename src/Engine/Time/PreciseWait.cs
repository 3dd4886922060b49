using System.Runtime.Versioning;

namespace RVae.Engine.Time;

/// <summary>The precise wait of the system that this runs on.</summary>
public static class PreciseWait
{
    /// <summary>
    /// How long before a deadline the sleep ends and the spin begins. Measured: clock_nanosleep alone wakes 80 µs late
    /// (p50), and 1 µs late with this much spin; it costs one core 1–2 % at a tick every 10–20 ms.
    /// </summary>
    public const long SpinNanoseconds = 200_000;

    /// <summary>A wait for one thread, on the clock of <see cref="SystemMonotonicClock"/>.</summary>
    public static IPreciseWait Create()
    {
        if (OperatingSystem.IsLinux())
            return new LinuxPreciseWait();
        if (OperatingSystem.IsMacOS())
            return new MacPreciseWait();
        return OperatingSystem.IsWindows() ? CreateForWindows() : new CoarseWait();
    }

    [SupportedOSPlatform("windows")]
    private static WindowsPreciseWait CreateForWindows() => new();

    /// <summary>Burns the rest of the time to a deadline.</summary>
    internal static void Spin(long deadline)
    {
        while (SystemMonotonicClock.Instance.Now < deadline)
            Thread.SpinWait(20);
    }
}

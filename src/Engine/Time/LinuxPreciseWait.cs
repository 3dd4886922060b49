using System.Runtime.InteropServices;

namespace RVae.Engine.Time;

/// <summary>clock_nanosleep to an absolute moment of CLOCK_MONOTONIC, then a short spin.</summary>
internal sealed partial class LinuxPreciseWait : IPreciseWait
{
    private const int ClockMonotonic = 1;
    private const int TimerAbstime = 1;
    private const int Interrupted = 4; // EINTR: the runtime's own signals; the deadline is absolute, so sleep again

    public void Until(long deadline)
    {
        Sleep(deadline - PreciseWait.SpinNanoseconds);
        PreciseWait.Spin(deadline);
    }

    public void Around(long deadline) => Sleep(deadline);

    public void Dispose()
    {
    }

    private static void Sleep(long deadline)
    {
        if (deadline <= SystemMonotonicClock.Instance.Now)
            return;
        long seconds = Math.DivRem(deadline, 1_000_000_000, out long nanoseconds);
        var until = new TimeSpec { Seconds = (nint)seconds, Nanoseconds = (nint)nanoseconds };
        while (ClockNanosleep(ClockMonotonic, TimerAbstime, in until, 0) == Interrupted)
        {
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_nanosleep")]
    private static partial int ClockNanosleep(int clock, int flags, in TimeSpec until, nint remaining);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}

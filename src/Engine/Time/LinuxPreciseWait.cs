using System.Runtime.InteropServices;

namespace RVae.Engine.Time;

/// <summary>
/// clock_nanosleep to an absolute moment of CLOCK_MONOTONIC, then a short spin. A thread without realtime priority has alarms
/// besides, from the end of its sleep to the beginning of the next, and spins less: what it burns is held against it when it wakes.
/// </summary>
internal sealed partial class LinuxPreciseWait : IPreciseWait
{
    private const int ClockMonotonic = 1;
    private const int TimerAbstime = 1;
    private const int Interrupted = 4; // EINTR: the runtime's own signals; the deadline is absolute, so sleep again

    // Measured with all cores busy, hits at 120 and 300 bpm: p99 3.4 ms late without alarms, 0.3 to 0.9 with them. One alone is
    // stuck at times, behind the same thread as the one that it is to help: 0.3 to 1.9.
    private const int AlarmCount = 2;
    private const long AlarmDelay = 200_000;
    private const long OrdinarySpin = 50_000;
    private const int OrdinaryPolicy = 0; // SCHED_OTHER

    private SecondAlarm?[] _alarms = [];
    private long _spin;

    public void Until(long deadline)
    {
        if (_spin == 0)
            Begin();
        Sleep(deadline - _spin);
        PreciseWait.Spin(deadline);
    }

    public void Around(long deadline)
    {
        if (_spin == 0)
            Begin();
        Sleep(deadline);
    }

    public void Dispose() => Array.ForEach(_alarms, alarm => alarm?.Dispose());

    // By the thread that waits, when it has the priority it can get.
    private void Begin()
    {
        bool ordinary = GetPolicy(0) == OrdinaryPolicy;
        _spin = ordinary ? OrdinarySpin : PreciseWait.SpinNanoseconds;
        if (ordinary)
            _alarms = [.. Enumerable.Range(0, AlarmCount).Select(_ => SecondAlarm.Create(AlarmCount * AlarmDelay))];
    }

    private void Sleep(long deadline)
    {
        if (deadline <= SystemMonotonicClock.Instance.Now)
            return;
        for (int i = 0; i < _alarms.Length; i++)
            _alarms[i]?.Set(deadline + ((i + 1) * AlarmDelay));
        long seconds = Math.DivRem(deadline, 1_000_000_000, out long nanoseconds);
        var until = new TimeSpec { Seconds = (nint)seconds, Nanoseconds = (nint)nanoseconds };
        while (ClockNanosleep(ClockMonotonic, TimerAbstime, in until, 0) == Interrupted)
        {
        }
    }

    [LibraryImport("libc", EntryPoint = "sched_getscheduler")]
    private static partial int GetPolicy(int thread);

    [LibraryImport("libc", EntryPoint = "clock_nanosleep")]
    private static partial int ClockNanosleep(int clock, int flags, in TimeSpec until, nint remaining);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}

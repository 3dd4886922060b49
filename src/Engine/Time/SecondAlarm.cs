using System.Runtime.InteropServices;

namespace RVae.Engine.Time;

/// <summary>
/// Makes Linux reconsider an ordinary thread that should run and does not. A thread that wakes runs if it is its turn at that moment; if not, the
/// kernel looks again only at its next tick, 1 to 10 ms later. So a helper thread wakes on the same core a moment after the first one should have
/// run, again and again, and goes straight back to sleep (docs/decisions/0052-a-second-alarm.md).
/// </summary>
internal sealed partial class SecondAlarm : IDisposable
{
    private const int Monotonic = 1; // CLOCK_MONOTONIC
    private const int AtMoment = 1; // TFD_TIMER_ABSTIME
    private const int CloseOnExec = 0x80000; // TFD_CLOEXEC
    private const int MostCores = 1024; // CPU_SETSIZE
    private const int StackBytes = 256 * 1024;

    // A thread that needs longer sleeps somewhere else.
    private const int MostRings = 50;

    private readonly int _timer;
    private readonly long _interval;
    private readonly Thread _thread;
    private readonly int _threadId;
    private int _core = -1;
    private int _sets;
    private volatile bool _ending;

    private SecondAlarm(int timer, long interval)
    {
        _timer = timer;
        _interval = interval;
        var begun = new TaskCompletionSource<int>();
        _thread = new Thread(() => Run(begun), StackBytes) { Name = "rvae alarm", IsBackground = true };
        _thread.Start();
        _threadId = begun.Task.GetAwaiter().GetResult();
    }

    /// <summary>An alarm that is not set; null where the system has no timer or no thread for it.</summary>
    /// <param name="interval">Between two times that it rings, nanoseconds.</param>
    public static SecondAlarm? Create(long interval)
    {
        int timer = CreateTimer(Monotonic, CloseOnExec);
        if (timer < 0)
            return null;
        try
        {
            return new SecondAlarm(timer, interval);
        }
        catch (Exception refusal) when (refusal is OutOfMemoryException or ThreadStartException)
        {
            _ = Close(timer);
            return null;
        }
    }

    /// <summary>Rings from a moment on, on the core of the calling thread, until the alarm is set anew.</summary>
    public void Set(long moment)
    {
        int core = CurrentCore();
        if (core != _core)
            MoveTo(core);
        Volatile.Write(ref _sets, _sets + 1);
        Arm(moment);
    }

    public void Dispose()
    {
        _ending = true;
        Arm(1);
        _thread.Join();
        _ = Close(_timer);
    }

    private void Run(TaskCompletionSource<int> begun)
    {
        RealtimePriority.StayOrdinary();
        begun.SetResult((int)SystemCall(GetThreadId));
        for (int rings = 0, seen = 0; !_ending; rings++)
        {
            _ = Read(_timer, out _, sizeof(long));
            int sets = Volatile.Read(ref _sets);
            if (sets != seen)
                (rings, seen) = (0, sets);
            else if (rings == MostRings)
                Arm(0);
        }
    }

    private unsafe void MoveTo(int core)
    {
        _core = core;
        if (core is < 0 or >= MostCores)
            return;
        ulong* cores = stackalloc ulong[MostCores / 64];
        new Span<ulong>(cores, MostCores / 64).Clear();
        cores[core / 64] = 1UL << (core % 64);
        _ = SetAffinity(_threadId, MostCores / 8, cores);
    }

    // A moment of 0 is never.
    private void Arm(long moment)
    {
        long seconds = Math.DivRem(moment, 1_000_000_000, out long nanoseconds);
        var due = new TimerSpec { IntervalNanoseconds = (nint)_interval, Seconds = (nint)seconds, Nanoseconds = (nint)nanoseconds };
        _ = SetTimer(_timer, AtMoment, in due, 0);
    }

    [LibraryImport("libc", EntryPoint = "timerfd_create")]
    private static partial int CreateTimer(int clock, int flags);

    [LibraryImport("libc", EntryPoint = "timerfd_settime")]
    private static partial int SetTimer(int timer, int flags, in TimerSpec due, nint former);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int file, out long rings, nint size);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);

    [LibraryImport("libc", EntryPoint = "sched_getcpu")]
    private static partial int CurrentCore();

    // gettid by its number: the C library has no name for it before 2.30. Of no known number there is no thread to move.
    private static nint GetThreadId => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 186,
        Architecture.Arm64 => 178,
        _ => -1,
    };

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint SystemCall(nint number);

    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    private static unsafe partial int SetAffinity(int thread, nint size, ulong* cores);

    // struct itimerspec: two times of struct timespec.
    [StructLayout(LayoutKind.Sequential)]
    private struct TimerSpec
    {
        public nint IntervalSeconds;
        public nint IntervalNanoseconds;
        public nint Seconds;
        public nint Nanoseconds;
    }
}

using System.Runtime.InteropServices;

namespace RVae.Engine.Time;

/// <summary>What the system granted a thread that must be on time.</summary>
/// <param name="Realtime">Whether it runs under a realtime policy.</param>
/// <param name="Explanation">One line for a log: what was granted, or what was refused and how to allow it.</param>
public readonly record struct RealtimeGrant(bool Realtime, string Explanation);

/// <summary>Asks for the priority of a musical deadline for the calling thread.</summary>
public static partial class RealtimePriority
{
    private const int Fifo = 1; // SCHED_FIFO
    private const int SetTimerSlack = 29; // PR_SET_TIMERSLACK

    /// <summary>FIFO priority of the tick thread: above all ordinary work, below the kernel's own and an audio server's.</summary>
    public const int TickThread = 70;

    /// <summary>FIFO priority of the threads that send: below the tick thread, which only takes microseconds.</summary>
    public const int OutputThread = 65;

    /// <summary>FIFO priority of the inference thread: a gesture is heard at once though other work keeps the machine busy.</summary>
    public const int InferenceThread = 60;

    /// <summary>Raises the calling thread as far as the system lets it, and keeps playing when it does not.</summary>
    /// <param name="priority">1–99, as SCHED_FIFO counts.</param>
    public static RealtimeGrant Request(int priority)
    {
        if (OperatingSystem.IsLinux())
            return RequestOnLinux(priority);
        Thread.CurrentThread.Priority = ThreadPriority.Highest;
        return new RealtimeGrant(false, "Highest thread priority of the runtime; this system has no realtime policy to ask for");
    }

    private static RealtimeGrant RequestOnLinux(int priority)
    {
        // Without slack the kernel does not put our wake-ups together with others': 50 µs better for an ordinary thread.
        _ = Prctl(SetTimerSlack, 1, 0, 0, 0);
        int wanted = priority;
        if (SchedSetScheduler(0, Fifo, in wanted) == 0)
            return new RealtimeGrant(true, $"SCHED_FIFO {priority}");
        return new RealtimeGrant(
            false,
            $"SCHED_FIFO refused (errno {Marshal.GetLastPInvokeError()}): allow it with LimitRTPRIO={TickThread} in the unit, or 'ulimit -r {TickThread}' in the shell");
    }

    // A pid of 0 is the calling thread: Linux schedules threads, not processes.
    [LibraryImport("libc", EntryPoint = "sched_setscheduler", SetLastError = true)]
    private static partial int SchedSetScheduler(int pid, int policy, in int priority);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int Prctl(int option, nuint value, nuint unused3, nuint unused4, nuint unused5);
}

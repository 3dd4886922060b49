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
    private const ulong ShortSlice = 100_000; // nanoseconds, the least that there is

    /// <summary>FIFO priority of the tick thread: above all ordinary work, below the kernel's own and an audio server's.</summary>
    public const int TickThread = 70;

    /// <summary>FIFO priority of the threads that send: below the tick thread, which only takes microseconds.</summary>
    public const int OutputThread = 65;

    /// <summary>Raises the calling thread as far as the system lets it, and keeps playing when it does not.</summary>
    /// <param name="priority">1–99, as SCHED_FIFO counts.</param>
    public static RealtimeGrant Request(int priority)
    {
        if (OperatingSystem.IsLinux())
            return RequestOnLinux(priority);
        Thread.CurrentThread.Priority = ThreadPriority.Highest;
        return new RealtimeGrant(false, "Highest ordinary priority, because this system has no realtime priority");
    }

    /// <summary>On Linux, as prompt as a thread without realtime priority can be; nothing elsewhere.</summary>
    public static void StayOrdinary()
    {
        if (!OperatingSystem.IsLinux())
            return;
        // Without slack the kernel does not put our wake-ups together with others': 50 µs better for an ordinary thread.
        _ = Prctl(SetTimerSlack, 1, 0, 0, 0);
        AskForShortSlices();
    }

    private static RealtimeGrant RequestOnLinux(int priority)
    {
        int wanted = priority;
        if (SchedSetScheduler(0, Fifo, in wanted) == 0)
            return new RealtimeGrant(true, $"SCHED_FIFO {priority}");
        int refusal = Marshal.GetLastPInvokeError();
        StayOrdinary();
        return new RealtimeGrant(
            false,
            $"SCHED_FIFO refused (errno {refusal}): allow it with LimitRTPRIO={TickThread} in the unit. Without systemd: put the line '@audio - rtprio {TickThread}' into /etc/security/limits.d/rvae.conf, join the group audio, and log in again");
    }

    // An ordinary thread that asks for little at a time is let in ahead of those that compute (Linux 6.12; older ones take
    // no notice). Measured with both cores busy, a wake-up every 20 ms: p50 700 µs late without, 0 with.
    private static void AskForShortSlices()
    {
        var ordinary = new SchedulingAttributes { Size = (uint)Marshal.SizeOf<SchedulingAttributes>(), Slice = ShortSlice };
        _ = (RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => SchedSetAttr(314, 0, in ordinary, 0),
            Architecture.Arm64 => SchedSetAttr(274, 0, in ordinary, 0),
            _ => 0,
        });
    }

    // A pid of 0 is the calling thread: Linux schedules threads, not processes.
    [LibraryImport("libc", EntryPoint = "sched_setscheduler", SetLastError = true)]
    private static partial int SchedSetScheduler(int pid, int policy, in int priority);

    // The C library of Debian 12 has no name for it: sched_setattr by its number.
    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint SchedSetAttr(nint number, nint pid, in SchedulingAttributes attributes, nint flags);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int Prctl(int option, nuint value, nuint unused3, nuint unused4, nuint unused5);

    // struct sched_attr: policy 0 is SCHED_OTHER; for it the runtime is the slice.
    [StructLayout(LayoutKind.Sequential)]
    private struct SchedulingAttributes
    {
        public uint Size;
        public uint Policy;
        public ulong Flags;
        public int Nice;
        public uint Priority;
        public ulong Slice;
        public ulong Deadline;
        public ulong Period;
    }
}

using System.Runtime.InteropServices;

namespace RVae.Engine.Time;

/// <summary>What the system granted a process that must not wait for its own memory.</summary>
/// <param name="Locked">Whether what it has touched stays in memory.</param>
/// <param name="Explanation">One line for a log: what was granted, or what was refused and how to allow it.</param>
public readonly record struct MemoryGrant(bool Locked, string Explanation);

/// <summary>
/// Keeps this process in memory, as audio servers do. A page that the system has swapped out is read from the disk when it is touched, and the thread
/// that touches it waits, even with realtime priority.
/// </summary>
public static partial class ResidentMemory
{
    private const int Current = 1; // MCL_CURRENT
    private const int Future = 2; // MCL_FUTURE

    // MCL_ONFAULT: a page stays from when it is first touched. Without it all that is mapped would be read in, and the
    // runtime maps far more than it uses.
    private const int OnFault = 4;

    /// <summary>
    /// Asks for it, for the rest of the process's life. What the runtime reserves of addresses, more than the machine has
    /// memory, counts against a limit of locked memory: one that would be met later is met, and refused, here.
    /// </summary>
    public static MemoryGrant Request()
    {
        if (!OperatingSystem.IsLinux())
            return new MemoryGrant(false, "not locked, because this system cannot lock it");
        if (LockAll(Current | Future | OnFault) == 0)
            return new MemoryGrant(true, "locked, so what was used once stays in memory");
        int refusal = Marshal.GetLastPInvokeError();
        return new MemoryGrant(
            false, $"not locked (errno {refusal}): allow it with LimitMEMLOCK=infinity in the unit. Without systemd: put the line '@audio - memlock unlimited' into /etc/security/limits.d/rvae.conf, join the group audio, and log in again");
    }

    [LibraryImport("libc", EntryPoint = "mlockall", SetLastError = true)]
    private static partial int LockAll(int flags);
}

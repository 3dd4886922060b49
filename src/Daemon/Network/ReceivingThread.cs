using System.Runtime.InteropServices;

namespace RVae.Daemon.Network;

/// <summary>
/// The share of a busy machine that a thread which receives asks for. No realtime priority: in a flood it never rests, and the
/// kernel, which lets realtime threads have 95 % of a core, would then hold up the ticks with it. A nice value only weighs.
/// </summary>
internal static partial class ReceivingThread
{
    private const int PrioProcess = 0;
    private const int Nice = -10; // LimitNICE= of the unit

    /// <summary>For the calling thread, as far as the system lets it.</summary>
    public static void AskForMore()
    {
        // A who of 0 is the calling thread: on Linux a nice value belongs to a thread.
        if (OperatingSystem.IsLinux())
            _ = SetPriority(PrioProcess, 0, Nice);
        else
            Thread.CurrentThread.Priority = ThreadPriority.AboveNormal;
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int value);
}

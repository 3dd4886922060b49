using System.Runtime.InteropServices;

namespace RVae.Engine.Time;

/// <summary>The nice value of a thread on Linux: the lower, the larger its share of a busy machine.</summary>
public static partial class NiceValue
{
    /// <summary>What the threads of the daemon have that must answer soon: <c>LimitNICE=</c> of the unit allows it.</summary>
    public const int Prompt = -10;

    private const int PrioProcess = 0;

    /// <summary>Sets it for one thread; threads that it starts later inherit it. Without the right to, nothing changes.</summary>
    /// <param name="thread">Number of the thread, or of a process for its first thread; 0 for the calling one.</param>
    /// <param name="value">From -20, which needs rights, to 19.</param>
    public static void Set(int thread, int value) => _ = SetPriority(PrioProcess, (uint)thread, value);

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int value);
}

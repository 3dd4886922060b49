using System.Globalization;
using System.Runtime.InteropServices;

namespace RVae.Engine.Time;

/// <summary>
/// The one core on which the playing threads have realtime priority. A garbage collection stops every thread of the process, and a stopped thread of
/// realtime priority sometimes spins until the collection has ended. If such threads could spin on every core, the collecting thread could not run,
/// and the music would be silent for a second, until the kernel's throttling lets that thread in. So the playing threads stay on one core, threads
/// that allocate have no realtime priority, and all other cores are free for a collection. On a machine with one core no thread has realtime
/// priority. Linux only; elsewhere there is no such priority.
/// </summary>
public static partial class PlayingCore
{
    private const int MaskBytes = 128; // 1024 cores, as cpu_set_t has

    private static readonly Lazy<int> Chosen = new(Choose);

    /// <summary>Number of the core, or -1 where there is none to set apart.</summary>
    public static int Number => Chosen.Value;

    /// <summary>Puts the calling thread on the core and asks for realtime priority there. The thread must not allocate while it plays.</summary>
    /// <param name="priority">1–99, as SCHED_FIFO counts.</param>
    public static RealtimeGrant Enter(int priority)
    {
        if (!OperatingSystem.IsLinux())
            return RealtimePriority.Request(priority);
        if (Number < 0)
        {
            BePrompt();
            return new RealtimeGrant(false, "No realtime priority, because this machine has only one processor core");
        }

        RealtimeGrant grant = RealtimePriority.Request(priority);
        // An ordinary thread is not bound to the core: there it would wait behind every other program.
        if (grant.Realtime)
            Keep(0, [Number]);
        return grant;
    }

    /// <summary>
    /// For threads that must answer soon but allocate: ordinary priority, short slices, and a larger share of a busy machine where the system allows
    /// that.
    /// </summary>
    public static void BePrompt()
    {
        RealtimePriority.StayOrdinary();
        if (OperatingSystem.IsLinux())
            NiceValue.Set(0, NiceValue.Prompt);
        else
            Thread.CurrentThread.Priority = ThreadPriority.AboveNormal;
    }

    /// <summary>
    /// Moves every thread of this process, and all threads that they will start, off the core, where realtime priority is granted: so a collecting
    /// thread never waits behind a playing one. Call at a program's start.
    /// </summary>
    public static void KeepFree() => BePromptOn(core => core != Number);

    /// <summary>
    /// Makes every thread of this process, and all threads that they will start, a prompt one, where realtime priority is granted. Call at the start
    /// of a program that has no realtime threads: its collections stop no playing thread, so it may use every core.
    /// </summary>
    public static void ShareAll() => BePromptOn(_ => true);

    private static void BePromptOn(Func<int, bool> allows)
    {
        if (!OperatingSystem.IsLinux() || Number < 0 || !IsGranted())
            return;
        int[] cores = [.. Allowed().Where(allows)];
        foreach (string task in Directory.GetDirectories("/proc/self/task"))
        {
            int thread = int.Parse(Path.GetFileName(task), CultureInfo.InvariantCulture);
            Keep(thread, cores);
            NiceValue.Set(thread, NiceValue.Prompt);
        }
    }

    private static bool IsGranted()
    {
        bool granted = false;
        var probe = new Thread(() => granted = RealtimePriority.Request(1).Realtime) { IsBackground = true };
        probe.Start();
        probe.Join();
        return granted;
    }

    private static int Choose()
    {
        int[] allowed = OperatingSystem.IsLinux() ? Allowed() : [];
        return allowed.Length > 1 ? allowed[^1] : -1;
    }

    private static int[] Allowed()
    {
        Span<byte> mask = stackalloc byte[MaskBytes];
        mask.Clear();
        if (GetAffinity(0, MaskBytes, ref MemoryMarshal.GetReference(mask)) != 0)
            return [];
        var cores = new List<int>();
        for (int core = 0; core < MaskBytes * 8; core++)
        {
            if ((mask[core / 8] & (1 << (core % 8))) != 0)
                cores.Add(core);
        }

        return [.. cores];
    }

    private static void Keep(int thread, ReadOnlySpan<int> cores)
    {
        Span<byte> mask = stackalloc byte[MaskBytes];
        mask.Clear();
        foreach (int core in cores)
            mask[core / 8] |= (byte)(1 << (core % 8));
        _ = SetAffinity(thread, MaskBytes, ref MemoryMarshal.GetReference(mask));
    }

    // A thread of 0 is the calling one. The names of the C library: 0 where it went well.
    [LibraryImport("libc", EntryPoint = "sched_getaffinity")]
    private static partial int GetAffinity(int thread, nuint size, ref byte mask);

    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    private static partial int SetAffinity(int thread, nuint size, ref byte mask);
}

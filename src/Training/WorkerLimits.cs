using System.Globalization;
using System.Runtime.InteropServices;
using RVae.Engine.Time;

namespace RVae.Training;

/// <summary>
/// Limits that a worker sets for itself first, so that a performance beside it never notices it. It gives way to everything else on the
/// machine, it is the first to be ended when memory runs out, and it keeps to its share of memory.
/// </summary>
public static partial class WorkerLimits
{
    /// <summary>The nice value of a worker.</summary>
    public const int Nice = 10;

    private const int RlimitData = 2;

    /// <summary>Sets the limits. A limit that the system refuses stays as it is.</summary>
    /// <param name="memory">Bytes that the worker may use; 0 for half of the machine's memory.</param>
    public static void Apply(long memory)
    {
        if (!OperatingSystem.IsLinux())
        {
            using var self = System.Diagnostics.Process.GetCurrentProcess();
            self.PriorityClass = System.Diagnostics.ProcessPriorityClass.BelowNormal;
            return;
        }

        // On Linux each thread has a nice value. New threads inherit it from the thread that makes them.
        foreach (string task in Directory.GetDirectories("/proc/self/task"))
            NiceValue.Set(int.Parse(Path.GetFileName(task), CultureInfo.InvariantCulture), Nice);
        Sacrifice();
        ulong limit = memory > 0 ? (ulong)memory : (ulong)GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;
        var both = new Limit { Soft = limit, Hard = limit };
        _ = SetLimit(RlimitData, in both);
    }

    /// <summary>Ends the work when standard input ends, which means that the daemon that started this worker is gone.</summary>
    public static void EndWithParent(CancellationTokenSource ending)
    {
        ArgumentNullException.ThrowIfNull(ending);
        var watch = new Thread(() =>
        {
            using Stream input = Console.OpenStandardInput();
            while (input.ReadByte() >= 0)
            {
                // Nothing is sent on standard input; only its end matters.
            }

            ending.Cancel();
        })
        { IsBackground = true, Name = "parent-watch" };
        watch.Start();
    }

    private static void Sacrifice()
    {
        try
        {
            File.WriteAllText("/proc/self/oom_score_adj", "800");
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // In a container the file may be read-only.
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, in Limit limit);
}

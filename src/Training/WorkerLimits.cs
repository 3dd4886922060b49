using System.Globalization;
using System.Runtime.InteropServices;
using RVae.Engine.Time;

namespace RVae.Training;

/// <summary>
/// What a worker does first, so that a performance beside it never notices: it steps back behind everything else on
/// the machine, is the first to go when memory runs out, and keeps to its share of it.
/// </summary>
public static partial class WorkerLimits
{
    /// <summary>How far it steps back.</summary>
    public const int Nice = 10;

    private const int RlimitData = 2;

    /// <summary>Applies the limits. A part that the system refuses is left as it is.</summary>
    /// <param name="memory">Bytes that it may use, or 0 for half of the machine's.</param>
    public static void Apply(long memory)
    {
        if (!OperatingSystem.IsLinux())
        {
            using var self = System.Diagnostics.Process.GetCurrentProcess();
            self.PriorityClass = System.Diagnostics.ProcessPriorityClass.BelowNormal;
            return;
        }

        // On Linux a nice value belongs to a thread; those to come inherit it from the one that makes them.
        foreach (string task in Directory.GetDirectories("/proc/self/task"))
            NiceValue.Set(int.Parse(Path.GetFileName(task), CultureInfo.InvariantCulture), Nice);
        Sacrifice();
        ulong limit = memory > 0 ? (ulong)memory : (ulong)GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;
        var both = new Limit { Soft = limit, Hard = limit };
        _ = SetLimit(RlimitData, in both);
    }

    /// <summary>Ends the work when standard input ends, that is when the daemon that started this worker has gone.</summary>
    public static void EndWithParent(CancellationTokenSource ending)
    {
        ArgumentNullException.ThrowIfNull(ending);
        var watch = new Thread(() =>
        {
            using Stream input = Console.OpenStandardInput();
            while (input.ReadByte() >= 0)
            {
                // Nothing is said this way; only its end matters.
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
            // A container may keep it read-only.
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

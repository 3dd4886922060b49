using System.ComponentModel;
using System.Diagnostics;
using RVae.Daemon.Jobs;
using RVae.Daemon.Performance;

namespace RVae.Daemon.Watching;

/// <summary>What one process takes.</summary>
/// <param name="Role"><c>desk</c>, <c>stage</c>, <c>supervisor</c> or <c>training</c>.</param>
/// <param name="Memory">Bytes that are resident.</param>
/// <param name="Processor">Seconds of processor time.</param>
/// <param name="Threads">Threads.</param>
internal readonly record struct ProcessUse(string Role, long Memory, double Processor, int Threads);

/// <summary>The processes of the daemon, and what each takes. Any thread; asked a few times a minute.</summary>
/// <param name="jobs">Starts the worker of a training.</param>
/// <param name="stage">Where the other processes leave their numbers; null where there is one process.</param>
internal sealed class WatchedProcesses(TrainingJobs jobs, StageLink? stage = null)
{
    /// <summary>What each that runs takes now.</summary>
    public IReadOnlyList<ProcessUse> Look()
    {
        var uses = new List<ProcessUse>();
        Add(uses, "desk", Environment.ProcessId);
        if (stage is not null)
        {
            Add(uses, "stage", StagePid);
            Add(uses, "supervisor", stage.Descriptors.Supervisor);
        }

        if (jobs.Worker is { } worker)
            Add(uses, "training", worker);
        return uses;
    }

    private unsafe int StagePid => Volatile.Read(ref stage!.Memory.Header->StagePid);

    // One that has just ended takes nothing.
    private static void Add(List<ProcessUse> uses, string role, int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            uses.Add(new ProcessUse(role, process.WorkingSet64, process.TotalProcessorTime.TotalSeconds, process.Threads.Count));
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
        }
    }
}

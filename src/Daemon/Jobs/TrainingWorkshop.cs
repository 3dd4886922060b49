using System.Globalization;
using RVae.Daemon.Hosting;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Storage;
using RVae.Protocol.Services;

namespace RVae.Daemon.Jobs;

/// <summary>Carries a job out: starts its worker, passes on what it says, and tidies up when it has ended.</summary>
public sealed class TrainingWorkshop
{
    internal static readonly Fault Cancelled = new(FaultCode.Failed, "cancelled");

    private static readonly TimeSpan LeftoverAge = TimeSpan.FromMinutes(10);

    private readonly DataFolders _folders;
    private readonly WorkerProgram _program;
    private readonly int _memory;
    private readonly TimeProvider _time;
    private readonly ILogger<TrainingWorkshop> _logger;

    /// <summary>A workshop.</summary>
    /// <param name="folders">Where the worker finds datasets and puts models.</param>
    /// <param name="program">How to start this program again.</param>
    /// <param name="memory">Megabytes that a worker may use; 0 leaves it to the worker.</param>
    /// <param name="time">To tell old leftovers from a file that another process writes just now.</param>
    /// <param name="logger">What happened to each job.</param>
    public TrainingWorkshop(
        DataFolders folders, WorkerProgram program, int memory, TimeProvider time, ILogger<TrainingWorkshop> logger)
    {
        _folders = folders;
        _program = program;
        _memory = memory;
        _time = time;
        _logger = logger;
    }

    /// <summary>Who is told how jobs go; set once, while the daemon is put together.</summary>
    public ITrainingEvents? Events { get; set; }

    /// <summary>Called with a job's deck (or null) and model when it is saved, as an instant map and again when it is learned; set once, while the daemon is put together.</summary>
    public Action<int?, string>? Learned { get; set; }

    /// <summary>Removes the half-written models of workers that were killed together with an earlier daemon.</summary>
    public void RemoveLeftovers()
    {
        var oldest = _time.GetUtcNow() - LeftoverAge;
        foreach (string file in Temporary("*"))
        {
            if (File.GetLastWriteTimeUtc(file) < oldest)
                TryDelete(file);
        }
    }

    internal async Task CarryOutAsync(Job job, Lock changing)
    {
        WorkerLine? result = null;
        Fault? fault = null;
        try
        {
            if (Begin(job, changing) is not { } worker)
                return;
            using (worker)
            {
                WorkerEnd end = await worker.ReadAsync(line => Follow(job, line, ref result)).ConfigureAwait(false);
                fault = Judge(job, changing, result, end);
            }
        }
        catch (Exception refusal) when (refusal is System.ComponentModel.Win32Exception or IOException)
        {
            fault = new Fault(FaultCode.Unavailable, $"the training process could not be started: {refusal.Message}");
        }

        End(job, changing, result as WorkerLine.Finished, fault);
    }

    internal void TellFailed(Job job, Fault fault)
    {
        JobLog.Failed(_logger, job.Id, job.Plan.Name, fault.Message);
        Events?.Failed(job.Id, fault);
        job.Request.Fail(fault);
    }

    private WorkerProcess? Begin(Job job, Lock changing)
    {
        lock (changing)
        {
            if (job.State != JobState.Queued)
                return null;
            job.State = JobState.Running;
            job.Worker = WorkerProcess.Start(_program, Arguments(job));
            JobLog.Started(_logger, job.Id, job.Plan.Name, job.Dataset, job.Worker.Id);
            return job.Worker;
        }
    }

    private void Follow(Job job, WorkerLine line, ref WorkerLine? result)
    {
        switch (line)
        {
            case WorkerLine.Progressed at:
                job.Fraction = at.Fraction;
                Events?.Progress(job.Id, new TrainingProgress(
                    at.Fraction, at.Epoch, at.Epochs, at.Loss, at.Validation ?? -1, at.SecondsLeft));
                break;
            case WorkerLine.Placed:
                Learned?.Invoke(job.LoadDeck, job.Plan.Name);
                break;
            case WorkerLine.ClipLeftOut left:
                JobLog.LeftOut(_logger, job.Id, left.File, left.Reason);
                break;
            case WorkerLine.Finished or WorkerLine.Refused:
                result = line;
                break;
        }
    }

    private static Fault? Judge(Job job, Lock changing, WorkerLine? result, WorkerEnd end)
    {
        lock (changing)
        {
            // The model may have been renamed into place in the very moment of the wish: then it is there, and said to be.
            if (job.State == JobState.Cancelled && result is not WorkerLine.Finished)
                return Cancelled;
        }

        return result switch
        {
            WorkerLine.Finished => null,
            WorkerLine.Refused refused => new Fault(WorkerFault.Parse(refused.Code), refused.Message),
            _ => end.Explain(),
        };
    }

    private void End(Job job, Lock changing, WorkerLine.Finished? finished, Fault? fault)
    {
        foreach (string file in Temporary(job.Plan.Name + "."))
            TryDelete(file);
        lock (changing)
        {
            job.Worker = null;
            if (finished is not null)
                (job.State, job.Fraction) = (JobState.Finished, 1);
            else if (job.State == JobState.Running)
                job.State = JobState.Failed;
        }

        if (finished is null)
        {
            TellFailed(job, fault ?? Cancelled);
            return;
        }

        JobLog.Finished(_logger, job.Id, job.Plan.Name, finished.OnsetF1, finished.Seconds);
        Learned?.Invoke(job.LoadDeck, job.Plan.Name);
        Events?.Finished(job.Id, job.Plan.Name, finished.OnsetF1, finished.Seconds);
        job.Request.Done(job.Id, job.Plan.Name);
    }

    private List<string> Arguments(Job job)
    {
        List<string> arguments =
        [
            "train", job.Dataset, "--worker", "--name", job.Plan.Name, "--data", _folders.Root,
            "--kind", job.Plan.Kind, "--seed", Text(job.Plan.Seed), "--bars", Text(job.Plan.Bars),
            "--dimensions", Text(job.Plan.LatentDimensions), "--memory", Text(_memory),
        ];
        if (job.Plan.KeepRaw)
            arguments.Add("--keep-raw");
        if (job.Plan.HiddenWidth is { } width)
            arguments.AddRange(["--width", Text(width)]);
        if (job.Plan.Epochs is { } epochs)
            arguments.AddRange(["--epochs", Text(epochs)]);
        return arguments;
    }

    private IEnumerable<string> Temporary(string beginning) =>
        Directory.Exists(_folders.Models)
            ? Directory.EnumerateFiles(_folders.Models, $".{beginning}*{AtomicFile.TemporarySuffix}")
            : [];

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // It is hidden from every listing anyway.
        }
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}

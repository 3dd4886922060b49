using RVae.Daemon.Models;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Protocol.Services;

namespace RVae.Daemon.Jobs;

/// <summary>Carries a job out: starts its worker, passes on what it says, and tidies up when it has ended.</summary>
internal sealed class TrainingRunner
{
    internal static readonly Fault Cancelled = new(FaultCode.Failed, "cancelled");

    private static readonly Fault CutOff =
        new(FaultCode.Unavailable, "the daemon is ending: the training goes on when it starts again");

    // A client's queue is bounded; the log and 'rvae clips' tell all.
    private const int MostLeftOutTold = 100;

    private readonly DataFolders _folders;
    private readonly WorkerProgram _program;
    private readonly TimeProvider _time;
    private readonly ILogger<TrainingRunner> _logger;
    private readonly TrainingLeftovers _leftovers;

    /// <summary>A workshop.</summary>
    /// <param name="folders">Where the worker finds datasets and puts models.</param>
    /// <param name="program">How to start this program again.</param>
    /// <param name="memory">Megabytes that a worker may use; 0 leaves it to the worker.</param>
    /// <param name="time">To tell old leftovers from a file that another process writes just now, and a worker that stands still.</param>
    /// <param name="logger">What happened to each job.</param>
    public TrainingRunner(
        DataFolders folders, WorkerProgram program, int memory, TimeProvider time, ILogger<TrainingRunner> logger)
    {
        _folders = folders;
        _program = program;
        Memory = memory;
        _time = time;
        _logger = logger;
        _leftovers = new TrainingLeftovers(folders, time, logger);
    }

    /// <summary>Megabytes that a worker may use, from the next one on; 0 leaves it to the worker.</summary>
    public int Memory { get; set; }

    /// <summary>Who is told how jobs go; set once, while the daemon is put together.</summary>
    public ITrainingEvents? Events { get; set; }

    /// <summary>Where instant maps and models go; set once, while the daemon is put together.</summary>
    public ILearnedModels? Models { get; set; }

    /// <summary>Removes what workers that were killed together with an earlier daemon left.</summary>
    public void RemoveLeftovers() => _leftovers.RemoveOld();

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
                WorkerEnd end = await worker.ReadAsync(line => Follow(job, line, ref result), _time).ConfigureAwait(false);
                fault = Judge(job, changing, result, end);
            }
        }
        catch (Exception refusal) when (refusal is System.ComponentModel.Win32Exception or IOException)
        {
            fault = new Fault(FaultCode.Unavailable, $"the training process could not be started, or not be heard: {refusal.Message}");
        }

        End(job, changing, result, fault);
    }

    internal void TellResumed(Job job) => JobLog.Resumed(_logger, job.Id, job.Plan.Name, job.Dataset);

    /// <summary>A job that an earlier run of the daemon left is not taken up again.</summary>
    internal void GiveUp(KeptJob kept)
    {
        JobLog.GivenUp(_logger, kept.Plan.Name, kept.Dataset, kept.Starts);
        Models?.Withdraw(kept.Plan.Name);
    }

    /// <summary>Something of our own went wrong with a job: it has failed, whatever else goes wrong, and the next has its turn.</summary>
    internal void GiveUp(Job job, Lock changing, Exception defect)
    {
        JobLog.Defect(_logger, job.Id, job.Plan.Name, defect);
        lock (changing)
        {
            job.Worker = null;
            if (job.IsOpen)
                job.State = JobState.Failed;
        }

        var fault = new Fault(FaultCode.Failed, $"it failed for a reason of the daemon's own: {defect.Message}");
        Attempt(job, () => TidyUp(job, result: null));
        Attempt(job, () => Events?.Failed(job.Id, fault));
        Attempt(job, () => job.Request.Fail(fault));
    }

    private void Attempt(Job job, Action deed)
    {
        try
        {
            deed();
        }
#pragma warning disable CA1031 // The first defect is told already; a second must not end the queue either.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            JobLog.Defect(_logger, job.Id, job.Plan.Name, defect);
        }
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
        }

        // Whoever asks for the jobs meanwhile does not wait until a process has begun.
        WorkerProcess worker = WorkerProcess.Start(_program, WorkerArguments.Of(job.Kept(), _folders, Memory));
        bool unwanted;
        lock (changing)
        {
            job.Worker = worker;
            unwanted = job.State == JobState.Cancelled || job.CutOff;
        }

        JobLog.Started(_logger, job.Id, job.Plan.Name, job.Dataset, worker.Id);
        if (unwanted)
            worker.Kill();
        return worker;
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
                Models?.Placed(job.LoadDeck, job.Plan.Name);
                break;
            case WorkerLine.ClipLeftOut left:
                JobLog.LeftOut(_logger, job.Id, left.File, left.Reason);
                if (job.ToldLeftOut++ < MostLeftOutTold)
                    job.Request.Line("/rvae/train/leftout"u8, job.Id, left.File, left.Bar ?? 0, left.Reason);
                break;
            case WorkerLine.Noted noted:
                JobLog.Noted(_logger, job.Id, noted.Text);
                job.Request.Line("/rvae/train/note"u8, job.Id, noted.Text);
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
            // The model may have been renamed into place just when the training was cancelled: then it is there, and reported as there.
            if (job.State == JobState.Cancelled && result is not WorkerLine.Finished)
                return Cancelled;
            if (job.CutOff && result is null)
                return CutOff;
        }

        return result switch
        {
            WorkerLine.Finished => null,
            WorkerLine.Refused refused => new Fault(WorkerFault.Parse(refused.Code), refused.Message),
            _ => end.Explain(),
        };
    }

    private void End(Job job, Lock changing, WorkerLine? result, Fault? fault)
    {
        TidyUp(job, result);
        lock (changing)
        {
            job.Worker = null;
            // It may have ended by itself in the very moment in which the daemon did.
            job.CutOff &= result is null;
            if (result is WorkerLine.Finished)
                (job.State, job.Fraction) = (JobState.Finished, 1);
            else if (job.State == JobState.Running)
                job.State = JobState.Failed;
        }

        if (result is not WorkerLine.Finished finished)
        {
            TellFailed(job, fault ?? Cancelled);
            return;
        }

        JobLog.Finished(_logger, job.Id, job.Plan.Name, finished.OnsetF1, finished.Seconds);
        Models?.Learned(job.LoadDeck, job.Plan.Name);
        Events?.Finished(job.Id, job.Plan.Name, finished.OnsetF1, finished.Seconds);
        job.Request.Done(job.Id, job.Plan.Name);
    }

    /// <summary>
    /// Leaves nothing of a job but its model; of one that ends with the daemon, all that it needs to go on; and of one
    /// whose worker died, its checkpoint, from which the same order goes on when it is given again.
    /// </summary>
    private void TidyUp(Job job, WorkerLine? result)
    {
        string name = job.Plan.Name;
        _leftovers.RemoveHalfWritten(name);
        if (job.CutOff && result is null)
            return;
        if (result is not null || job.State == JobState.Cancelled)
            _leftovers.RemoveCheckpoint(name);
        if (result is not WorkerLine.Finished)
            Models?.Withdraw(name);
    }
}

using RVae.Daemon.Models;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Protocol.Services;

namespace RVae.Daemon.Jobs;

/// <summary>Carries out a job: starts its worker, passes on the worker's messages, and tidies up when the worker has ended.</summary>
internal sealed class TrainingRunner
{
    // The queue to a client is bounded. The log and 'rvae clips' show everything that was left out.
    private const int MostLeftOutTold = 100;

    private readonly WorkerLaunch _launch;
    private readonly ITrainingEvents _events;
    private readonly ILearnedModels _models;
    private readonly TimeProvider _time;
    private readonly ILogger<TrainingRunner> _logger;
    private readonly TrainingLeftovers _leftovers;

    /// <summary>Makes the runner, which starts workers of this program.</summary>
    /// <param name="launch">How to start a worker: where it finds datasets, where it puts models, and how much memory it may use.</param>
    /// <param name="events">Takes the progress of jobs.</param>
    /// <param name="models">Where instant maps and models are stored.</param>
    /// <param name="time">Tells whether a leftover is old or a file that another process is writing, and whether a worker stands still.</param>
    /// <param name="logger">Logs what happened to each job.</param>
    public TrainingRunner(
        WorkerLaunch launch, ITrainingEvents events, ILearnedModels models, TimeProvider time, ILogger<TrainingRunner> logger)
    {
        (_launch, _events, _models, _time, _logger) = (launch, events, models, time, logger);
        _leftovers = new TrainingLeftovers(launch.Folders, time, logger);
    }

    /// <summary>The farm; null where there is none.</summary>
    public IFarm? Farm { get; init; }

    /// <summary>Removes the files of workers that were killed together with an earlier daemon.</summary>
    public void RemoveLeftovers()
    {
        _leftovers.RemoveOld();
        _leftovers.RemoveOldSweeps();
    }

    internal async Task CarryOutAsync(Job job)
    {
        WorkerLine? result = null;
        Fault? fault = null;
        try
        {
            if (Begin(job) is not { } worker)
                return;
            using (worker)
            {
                WorkerEnd end = await worker.ReadAsync(line => Follow(job, line, ref result), _time).ConfigureAwait(false);
                fault = job.Judge(result, end);
            }
        }
        catch (Exception refusal) when (refusal is System.ComponentModel.Win32Exception or IOException)
        {
            fault = new Fault(FaultCode.Unavailable, $"the training process could not be started, or its output not read: {refusal.Message}");
        }

        End(job, result, fault);
    }

    internal void TellResumed(Job job) => JobLog.Resumed(_logger, job.Id, job.Name, job.Dataset);

    /// <summary>Does not take up a job that an earlier run of the daemon left.</summary>
    internal void GiveUp(KeptJob kept)
    {
        JobLog.GivenUp(_logger, kept.Plan.Name, kept.Dataset, kept.Starts);
        _models.Withdraw(kept.Plan.Name);
    }

    /// <summary>A defect of the daemon itself has ended a job. The job has failed, and the next job has its turn.</summary>
    internal void GiveUp(Job job, Exception defect)
    {
        JobLog.Defect(_logger, job.Id, job.Name, defect);
        job.Fail();
        var fault = new Fault(FaultCode.Failed, $"it failed because of a defect in the daemon, please report it: {defect.Message}");
        Attempt(job, () => TidyUp(job, result: null));
        Attempt(job, () => _events.Failed(job.Id, fault));
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
            JobLog.Defect(_logger, job.Id, job.Name, defect);
        }
    }

    internal void TellFailed(Job job, Fault fault)
    {
        JobLog.Failed(_logger, job.Id, job.Name, fault.Message);
        _events.Failed(job.Id, fault);
        job.Request.Fail(fault);
    }

    private ITrainingWorker? Begin(Job job)
    {
        if (!job.TryBegin())
            return null;
        KeptJob kept = job.Kept();
        ITrainingWorker worker = kept.Where == TrainingWhere.Farm && Farm is { } farm ? farm.Start(kept) : _launch.Start(kept);
        bool wanted = job.Take(worker);
        if (worker.Id is { } process)
            JobLog.Started(_logger, job.Id, job.Name, job.Dataset, process);
        else
            JobLog.OnFarm(_logger, job.Id, job.Name, job.Dataset);
        if (!wanted)
            worker.Kill();
        return worker;
    }

    private void Follow(Job job, WorkerLine line, ref WorkerLine? result)
    {
        switch (line)
        {
            case WorkerLine.Progressed at:
                job.Fraction = at.Fraction;
                _events.Progress(job.Id, new TrainingProgress(
                    at.Fraction, at.Epoch, at.Epochs, at.Loss, at.Validation ?? -1, at.SecondsLeft));
                break;
            case WorkerLine.Placed:
                _models.Placed(job.LoadDeck, job.Name);
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

    private void End(Job job, WorkerLine? result, Fault? fault)
    {
        TidyUp(job, result);
        job.End(result);
        if (result is not WorkerLine.Finished finished)
        {
            TellFailed(job, fault ?? Job.Cancelled);
            return;
        }

        JobLog.Finished(_logger, job.Id, job.Name, finished.OnsetF1, finished.Seconds);
        _models.Learned(job.LoadDeck, job.Name);
        _events.Finished(job.Id, job.Name, finished.OnsetF1, finished.Seconds);
        job.Request.Done(job.Id, job.Name);
    }

    /// <summary>
    /// Removes the files of a job, except its model. For a job that ends with the daemon, everything that it needs to go on stays. For a
    /// job whose worker died or could not write its model, the checkpoint stays: the same order, when it is given again, goes on from
    /// there.
    /// </summary>
    private void TidyUp(Job job, WorkerLine? result)
    {
        string name = job.Name;
        _leftovers.RemoveHalfWritten(name);
        if (job.IsCutOff && result is null)
            return;
        if (result is not null and not WorkerLine.Refused { IsResumable: true } || job.IsCancelled)
            _leftovers.RemoveCheckpoint(name);
        if (result is not WorkerLine.Finished)
            _models.Withdraw(name);
    }
}

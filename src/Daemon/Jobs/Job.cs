using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Protocol.Services;

namespace RVae.Daemon.Jobs;

/// <summary>The states of a job.</summary>
internal enum JobState
{
    /// <summary>The job waits for its turn.</summary>
    Queued,
    /// <summary>The worker of the job runs.</summary>
    Running,
    /// <summary>The model is saved.</summary>
    Finished,
    /// <summary>The training did not work.</summary>
    Failed,
    /// <summary>A client cancelled the job.</summary>
    Cancelled,
}

/// <summary>One training that was asked for, and its state. Any thread.</summary>
/// <param name="id">The job's number, from 1.</param>
/// <param name="ordered">What was ordered, and how often earlier runs of the daemon have begun it.</param>
/// <param name="request">The request of the client that asked.</param>
internal sealed class Job(int id, KeptJob ordered, Request request)
{
    private static readonly Fault Interrupted =
        new(FaultCode.Unavailable, "the daemon is ending: the training goes on when it starts again");

    private readonly Lock _changing = new();
    private KeptJob _kept = ordered;
    private JobState _state = JobState.Queued;
    private ITrainingWorker? _worker;
    private int _starts = ordered.Starts;
    private bool _cutOff;

    /// <summary>The fault that the client of a cancelled job is told.</summary>
    public static Fault Cancelled { get; } = new(FaultCode.Failed, "cancelled");

    /// <summary>The job's number, from 1.</summary>
    public int Id => id;

    /// <summary>Name of the model that the job makes.</summary>
    public string Name { get; } = ordered.Plan.Name;

    /// <summary>The dataset that the model is learned from.</summary>
    public string Dataset { get; } = ordered.Dataset;

    /// <summary>Deck (from 0) that plays the model afterwards, or null.</summary>
    public int? LoadDeck { get; } = ordered.LoadDeck;

    /// <summary>The request that is answered when the job ends.</summary>
    public Request Request => request;

    /// <summary>The part of the work that is done, 0 to 1.</summary>
    public double Fraction { get; set; }

    /// <summary>How many left-out clips and files the client has been told of. Only for the thread that reads from the worker.</summary>
    public int ToldLeftOut { get; set; }

    /// <summary>Whether the job waits or runs.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_changing)
                return _state is JobState.Queued or JobState.Running;
        }
    }

    /// <summary>Whether the next run of the daemon takes the job up: it is open, or was open until the daemon ended.</summary>
    public bool IsKept
    {
        get
        {
            lock (_changing)
                return _cutOff || _state is JobState.Queued or JobState.Running;
        }
    }

    /// <summary>Whether the job was ended by the end of the daemon.</summary>
    public bool IsCutOff
    {
        get
        {
            lock (_changing)
                return _cutOff;
        }
    }

    /// <summary>Whether the job was cancelled.</summary>
    public bool IsCancelled
    {
        get
        {
            lock (_changing)
                return _state == JobState.Cancelled;
        }
    }

    /// <summary>Process id of the worker while it runs, or null.</summary>
    public int? WorkerId
    {
        get
        {
            lock (_changing)
                return _state == JobState.Running ? _worker?.Id : null;
        }
    }

    /// <summary>What is kept of the job on disk, and what its worker gets.</summary>
    public KeptJob Kept()
    {
        lock (_changing)
            return _kept with { Starts = _starts };
    }

    /// <summary>Whether the job makes a model of this name: its own, or one of a sweep of which all models are kept.</summary>
    public bool Makes(string name) => name == Name
        || (Kept() is { Sweep: { } sweep, KeepAll: true } kept
            && TrainingSweep.Parse(sweep).Then(found => found.Plans(kept.Plan)).TryGet(out ImmutableArray<TrainingPlan> plans, out _)
            && plans.Any(plan => plan.Name == name));

    /// <summary>What clients are told of the job.</summary>
    public TrainingJob Summary()
    {
        lock (_changing)
        {
#pragma warning disable CA1308 // The wire's words are lower case.
            return new TrainingJob(id, Name, Dataset, _state.ToString().ToLowerInvariant(), Fraction);
#pragma warning restore CA1308
        }
    }

    /// <summary>Where the job is trained: null for this machine, else one of <see cref="TrainingWhere"/>.</summary>
    public string? Where
    {
        get
        {
            lock (_changing)
                return _kept.Where;
        }
    }

    /// <summary>Decides where the job is trained.</summary>
    /// <param name="group">The group of orders under which the farm trains it; null for this machine.</param>
    public void Settle(string? group)
    {
        lock (_changing)
            _kept = _kept with { Where = group is null ? null : TrainingWhere.Farm, Group = group };
    }

    /// <summary>Counts one more start of the worker. To be called before the job is kept on disk.</summary>
    public void CountStart()
    {
        lock (_changing)
            _starts++;
    }

    /// <summary>The job's turn has come; false where it has been cancelled.</summary>
    public bool TryBegin()
    {
        lock (_changing)
        {
            if (_state != JobState.Queued)
                return false;
            _state = JobState.Running;
            return true;
        }
    }

    /// <summary>The worker of the job runs; false where the job is not wanted any more.</summary>
    public bool Take(ITrainingWorker worker)
    {
        lock (_changing)
        {
            _worker = worker;
            return _state != JobState.Cancelled && !_cutOff;
        }
    }

    /// <summary>Cancels the job; false where it is not open.</summary>
    /// <param name="worker">The worker, which the caller has to end; null for none.</param>
    /// <param name="waited">Whether the job was still waiting.</param>
    public bool TryCancel(out ITrainingWorker? worker, out bool waited)
    {
        lock (_changing)
        {
            (worker, waited) = (_worker, _state == JobState.Queued);
            if (_state is not (JobState.Queued or JobState.Running))
                return false;
            _state = JobState.Cancelled;
            return true;
        }
    }

    /// <summary>The daemon ends before the job does: the worker is ended, and the next run of the daemon takes the job up again.</summary>
    public void CutOff()
    {
        lock (_changing)
        {
            if (_state is not (JobState.Queued or JobState.Running))
                return;
            _cutOff = true;
            _worker?.Leave();
        }
    }

    /// <summary>Why the job failed, or null.</summary>
    /// <param name="result">The last message of the worker, or null.</param>
    /// <param name="end">How its worker ended.</param>
    public Fault? Judge(WorkerLine? result, WorkerEnd end)
    {
        lock (_changing)
        {
            // The model may have been renamed into place just when the training was cancelled. Then the model is there, and is reported.
            if (_state == JobState.Cancelled && result is not WorkerLine.Finished)
                return Cancelled;
            if (_cutOff && result is null)
                return Interrupted;
        }

        return result switch
        {
            WorkerLine.Finished => null,
            WorkerLine.Refused refused => new Fault(WorkerFault.Parse(refused.Code), refused.Message),
            _ => end.Explain(),
        };
    }

    /// <summary>The worker has ended.</summary>
    /// <param name="result">The last message of the worker, or null.</param>
    public void End(WorkerLine? result)
    {
        lock (_changing)
        {
            _worker = null;
            // The worker may have ended by itself in the very moment in which the daemon ended.
            _cutOff &= result is null;
            if (result is WorkerLine.Finished)
                (_state, Fraction) = (JobState.Finished, 1);
            else if (_state == JobState.Running)
                _state = JobState.Failed;
        }
    }

    /// <summary>A defect of the daemon itself ends the job.</summary>
    public void Fail()
    {
        lock (_changing)
        {
            _worker = null;
            if (_state is JobState.Queued or JobState.Running)
                _state = JobState.Failed;
        }
    }
}

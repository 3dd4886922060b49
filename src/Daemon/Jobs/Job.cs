using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Protocol.Services;

namespace RVae.Daemon.Jobs;

/// <summary>Where a job is in its life.</summary>
internal enum JobState
{
    /// <summary>Waits for its turn.</summary>
    Queued,
    /// <summary>Its worker runs.</summary>
    Running,
    /// <summary>Its model is saved.</summary>
    Finished,
    /// <summary>It did not work.</summary>
    Failed,
    /// <summary>Somebody changed their mind.</summary>
    Cancelled,
}

/// <summary>One training that was asked for, and where it is in its life. Any thread.</summary>
/// <param name="id">Number, from 1.</param>
/// <param name="ordered">What was ordered, and how often it has begun in earlier runs of the daemon.</param>
/// <param name="request">The client that asked.</param>
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

    /// <summary>Told to the client of a job that was cancelled.</summary>
    public static Fault Cancelled { get; } = new(FaultCode.Failed, "cancelled");

    /// <summary>Number, from 1.</summary>
    public int Id => id;

    /// <summary>Name of the model that it makes.</summary>
    public string Name { get; } = ordered.Plan.Name;

    /// <summary>What it learns from.</summary>
    public string Dataset { get; } = ordered.Dataset;

    /// <summary>Deck (from 0) that plays the model afterwards, or null.</summary>
    public int? LoadDeck { get; } = ordered.LoadDeck;

    /// <summary>The request that is answered when it ends.</summary>
    public Request Request => request;

    /// <summary>How far it is, 0 to 1.</summary>
    public double Fraction { get; set; }

    /// <summary>How many things left out its client was told of. The thread that reads its worker only.</summary>
    public int ToldLeftOut { get; set; }

    /// <summary>Whether it waits or runs.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_changing)
                return _state is JobState.Queued or JobState.Running;
        }
    }

    /// <summary>Whether the next run of the daemon takes it up: it is open, or was until the daemon ended.</summary>
    public bool IsKept
    {
        get
        {
            lock (_changing)
                return _cutOff || _state is JobState.Queued or JobState.Running;
        }
    }

    /// <summary>Whether it ended with the daemon.</summary>
    public bool IsCutOff
    {
        get
        {
            lock (_changing)
                return _cutOff;
        }
    }

    /// <summary>Whether somebody cancelled it.</summary>
    public bool IsCancelled
    {
        get
        {
            lock (_changing)
                return _state == JobState.Cancelled;
        }
    }

    /// <summary>Process id of its worker while it runs, or null.</summary>
    public int? WorkerId
    {
        get
        {
            lock (_changing)
                return _state == JobState.Running ? _worker?.Id : null;
        }
    }

    /// <summary>What is kept of it on disk, and what its worker is handed.</summary>
    public KeptJob Kept()
    {
        lock (_changing)
            return _kept with { Starts = _starts };
    }

    /// <summary>Whether a model of this name comes of it: its own, or one of a sweep of which all are kept.</summary>
    public bool Makes(string name) => name == Name
        || (Kept() is { Sweep: { } sweep, KeepAll: true } kept
            && TrainingSweep.Parse(sweep).Then(found => found.Plans(kept.Plan)).TryGet(out ImmutableArray<TrainingPlan> plans, out _)
            && plans.Any(plan => plan.Name == name));

    /// <summary>What clients are told of it.</summary>
    public TrainingJob Summary()
    {
        lock (_changing)
        {
#pragma warning disable CA1308 // The wire's words are lower case.
            return new TrainingJob(id, Name, Dataset, _state.ToString().ToLowerInvariant(), Fraction);
#pragma warning restore CA1308
        }
    }

    /// <summary>Where it is trained: null here, or one of <see cref="TrainingWhere"/>.</summary>
    public string? Where
    {
        get
        {
            lock (_changing)
                return _kept.Where;
        }
    }

    /// <summary>It is trained here, or by the farm under the name of a group of orders.</summary>
    /// <param name="group">The group; null for here.</param>
    public void Settle(string? group)
    {
        lock (_changing)
            _kept = _kept with { Where = group is null ? null : TrainingWhere.Farm, Group = group };
    }

    /// <summary>Counts one more start of its worker, before it is kept.</summary>
    public void CountStart()
    {
        lock (_changing)
            _starts++;
    }

    /// <summary>Its turn has come; false where it was cancelled before.</summary>
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

    /// <summary>Its worker runs; false where nobody wants it any more.</summary>
    public bool Take(ITrainingWorker worker)
    {
        lock (_changing)
        {
            _worker = worker;
            return _state != JobState.Cancelled && !_cutOff;
        }
    }

    /// <summary>Cancels it while it is open.</summary>
    /// <param name="worker">Its worker, to be ended, or null.</param>
    /// <param name="waited">Whether it had not begun.</param>
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

    /// <summary>The daemon ends before it does: its worker is ended, and the next run takes it up again.</summary>
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

    /// <summary>Why it failed, or null.</summary>
    /// <param name="result">The last word of its worker, or null.</param>
    /// <param name="end">How its worker ended.</param>
    public Fault? Judge(WorkerLine? result, WorkerEnd end)
    {
        lock (_changing)
        {
            // The model may have been renamed into place just when the training was cancelled: then it is there, and reported as there.
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

    /// <summary>Its worker has ended.</summary>
    /// <param name="result">Its last word, or null.</param>
    public void End(WorkerLine? result)
    {
        lock (_changing)
        {
            _worker = null;
            // It may have ended by itself in the very moment in which the daemon did.
            _cutOff &= result is null;
            if (result is WorkerLine.Finished)
                (_state, Fraction) = (JobState.Finished, 1);
            else if (_state == JobState.Running)
                _state = JobState.Failed;
        }
    }

    /// <summary>Something of the daemon's own went wrong with it.</summary>
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

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
    /// <summary>Someone changed their mind.</summary>
    Cancelled,
}

/// <summary>One training that was asked for. Its state belongs to the queue, which changes it under its own lock.</summary>
/// <param name="Id">Number, from 1.</param>
/// <param name="Dataset">What it learns from.</param>
/// <param name="Plan">What it makes.</param>
/// <param name="LoadDeck">Deck (from 0) that plays the model afterwards, or null.</param>
/// <param name="Request">Who asked.</param>
internal sealed record Job(int Id, string Dataset, TrainingPlan Plan, int? LoadDeck, Request Request)
{
    public JobState State { get; set; } = JobState.Queued;

    public double Fraction { get; set; }

    /// <summary>How often its worker has begun, in earlier runs of the daemon too.</summary>
    public int Starts { get; set; }

    /// <summary>Whether the daemon ends before it does: the next run takes it up again.</summary>
    public bool CutOff { get; set; }

    /// <summary>How many things left out its client was told of.</summary>
    public int ToldLeftOut { get; set; }

    public WorkerProcess? Worker { get; set; }

    public bool IsOpen => State is JobState.Queued or JobState.Running;

    /// <summary>What the ledger keeps of it, and its worker is handed.</summary>
    public KeptJob Kept() => new(Dataset, Plan, LoadDeck, Starts);

#pragma warning disable CA1308 // The wire's words are lower case.
    public TrainingJob Summary() =>
        new(Id, Plan.Name, Dataset, State.ToString().ToLowerInvariant(), Fraction);
#pragma warning restore CA1308
}

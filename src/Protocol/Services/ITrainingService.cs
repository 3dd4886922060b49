using RVae.Engine;
using RVae.Engine.Learning;

namespace RVae.Protocol.Services;

/// <summary>One line of <c>/rvae/train/jobs</c>.</summary>
/// <param name="Id">Number of the job.</param>
/// <param name="Name">Name of the new model.</param>
/// <param name="Dataset">Name of the dataset that the job learns.</param>
/// <param name="State"><c>queued</c>, <c>running</c>, <c>finished</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Fraction">0–1.</param>
public sealed record TrainingJob(int Id, string Name, string Dataset, string State, double Fraction);

/// <summary>Where a training takes place.</summary>
public enum TrainingPlace
{
    /// <summary>On this machine.</summary>
    Here,
    /// <summary>On a worker of the farm.</summary>
    Farm,
    /// <summary>On this machine if nothing is trained here; otherwise on a worker of the farm, if there is one.</summary>
    Any,
}

/// <summary>Where a training takes place, and whether it is one or a sweep.</summary>
/// <param name="Place">Where.</param>
/// <param name="Sweep">The sweep: several trainings, whose best model is kept; null for a single training.</param>
/// <param name="KeepAll">Whether the others are kept, too, each under the name with its seed.</param>
public readonly record struct TrainingScope(TrainingPlace Place, TrainingSweep? Sweep = null, bool KeepAll = false);

/// <summary>Trainings in other processes. The calling thread holds a client's transaction: return at once.</summary>
public interface ITrainingService
{
    /// <summary>
    /// Queues a job and answers with its number. The request stays open until the job ends: then
    /// <c>Done(job, name)</c>, or a failure whose message names the file that was wrong. A request that a fault
    /// refuses at once is left alone: the caller tells the fault.
    /// </summary>
    /// <param name="dataset">Name of a dataset; not checked yet.</param>
    /// <param name="plan">What to learn. The name in the plan was not checked yet.</param>
    /// <param name="loadDeck">Deck (from 0) to swap the model into when it is learned, or null.</param>
    /// <param name="scope">Where, and how many.</param>
    /// <param name="request">To be ended when the job has ended.</param>
    Outcome<int> Start(string dataset, TrainingPlan plan, int? loadDeck, TrainingScope scope, Request request);

    /// <summary>Cancels a job within a second; <c>not-found</c> where none of that number is queued or running.</summary>
    Fault? Cancel(int job);

    /// <summary>Jobs of this run of the daemon, oldest first.</summary>
    IReadOnlyList<TrainingJob> Jobs();
}

/// <summary>What the jobs tell to everyone who listens for <c>training</c>. Any thread.</summary>
public interface ITrainingEvents
{
    /// <summary>How far a job has come; more than ten a second of one job are thinned out.</summary>
    void Progress(int job, TrainingProgress progress);

    /// <summary>A job has made a model.</summary>
    /// <param name="job">Its number.</param>
    /// <param name="name">The model.</param>
    /// <param name="onsetF1">0–1, how well onsets come back.</param>
    /// <param name="seconds">How long it took.</param>
    void Finished(int job, string name, double onsetF1, double seconds);

    /// <summary>A job has failed or was cancelled.</summary>
    void Failed(int job, Fault fault);
}

using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Torch;

/// <summary><see cref="Trainer"/> with Torch.</summary>
public static class TorchTrainer
{
    /// <summary>Trains on the calling thread until it is done, Torch on one core; see <see cref="Trainer.Train"/>.</summary>
    /// <param name="dataset">Clips cut to the plan's bars.</param>
    /// <param name="plan">What to learn, and how.</param>
    /// <param name="progress">Told at most ten times a second, from the calling thread.</param>
    /// <param name="time">What durations are measured by.</param>
    /// <param name="cancellation">Noticed within a step.</param>
    /// <returns>The model with its measured quality on the card, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Outcome<TrainedModel> Train(
        Dataset dataset, TrainingPlan plan, IProgress<TrainingProgress>? progress, TimeProvider time, CancellationToken cancellation) =>
        Train(dataset, plan, progress, checkpoints: null, time, cancellation);

    /// <summary>The same, with checkpoints.</summary>
    /// <param name="dataset">Clips cut to the plan's bars.</param>
    /// <param name="plan">What to learn, and how.</param>
    /// <param name="progress">Told at most ten times a second, from the calling thread.</param>
    /// <param name="checkpoints">Not deleted at the end: the model is to be saved before; null for none.</param>
    /// <param name="time">What durations are measured by.</param>
    /// <param name="cancellation">Noticed within a step.</param>
    /// <returns>The model with its measured quality on the card, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Outcome<TrainedModel> Train(
        Dataset dataset, TrainingPlan plan, IProgress<TrainingProgress>? progress, TrainingCheckpoints? checkpoints,
        TimeProvider time, CancellationToken cancellation) =>
        Trainer.Train(dataset, plan, TorchLearning.Instance, progress, checkpoints, time, cancellation);
}

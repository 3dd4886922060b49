using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Torch;

/// <summary><see cref="Trainer"/> with Torch.</summary>
public static class TorchTrainer
{
    /// <summary>Trains on the calling thread, with Torch on one core, until the training is done; see <see cref="Trainer.Train"/>.</summary>
    /// <param name="dataset">The clips, cut to the bars of the plan.</param>
    /// <param name="plan">The plan of the model.</param>
    /// <param name="progress">Told at most ten times a second, from the calling thread.</param>
    /// <param name="time">Measures durations.</param>
    /// <param name="cancellation">Ends the training within a step.</param>
    /// <returns>The model, with its measured quality on its card, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Outcome<TrainedModel> Train(
        Dataset dataset, TrainingPlan plan, IProgress<TrainingProgress>? progress, TimeProvider time, CancellationToken cancellation) =>
        Train(dataset, plan, progress, checkpoints: null, time, cancellation);

    /// <summary>The same, with checkpoints.</summary>
    /// <param name="dataset">The clips, cut to the bars of the plan.</param>
    /// <param name="plan">The plan of the model.</param>
    /// <param name="progress">Told at most ten times a second, from the calling thread.</param>
    /// <param name="checkpoints">
    /// Reads and writes the checkpoint, which is not deleted at the end because the model has to be saved first; null for none.
    /// </param>
    /// <param name="time">Measures durations.</param>
    /// <param name="cancellation">Ends the training within a step.</param>
    /// <returns>The model, with its measured quality on its card, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Outcome<TrainedModel> Train(
        Dataset dataset, TrainingPlan plan, IProgress<TrainingProgress>? progress, TrainingCheckpoints? checkpoints,
        TimeProvider time, CancellationToken cancellation) =>
        Trainer.Train(dataset, plan, TorchLearning.Instance, progress, checkpoints, time, cancellation);
}

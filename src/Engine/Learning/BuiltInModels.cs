using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// The models that come with the program, one for each style of the corpus. They lie in the repository, so they are
/// narrow and stored in float16: half a megabyte each, which measured costs no onset.
/// </summary>
public static class BuiltInModels
{
    private const int HiddenWidth = 40;

    // Measured on the corpus: with these 6000 steps house comes back with an onset F1 of 1.000 and velocities 9.9 off; at
    // a learning rate of 1e-3 with 0.997 and 11.1 off (and wider layers). Eight clips a step cost some hundredths of F1.
    private const int Steps = 6000;
    private const double LearningRate = 3e-3;
    private const int LargestBatch = 64;

    /// <summary>How a style's model is trained; it takes the dataset's name.</summary>
    public static TrainingPlan PlanFor(Dataset style)
    {
        ArgumentNullException.ThrowIfNull(style);
        int batch = Math.Clamp(style.Clips.Length, 1, LargestBatch);
        int stepsPerEpoch = Math.Max(1, (style.Clips.Length + batch - 1) / batch);
        return new TrainingPlan
        {
            Name = style.Name,
            Kind = AtlasModel.KindName,
            HiddenWidth = HiddenWidth,
            BatchSize = batch,
            LearningRate = LearningRate,
            Epochs = Steps / stepsPerEpoch,
        };
    }

    /// <summary>Trains one model for each style and saves it, replacing those that are there.</summary>
    /// <param name="styles">The corpus, a dataset a style.</param>
    /// <param name="folder">Where the models go.</param>
    /// <param name="progress">Told of each model as it is saved.</param>
    /// <param name="time">What durations are measured by.</param>
    /// <param name="cancellation">Noticed within a step.</param>
    /// <returns>The cards of all models, or the first failure; models saved before it stay.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Outcome<IReadOnlyList<ModelCard>> Train(
        IEnumerable<Dataset> styles, string folder, IProgress<ModelCard>? progress, TimeProvider time, CancellationToken cancellation) =>
        Train(styles, PlanFor, folder, progress, time, cancellation);

    internal static Outcome<IReadOnlyList<ModelCard>> Train(
        IEnumerable<Dataset> styles, Func<Dataset, TrainingPlan> planFor, string folder,
        IProgress<ModelCard>? progress, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(styles);
        var cards = new List<ModelCard>();
        foreach (Dataset style in styles)
        {
            Outcome<ModelCard> saved = Trainer.Train(style, planFor(style), progress: null, time, cancellation).Then(model =>
                ModelFile.Save(model, Path.Combine(folder, style.Name + ModelFile.Extension), WeightPrecision.Half)
                    .Then<ModelCard>(_ => model.Card));
            if (!saved.TryGet(out ModelCard? card, out Fault fault))
                return fault;
            cards.Add(card);
            progress?.Report(card);
        }

        return cards;
    }
}

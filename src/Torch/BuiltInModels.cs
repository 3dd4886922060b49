using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Torch;

/// <summary>
/// The models that come with the program, one for each style of the corpus. They are part of the repository, so they are stored in float16,
/// which costs no onset by measurement.
/// </summary>
public static class BuiltInModels
{
    /// <summary>The plan of a style's model. The model gets the dataset's name.</summary>
    public static TrainingPlan PlanFor(Dataset style)
    {
        ArgumentNullException.ThrowIfNull(style);
        // Tabs are written on the tick that is meant, so nothing has to be snapped.
        return new TrainingPlan { Name = style.Name, KeepRaw = true };
    }

    /// <summary>Trains one model for each style and saves it, in place of an earlier one.</summary>
    /// <param name="styles">The corpus: one dataset for each style.</param>
    /// <param name="folder">The folder of the models.</param>
    /// <param name="progress">Told of each model when it is saved.</param>
    /// <param name="time">Measures durations.</param>
    /// <param name="cancellation">Ends the training within a step.</param>
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
            Outcome<ModelCard> saved = TorchTrainer.Train(style, planFor(style), progress: null, time, cancellation).Then(model =>
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

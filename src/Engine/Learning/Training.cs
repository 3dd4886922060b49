using RVae.Engine.Models;

namespace RVae.Engine.Learning;

/// <summary>What to learn from a dataset, and how.</summary>
public sealed record TrainingPlan
{
    /// <summary>Name of the model to be.</summary>
    public required string Name { get; init; }

    /// <summary>Recipe.</summary>
    public string Kind { get; init; } = "classic";

    /// <summary>Passes over the clips; null lets the size of the dataset decide, so that small sets get enough steps.</summary>
    public int? Epochs { get; init; }

    /// <summary>Seed of everything random.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Bars in a groove: 1, 2 or 4.</summary>
    public int Bars { get; init; } = 1;

    /// <summary>Hidden units.</summary>
    public int HiddenWidth { get; init; } = 512;

    /// <summary>Clips in one optimiser step.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>Adam's step size.</summary>
    public double LearningRate { get; init; } = 1e-3;
}

/// <summary>How far a training has come.</summary>
public sealed record TrainingProgress(
    double Fraction, int Epoch, int Epochs, double Loss, double Validation, double SecondsLeft);

/// <summary>A model together with what is needed to save it.</summary>
public sealed record TrainedModel(ModelCard Card, IReadOnlyDictionary<string, Tensor> Tensors);

/// <summary>A named weight: float32, row-major.</summary>
public sealed record Tensor(int[] Shape, float[] Values);

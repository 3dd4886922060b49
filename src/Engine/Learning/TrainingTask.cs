using System.Collections.Immutable;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>What a training run works on.</summary>
/// <param name="Learned">Clips that are learned, of one grid; at least one.</param>
/// <param name="HeldOut">Clips that are only measured; may be none.</param>
/// <param name="Card">Card of the model to be: grid, widths, seed, offset scale.</param>
/// <param name="Kept">Places, by clip name, that clips have already; null for none.</param>
internal sealed record TrainingTask(
    ImmutableArray<Clip> Learned, ImmutableArray<Clip> HeldOut, ModelCard Card, IReadOnlyDictionary<string, float[]>? Kept);

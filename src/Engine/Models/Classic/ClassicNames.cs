using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Classic;

/// <summary>
/// Names and shapes of the tensors of kind <c>classic</c>: one table, from which training names them, the loader checks
/// them and the live model picks them. Matrices are outputs × inputs.
/// </summary>
internal static class ClassicNames
{
    /// <summary>The three matrices of a groove, in the order of branches.</summary>
    public static IReadOnlyList<string> Branches { get; } = ["onset", "velocity", "offset"];

    /// <summary>Encoder layer of a branch: cells → hidden.</summary>
    public static string EncoderBranch(string branch) => $"encoder.{branch}";

    /// <summary>Encoder layer over all branches: 3·hidden → hidden.</summary>
    public const string EncoderMerged = "encoder.merged";

    /// <summary>Head of the posterior's mean μ: hidden → latent.</summary>
    public const string EncoderMean = "encoder.mean";

    /// <summary>Head of the posterior's log σ²: hidden → latent.</summary>
    public const string EncoderLogVariance = "encoder.logVariance";

    /// <summary>First decoder layer: latent → hidden.</summary>
    public const string DecoderHidden = "decoder.hidden";

    /// <summary>Hidden decoder layer of a branch: hidden → hidden.</summary>
    public static string DecoderBranch(string branch) => $"decoder.{branch}.hidden";

    /// <summary>Output layer of a branch: hidden → cells.</summary>
    public static string DecoderOutput(string branch) => $"decoder.{branch}.output";

    /// <summary>The four tensors of a layer.</summary>
    public static string Weight(string layer) => $"{layer}.weight";

    /// <inheritdoc cref="Weight"/>
    public static string Bias(string layer) => $"{layer}.bias";

    /// <inheritdoc cref="Weight"/>
    public static string Scale(string layer) => $"{layer}.scale";

    /// <inheritdoc cref="Weight"/>
    public static string Shift(string layer) => $"{layer}.shift";

    /// <summary>Every layer: its name, outputs, inputs, and whether a learned scale and shift follows it.</summary>
    public static IEnumerable<(string Layer, int Outputs, int Inputs, bool Scaled)> Layers(Grid grid, int hidden, int latent)
    {
        int cells = grid.CellCount;
        foreach (string branch in Branches)
            yield return (EncoderBranch(branch), hidden, cells, true);
        yield return (EncoderMerged, hidden, hidden * Branches.Count, true);
        yield return (EncoderMean, latent, hidden, false);
        yield return (EncoderLogVariance, latent, hidden, false);
        yield return (DecoderHidden, hidden, latent, true);
        foreach (string branch in Branches)
        {
            yield return (DecoderBranch(branch), hidden, hidden, true);
            yield return (DecoderOutput(branch), cells, hidden, false);
        }
    }

    /// <summary>Every tensor and its shape.</summary>
    public static IReadOnlyDictionary<string, int[]> Shapes(ModelCard card)
    {
        var shapes = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach ((string layer, int outputs, int inputs, bool scaled) in
            Layers(card.Grid, card.HiddenWidth, card.LatentDimensions))
        {
            shapes.Add(Weight(layer), [outputs, inputs]);
            shapes.Add(Bias(layer), [outputs]);
            if (!scaled)
                continue;
            shapes.Add(Scale(layer), [outputs]);
            shapes.Add(Shift(layer), [outputs]);
        }

        return shapes;
    }
}

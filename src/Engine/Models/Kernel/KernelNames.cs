namespace RVae.Engine.Models.Kernel;

/// <summary>Names and shapes of the tensors of kind <c>kernel</c>, beside those of places and struck cells.</summary>
internal static class KernelNames
{
    /// <summary>How much each clip counts, above 0, at most 1: a factor of its weight.</summary>
    public const string ClipWeights = "clips.share";

    /// <summary>Standard deviation of the kernel: one number above 0.</summary>
    public const string Width = "kernel.width";

    /// <summary>Onset probabilities of each clip: clips × struck cells; a hit where it is above a half.</summary>
    public const string Onsets = "clips.onset";

    /// <summary>Velocities 0–1 of the hits: clips × struck cells.</summary>
    public const string Velocities = "clips.velocity";

    /// <summary>Offsets ±1 of the hits: clips × struck cells.</summary>
    public const string Offsets = "clips.offset";

    /// <summary>Every tensor and its shape.</summary>
    public static IReadOnlyDictionary<string, int[]> Shapes(ModelCard card, int struck)
    {
        int clips = card.Clips.Length;
        return new Dictionary<string, int[]>(StringComparer.Ordinal)
        {
            [StruckCells.TensorName] = [card.Grid.CellCount],
            [PlacedModel.PlacesName] = [clips, card.LatentDimensions],
            [ClipWeights] = [clips],
            [Width] = [1],
            [Onsets] = [clips, struck],
            [Velocities] = [clips, struck],
            [Offsets] = [clips, struck],
        };
    }
}

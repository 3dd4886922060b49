using RVae.Engine.Models.Classic;

namespace RVae.Engine.Models.Atlas;

/// <summary>Names and shapes of the tensors of kind <c>atlas</c>, beside those of places and struck cells.</summary>
internal static class AtlasNames
{
    /// <summary>Frequencies of the Fourier features, in radians a latent unit: features × latent.</summary>
    public const string Frequencies = "decoder.frequencies";

    /// <summary>The layers of the decoder.</summary>
    public static IReadOnlyList<string> Layers { get; } = ["decoder.first", "decoder.second", "decoder.output"];

    /// <summary>Number of frequencies for a width: sines and cosines together are as many as hidden units.</summary>
    public static int FrequenciesFor(int hidden) => Math.Max(1, hidden / 2);

    /// <summary>Outputs and inputs of each layer. The output holds onsets, then velocities, then offsets.</summary>
    public static IEnumerable<(string Layer, int Outputs, int Inputs)> LayerSizes(int hidden, int latent, int struck)
    {
        yield return (Layers[0], hidden, latent + (2 * FrequenciesFor(hidden)));
        yield return (Layers[1], hidden, hidden);
        yield return (Layers[2], 3 * struck, hidden);
    }

    /// <summary>Every tensor and its shape.</summary>
    public static IReadOnlyDictionary<string, int[]> Shapes(ModelCard card, int struck)
    {
        var shapes = new Dictionary<string, int[]>(StringComparer.Ordinal)
        {
            [StruckCells.TensorName] = [card.Grid.CellCount],
            [PlacedModel.PlacesName] = [card.Clips.Length, card.LatentDimensions],
            [Frequencies] = [FrequenciesFor(card.HiddenWidth), card.LatentDimensions],
        };
        foreach ((string layer, int outputs, int inputs) in LayerSizes(card.HiddenWidth, card.LatentDimensions, struck))
        {
            shapes.Add(ClassicNames.Weight(layer), [outputs, inputs]);
            shapes.Add(ClassicNames.Bias(layer), [outputs]);
        }

        return shapes;
    }
}

using RVae.Engine.Models.Classic;
using RVae.Engine.Models.Graphs;

namespace RVae.Engine.Models.Atlas;

/// <summary>Draws the decoder of kind <c>atlas</c> as a graph of layers.</summary>
internal static class AtlasDrawing
{
    // Log-odds of a cell that no clip strikes: so far below zero that a sigmoid gives practically 0.
    private const float Never = -30;

    /// <summary>Draws the decoder of a model that was checked when it was read.</summary>
    public static Outcome<DecoderGraph> Draw(TrainedModel model) => StruckCells.Read(model).Then<DecoderGraph>(struck =>
    {
        ModelCard card = model.Card;
        var drawing = new GraphDrawing();
        int latent = drawing.Input(GraphModel.LatentInput, card.LatentDimensions);
        int scaled = drawing.Scale(latent, 1 / card.LatentRange, 0);
        // With noise a position may lie outside of the range.
        (int sines, int cosines) = drawing.SinesAndCosines(latent, model.Weights[AtlasNames.Frequencies], 2 * card.LatentRange);
        int hidden = drawing.Join(scaled, sines, cosines);
        foreach (string layer in AtlasNames.Layers.SkipLast(1))
            hidden = drawing.Silu(drawing.Dense(hidden, model.Weights[ClassicNames.Weight(layer)], model.Weights[ClassicNames.Bias(layer)]));
        return drawing.Finish(
            Matrix(0, Never, ActivationKind.Sigmoid), Matrix(1, Never, ActivationKind.Sigmoid), Matrix(2, 0, ActivationKind.Tanh));

        int Matrix(int index, float silence, ActivationKind function)
        {
            (Weight weight, Weight bias) = MeanDeviation(model, struck, card.Grid.CellCount, index, silence);
            return drawing.Apply(drawing.Dense(hidden, weight, bias), new Activation(function));
        }
    });

    /// <summary>One of the output's three matrices, from the struck cells to all.</summary>
    private static (Weight Weight, Weight Bias) MeanDeviation(TrainedModel model, StruckCells struck, int cells, int index, float silence)
    {
        string layer = AtlasNames.Layers[^1];
        (Weight weight, Weight bias) = (model.Weights[ClassicNames.Weight(layer)], model.Weights[ClassicNames.Bias(layer)]);
        int inputs = weight.Shape[1];
        float[] rows = new float[cells * inputs];
        float[] biases = [.. Enumerable.Repeat(silence, cells)];
        for (int i = 0; i < struck.Count; i++)
        {
            int row = (index * struck.Count) + i;
            weight.Values.AsSpan(row * inputs, inputs).CopyTo(rows.AsSpan(struck.Cells[i] * inputs));
            biases[struck.Cells[i]] = bias.Values[row];
        }

        return (new Weight([cells, inputs], rows), new Weight([cells], biases));
    }
}

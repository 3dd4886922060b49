using System.Collections.Immutable;

namespace RVae.Engine.Models.Graphs;

/// <summary>The decoder of a stored model of any kind, written down as a graph with its weights.</summary>
/// <param name="Graph">Latent position and conditions in; onsets, velocities and offsets (±1 is full scale) out.</param>
/// <param name="Weights">Its weights, by the graph's names.</param>
internal sealed record DecoderGraph(LayerGraph Graph, IReadOnlyDictionary<string, Weight> Weights)
{
    /// <summary>
    /// The same decoder with one input of two numbers within ±<paramref name="range"/>, as a pad gives them. They are scaled to the model's range;
    /// further dimensions are 0, conditions have the given values, and offsets are in half ticks.
    /// </summary>
    public DecoderGraph OnPlane(ModelCard card, float range, ImmutableArray<float> conditions)
    {
        var drawing = new GraphDrawing();
        int plane = drawing.Input("plane", 2);
        var moved = new int[Graph.Nodes.Length];
        moved[0] = card.LatentDimensions == 2 && card.LatentRange == range
            ? plane
            : drawing.Dense(plane, Diagonal(card.LatentDimensions, card.LatentRange / range), Weight.Constant(card.LatentDimensions, 0));
        for (int i = 0; i < conditions.Length; i++)
            moved[1 + i] = drawing.Dense(plane, new Weight([1, 2], [0, 0]), Weight.Constant(1, conditions[i]));
        for (int i = 1 + conditions.Length; i < moved.Length; i++)
            moved[i] = drawing.Copy(Graph.Nodes[i], source => moved[source], Weights);
        int[] outputs = [.. Graph.Outputs.Select(output => moved[output])];
        // Readers of published models take ±1 as half a tick.
        if (card.OffsetScale != 0.5f)
            outputs[2] = drawing.Scale(outputs[2], card.OffsetScale / 0.5f, 0);
        return drawing.Finish(outputs);
    }

    private static Weight Diagonal(int rows, float value)
    {
        float[] values = new float[rows * 2];
        (values[0], values[3]) = (value, value);
        return new Weight([rows, 2], values);
    }
}

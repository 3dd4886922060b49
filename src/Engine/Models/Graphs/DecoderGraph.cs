using System.Collections.Immutable;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Classic;

namespace RVae.Engine.Models.Graphs;

/// <summary>The decoder of a stored model of any kind, written down as a graph with its weights.</summary>
/// <param name="Graph">Latent position and conditions in; onsets, velocities and offsets (±1 is full scale) out.</param>
/// <param name="Weights">Its weights, by the graph's names.</param>
internal sealed record DecoderGraph(LayerGraph Graph, IReadOnlyDictionary<string, Weight> Weights)
{
    /// <summary>Writes down the decoder of a model that was checked when it was read.</summary>
    public static Outcome<DecoderGraph> Of(TrainedModel model) => model.Card.Kind switch
    {
        AtlasModel.KindName => AtlasDrawing.Draw(model),
        ClassicModel.KindName => OfClassic(model),
        GraphModel.KindName => GraphText.Read(model.Graph).Then<DecoderGraph>(graphs => new DecoderGraph(
            graphs.Decoder, GraphCheck.Shapes(graphs.Decoder).ToDictionary(shape => shape.Key, shape => model.Weights[shape.Key]))),
        string other => new Fault(FaultCode.Unavailable, $"a model of kind '{other}' cannot be written as layers, its decoder does what they cannot: train one of kind {AtlasModel.KindName} on its clips"),
    };

    private static DecoderGraph OfClassic(TrainedModel model)
    {
        var drawing = new GraphDrawing();
        int latent = drawing.Input(GraphModel.LatentInput, model.Card.LatentDimensions);
        int hidden = Hidden(ClassicNames.DecoderHidden, latent);
        ActivationKind[] functions = [ActivationKind.Sigmoid, ActivationKind.Sigmoid, ActivationKind.Tanh];
        int[] outputs = [.. ClassicNames.Branches.Select((branch, i) =>
        {
            string layer = ClassicNames.DecoderOutput(branch);
            int last = drawing.Dense(Hidden(ClassicNames.DecoderBranch(branch), hidden), Of(ClassicNames.Weight(layer)), Of(ClassicNames.Bias(layer)));
            return drawing.Apply(last, new Activation(functions[i]));
        })];
        return drawing.Finish(outputs);

        Weight Of(string name) => model.Weights[name];

        int Hidden(string layer, int from)
        {
            int dense = drawing.Dense(from, Of(ClassicNames.Weight(layer)), Of(ClassicNames.Bias(layer)));
            int scaled = drawing.Scale(dense, Of(ClassicNames.Scale(layer)), Of(ClassicNames.Shift(layer)));
            return drawing.Apply(scaled, new Activation(ActivationKind.LeakyRelu, ClassicModel.LeakySlope));
        }
    }

    /// <summary>
    /// The same decoder with one input of two numbers within ±<paramref name="range"/>, as a pad gives them: scaled to
    /// the model's own range, further dimensions at 0, conditions at the given values, and offsets in half ticks.
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
        // ±1 is half a tick to whoever reads a published model.
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

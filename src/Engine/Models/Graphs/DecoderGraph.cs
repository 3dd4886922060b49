using System.Collections.Immutable;

namespace RVae.Engine.Models.Graphs;

/// <summary>The decoder of a stored model of any kind, written down as a graph with its weights.</summary>
/// <param name="Graph">Latent position and conditions in; onsets, velocities and offsets (±1 is full scale) out.</param>
/// <param name="Weights">Its weights, by the graph's names.</param>
internal sealed record DecoderGraph(LayerGraph Graph, IReadOnlyDictionary<string, Weight> Weights)
{
    /// <summary>Writes down the decoder of a model that was checked when it was read.</summary>
    public static Outcome<DecoderGraph> Of(TrainedModel model) => model.Card.Kind switch
    {
        ClassicModel.KindName => OfClassic(model),
        GraphModel.KindName => GraphText.Read(model.Graph).Then<DecoderGraph>(graphs => new DecoderGraph(
            graphs.Decoder, GraphCheck.Shapes(graphs.Decoder).ToDictionary(shape => shape.Key, shape => model.Weights[shape.Key]))),
        string other => new Fault(FaultCode.Unavailable, $"a model of kind '{other}' cannot be written as layers: its decoder does more than they can"),
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
            : drawing.Dense(plane, Diagonal(card.LatentDimensions, card.LatentRange / range), Constant(card.LatentDimensions, 0));
        for (int i = 0; i < conditions.Length; i++)
            moved[1 + i] = drawing.Dense(plane, new Weight([1, 2], [0, 0]), Constant(1, conditions[i]));
        for (int i = 1 + conditions.Length; i < moved.Length; i++)
            moved[i] = drawing.Copy(Graph.Nodes[i], source => moved[source], Weights);
        int[] outputs = [.. Graph.Outputs.Select(output => moved[output])];
        // ±1 is half a tick to whoever reads a published model.
        if (card.OffsetScale != 0.5f)
            outputs[2] = drawing.Scale(outputs[2], Constant(card.Grid.CellCount, card.OffsetScale / 0.5f), Constant(card.Grid.CellCount, 0));
        return drawing.Finish(outputs);
    }

    private static Weight Diagonal(int rows, float value)
    {
        float[] values = new float[rows * 2];
        (values[0], values[3]) = (value, value);
        return new Weight([rows, 2], values);
    }

    private static Weight Constant(int size, float value) => new([size], [.. Enumerable.Repeat(value, size)]);
}

/// <summary>Writes a graph down step by step, each step named by its place.</summary>
internal sealed class GraphDrawing
{
    private readonly ImmutableArray<GraphNode>.Builder _nodes = ImmutableArray.CreateBuilder<GraphNode>();
    private readonly Dictionary<string, Weight> _weights = new(StringComparer.Ordinal);

    /// <summary>An input; all of them come before anything else.</summary>
    public int Input(string name, int size) => Add(new GraphNode(NodeKind.Input, name, size, []));

    /// <summary>A layer of weights outputs × inputs.</summary>
    public int Dense(int from, Weight weight, Weight bias)
    {
        int index = Add(new GraphNode(NodeKind.Dense, NextName, bias.Values.Length, [from]));
        _weights.Add(_nodes[index].WeightName, weight);
        _weights.Add(_nodes[index].BiasName, bias);
        return index;
    }

    /// <summary>A scale and a shift of each value.</summary>
    public int Scale(int from, Weight scale, Weight shift)
    {
        int index = Add(new GraphNode(NodeKind.Scale, NextName, scale.Values.Length, [from]));
        _weights.Add(_nodes[index].ScaleName, scale);
        _weights.Add(_nodes[index].ShiftName, shift);
        return index;
    }

    /// <summary>A function of each value.</summary>
    public int Apply(int from, Activation activation) =>
        Add(new GraphNode(NodeKind.Activation, NextName, _nodes[from].Size, [from]) { Activation = activation });

    /// <summary>A step of another graph, which takes what stands for its sources here.</summary>
    public int Copy(GraphNode node, Func<int, int> source, IReadOnlyDictionary<string, Weight> weights) => node.Kind switch
    {
        NodeKind.Dense => Dense(source(node.From[0]), weights[node.WeightName], weights[node.BiasName]),
        NodeKind.Scale => Scale(source(node.From[0]), weights[node.ScaleName], weights[node.ShiftName]),
        _ => Add(node with { Name = NextName, From = [.. node.From.Select(source)] }),
    };

    /// <summary>The graph whose results are those of these steps.</summary>
    public DecoderGraph Finish(params ReadOnlySpan<int> outputs) => new(new LayerGraph(_nodes.ToImmutable(), [.. outputs]), _weights);

    private string NextName => $"decoder.{_nodes.Count}";

    private int Add(GraphNode node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }
}

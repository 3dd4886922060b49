using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Graphs;

/// <summary>
/// Kind <c>graph</c>: a network with any layers, such as a published R-VAE, kept as its graph and computed
/// as that says, in plain C# without Torch, allocation or lock. The decoder's inputs are the latent position and then
/// each condition; its outputs the onsets, velocities and offsets (±1 is the card's full scale).
/// </summary>
public sealed class GraphModel : RhythmModel
{
    /// <summary>The kind's name on cards.</summary>
    public const string KindName = "graph";

    /// <summary>Name of the decoder's first input.</summary>
    internal const string LatentInput = "latent";

    private const int Matrices = 3;

    private readonly CompiledGraph _decoder;
    private readonly CompiledGraph? _encoder;
    private readonly ConditionStatistics? _conditions;

    private GraphModel(TrainedModel model, GraphPair graphs)
        : base(model.Card)
    {
        _decoder = new CompiledGraph(graphs.Decoder, model.Weights);
        _encoder = graphs.Encoder is { } encoder ? new CompiledGraph(encoder, model.Weights) : null;
        _conditions = graphs.Conditions;
    }

    /// <summary>
    /// Makes a model from its graph and weights, after these checks: the graph is valid and fits the card, every shape is right, every number is
    /// finite, and no input can make it overflow.
    /// </summary>
    public static Outcome<RhythmModel> Create(TrainedModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return GraphText.Read(model.Graph).Then<RhythmModel>(graphs =>
            Check(model, graphs) is { } fault ? fault : new GraphModel(model, graphs));
    }

    /// <inheritdoc/>
    public override IGrooveDecoder CreateDecoder() => new GraphDecoder(DecoderShape.Of(Card), _decoder, new float[_decoder.ScratchWords]);

    internal override bool TryWriteImage(ref ImageWriter writer)
    {
        _decoder.Write(ref writer, DecoderShape.Of(Card));
        return true;
    }

    /// <inheritdoc/>
    /// <remarks>Where the model has no encoder, the position is found by a search.</remarks>
    public override float[] Encode(Groove groove)
    {
        ArgumentNullException.ThrowIfNull(groove);
        if (groove.Grid != Card.Grid)
            throw new ArgumentException($"The groove's grid {groove.Grid} is not the model's {Card.Grid}.", nameof(groove));
        if (_encoder is null)
            return LatentSearch.Nearest(this, groove);
        var run = new GraphRun(_encoder);
        groove.Onsets.CopyTo(run.Input(0));
        groove.Velocities.CopyTo(run.Input(1));
        for (int i = 0; i < groove.Offsets.Length; i++)
            run.Input(2)[i] = groove.Offsets[i] / Card.OffsetScale;
        int conditions = _encoder.InputCount - Matrices;
        for (int i = 0; i < conditions; i++)
            run.Input(Matrices + i)[0] = _conditions?.Of(Card.Conditions[i], groove) ?? 0;
        run.Compute();
        return run.Output(0).ToArray();
    }

    private static Fault? Check(TrainedModel model, GraphPair graphs)
    {
        var shapes = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (LayerGraph graph in graphs.Encoder is { } encoder ? [graphs.Decoder, encoder] : new[] { graphs.Decoder })
        {
            foreach ((string name, int[] shape) in GraphCheck.Shapes(graph))
            {
                if (!shapes.TryAdd(name, shape))
                    return new Fault(FaultCode.Failed, $"its encoder and its decoder both have a step of tensor '{name}'");
            }
        }

        return CheckDecoder(model.Card, graphs.Decoder)
            ?? CheckEncoder(model.Card, graphs.Encoder)
            ?? WeightCheck.Check(model.Weights, shapes)
            ?? GraphBounds.Check(graphs.Decoder, model.Weights)
            ?? (graphs.Encoder is null ? null : GraphBounds.Check(graphs.Encoder, model.Weights));
    }

    private static Fault? CheckDecoder(ModelCard card, LayerGraph decoder)
    {
        (string Name, int Size)[] taken = [.. decoder.Inputs.Select(input => (input.Name, input.Size))];
        if (!taken.SequenceEqual([(LatentInput, card.LatentDimensions), .. card.Conditions.Select(name => (name, 1))]))
            return Wrong($"its decoder takes {string.Join(", ", taken.Select(input => $"{input.Name} ({input.Size})"))}; its card says otherwise");
        if (decoder.Outputs.Length != Matrices || decoder.Outputs.Any(output => decoder.Nodes[output].Size != card.Grid.CellCount))
            return Wrong($"its decoder does not give three matrices of {card.Grid.CellCount} cells, as its card says");
        return Bounded(decoder.Output(0), activation => activation.IsShare, "onsets", "0 and 1")
            ?? Bounded(decoder.Output(1), activation => activation.IsShare, "velocities", "0 and 1")
            ?? Bounded(decoder.Output(2), activation => activation.IsSigned, "offsets", "−1 and 1");
    }

    private static Fault? CheckEncoder(ModelCard card, LayerGraph? encoder)
    {
        if (encoder is null)
            return null;
        int[] sizes = [.. encoder.Inputs.Select(input => input.Size)];
        int[] matrices = [card.Grid.CellCount, card.Grid.CellCount, card.Grid.CellCount];
        bool conditioned = sizes.SequenceEqual([.. matrices, .. card.Conditions.Select(_ => 1)]);
        return (conditioned || sizes.SequenceEqual(matrices)) && encoder.Outputs.Length == 1
            && encoder.Output(0).Size == card.LatentDimensions
            ? null
            : Wrong("its encoder does not take three matrices and give a position, as its card says");
    }

    private static Fault? Bounded(GraphNode output, Func<Activation, bool> rule, string matrix, string range) =>
        output.Kind == NodeKind.Activation && rule(output.Activation)
            ? null
            : Wrong($"nothing keeps its {matrix} between {range}: step '{output.Name}' should end in a {(range[0] == '0' ? "sigmoid" : "tanh")}");

    private static Fault Wrong(string what) => new(FaultCode.Failed, what);
}

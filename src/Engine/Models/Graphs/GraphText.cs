using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RVae.Engine.Models.Graphs;

/// <summary>The two graphs of a model of kind <c>graph</c>.</summary>
/// <param name="Decoder">Latent position and conditions in; onsets, velocities and offsets out.</param>
/// <param name="Encoder">Onsets, velocities, offsets (and conditions) in; the mean of the posterior out. Or null.</param>
/// <param name="Conditions">The meaning of the conditions, where it is known.</param>
internal sealed record GraphPair(LayerGraph Decoder, LayerGraph? Encoder, ConditionStatistics? Conditions);

/// <summary>Reads and writes graphs as text, which a model's file holds beside the weights.</summary>
internal static class GraphText
{
    /// <summary>Key of the text in the file's metadata.</summary>
    public const string Key = "graph";

    /// <summary>The operations of steps, by their words in the file.</summary>
    private static readonly Dictionary<string, (NodeKind Kind, ActivationKind Function)> Deeds = Enum.GetValues<NodeKind>()
        .Where(kind => kind != NodeKind.Activation).Select(kind => (Kind: kind, Function: default(ActivationKind)))
        .Concat(Enum.GetValues<ActivationKind>().Select(function => (Kind: NodeKind.Activation, Function: function)))
        .ToDictionary(deed => Word(deed.Kind, deed.Function), StringComparer.Ordinal);

    // Most characters: longer than the text of any network that a deck could compute in time.
    private const int MaxLength = 1 << 20;

    /// <summary>Writes both graphs.</summary>
    public static string Write(GraphPair pair) => JsonSerializer.Serialize(
        new Document(ToDocument(pair.Decoder), pair.Encoder is { } encoder ? ToDocument(encoder) : null, pair.Conditions),
        GraphJson.Default.Document);

    /// <summary>Reads both graphs. Every returned graph was checked.</summary>
    public static Outcome<GraphPair> Read(string? text)
    {
        if (text is null)
            return new Fault(FaultCode.Failed, $"its metadata has no '{Key}', which a model of this kind needs");
        if (text.Length > MaxLength)
            return new Fault(FaultCode.TooLarge, $"its graph has {text.Length} characters, more than {MaxLength}");
        try
        {
            return JsonSerializer.Deserialize(text, GraphJson.Default.Document) is { Decoder: not null } document
                ? FromDocument(document)
                : new Fault(FaultCode.Failed, "its graph has no decoder");
        }
        catch (JsonException error)
        {
            return new Fault(FaultCode.Failed, $"its graph is not written as such ({error.Message})");
        }
    }

    private static Outcome<GraphPair> FromDocument(Document document)
    {
        if (document.Conditions is { IsValid: false })
            return new Fault(FaultCode.Failed, "what its conditions mean holds numbers that cannot be computed with");
        return FromDocument(document.Decoder).Then(decoder => document.Encoder is null
                ? new GraphPair(decoder, null, document.Conditions)
                : FromDocument(document.Encoder).Then<GraphPair>(encoder => new GraphPair(decoder, encoder, document.Conditions)))
            .Then<GraphPair>(pair =>
                GraphCheck.CheckTogether(pair.Encoder is null ? [pair.Decoder] : [pair.Decoder, pair.Encoder]) is { } fault ? fault : pair);
    }

    private static Outcome<LayerGraph> FromDocument(GraphDocument document)
    {
        if (document.Steps.IsDefault || document.Steps.Any(step => step?.Name is null))
            return new Fault(FaultCode.Failed, "its graph is broken: a step of it has no name");
        var nodes = ImmutableArray.CreateBuilder<GraphNode>(document.Steps.Length);
        foreach (StepDocument step in document.Steps)
        {
            if (!Deeds.TryGetValue(step.Does ?? "", out (NodeKind Kind, ActivationKind Function) deed) || !float.IsFinite(step.Slope))
                return new Fault(FaultCode.Failed, $"its graph is broken: what step '{step.Name}' does is unknown here");
            nodes.Add(new GraphNode(deed.Kind, step.Name, step.Size, step.From.IsDefault ? [] : step.From)
            {
                Activation = new Activation(deed.Function, step.Slope),
            });
        }

        var graph = new LayerGraph(nodes.ToImmutable(), document.Outputs.IsDefault ? [] : document.Outputs);
        return GraphCheck.Check(graph) is { } fault ? fault : graph;
    }

    private static GraphDocument ToDocument(LayerGraph graph) => new(
        [.. graph.Nodes.Select(node => new StepDocument(
            node.Name, Word(node.Kind, node.Activation.Kind), node.Size, node.From, node.Activation.Slope))],
        graph.Outputs);

    private static string Word(NodeKind kind, ActivationKind function) =>
        JsonNamingPolicy.CamelCase.ConvertName(kind == NodeKind.Activation ? function.ToString() : kind.ToString());

    internal sealed record Document(GraphDocument Decoder, GraphDocument? Encoder, ConditionStatistics? Conditions);

    internal sealed record GraphDocument(ImmutableArray<StepDocument> Steps, ImmutableArray<int> Outputs);

    internal sealed record StepDocument(string Name, string Does, int Size, ImmutableArray<int> From, float Slope);
}

/// <summary>The JSON of <see cref="GraphText"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 8, AllowDuplicateProperties = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(GraphText.Document))]
internal sealed partial class GraphJson : JsonSerializerContext;

using System.Collections.Immutable;

namespace RVae.Engine.Models.Graphs;

/// <summary>Checks a graph against the rules of graphs, before anything is computed or memory is taken for it.</summary>
internal static class GraphCheck
{
    internal const int MaxNodes = 512;

    /// <summary>Most values of one step: the encoder of sixteen bars at 96 ticks to a quarter has three inputs of 55 296.</summary>
    public const int MaxSize = 1 << 17;

    internal const int MaxTotal = 1 << 20;

    // Most sources of a step: enough for a sum of all inputs of a model with eight dimensions and sixteen conditions.
    internal const int MaxSources = 64;

    // Most values that are merged: a hundredth of a second's work.
    internal const long MaxMerged = 1 << 23;

    // Most weights of both networks in memory: those of the largest file that is read.
    private const long MaxWeights = 1 << 27;

    /// <summary>The first rule that is broken by both networks of a model together, or null; each is checked.</summary>
    public static Fault? CheckTogether(IEnumerable<LayerGraph> graphs) =>
        graphs.Sum(Weights) > MaxWeights ? Wrong($"it needs more than {MaxWeights} weights in memory, filled up to whole panels") : null;

    /// <summary>The first rule that is broken, or null.</summary>
    public static Fault? Check(LayerGraph graph)
    {
        if (graph.Nodes.IsDefaultOrEmpty || graph.Nodes.Length > MaxNodes)
            return Wrong($"it has {(graph.Nodes.IsDefault ? 0 : graph.Nodes.Length)} steps, not 1 to {MaxNodes}");
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < graph.Nodes.Length; i++)
        {
            GraphNode node = graph.Nodes[i];
            if (!ModelName.IsValid(node.Name) || !names.Add(node.Name))
                return Wrong($"step {i} has no name of its own");
            if (node.Size is < 1 or > MaxSize)
                return Wrong($"step '{node.Name}' has {node.Size} values, not 1 to {MaxSize}");
            if (CheckSources(graph.Nodes, i) is { } fault)
                return fault;
        }

        if (graph.Nodes.Sum(node => (long)node.Size) > MaxTotal)
            return Wrong($"its steps have more than {MaxTotal} values");
        if (graph.Nodes.Sum(node => (long)node.Size * node.From.Length) > MaxMerged)
            return Wrong($"its steps take more than {MaxMerged} values together");
        return graph.Outputs.IsDefaultOrEmpty || graph.Outputs.Any(output => output < 0 || output >= graph.Nodes.Length)
            ? Wrong("an output of it is none of its steps")
            : null;
    }

    /// <summary>Every tensor that a checked graph needs, and its shape.</summary>
    public static IEnumerable<KeyValuePair<string, int[]>> Shapes(LayerGraph graph)
    {
        foreach (GraphNode node in graph.Nodes)
        {
            if (node.Kind == NodeKind.Dense)
            {
                yield return new(node.WeightName, [node.Size, graph.Nodes[node.From[0]].Size]);
                yield return new(node.BiasName, [node.Size]);
            }
            else if (node.Kind == NodeKind.Scale)
            {
                yield return new(node.ScaleName, [node.Size]);
                yield return new(node.ShiftName, [node.Size]);
            }
        }
    }

    /// <summary>Weights of a checked graph's dense steps: a step with one output takes a whole panel.</summary>
    private static long Weights(LayerGraph graph) => graph.Nodes.Where(node => node.Kind == NodeKind.Dense)
        .Sum(node => DenseLayer.Weights(outputs: node.Size, inputs: graph.Nodes[node.From[0]].Size));

    private static Fault? CheckSources(ImmutableArray<GraphNode> nodes, int index)
    {
        GraphNode node = nodes[index];
        if (node.From is { IsDefault: false, Length: > MaxSources })
            return Wrong($"step '{node.Name}' takes {node.From.Length} results, more than {MaxSources}");
        if (node.From.IsDefault || node.From.Any(source => source < 0 || source >= index))
            return Wrong($"step '{node.Name}' takes the result of a step that does not come before it");
        bool inputsOnly = nodes.Take(index).All(before => before.Kind == NodeKind.Input);
        bool right = node.Kind switch
        {
            NodeKind.Input => node.From.IsEmpty && inputsOnly,
            NodeKind.Dense => node.From.Length == 1,
            NodeKind.Scale or NodeKind.Activation => node.From.Length == 1 && nodes[node.From[0]].Size == node.Size,
            NodeKind.Sum or NodeKind.Product => node.From.Length > 1 && node.From.All(source => nodes[source].Size == node.Size),
            NodeKind.Join => node.From.Length > 0 && node.From.Sum(source => (long)nodes[source].Size) == node.Size,
            _ => false,
        };
        return right ? null : Wrong($"step '{node.Name}' does not fit the steps that it takes results of");
    }

    private static Fault Wrong(string what) => new(FaultCode.Failed, $"its graph is broken: {what}");
}

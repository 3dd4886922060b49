using System.Collections.Immutable;

namespace RVae.Engine.Models.Graphs;

/// <summary>Builds a graph step by step; each step is named by its index.</summary>
internal sealed class GraphDrawing
{
    private readonly ImmutableArray<GraphNode>.Builder _nodes = ImmutableArray.CreateBuilder<GraphNode>();
    private readonly Dictionary<string, Weight> _weights = new(StringComparer.Ordinal);

    /// <summary>Adds an input; all inputs come before other steps.</summary>
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

    /// <summary>Results of one size, added one to one.</summary>
    public int Sum(params ReadOnlySpan<int> from) => Merge(NodeKind.Sum, from);

    /// <summary>Results of one size, multiplied one by one.</summary>
    public int Product(params ReadOnlySpan<int> from) => Merge(NodeKind.Product, from);

    /// <summary>Results one after the other.</summary>
    public int Join(params ReadOnlySpan<int> from)
    {
        int size = 0;
        foreach (int source in from)
            size += _nodes[source].Size;
        return Add(new GraphNode(NodeKind.Join, NextName, size, [.. from]));
    }

    /// <summary>The same scale and shift of every value.</summary>
    public int Scale(int from, float scale, float shift)
    {
        int size = _nodes[from].Size;
        return Scale(from, Weight.Constant(size, scale), Weight.Constant(size, shift));
    }

    /// <summary>Copies a step of another graph, with the matching sources of this one.</summary>
    public int Copy(GraphNode node, Func<int, int> source, IReadOnlyDictionary<string, Weight> weights) => node.Kind switch
    {
        NodeKind.Dense => Dense(source(node.From[0]), weights[node.WeightName], weights[node.BiasName]),
        NodeKind.Scale => Scale(source(node.From[0]), weights[node.ScaleName], weights[node.ShiftName]),
        _ => Add(node with { Name = NextName, From = [.. node.From.Select(source)] }),
    };

    /// <summary>The finished graph, whose results are those of the given steps.</summary>
    public DecoderGraph Finish(params ReadOnlySpan<int> outputs) => new(new LayerGraph(_nodes.ToImmutable(), [.. outputs]), _weights);

    private int Merge(NodeKind kind, ReadOnlySpan<int> from) => Add(new GraphNode(kind, NextName, _nodes[from[0]].Size, [.. from]));

    private string NextName => $"decoder.{_nodes.Count}";

    private int Add(GraphNode node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }
}

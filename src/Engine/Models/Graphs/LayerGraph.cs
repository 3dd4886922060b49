using System.Collections.Immutable;

namespace RVae.Engine.Models.Graphs;

/// <summary>The operation of a node of a <see cref="LayerGraph"/>.</summary>
internal enum NodeKind
{
    /// <summary>Holds the values of the caller.</summary>
    Input,
    /// <summary><c>W·x + b</c>.</summary>
    Dense,
    /// <summary>A learned scale and shift of each value: <c>γx + β</c>.</summary>
    Scale,
    /// <summary>A function of each value.</summary>
    Activation,
    /// <summary>Several nodes' values, one after the other.</summary>
    Join,
    /// <summary>Several nodes' values, added one to one.</summary>
    Sum,
    /// <summary>Several nodes' values, multiplied one by one.</summary>
    Product,
}

/// <summary>One step of a network, whose result is a list of numbers.</summary>
/// <param name="Kind">Its operation.</param>
/// <param name="Name">Unique in its graph. Its weights are named after it.</param>
/// <param name="Size">Numbers in its result.</param>
/// <param name="From">The nodes before it whose results it takes.</param>
internal sealed record GraphNode(NodeKind Kind, string Name, int Size, ImmutableArray<int> From)
{
    /// <summary>The function of a node of kind <see cref="NodeKind.Activation"/>.</summary>
    public Activation Activation { get; init; }

    /// <summary>Weights of a dense node, outputs × inputs.</summary>
    public string WeightName => $"{Name}.weight";

    /// <summary>Bias of a dense node.</summary>
    public string BiasName => $"{Name}.bias";

    /// <summary>γ of a scale node.</summary>
    public string ScaleName => $"{Name}.scale";

    /// <summary>β of a scale node.</summary>
    public string ShiftName => $"{Name}.shift";
}

/// <summary>
/// A network as a list of steps. Each step takes the results of earlier steps, so a cycle cannot be written down. The inputs come first, in the order
/// in which the caller gives them.
/// </summary>
/// <param name="Nodes">The steps, in an order in which they can be computed.</param>
/// <param name="Outputs">Nodes whose results the caller wants.</param>
internal sealed record LayerGraph(ImmutableArray<GraphNode> Nodes, ImmutableArray<int> Outputs)
{
    /// <summary>The inputs, in order.</summary>
    public IEnumerable<GraphNode> Inputs => Nodes.TakeWhile(node => node.Kind == NodeKind.Input);

    /// <summary>A node whose result is wanted.</summary>
    public GraphNode Output(int index) => Nodes[Outputs[index]];
}

using System.Numerics.Tensors;

namespace RVae.Engine.Models.Graphs;

/// <summary>A checked graph with its weights, laid out for computing: immutable, shared by threads.</summary>
internal sealed class CompiledGraph
{
    private readonly DenseLayer?[] _dense;
    private readonly float[]?[] _scales;
    private readonly float[]?[] _shifts;

    /// <summary>Lays a graph out.</summary>
    /// <param name="graph">A checked graph.</param>
    /// <param name="weights">Its weights, of the right shapes.</param>
    public CompiledGraph(LayerGraph graph, IReadOnlyDictionary<string, Weight> weights)
    {
        Graph = graph;
        _dense = [.. graph.Nodes.Select(node =>
            node.Kind == NodeKind.Dense ? new DenseLayer(weights[node.WeightName], weights[node.BiasName]) : null)];
        _scales = [.. graph.Nodes.Select(node => node.Kind == NodeKind.Scale ? weights[node.ScaleName].Values : null)];
        _shifts = [.. graph.Nodes.Select(node => node.Kind == NodeKind.Scale ? weights[node.ShiftName].Values : null)];
    }

    /// <summary>What it computes.</summary>
    public LayerGraph Graph { get; }

    /// <summary>Computes one step.</summary>
    /// <param name="index">The node.</param>
    /// <param name="results">A buffer for each node; those that it takes are filled.</param>
    public void Compute(int index, float[][] results)
    {
        GraphNode node = Graph.Nodes[index];
        float[] result = results[index];
        switch (node.Kind)
        {
            case NodeKind.Dense:
                _dense[index]!.Apply(results[node.From[0]], result);
                break;
            case NodeKind.Scale:
                TensorPrimitives.MultiplyAdd(results[node.From[0]], _scales[index], _shifts[index], result);
                break;
            case NodeKind.Activation:
                node.Activation.Apply(results[node.From[0]], result);
                break;
            case NodeKind.Input:
                break; // it holds what it was given
            default:
                Merge(node, results, result);
                break;
        }
    }

    private static void Merge(GraphNode node, float[][] results, float[] result)
    {
        Span<float> rest = result;
        for (int i = 0; i < node.From.Length; i++)
        {
            float[] source = results[node.From[i]];
            if (i == 0 || node.Kind == NodeKind.Join)
                source.CopyTo(rest);
            else if (node.Kind == NodeKind.Sum)
                TensorPrimitives.Add(result, source, result);
            else
                TensorPrimitives.Multiply(result, source, result);
            if (node.Kind == NodeKind.Join)
                rest = rest[source.Length..];
        }
    }
}

/// <summary>Computes a graph in buffers of its own: one thread at a time, allocates nothing once it is made.</summary>
internal sealed class GraphRun(CompiledGraph compiled)
{
    private readonly float[][] _results = [.. compiled.Graph.Nodes.Select(node => new float[node.Size])];

    /// <summary>Where an input's values go, inputs counted from 0.</summary>
    public Span<float> Input(int index) => _results[index];

    /// <summary>An output's values, once they were computed.</summary>
    public ReadOnlySpan<float> Output(int index) => _results[compiled.Graph.Outputs[index]];

    /// <summary>Computes all steps from the inputs as they are.</summary>
    public void Compute()
    {
        for (int i = 0; i < _results.Length; i++)
            compiled.Compute(i, _results);
    }
}

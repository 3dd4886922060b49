using System.Collections.Immutable;
using RVae.Engine.Models.Graphs;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>
/// Follows the layers of a <see cref="LayersModel"/> from the wanted outputs back to the inputs, and writes down what has
/// to be computed. What no wanted output needs is left out, such as the sampling behind an encoder's mean.
/// </summary>
internal sealed class GraphBuilder
{
    private readonly LayersModel _model;
    private readonly LayerLowering _lowering;
    private readonly Dictionary<LayerCall, Result> _results = [];
    private readonly HashSet<LayerCall> _underWay = [];

    private GraphBuilder(LayersModel model, string prefix)
    {
        _model = model;
        _lowering = new LayerLowering(model, prefix);
    }

    /// <summary>Builds the graph.</summary>
    /// <param name="model">The layers.</param>
    /// <param name="inputs">Names for the inputs, by the layers' names, in the order in which they are to be given.</param>
    /// <param name="outputs">How many of the model's outputs are wanted, from the first.</param>
    /// <param name="prefix">In front of the names of all other steps.</param>
    public static Outcome<BuiltGraph> Build(
        LayersModel model, IReadOnlyList<(LayerCall Layer, string Name)> inputs, int outputs, string prefix)
    {
        var builder = new GraphBuilder(model, prefix);
        foreach ((LayerCall layer, string name) in inputs)
        {
            ImmutableArray<int> shape = model.Topology.Layers[layer.Layer].Settings.Shape("batch_input_shape", withBatch: true);
            if (!builder._lowering.AddInput(name, shape).TryGet(out Result? result, out Fault fault))
                return fault;
            builder._results.Add(layer, result);
        }

        foreach (LayerCall output in model.Topology.Outputs.Take(outputs))
        {
            if (builder.Follow(output) is { } fault)
                return fault;
        }

        var graph = new LayerGraph(
            builder._lowering.Nodes,
            [.. model.Topology.Outputs.Take(outputs).Select(output => builder._results[output].Node)]);
        return GraphCheck.Check(graph) is { } broken
            ? broken
            : new BuiltGraph(graph, builder._lowering.Weights, [.. model.Topology.Outputs.Take(outputs).Select(output => builder._results[output].Shape)]);
    }

    /// <summary>Writes down a layer's result after those of the layers that it takes: no deeper than there are layers.</summary>
    private Fault? Follow(LayerCall wanted)
    {
        if (_results.ContainsKey(wanted))
            return null;
        if (!_model.Topology.Layers.TryGetValue(wanted.Layer, out LayerSpec? layer))
            return Broken($"something takes the result of '{wanted.Layer}', a layer that it does not have");
        if (layer.ClassName == "InputLayer")
            return Broken($"input '{layer.Name}' is not among its inputs");
        if (wanted.Call >= layer.Calls.Length)
            return Broken($"something takes result {wanted.Call} of layer '{layer.Name}', which is used {layer.Calls.Length} times");
        if (!_underWay.Add(wanted))
            return Broken($"layer '{layer.Name}' takes its own result, by way of others: there is no order to compute it in");
        foreach (LayerCall source in layer.Calls[wanted.Call])
        {
            if (Follow(source) is { } fault)
                return fault;
        }

        _underWay.Remove(wanted);
        if (!_lowering.Lower(layer, [.. layer.Calls[wanted.Call].Select(source => _results[source])])
            .TryGet(out Result? result, out Fault refused))
        {
            return refused;
        }

        _results.Add(wanted, result);
        return null;
    }

    private static Fault Broken(string what) => new(FaultCode.Failed, what);
}

/// <summary>A step's result as a layer sees it.</summary>
/// <param name="Node">The step.</param>
/// <param name="Shape">Its shape without the batch, row-major.</param>
internal sealed record Result(int Node, ImmutableArray<int> Shape);

/// <summary>A graph with its weights.</summary>
/// <param name="Graph">The steps.</param>
/// <param name="Weights">Their weights.</param>
/// <param name="OutputShapes">Shapes of the outputs, without the batch.</param>
internal sealed record BuiltGraph(
    LayerGraph Graph, IReadOnlyDictionary<string, Weight> Weights, ImmutableArray<ImmutableArray<int>> OutputShapes);

using System.Collections.Immutable;
using RVae.Engine.Models.Graphs;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>Turns layers into the steps of a graph, one after the other; a layer that is not known is refused by name.</summary>
internal sealed class LayerLowering(LayersModel model, string prefix)
{
    // What a model's own file can hold.
    private const int MaxKept = 1 << 27;

    private readonly ImmutableArray<GraphNode>.Builder _nodes = ImmutableArray.CreateBuilder<GraphNode>();
    private readonly Dictionary<string, Weight> _weights = new(StringComparer.Ordinal);
    private long _kept;

    /// <summary>The steps so far.</summary>
    public ImmutableArray<GraphNode> Nodes => _nodes.ToImmutable();

    /// <summary>The weights of the layers that were lowered, by name.</summary>
    public IReadOnlyDictionary<string, Weight> Weights => _weights;

    /// <summary>Writes down an input.</summary>
    public Outcome<Result> AddInput(string name, ImmutableArray<int> shape) =>
        Add(new GraphNode(NodeKind.Input, name, Size(shape), [])).Then<Result>(result => result with { Shape = shape });

    /// <summary>Writes down what a layer does to these results.</summary>
    public Outcome<Result> Lower(LayerSpec layer, ImmutableArray<Result> sources)
    {
        switch (layer.ClassName)
        {
            case "Concatenate":
                return Join(layer, sources);
            case "Add":
                return Merge(layer, NodeKind.Sum, sources);
            case "Multiply":
                return Merge(layer, NodeKind.Product, sources);
        }

        if (sources.Length != 1)
            return Refuse(layer, $"takes {sources.Length} results, and one is read here");
        Result source = sources[0];
        Outcome<Result> result = LayerActivations.OfClass(layer) is { } function ? Apply(layer, source, function) : LowerOther(layer, source);
        return layer.Settings.Fault is { } fault ? fault : result;
    }

    private Outcome<Result> LowerOther(LayerSpec layer, Result source) => layer.ClassName switch
    {
        "Dense" => Dense(layer, source),
        "BatchNormalization" => Normalise(layer, source),
        "Activation" => Function(layer, source),
        "Reshape" => Reshape(layer, source),
        "Flatten" => new Result(source.Node, [Size(source.Shape)]),
        // Active in training only.
        "Dropout" or "GaussianDropout" or "AlphaDropout" or "GaussianNoise" or "ActivityRegularization" => source,
        string other => Refuse(layer, $"is a '{other}', which is not known here"),
    };

    private Outcome<Result> Dense(LayerSpec layer, Result source)
    {
        if (source.Shape.Length != 1)
            return Refuse(layer, "is applied to rows of a matrix, and to a list is read here");
        (int units, int inputs) = (layer.Settings.Count("units"), source.Shape[0]);
        if (units > GraphCheck.MaxSize)
            return Refuse(layer, $"has {units} units, more than {GraphCheck.MaxSize}");
        if (!model.Find(layer.Name, "kernel", inputs, units).TryGet(out Weight? kernel, out Fault fault))
            return fault;
        var bias = new Weight([units], new float[units]);
        if (layer.Settings.Flag("use_bias", true) && !model.Find(layer.Name, "bias", units).TryGet(out bias!, out fault))
            return fault;
        GraphNode node = Next(NodeKind.Dense, units, source.Node);
        if (Keep(node.WeightName, kernel.Transposed()) is { } full)
            return full;
        _weights.Add(node.BiasName, bias);
        return Add(node).Then(result => Function(layer, result));
    }

    private Outcome<Result> Normalise(LayerSpec layer, Result source)
    {
        if (source.Shape.Length != 1)
            return Refuse(layer, "is applied to a matrix, and to a list is read here");
        layer.Settings.NeedLastAxis("axis");
        int size = source.Shape[0];
        Outcome<Weight> Find(string name, bool isThere, float otherwise) =>
            isThere ? model.Find(layer.Name, name, size) : new Weight([size], [.. Enumerable.Repeat(otherwise, size)]);
        if (!Find("gamma", layer.Settings.Flag("scale", true), 1).TryGet(out Weight? gamma, out Fault fault)
            || !Find("beta", layer.Settings.Flag("center", true), 0).TryGet(out Weight? beta, out fault)
            || !Find("moving_mean", true, 0).TryGet(out Weight? mean, out fault)
            || !Find("moving_variance", true, 1).TryGet(out Weight? variance, out fault))
        {
            return fault;
        }

        double epsilon = layer.Settings.Number("epsilon", 0.001);
        if (variance.Values.Any(value => !(value + epsilon > 0)))
            return Refuse(layer, "has a moving_variance that cannot be divided by");
        GraphNode node = Next(NodeKind.Scale, size, source.Node);
        double[] scale = [.. gamma.Values.Zip(variance.Values, (g, v) => g / Math.Sqrt(v + epsilon))];
        _weights.Add(node.ScaleName, new Weight([size], Array.ConvertAll(scale, value => (float)value)));
        _weights.Add(node.ShiftName, new Weight([size], [.. scale.Select((s, i) => (float)(beta.Values[i] - (s * mean.Values[i])))]));
        return Add(node);
    }

    private Outcome<Result> Join(LayerSpec layer, ImmutableArray<Result> sources)
    {
        layer.Settings.NeedLastAxis("axis");
        if (layer.Settings.Fault is { } fault)
            return fault;
        if (sources.Any(source => source.Shape.Length != 1))
            return Refuse(layer, "joins matrices, and lists are read here");
        long size = sources.Sum(source => (long)source.Shape[0]);
        return Add(new GraphNode(NodeKind.Join, NextName, (int)Math.Min(size, int.MaxValue), [.. sources.Select(source => source.Node)]));
    }

    private Outcome<Result> Merge(LayerSpec layer, NodeKind kind, ImmutableArray<Result> sources)
    {
        // Keras would stretch a single number over the others.
        if (sources.Length < 2 || sources.Any(source => !source.Shape.SequenceEqual(sources[0].Shape)))
            return Refuse(layer, "merges results of different shapes, and of one shape is read here");
        return Add(new GraphNode(kind, NextName, _nodes[sources[0].Node].Size, [.. sources.Select(source => source.Node)]))
            .Then<Result>(result => result with { Shape = sources[0].Shape });
    }

    private Outcome<Result> Function(LayerSpec layer, Result source) => LayerActivations.OfSetting(layer)
        .Then(function => function is { } activation ? Apply(layer, source, activation) : source);

    private static Outcome<Result> Reshape(LayerSpec layer, Result source)
    {
        ImmutableArray<int> shape = layer.Settings.Shape("target_shape", withBatch: false);
        int size = Size(source.Shape);
        int known = Size([.. shape.Where(dimension => dimension > 0)]);
        if (shape.Count(dimension => dimension < 0) == 1 && known > 0 && size % known == 0)
            shape = [.. shape.Select(dimension => dimension < 0 ? size / known : dimension)];
        return shape.All(dimension => dimension > 0) && Size(shape) == size
            ? new Result(source.Node, shape)
            : Refuse(layer, $"makes [{string.Join(", ", shape)}] of {size} values");
    }

    private Outcome<Result> Apply(LayerSpec layer, Result source, Activation activation)
    {
        if (activation.Kind == ActivationKind.Softmax && source.Shape.Length != 1)
            return Refuse(layer, "is a softmax of a matrix, and of a list is read here");
        GraphNode node = Next(NodeKind.Activation, _nodes[source.Node].Size, source.Node) with { Activation = activation };
        return Add(node).Then<Result>(result => result with { Shape = source.Shape });
    }

    /// <summary>Keeps a matrix; a layer that is used often has one each time.</summary>
    private Fault? Keep(string name, Weight weight)
    {
        _weights.Add(name, weight);
        _kept += weight.Values.Length;
        return _kept > MaxKept ? new Fault(FaultCode.TooLarge, $"its layers need more than {MaxKept} weights") : null;
    }

    private Outcome<Result> Add(GraphNode node)
    {
        // Before any memory is taken for it.
        if (node.Size is < 1 or > GraphCheck.MaxSize)
            return new Fault(FaultCode.TooLarge, $"step '{node.Name}' of it has {node.Size} values, not 1 to {GraphCheck.MaxSize}");
        _nodes.Add(node);
        return new Result(_nodes.Count - 1, [node.Size]);
    }

    private string NextName => $"{prefix}{_nodes.Count}";

    private GraphNode Next(NodeKind kind, int size, int source) => new(kind, NextName, size, [source]);

    /// <summary>The product of the dimensions, or 0 where it is more than any graph may have.</summary>
    private static int Size(ImmutableArray<int> shape)
    {
        long product = 1;
        foreach (int dimension in shape)
        {
            product *= Math.Max(0, dimension);
            if (product > int.MaxValue)
                return 0;
        }

        return (int)product;
    }

    private static Fault Refuse(LayerSpec layer, string what) => new(FaultCode.Failed, $"layer '{layer.Name}' {what}");
}

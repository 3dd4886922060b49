
namespace RVae.Engine.Models.Graphs;

/// <summary>Places the results and weights of a graph's steps in memory: aligned, in the order of the steps.</summary>
internal static class GraphLayout
{
    /// <summary>Lays a checked graph out.</summary>
    public static (GraphStep[] Steps, int[] Sources, float[] Weights) LayOut(LayerGraph graph, IReadOnlyDictionary<string, Weight> weights)
    {
        var steps = new GraphStep[graph.Nodes.Length];
        var sources = new List<int>();
        long results = 0, words = 0;
        for (int i = 0; i < steps.Length; i++)
        {
            GraphNode node = graph.Nodes[i];
            ref GraphStep step = ref steps[i];
            step = new GraphStep
            {
                Kind = node.Kind,
                Size = node.Size,
                At = (int)results,
                FirstSource = sources.Count,
                SourceCount = node.From.Length,
                Function = node.Activation.Kind,
                Slope = node.Activation.Slope,
            };
            sources.AddRange(node.From);
            results += ImageWriter.Aligned(node.Size);
            words = Place(ref step, words, node.From.IsEmpty ? 0 : graph.Nodes[node.From[0]].Size);
        }

        float[] values = new float[words];
        for (int i = 0; i < steps.Length; i++)
            Fill(graph.Nodes[i], steps[i], weights, values);
        return (steps, [.. sources], values);
    }

    /// <summary>Gives a step the next of the weights.</summary>
    /// <param name="step">The step.</param>
    /// <param name="words">Words that those before it take.</param>
    /// <param name="inputs">Values that it takes, of a dense one.</param>
    /// <returns>Words that those up to it take.</returns>
    public static long Place(ref GraphStep step, long words, int inputs)
    {
        long first = step.Kind switch
        {
            NodeKind.Dense => ImageWriter.Aligned(DenseLayer.Weights(step.Size, inputs)),
            NodeKind.Scale => ImageWriter.Aligned(step.Size),
            _ => 0,
        };
        if (first == 0)
            return words;
        step.Weights = (int)Math.Min(words, int.MaxValue);
        step.Bias = (int)Math.Min(words + first, int.MaxValue);
        return words + first + ImageWriter.Aligned(step.Size);
    }

    /// <summary>Words that all results take.</summary>
    public static int ScratchOf(ReadOnlySpan<GraphStep> steps) => (int)(steps[^1].At + ImageWriter.Aligned(steps[^1].Size));

    private static void Fill(GraphNode node, in GraphStep step, IReadOnlyDictionary<string, Weight> weights, float[] values)
    {
        if (node.Kind == NodeKind.Dense)
        {
            var layer = new DenseLayer(weights[node.WeightName], weights[node.BiasName]);
            layer.Panels.CopyTo(values.AsSpan(step.Weights));
            layer.Bias.CopyTo(values.AsSpan(step.Bias));
        }
        else if (node.Kind == NodeKind.Scale)
        {
            weights[node.ScaleName].Values.CopyTo(values, step.Weights);
            weights[node.ShiftName].Values.CopyTo(values, step.Bias);
        }
    }
}

/// <summary>Checks the steps of an image against the rules of graphs and of their layout.</summary>
internal readonly ref struct GraphTable(ReadOnlySpan<GraphStep> steps, ReadOnlySpan<int> sources, int weights)
{
    private readonly ReadOnlySpan<GraphStep> _steps = steps;
    private readonly ReadOnlySpan<int> _sources = sources;
    private readonly int _weights = weights;

    /// <summary>What is wrong with them as a decoder, or null.</summary>
    public string? Complaint(in ImageHeader header)
    {
        long results = 0, words = 0, taken = 0, merged = 0;
        for (int i = 0; i < _steps.Length; i++)
        {
            GraphStep step = _steps[i];
            if (step.Size is < 1 or > GraphCheck.MaxSize || step.At != results || step.FirstSource != taken
                || step.SourceCount is < 0 or > GraphCheck.MaxSources || taken + step.SourceCount > _sources.Length
                || step.Function is < ActivationKind.Relu or > ActivationKind.Softmax || !Fits(i, header))
            {
                return "its steps do not fit each other";
            }

            GraphStep placed = step;
            words = GraphLayout.Place(ref placed, words, step.SourceCount == 0 ? 0 : _steps[_sources[(int)taken]].Size);
            if (placed.Weights != step.Weights || placed.Bias != step.Bias || words > _weights)
                return "its weights are not where its steps say";
            results += ImageWriter.Aligned(step.Size);
            taken += step.SourceCount;
            merged += (long)step.Size * step.SourceCount;
        }

        int cells = header.Shape.Grid.CellCount;
        if (results > GraphCheck.MaxTotal + (GraphCheck.MaxNodes * ImageWriter.Alignment) || merged > GraphCheck.MaxMerged)
            return "its steps are too large";
        return _steps.Length > header.Conditions && words == _weights && taken == _sources.Length
            && IsMatrix(header.Onsets, cells) && IsMatrix(header.Velocities, cells) && IsMatrix(header.Offsets, cells)
            ? null : "its results are not three matrices of its grid";
    }

    private bool IsMatrix(int step, int cells) => step >= 0 && step < _steps.Length && _steps[step].Size == cells;

    private bool Fits(int index, in ImageHeader header)
    {
        GraphStep step = _steps[index];
        if (index <= header.Conditions)
            return step.Kind == NodeKind.Input && step.SourceCount == 0 && step.Size == (index == 0 ? header.LatentDimensions : 1);
        ReadOnlySpan<int> from = _sources.Slice(step.FirstSource, step.SourceCount);
        long sum = 0;
        bool same = true;
        foreach (int source in from)
        {
            if (source < 0 || source >= index)
                return false;
            sum += _steps[source].Size;
            same &= _steps[source].Size == step.Size;
        }

        return step.Kind switch
        {
            NodeKind.Dense => from.Length == 1,
            NodeKind.Scale or NodeKind.Activation => from.Length == 1 && same,
            NodeKind.Sum or NodeKind.Product => from.Length > 1 && same,
            NodeKind.Join => from.Length > 0 && sum == step.Size,
            _ => false,
        };
    }
}

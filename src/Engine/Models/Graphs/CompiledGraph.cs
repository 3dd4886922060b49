using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace RVae.Engine.Models.Graphs;

/// <summary>
/// A checked graph with its weights, laid out for computing. Immutable, shared by threads. Steps, sources and weights are three pieces of memory that
/// hold only numbers, so that they are the same in an image.
/// </summary>
internal sealed class CompiledGraph
{
    private readonly ReadOnlyMemory<float> _steps;
    private readonly ReadOnlyMemory<float> _sources;
    private readonly ReadOnlyMemory<float> _weights;
    private readonly int[] _outputs;

    /// <summary>Lays a graph out.</summary>
    /// <param name="graph">A checked graph.</param>
    /// <param name="weights">Its weights, of the right shapes.</param>
    public CompiledGraph(LayerGraph graph, IReadOnlyDictionary<string, Weight> weights)
    {
        (GraphStep[] steps, int[] sources, float[] values) = GraphLayout.LayOut(graph, weights);
        _steps = MemoryMarshal.Cast<GraphStep, float>(steps).ToArray();
        _sources = MemoryMarshal.Cast<int, float>(sources).ToArray();
        _weights = values;
        _outputs = [.. graph.Outputs];
        ScratchWords = GraphLayout.ScratchOf(steps);
    }

    private CompiledGraph(ReadOnlyMemory<float> steps, ReadOnlyMemory<float> sources, ReadOnlyMemory<float> weights, int[] outputs)
    {
        (_steps, _sources, _weights, _outputs) = (steps, sources, weights, outputs);
        ScratchWords = GraphLayout.ScratchOf(Steps);
    }

    /// <summary>Words of scratch space.</summary>
    public int ScratchWords { get; }

    /// <summary>Its inputs, which come first.</summary>
    public int InputCount
    {
        get
        {
            int count = 0;
            foreach (ref readonly GraphStep step in Steps)
                count += step.Kind == NodeKind.Input ? 1 : 0;
            return count;
        }
    }

    /// <summary>Its steps, in order.</summary>
    public ReadOnlySpan<GraphStep> Steps => MemoryMarshal.Cast<float, GraphStep>(_steps.Span);

    /// <summary>The step of an output.</summary>
    public int Output(int index) => _outputs[index];

    /// <summary>Writes an image of a decoder.</summary>
    public void Write(ref ImageWriter writer, in DecoderShape shape)
    {
        writer.Write(_steps.Span);
        writer.Write(_sources.Span);
        writer.Write(_weights.Span);
        writer.Finish(ImageHeader.Of(ImageKind.Graph, shape) with
        {
            Count = Steps.Length,
            Sources = _sources.Length,
            Weights = _weights.Length,
            Onsets = _outputs[0],
            Velocities = _outputs[1],
            Offsets = _outputs[2],
        });
    }

    /// <summary>Finds a decoder's graph in an image. Returns what is wrong with the image, or null.</summary>
    public static string? Find(in ImageHeader header, ReadOnlyMemory<float> image, out CompiledGraph? graph)
    {
        graph = null;
        if (header.Count is < 1 or > GraphCheck.MaxNodes)
            return "its sizes are not within their bounds";
        var reader = new ImageReader(image);
        ReadOnlyMemory<float> steps = reader.Take((long)header.Count * GraphStep.Words), sources = reader.Take(header.Sources);
        ReadOnlyMemory<float> weights = reader.Take(header.Weights);
        if (reader.IsWrong)
            return "its parts do not fill it";
        var table = new GraphTable(MemoryMarshal.Cast<float, GraphStep>(steps.Span), MemoryMarshal.Cast<float, int>(sources.Span), weights.Length);
        if (table.Complaint(header) is { } complaint)
            return complaint;
        graph = new CompiledGraph(steps, sources, weights, [header.Onsets, header.Velocities, header.Offsets]);
        return null;
    }

    /// <summary>Computes all steps. The inputs must already be in the results.</summary>
    /// <param name="results"><see cref="ScratchWords"/> floats of scratch space.</param>
    public void Compute(Span<float> results)
    {
        ReadOnlySpan<GraphStep> steps = Steps;
        ReadOnlySpan<int> sources = MemoryMarshal.Cast<float, int>(_sources.Span);
        ReadOnlySpan<float> weights = _weights.Span;
        for (int i = 0; i < steps.Length; i++)
        {
            ref readonly GraphStep step = ref steps[i];
            if (step.Kind == NodeKind.Input)
                continue; // an input holds the values of the caller
            Span<float> result = results.Slice(step.At, step.Size);
            ReadOnlySpan<int> from = sources.Slice(step.FirstSource, step.SourceCount);
            ref readonly GraphStep first = ref steps[from[0]];
            ReadOnlySpan<float> input = results.Slice(first.At, first.Size);
            switch (step.Kind)
            {
                case NodeKind.Dense:
                    int panels = (int)DenseLayer.Weights(step.Size, first.Size);
                    DenseLayer.Apply(weights.Slice(step.Weights, panels), weights.Slice(step.Bias, step.Size), input, result);
                    break;
                case NodeKind.Scale:
                    TensorPrimitives.MultiplyAdd(input, weights.Slice(step.Weights, step.Size), weights.Slice(step.Bias, step.Size), result);
                    break;
                case NodeKind.Activation:
                    new Activation(step.Function, step.Slope).Apply(input, result);
                    break;
                default:
                    Merge(step.Kind, from, steps, results, result);
                    break;
            }
        }
    }

    private static void Merge(NodeKind kind, ReadOnlySpan<int> from, ReadOnlySpan<GraphStep> steps, Span<float> results, Span<float> result)
    {
        Span<float> rest = result;
        for (int i = 0; i < from.Length; i++)
        {
            ref readonly GraphStep step = ref steps[from[i]];
            ReadOnlySpan<float> source = results.Slice(step.At, step.Size);
            if (i == 0 || kind == NodeKind.Join)
                source.CopyTo(rest);
            else if (kind == NodeKind.Sum)
                TensorPrimitives.Add(result, source, result);
            else
                TensorPrimitives.Multiply(result, source, result);
            if (kind == NodeKind.Join)
                rest = rest[source.Length..];
        }
    }
}

/// <summary>Computes a graph in its own scratch space: one thread at a time, no allocation after construction.</summary>
internal sealed class GraphRun(CompiledGraph compiled, Memory<float> scratch)
{
    /// <summary>A run that allocates its own memory.</summary>
    public GraphRun(CompiledGraph compiled)
        : this(compiled, new float[compiled.ScratchWords])
    {
    }

    /// <summary>Where an input's values go, inputs counted from 0.</summary>
    public Span<float> Input(int index) => Result(index);

    /// <summary>An output's values, once they were computed.</summary>
    public ReadOnlySpan<float> Output(int index) => Result(compiled.Output(index));

    /// <summary>Computes all steps from the present inputs.</summary>
    public void Compute() => compiled.Compute(scratch.Span);

    private Span<float> Result(int step)
    {
        ref readonly GraphStep of = ref compiled.Steps[step];
        return scratch.Span.Slice(of.At, of.Size);
    }
}

using System.Numerics.Tensors;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Graphs;

/// <summary>Decodes a <see cref="GraphModel"/> with its own buffers: one thread at a time, no allocation.</summary>
internal sealed class GraphDecoder(in DecoderShape shape, CompiledGraph graph, Memory<float> scratch) : IGrooveDecoder
{
    private readonly DecoderShape _shape = shape;
    private readonly GraphRun _run = new(graph, scratch);

    /// <inheritdoc/>
    public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into)
    {
        _shape.Demand(latent, conditions, into);
        latent.CopyTo(_run.Input(0));
        for (int i = 0; i < conditions.Length; i++)
            _run.Input(1 + i)[0] = conditions[i];
        _run.Compute();
        _run.Output(0).CopyTo(into.Onsets);
        _run.Output(1).CopyTo(into.Velocities);
        TensorPrimitives.Multiply(_run.Output(2), _shape.OffsetScale, into.Offsets);
    }
}

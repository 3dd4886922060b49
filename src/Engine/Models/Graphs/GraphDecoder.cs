using System.Numerics.Tensors;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Graphs;

/// <summary>Decodes a <see cref="GraphModel"/> with buffers of its own: one thread at a time, no allocation.</summary>
internal sealed class GraphDecoder(ModelCard card, CompiledGraph graph) : IGrooveDecoder
{
    private readonly GraphRun _run = new(graph);

    /// <inheritdoc/>
    public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, Groove into)
    {
        ArgumentNullException.ThrowIfNull(into);
        if (latent.Length != card.LatentDimensions || conditions.Length != card.Conditions.Length || into.Grid != card.Grid)
            throw new ArgumentException("Latent, conditions and groove must be as the model's card has them.", nameof(into));
        latent.CopyTo(_run.Input(0));
        for (int i = 0; i < conditions.Length; i++)
            _run.Input(1 + i)[0] = conditions[i];
        _run.Compute();
        _run.Output(0).CopyTo(into.Onsets);
        _run.Output(1).CopyTo(into.Velocities);
        TensorPrimitives.Multiply(_run.Output(2), card.OffsetScale, into.Offsets);
    }
}

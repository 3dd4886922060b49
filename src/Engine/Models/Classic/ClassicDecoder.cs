using System.Numerics.Tensors;
using RVae.Engine.Numerics;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Classic;

/// <summary>Decodes a <see cref="ClassicModel"/> with its own scratch space: one thread at a time, no allocation.</summary>
internal sealed class ClassicDecoder : IGrooveDecoder
{
    private readonly ClassicParts _parts;
    private readonly Memory<float> _hidden;
    private readonly Memory<float> _branch;

    /// <summary>A decoder of parts in any memory.</summary>
    /// <param name="parts">The parts of the decoder.</param>
    /// <param name="scratch"><see cref="ClassicParts.ScratchWords"/> floats.</param>
    public ClassicDecoder(in ClassicParts parts, Memory<float> scratch)
    {
        _parts = parts;
        var rest = new Scratch(scratch);
        _hidden = rest.Take(parts.Width);
        _branch = rest.Take(parts.Width);
    }

    /// <inheritdoc/>
    public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into)
    {
        _parts.Shape.Demand(latent, conditions, into);
        ClassicModel.ApplyHidden(_parts.Hidden, latent, _hidden.Span);
        DecodeBranch(_parts.Onsets, into.Onsets);
        PortableMath.Sigmoid(into.Onsets, into.Onsets);
        DecodeBranch(_parts.Velocities, into.Velocities);
        PortableMath.Sigmoid(into.Velocities, into.Velocities);
        DecodeBranch(_parts.Offsets, into.Offsets);
        PortableMath.Tanh(into.Offsets, into.Offsets);
        TensorPrimitives.Multiply(into.Offsets, _parts.Shape.OffsetScale, into.Offsets);
    }

    private void DecodeBranch(in ClassicBranch branch, Span<float> output)
    {
        ClassicModel.ApplyHidden(branch.Hidden, _hidden.Span, _branch.Span);
        branch.Output.Apply(_branch.Span, output);
    }
}

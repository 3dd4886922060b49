using System.Numerics.Tensors;
using RVae.Engine.Numerics;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Kernel;

/// <summary>Decodes a <see cref="KernelModel"/> with its own scratch space: one thread at a time, no allocation.</summary>
internal sealed class KernelDecoder : IGrooveDecoder
{
    // Velocity and offset are quotients. Below this divisor no near clip strikes the cell, and the quotients have no meaning.
    private const float LeastDivisor = 1e-6f;

    // A clip with less weight than this does not change such a quotient even in the fifth place.
    internal const float Negligible = 1e-12f;

    private readonly KernelParts _parts;
    private readonly Memory<float> _weights;
    private readonly Memory<float> _onsets;
    private readonly Memory<float> _hits;
    private readonly Memory<float> _velocities;
    private readonly Memory<float> _offsets;

    /// <summary>A decoder of parts in any memory.</summary>
    /// <param name="parts">The parts of the decoder.</param>
    /// <param name="scratch"><see cref="KernelParts.ScratchWords"/> floats.</param>
    public KernelDecoder(in KernelParts parts, Memory<float> scratch)
    {
        _parts = parts;
        var rest = new Scratch(scratch);
        _weights = rest.Take(parts.Weights.Count);
        _onsets = rest.Take(parts.Cells.Length);
        _hits = rest.Take(parts.Cells.Length);
        _velocities = rest.Take(parts.Cells.Length);
        _offsets = rest.Take(parts.Cells.Length);
    }

    /// <inheritdoc/>
    public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into)
    {
        _parts.Shape.Demand(latent, conditions, into);
        Mix(latent);
        Span<float> onsets = _onsets.Span, hits = _hits.Span, velocities = _velocities.Span, offsets = _offsets.Span;
        for (int i = 0; i < hits.Length; i++)
        {
            float divisor = MathF.Max(hits[i], LeastDivisor);
            velocities[i] /= divisor;
            offsets[i] /= divisor;
        }

        if (!_parts.Rules.IsEmpty)
        {
            int nearest = TensorPrimitives.IndexOfMax<float>(_weights.Span);
            _parts.Rules.Apply(onsets, _parts.Logits.Span.Slice(nearest * onsets.Length, onsets.Length));
        }

        PortableMath.Sigmoid(onsets, onsets);
        into.Clear();
        ReadOnlySpan<float> cells = _parts.Cells.Span;
        StruckCells.Scatter(cells, onsets, into.Onsets);
        StruckCells.Scatter(cells, velocities, into.Velocities);
        StruckCells.Scatter(cells, offsets, into.Offsets);
    }

    private void Mix(ReadOnlySpan<float> latent)
    {
        Span<float> weights = _weights.Span;
        _parts.Weights.At(latent, weights);
        _onsets.Span.Clear();
        _hits.Span.Clear();
        _velocities.Span.Clear();
        _offsets.Span.Clear();
        for (int clip = 0; clip < weights.Length; clip++)
        {
            if (weights[clip] < Negligible)
                continue;
            Add(_parts.Logits.Span, clip, weights[clip], _onsets.Span);
            Add(_parts.Hits.Span, clip, weights[clip], _hits.Span);
            Add(_parts.Velocities.Span, clip, weights[clip], _velocities.Span);
            Add(_parts.Offsets.Span, clip, weights[clip], _offsets.Span);
        }
    }

    private static void Add(ReadOnlySpan<float> matrix, int clip, float weight, Span<float> sum) =>
        TensorPrimitives.MultiplyAdd(matrix.Slice(clip * sum.Length, sum.Length), weight, sum, sum);
}

using System.Numerics.Tensors;
using RVae.Engine.Numerics;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Atlas;

/// <summary>Decodes an <see cref="AtlasModel"/> with its own scratch space: one thread at a time, no allocation.</summary>
internal sealed class AtlasDecoder : IGrooveDecoder
{
    private readonly AtlasParts _parts;
    private readonly Memory<float> _features;
    private readonly Memory<float> _first;
    private readonly Memory<float> _second;
    private readonly Memory<float> _sigmoid;
    private readonly Memory<float> _output;

    public AtlasDecoder(AtlasModel model)
        : this(model.Parts, new float[model.Parts.ScratchWords])
    {
    }

    /// <summary>A decoder of parts in any memory.</summary>
    /// <param name="parts">The parts of the decoder.</param>
    /// <param name="scratch"><see cref="AtlasParts.ScratchWords"/> floats.</param>
    public AtlasDecoder(in AtlasParts parts, Memory<float> scratch)
    {
        _parts = parts;
        var rest = new Scratch(scratch);
        _features = rest.Take(parts.Features);
        _first = rest.Take(parts.Hidden);
        _second = rest.Take(parts.Hidden);
        _sigmoid = rest.Take(parts.Hidden);
        _output = rest.Take(3 * parts.Cells.Length);
    }

    /// <inheritdoc/>
    public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into)
    {
        _parts.Shape.Demand(latent, conditions, into);
        Span<float> output = _output.Span;
        _parts.Output.Apply(HiddenAt(latent), output);
        ReadOnlySpan<float> cells = _parts.Cells.Span;
        Span<float> probabilities = output[..(2 * cells.Length)];
        Span<float> offsets = output[(2 * cells.Length)..];
        if (!_parts.Rules.IsEmpty)
            _parts.Rules.Apply(output[..cells.Length], HitsNearest(latent));
        PortableMath.Sigmoid(probabilities, probabilities);
        PortableMath.Tanh(offsets, offsets);
        TensorPrimitives.Multiply(offsets, _parts.Shape.OffsetScale, offsets);
        into.Clear();
        StruckCells.Scatter(cells, probabilities[..cells.Length], into.Onsets);
        StruckCells.Scatter(cells, probabilities[cells.Length..], into.Velocities);
        StruckCells.Scatter(cells, offsets, into.Offsets);
    }

    /// <summary>The hidden units before the last layer, at a position; valid until the next call.</summary>
    internal ReadOnlySpan<float> HiddenAt(ReadOnlySpan<float> latent)
    {
        WriteFeatures(latent);
        Hidden(_parts.First, _features.Span, _first.Span);
        Hidden(_parts.Second, _first.Span, _second.Span);
        return _second.Span;
    }

    /// <summary>The hits of the nearest clip.</summary>
    private ReadOnlySpan<float> HitsNearest(ReadOnlySpan<float> latent)
    {
        ReadOnlySpan<float> places = _parts.Places.Span;
        int nearest = 0;
        float least = float.PositiveInfinity;
        for (int clip = 0; clip < places.Length / latent.Length; clip++)
        {
            float distance = PortableMath.Distance(latent, places.Slice(clip * latent.Length, latent.Length));
            if (distance < least)
                (nearest, least) = (clip, distance);
        }

        return _parts.Hits.Span.Slice(nearest * _parts.Cells.Length, _parts.Cells.Length);
    }

    private void WriteFeatures(ReadOnlySpan<float> latent)
    {
        ReadOnlySpan<float> frequencies = _parts.Frequencies.Span;
        Span<float> features = _features.Span;
        int count = frequencies.Length / latent.Length;
        TensorPrimitives.Divide(latent, _parts.Shape.LatentRange, features[..latent.Length]);
        Span<float> sines = features.Slice(latent.Length, count);
        Span<float> cosines = features.Slice(latent.Length + count, count);
        for (int i = 0; i < count; i++)
        {
            (double sin, double cos) = PortableMath.SinCos(PortableMath.Dot(frequencies.Slice(i * latent.Length, latent.Length), latent));
            (sines[i], cosines[i]) = ((float)sin, (float)cos);
        }
    }

    private void Hidden(in DenseLayer layer, ReadOnlySpan<float> input, Span<float> output)
    {
        Span<float> sigmoid = _sigmoid.Span;
        layer.Apply(input, output);
        PortableMath.Sigmoid(output, sigmoid);
        TensorPrimitives.Multiply(output, sigmoid, output);
    }
}

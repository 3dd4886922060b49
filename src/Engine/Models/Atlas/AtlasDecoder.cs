using System.Numerics.Tensors;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Atlas;

/// <summary>Decodes an <see cref="AtlasModel"/> with scratch space of its own: one thread at a time, no allocation.</summary>
internal sealed class AtlasDecoder : IGrooveDecoder
{
    private readonly AtlasModel _model;
    private readonly float[] _features;
    private readonly float[] _first;
    private readonly float[] _second;
    private readonly float[] _sigmoid;
    private readonly float[] _output;

    public AtlasDecoder(AtlasModel model)
    {
        _model = model;
        int latent = model.Card.LatentDimensions;
        _features = new float[latent + (2 * (model.Frequencies.Length / latent))];
        _first = new float[model.Card.HiddenWidth];
        _second = new float[model.Card.HiddenWidth];
        _sigmoid = new float[model.Card.HiddenWidth];
        _output = new float[3 * model.Struck.Count];
    }

    /// <inheritdoc/>
    public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, Groove into)
    {
        ArgumentNullException.ThrowIfNull(into);
        if (latent.Length != _model.Card.LatentDimensions || conditions.Length != 0 || into.Grid != _model.Card.Grid)
            throw new ArgumentException("Latent, conditions and groove must be as the model's card has them.", nameof(into));
        _model.Output.Apply(HiddenAt(latent), _output);
        int struck = _model.Struck.Count;
        Span<float> probabilities = _output.AsSpan(0, 2 * struck);
        Span<float> offsets = _output.AsSpan(2 * struck);
        TensorPrimitives.Sigmoid(probabilities, probabilities);
        TensorPrimitives.Tanh(offsets, offsets);
        TensorPrimitives.Multiply(offsets, _model.Card.OffsetScale, offsets);
        into.Clear();
        _model.Struck.Scatter(probabilities[..struck], into.Onsets);
        _model.Struck.Scatter(probabilities[struck..], into.Velocities);
        _model.Struck.Scatter(offsets, into.Offsets);
    }

    /// <summary>What the last layer sees at a position; valid until the next call.</summary>
    internal ReadOnlySpan<float> HiddenAt(ReadOnlySpan<float> latent)
    {
        WriteFeatures(latent);
        Hidden(_model.First, _features, _first);
        Hidden(_model.Second, _first, _second);
        return _second;
    }

    private void WriteFeatures(ReadOnlySpan<float> latent)
    {
        int count = _model.Frequencies.Length / latent.Length;
        TensorPrimitives.Divide(latent, _model.Card.LatentRange, _features.AsSpan(0, latent.Length));
        Span<float> sines = _features.AsSpan(latent.Length, count);
        Span<float> cosines = _features.AsSpan(latent.Length + count, count);
        for (int i = 0; i < count; i++)
            (sines[i], cosines[i]) = MathF.SinCos(TensorPrimitives.Dot(_model.Frequencies.AsSpan(i * latent.Length, latent.Length), latent));
    }

    private void Hidden(DenseLayer layer, float[] input, float[] output)
    {
        layer.Apply(input, output);
        TensorPrimitives.Sigmoid(output, _sigmoid);
        TensorPrimitives.Multiply(output, _sigmoid, output);
    }
}

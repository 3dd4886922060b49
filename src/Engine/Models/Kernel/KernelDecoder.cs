using System.Numerics.Tensors;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Kernel;

/// <summary>Decodes a <see cref="KernelModel"/> with scratch space of its own: one thread at a time, no allocation.</summary>
internal sealed class KernelDecoder(KernelModel model) : IGrooveDecoder
{
    // Velocity and offset are quotients: below this divisor nobody near strikes the cell, and they mean nothing.
    private const float LeastDivisor = 1e-6f;

    // A clip that has less to say than this changes not even such a quotient in the fifth place.
    internal const float Negligible = 1e-12f;

    private readonly float[] _weights = new float[model.Weights.Count];
    private readonly float[] _onsets = new float[model.Struck.Count];
    private readonly float[] _hits = new float[model.Struck.Count];
    private readonly float[] _velocities = new float[model.Struck.Count];
    private readonly float[] _offsets = new float[model.Struck.Count];

    /// <inheritdoc/>
    public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, Groove into)
    {
        ArgumentNullException.ThrowIfNull(into);
        if (latent.Length != model.Card.LatentDimensions || conditions.Length != 0 || into.Grid != model.Card.Grid)
            throw new ArgumentException("Latent, conditions and groove must be as the model's card has them.", nameof(into));
        Mix(latent);
        for (int i = 0; i < _hits.Length; i++)
        {
            float hits = MathF.Max(_hits[i], LeastDivisor);
            _velocities[i] /= hits;
            _offsets[i] /= hits;
        }

        TensorPrimitives.Sigmoid(_onsets, _onsets);
        into.Clear();
        model.Struck.Scatter(_onsets, into.Onsets);
        model.Struck.Scatter(_velocities, into.Velocities);
        model.Struck.Scatter(_offsets, into.Offsets);
    }

    private void Mix(ReadOnlySpan<float> latent)
    {
        model.Weights.At(latent, _weights);
        Array.Clear(_onsets);
        Array.Clear(_hits);
        Array.Clear(_velocities);
        Array.Clear(_offsets);
        for (int clip = 0; clip < _weights.Length; clip++)
        {
            if (_weights[clip] < Negligible)
                continue;
            Add(model.Logits, clip, _onsets);
            Add(model.Hits, clip, _hits);
            Add(model.Velocities, clip, _velocities);
            Add(model.Offsets, clip, _offsets);
        }
    }

    private void Add(float[] matrix, int clip, float[] sum) =>
        TensorPrimitives.MultiplyAdd(matrix.AsSpan(clip * sum.Length, sum.Length), _weights[clip], sum, sum);
}

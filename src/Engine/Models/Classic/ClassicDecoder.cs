using System.Numerics.Tensors;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Classic;

/// <summary>Decodes a <see cref="ClassicModel"/> with scratch space of its own: one thread at a time, no allocation.</summary>
internal sealed class ClassicDecoder(ClassicModel model) : IGrooveDecoder
{
    private readonly float[] _hidden = new float[model.Card.HiddenWidth];
    private readonly float[] _branch = new float[model.Card.HiddenWidth];

    /// <inheritdoc/>
    public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, Groove into)
    {
        ArgumentNullException.ThrowIfNull(into);
        if (latent.Length != model.Card.LatentDimensions || conditions.Length != 0 || into.Grid != model.Card.Grid)
            throw new ArgumentException("Latent, conditions and groove must be as the model's card has them.", nameof(into));
        ClassicModel.ApplyHidden(model.DecoderHidden, latent, _hidden);
        DecodeBranch(0, into.Onsets);
        TensorPrimitives.Sigmoid(into.Onsets, into.Onsets);
        DecodeBranch(1, into.Velocities);
        TensorPrimitives.Sigmoid(into.Velocities, into.Velocities);
        DecodeBranch(2, into.Offsets);
        TensorPrimitives.Tanh(into.Offsets, into.Offsets);
        TensorPrimitives.Multiply(into.Offsets, model.Card.OffsetScale, into.Offsets);
    }

    private void DecodeBranch(int branch, Span<float> output)
    {
        ClassicModel.ApplyHidden(model.DecoderBranches[branch], _hidden, _branch);
        model.DecoderOutputs[branch].Apply(_branch, output);
    }
}

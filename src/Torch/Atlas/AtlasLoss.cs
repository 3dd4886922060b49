using RVae.Torch.Gradients;
using static TorchSharp.torch;

namespace RVae.Torch.Atlas;

/// <summary>
/// The loss of kind <c>atlas</c>, in nats a position: onsets by cross-entropy against probabilities; velocities and
/// offsets by squared error, and only as far as there is a hit to have them.
/// </summary>
internal sealed class AtlasLoss : IDisposable
{
    // A velocity that is a tenth off weighs as much as an onset whose probability is about a fifth off.
    private const float DetailFactor = 12;

    private readonly Tensor _detailFactor = tensor(DetailFactor).DetachFromDisposeScope();

    /// <summary>The loss of one batch: one number in the caller's scope.</summary>
    /// <param name="network">The decoder.</param>
    /// <param name="latent">Positions × latent.</param>
    /// <param name="wanted">What is to sound there.</param>
    public Tensor Of(AtlasNetwork network, Tensor latent, AtlasTargets wanted)
    {
        (Tensor logits, Tensor velocities, Tensor offsets) = network.Decode(latent);
        Tensor hits = wanted.Hits;
        Tensor onset = nn.functional.binary_cross_entropy_with_logits(logits, wanted.Logits.sigmoid(), reduction: nn.Reduction.Sum);
        Tensor velocity = SquaredError(velocities, wanted.Velocities, hits);
        Tensor offset = SquaredError(offsets, wanted.Offsets, hits);
        Tensor positions = tensor((float)latent.shape[0]);
        return onset.Plus(velocity.Plus(offset).mul(_detailFactor)).div(positions);
    }

    /// <inheritdoc/>
    public void Dispose() => _detailFactor.Dispose();

    // Not square(): TorchSharp makes it a power with a Scalar, see TorchScalars.
    private static Tensor SquaredError(Tensor decoded, Tensor wanted, Tensor hits)
    {
        Tensor error = decoded.sub(wanted);
        return error.mul(error).mul(hits).sum();
    }
}

using RVae.Torch.Gradients;
using static TorchSharp.torch;

namespace RVae.Torch.Atlas;

/// <summary>
/// The loss of kind <c>atlas</c>, in nats for each position. Onsets count by cross-entropy against probabilities. Velocities and offsets
/// count by squared error, weighted by how much of a hit there is.
/// </summary>
internal sealed class AtlasLoss : IDisposable
{
    // A velocity that is a tenth off weighs as much as an onset whose probability is about a fifth off.
    private const float DetailFactor = 12;

    private readonly Tensor _detailFactor = tensor(DetailFactor).DetachFromDisposeScope();

    /// <summary>The loss of one batch: one number, in the caller's scope.</summary>
    /// <param name="network">The decoder.</param>
    /// <param name="latent">The positions, positions × latent.</param>
    /// <param name="wanted">What is to sound at the positions.</param>
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

    // Not square(): TorchSharp makes a power with a Scalar of it, see TorchScalars.
    private static Tensor SquaredError(Tensor decoded, Tensor wanted, Tensor hits)
    {
        Tensor error = decoded.sub(wanted);
        return error.mul(error).mul(hits).sum();
    }
}

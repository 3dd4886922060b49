using RVae.Torch.Gradients;
using static TorchSharp.torch;

namespace RVae.Torch.Classic;

/// <summary>
/// The loss of kind <c>classic</c>, in nats for each clip, as the mean over the batch. With N cells (864 in 4/4) it is N·BCE(onsets) +
/// 2.5·N·MSE(velocities) + 5·N·MSE(offsets) + KL(posterior ‖ unit Gaussian). BCE and MSE are means over all cells, with and without hits,
/// as in the paper: where nothing is played, velocities and offsets are learned towards 0.
/// </summary>
internal sealed class ClassicLoss : IDisposable
{
    // 0-dimensional tensors, because arithmetic with numbers makes Scalars (see TorchScalars).
    private readonly Tensor _onsetFactor;
    private readonly Tensor _velocityFactor;
    private readonly Tensor _offsetFactor;
    private readonly Tensor _latentFactor;
    private readonly Tensor _one = Constant(1);
    private readonly Tensor _half = Constant(0.5f);

    /// <summary>Makes the loss for a grid of so many cells and a latent space of so many dimensions.</summary>
    public ClassicLoss(int cells, int latentDimensions)
    {
        _onsetFactor = Constant(cells);
        _velocityFactor = Constant(2.5f * cells);
        _offsetFactor = Constant(5f * cells);
        _latentFactor = Constant(0.5f * latentDimensions);
    }

    /// <summary>The loss of one batch.</summary>
    /// <param name="network">The network.</param>
    /// <param name="batch">Onsets, velocities and scaled offsets, each clips × cells.</param>
    /// <param name="noise">Unit Gaussian, clips × latent; null to measure at the posterior's mean.</param>
    /// <returns>One number, in the caller's scope.</returns>
    public Tensor Of(ClassicNetwork network, IReadOnlyList<Tensor> batch, Tensor? noise)
    {
        (Tensor mean, Tensor logVariance) = network.Encode(batch);
        Tensor latent = noise is null ? mean : mean.Plus(noise.mul(logVariance.mul(_half).exp()));
        (Tensor onsets, Tensor velocities, Tensor offsets) = network.Decode(latent);
        Tensor divergence = logVariance.exp().Plus(mean.mul(mean)).sub(logVariance).sub(_one).mean();
        return nn.functional.binary_cross_entropy_with_logits(onsets, batch[0]).mul(_onsetFactor)
            .Plus(nn.functional.mse_loss(velocities, batch[1]).mul(_velocityFactor))
            .Plus(nn.functional.mse_loss(offsets, batch[2]).mul(_offsetFactor))
            .Plus(divergence.mul(_latentFactor));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor constant in new[] { _onsetFactor, _velocityFactor, _offsetFactor, _latentFactor, _one, _half })
            constant.Dispose();
    }

    private static Tensor Constant(float value) => tensor(value).DetachFromDisposeScope();
}

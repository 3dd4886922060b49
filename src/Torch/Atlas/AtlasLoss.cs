using RVae.Torch.Gradients;
using RVae.Engine.Learning;
using RVae.Engine.Models.Kernel;
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

    // Keeps a quotient of two nothings from being none; its weight in the loss is nothing too.
    private const float Nothing = 1e-6f;

    private readonly Tensor _onsets;
    private readonly Tensor _hits;
    private readonly Tensor _velocities;
    private readonly Tensor _offsets;
    private readonly Tensor _waves;
    private readonly Tensor _phases;
    private readonly Tensor _perturbation;
    private readonly Tensor _one = tensor(1f).DetachFromDisposeScope();
    private readonly Tensor _detailFactor = tensor(DetailFactor).DetachFromDisposeScope();
    private readonly Tensor _nothing = tensor(Nothing).DetachFromDisposeScope();

    /// <summary>The loss against mixtures of these clips.</summary>
    public AtlasLoss(KernelMap map, Perturbation perturbation)
    {
        float[] hits = Array.ConvertAll(map.Onsets, onset => onset > 0.5f ? onset : 0);
        _onsets = Matrix(map, Array.ConvertAll(map.Onsets, KernelModel.Logit));
        _hits = Matrix(map, hits);
        _perturbation = tensor(perturbation.Height).DetachFromDisposeScope();
        _waves = tensor(perturbation.Waves, [map.Places.Dimensions, map.Struck.Length]).DetachFromDisposeScope();
        _phases = tensor(perturbation.Phases).DetachFromDisposeScope();
        _velocities = Matrix(map, [.. map.Velocities.Zip(hits, (value, hit) => value * hit)]);
        _offsets = Matrix(map, [.. map.Offsets.Zip(hits, (value, hit) => value * hit)]);
    }

    /// <summary>What mixtures of the clips sound like.</summary>
    /// <param name="weights">Positions × clips, each row summing to 1.</param>
    /// <returns>Onset log-odds, hits, velocities and offsets, each positions × struck cells.</returns>
    public (Tensor OnsetLogits, Tensor Hits, Tensor Velocities, Tensor Offsets) Mixtures(Tensor weights)
    {
        Tensor hits = weights.matmul(_hits);
        Tensor divisor = hits.maximum(_nothing);
        return (weights.matmul(_onsets), hits, weights.matmul(_velocities).div(divisor), weights.matmul(_offsets).div(divisor));
    }

    /// <summary>The loss of one batch: one number in the caller's scope.</summary>
    /// <param name="network">The decoder.</param>
    /// <param name="latent">Positions × latent.</param>
    /// <param name="weights">Positions × clips.</param>
    public Tensor Of(AtlasNetwork network, Tensor latent, Tensor weights)
    {
        (Tensor logits, Tensor hits, Tensor velocities, Tensor offsets) = Mixtures(weights);
        Tensor onsets = logits.Plus(Swing(latent, weights)).sigmoid();
        (Tensor decodedLogits, Tensor decodedVelocities, Tensor decodedOffsets) = network.Decode(latent);
        Tensor onset = nn.functional.binary_cross_entropy_with_logits(decodedLogits, onsets, reduction: nn.Reduction.Sum);
        Tensor velocity = SquaredError(decodedVelocities, velocities, hits);
        Tensor offset = SquaredError(decodedOffsets, offsets, hits);
        Tensor positions = tensor((float)latent.shape[0]);
        return onset.Plus(velocity.Plus(offset).mul(_detailFactor)).div(positions);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor tensor in new[] { _onsets, _hits, _velocities, _offsets, _waves, _phases, _perturbation, _one, _detailFactor, _nothing })
            tensor.Dispose();
    }

    /// <summary>What the perturbation adds to the log-odds: <see cref="Perturbation.At"/> and <see cref="Perturbation.Away"/> of many positions.</summary>
    internal Tensor Swing(Tensor latent, Tensor weights)
    {
        Tensor away = _one.sub(weights.amax([1], keepdim: true)).maximum(_nothing).sqrt();
        return latent.matmul(_waves).Plus(_phases).sin().mul(away).mul(_perturbation);
    }

    // Not square(): TorchSharp makes it a power with a Scalar, see TorchScalars.
    private static Tensor SquaredError(Tensor decoded, Tensor wanted, Tensor hits)
    {
        Tensor error = decoded.sub(wanted);
        return error.mul(error).mul(hits).sum();
    }

    private static Tensor Matrix(KernelMap map, float[] values) =>
        tensor(values, [map.Count, map.Struck.Length]).DetachFromDisposeScope();
}

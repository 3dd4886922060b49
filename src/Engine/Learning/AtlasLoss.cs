using static TorchSharp.torch;

namespace RVae.Engine.Learning;

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
    private readonly Tensor _detailFactor = tensor(DetailFactor).DetachFromDisposeScope();
    private readonly Tensor _nothing = tensor(Nothing).DetachFromDisposeScope();

    /// <summary>The loss against mixtures of these clips.</summary>
    public AtlasLoss(KernelMap map)
    {
        float[] hits = Array.ConvertAll(map.Onsets, onset => onset > 0.5f ? onset : 0);
        _onsets = Matrix(map, map.Onsets);
        _hits = Matrix(map, hits);
        _velocities = Matrix(map, [.. map.Velocities.Zip(hits, (value, hit) => value * hit)]);
        _offsets = Matrix(map, [.. map.Offsets.Zip(hits, (value, hit) => value * hit)]);
    }

    /// <summary>What mixtures of the clips sound like.</summary>
    /// <param name="weights">Positions × clips, each row summing to 1.</param>
    /// <returns>Onset probabilities, hits, velocities and offsets, each positions × struck cells.</returns>
    public (Tensor Onsets, Tensor Hits, Tensor Velocities, Tensor Offsets) Targets(Tensor weights)
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
        (Tensor onsets, Tensor hits, Tensor velocities, Tensor offsets) = Targets(weights);
        (Tensor logits, Tensor decodedVelocities, Tensor decodedOffsets) = network.Decode(latent);
        Tensor onset = nn.functional.binary_cross_entropy_with_logits(logits, onsets, reduction: nn.Reduction.Sum);
        Tensor velocity = decodedVelocities.sub(velocities).square().mul(hits).sum();
        Tensor offset = decodedOffsets.sub(offsets).square().mul(hits).sum();
        Tensor positions = tensor((float)latent.shape[0]);
        return onset.Plus(velocity.Plus(offset).mul(_detailFactor)).div(positions);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor tensor in new[] { _onsets, _hits, _velocities, _offsets, _detailFactor, _nothing })
            tensor.Dispose();
    }

    private static Tensor Matrix(KernelMap map, float[] values) =>
        tensor(values, [map.Count, map.Struck.Length]).DetachFromDisposeScope();
}

using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Models.Kernel;
using RVae.Torch.Gradients;
using TorchSharp;
using static TorchSharp.torch;

namespace RVae.Torch.Atlas;

/// <summary>
/// One training of kind <c>atlas</c>. Half of each batch are clips, a little off their places, to be decoded as they
/// are; the other half are positions anywhere on the map, to be decoded as the kernel mixes the clips around them. So
/// every clip is found where it was placed, and no position is left to chance.
/// </summary>
internal sealed class AtlasRun : GradientRun
{
    // Of the distance to the nearest clip; and small against the 0.2 between two positions of a map of 30 × 30, since
    // positions that sound the same are not worth a gesture.
    private const float NoiseShare = 0.3f;
    private const float MostNoise = 0.06f;

    // Fourier features swing about once between two neighbours.
    private const float SwingsPerSpacing = 1.5f;
    private const float LeastFrequency = 2.5f;

    private readonly KernelMap _map;
    private readonly KernelWeights _kernel;
    private readonly AtlasNetwork _network;
    private readonly AtlasLoss _loss;
    private readonly Adam _adam;
    private readonly float[] _noise;
    private readonly int _batch;

    /// <summary>Sets everything up.</summary>
    public AtlasRun(KernelMap map, ModelCard card, TrainingPlan plan, int batch, double usualLearningRate)
        : base(plan, usualLearningRate)
    {
        _map = map;
        _batch = batch;
        _kernel = new KernelWeights(map.Places.Values, map.ClipWeights, map.Width);
        using var generator = new Generator((ulong)(uint)plan.Seed);
        _network = new AtlasNetwork(
            card.HiddenWidth, card.LatentDimensions, map.Struck.Length,
            MathF.Max(LeastFrequency, SwingsPerSpacing / map.Places.Spacing), generator);
        _loss = new AtlasLoss(map, map.Perturbation!);
        _adam = new Adam(_network.Values, _network.Gradients, LearningRate);
        _noise = [.. Enumerable.Range(0, map.Count).Select(NoiseOf)];
    }

    /// <inheritdoc/>
    protected override Adam Adam => _adam;

    /// <inheritdoc/>
    protected override int Count => _map.Count;

    /// <inheritdoc/>
    public override void Dispose()
    {
        _adam.Dispose();
        _loss.Dispose();
        _network.Dispose();
    }

    /// <inheritdoc/>
    protected override double Step(ReadOnlySpan<int> clips, Random random, double done)
    {
        int positions = 2 * _batch;
        float[] latent = new float[positions * _map.Places.Dimensions];
        float[] weights = new float[positions * _map.Count];
        for (int i = 0; i < positions; i++)
        {
            Span<float> point = latent.AsSpan(i * _map.Places.Dimensions, _map.Places.Dimensions);
            Span<float> mixture = weights.AsSpan(i * _map.Count, _map.Count);
            if (i < _batch)
                NearClip(clips[i % clips.Length], random, point, mixture);
            else
                Anywhere(random, point, mixture);
        }

        using DisposeScope scope = NewDisposeScope();
        Tensor loss = _loss.Of(
            _network, tensor(latent, [positions, _map.Places.Dimensions]), tensor(weights, [positions, _map.Count]));
        loss.backward();
        _adam.Step((1 + Math.Cos(Math.PI * done)) / 2);
        return loss.item<float>();
    }

    /// <inheritdoc/>
    protected override double MeasureHeldOut() => -1;

    /// <inheritdoc/>
    protected override Dictionary<string, Weight> Export()
    {
        Dictionary<string, Weight> weights = _map.Common();
        foreach ((string name, Weight weight) in _network.Export())
            weights.Add(name, weight);
        return weights;
    }

    private void NearClip(int clip, Random random, Span<float> point, Span<float> mixture)
    {
        for (int axis = 0; axis < point.Length; axis++)
            point[axis] = _map.Places[clip][axis] + (_noise[clip] * random.Normal());
        mixture[clip] = 1;
    }

    private void Anywhere(Random random, Span<float> point, Span<float> mixture)
    {
        for (int axis = 0; axis < point.Length; axis++)
            point[axis] = ClipPlaces.Range * ((2 * random.NextSingle()) - 1);
        _kernel.At(point, mixture);
    }

    private float NoiseOf(int clip)
    {
        float nearest = float.PositiveInfinity;
        for (int other = 0; other < _map.Count; other++)
        {
            float distance = System.Numerics.Tensors.TensorPrimitives.Distance(_map.Places[clip], _map.Places[other]);
            if (distance > 0)
                nearest = MathF.Min(nearest, distance);
        }

        return MathF.Min(NoiseShare * nearest, MostNoise);
    }
}

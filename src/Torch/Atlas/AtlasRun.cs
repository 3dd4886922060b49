using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Torch.Gradients;
using TorchSharp;
using static TorchSharp.torch;

namespace RVae.Torch.Atlas;

/// <summary>
/// One training of kind <c>atlas</c>. One half of each batch are clips, a little off their places, which are to decode to themselves. The
/// other half are positions anywhere on the map, which are to decode to the kernel's mixture of the clips around them. So every clip is
/// found at its place, and no position is left to chance.
/// </summary>
internal sealed class AtlasRun : GradientRun
{
    // The noise as a share of the distance to the nearest clip. It is small against 0.2, the distance between two positions of a map of 30
    // × 30: positions that sound the same are not worth a gesture.
    private const float NoiseShare = 0.3f;
    private const float MostNoise = 0.04f;

    // Fourier features go through about one and a half periods between two neighbours.
    private const float SwingsPerSpacing = 1.5f;
    private const float LeastFrequency = 2.5f;

    private readonly KernelMap _map;
    private readonly MapMixture _mixture;
    private readonly AtlasTargets _targets;
    private readonly AtlasNetwork _network;
    private readonly AtlasLoss _loss = new();
    private readonly Adam _adam;
    private readonly float[] _noise;
    private readonly int _batch;

    /// <summary>Prepares the training.</summary>
    public AtlasRun(KernelMap map, ModelCard card, TrainingPlan plan, int batch, double usualLearningRate)
        : base(plan, usualLearningRate)
    {
        _map = map;
        _batch = batch;
        _mixture = new MapMixture(map, map.ClipWeights);
        _targets = new AtlasTargets(2 * batch, map.Struck.Length);
        using var generator = new Generator((ulong)(uint)plan.Seed);
        _network = new AtlasNetwork(
            card.HiddenWidth, card.LatentDimensions, map.Struck.Length,
            MathF.Max(LeastFrequency, SwingsPerSpacing / map.Places.Spacing), generator);
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
        for (int i = 0; i < positions; i++)
        {
            Span<float> point = latent.AsSpan(i * _map.Places.Dimensions, _map.Places.Dimensions);
            if (i < _batch)
                NearClip(clips[i % clips.Length], random, point, _targets[i]);
            else
                Anywhere(random, point, _targets[i]);
        }

        using DisposeScope scope = NewDisposeScope();
        Tensor loss = _loss.Of(_network, tensor(latent, [positions, _map.Places.Dimensions]), _targets);
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

    private void NearClip(int clip, Random random, Span<float> point, MixedCells wanted)
    {
        for (int axis = 0; axis < point.Length; axis++)
            point[axis] = _map.Places[clip][axis] + (_noise[clip] * random.Normal());
        _mixture.AtClip(clip, wanted);
    }

    private void Anywhere(Random random, Span<float> point, MixedCells wanted)
    {
        for (int axis = 0; axis < point.Length; axis++)
            point[axis] = ClipPlaces.Range * ((2 * random.NextSingle()) - 1);
        _mixture.At(point, wanted);
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

using System.Numerics.Tensors;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// Works out how much each clip counts in the mixture. The places share the map evenly, but between the places a mixture sounds, and a mixture is
/// more like an ordinary clip than like an unusual one. So the weight of a clip grows where its <see cref="Coverage"/> is too small, and shrinks
/// where it is too large, until all clips have about the same coverage.
/// </summary>
internal sealed class CoverageWeights
{
    private const int Rounds = 12;

    // In each round make half of the correction that would be right if the other weights stayed, and at most a factor of 2.
    private const float Rate = 0.5f;
    private const float MostAtOnce = 4;

    // Least weight: with less, a clip would not be heard even at its own place.
    private const float LeastWeight = 0.1f;

    // Most clips: with more, the map has hardly one position for each clip, and the rounds take seconds.
    private const int MostClips = 512;

    private readonly KernelMap _map;
    private readonly OnsetBits[] _clips;
    private readonly float[][] _positions;
    private readonly float[] _mixture;

    private CoverageWeights(KernelMap map, int seed)
    {
        _map = map;
        _clips = [.. Enumerable.Range(0, map.Count).Select(clip =>
            OnsetBits.Of(map.Onsets.AsSpan(clip * map.Struck.Length, map.Struck.Length), OnsetF1.Threshold))];
        _positions = LloydRelaxation.Points(PlaneScan.Side * PlaneScan.Side, map.Places.Dimensions, seed);
        _mixture = new float[map.Struck.Length];
    }

    /// <summary>The weights of a map's clips, each 0–1. They begin as shares of each rhythm, and end at the round with the most even coverage.</summary>
    public static float[] Balance(KernelMap map, int seed)
    {
        float[] clipWeights = [.. map.Places.Shares];
        if (map.Count is < 2 or > MostClips)
            return clipWeights;
        var votes = new CoverageWeights(map, seed);
        (float[] ClipWeights, double Entropy) best = (clipWeights, double.NegativeInfinity);
        for (int round = 0; round <= Rounds; round++)
        {
            Coverage tally = votes.Count(clipWeights);
            if (tally.Entropy is var entropy && entropy > best.Entropy)
                best = ([.. clipWeights], entropy);
            for (int clip = 0; clip < clipWeights.Length; clip++)
            {
                double factor = (double)votes._positions.Length / map.Count / Math.Max(tally.Shares[clip], 1.0 / MostAtOnce);
                clipWeights[clip] *= MathF.Pow((float)Math.Clamp(factor, 1.0 / MostAtOnce, MostAtOnce), Rate);
            }

            TensorPrimitives.Divide(clipWeights, TensorPrimitives.Max<float>(clipWeights), clipWeights);
            for (int clip = 0; clip < clipWeights.Length; clip++)
                clipWeights[clip] = MathF.Max(clipWeights[clip], LeastWeight * map.Places.Shares[clip]);
        }

        // The rounds do not converge: where the least weight is not small enough, ordinary clips lose too much. So keep the best round.
        return best.ClipWeights;
    }

    private Coverage Count(float[] clipWeights)
    {
        var mixture = new MapMixture(_map, clipWeights);
        var tally = new Coverage(_clips);
        foreach (float[] position in _positions)
        {
            mixture.Onsets(position, _mixture);
            tally.Add(OnsetBits.Of(_mixture, threshold: 0));
        }

        return tally;
    }
}

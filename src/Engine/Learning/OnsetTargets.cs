using System.Collections.Immutable;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// The onset probabilities that a model learns for a clip, chosen so that the threshold is a useful control. A threshold of one half gives the clip.
/// Above it hits disappear by rank, ghost notes before accents. Below it hits of the nearest neighbours appear.
/// </summary>
internal sealed class OnsetTargets
{
    /// <summary>Log-odds of the weakest hit of a clip: a probability of .57.</summary>
    public const float LeastHit = 0.3f;

    /// <summary>Log-odds of the strongest hit: a probability of .989. The other hits lie evenly between, so that they disappear one by one.</summary>
    public const float StrongestHit = 4.5f;

    /// <summary>Probability of a hit that all nearest neighbours have and the clip does not.</summary>
    public const float MostLikelyRest = 0.38f;

    // Loudness decides which hit disappears first; among equal hits, the one that the neighbours do not play.
    private const float LoudnessShare = 0.65f;

    private const int Neighbours = 6;

    private readonly ImmutableArray<Clip> _clips;
    private readonly RhythmVectors _vectors;

    public OnsetTargets(ImmutableArray<Clip> clips)
    {
        _clips = clips;
        _vectors = new RhythmVectors(clips);
    }

    /// <summary>Onset probabilities of one clip, one value for each cell of the grid.</summary>
    public float[] Of(int clip)
    {
        float[] support = Support(clip);
        float[] onsets = Array.ConvertAll(support, value => MostLikelyRest * MathF.Sqrt(value));
        int ticks = _clips[clip].Grid.TickCount;
        int CellOf(Hit hit) => ((int)hit.Instrument * ticks) + hit.Tick;
        float Weight(Hit hit) => MathF.Round(
            (LoudnessShare * hit.Velocity / 127f) + ((1 - LoudnessShare) * support[CellOf(hit)]), 4);
        float[] weights = [.. _clips[clip].Hits.Select(Weight)];
        float[] ordered = [.. weights.Order()];
        for (int i = 0; i < weights.Length; i++)
        {
            // Equal hits share the mean of their ranks.
            int below = ordered.Count(weight => weight < weights[i]);
            int equal = ordered.Count(weight => weight == weights[i]);
            float rank = weights.Length == 1 ? 1 : (below + ((equal - 1) / 2f)) / (weights.Length - 1);
            float logit = LeastHit + ((StrongestHit - LeastHit) * rank);
            onsets[CellOf(_clips[clip].Hits[i])] = 1 / (1 + MathF.Exp(-logit));
        }

        return onsets;
    }

    /// <summary>For each cell the share, 0–1, of the nearest neighbours that have a hit there; nearer ones count more.</summary>
    private float[] Support(int clip)
    {
        float[] support = new float[_clips[clip].Grid.CellCount];
        int[] nearest = _vectors.Nearest(clip, Neighbours);
        float all = Enumerable.Range(1, nearest.Length).Sum(rank => 1f / rank);
        for (int i = 0; i < nearest.Length; i++)
        {
            foreach (Hit hit in _clips[nearest[i]].Hits)
                support[((int)hit.Instrument * _clips[clip].Grid.TickCount) + hit.Tick] += 1 / ((i + 1) * all);
        }

        return support;
    }
}

using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>Measures the map of a model: 30 × 30 positions over the square of its first two dimensions, the others at 0.</summary>
public static class MapEvaluation
{
    private const float Pad = 3;
    private const int NearestClips = 3;
    private const float LowThreshold = 0.1f;
    private const float HighThreshold = 0.9f;

    // Lower limit of hits, so that a map without hits at a high threshold has a finite span.
    private const double FewestHits = 0.01;

    /// <summary>The positions of the map.</summary>
    internal static PlaneGrid Positions => new(PlaneScan.Side, PlaneScan.Side, Pad) { Anchor = PlaneAnchor.Edges };

    /// <summary>Measures a model's map against clips.</summary>
    /// <param name="model">Any model.</param>
    /// <param name="clips">Clips of the model's grid, at least one.</param>
    public static MapReport Evaluate(RhythmModel model, IReadOnlyList<Clip> clips)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(clips);
        OnsetBits[] wanted = OnsetBits.OfClips(clips, model.Card.Grid);
        (OnsetBits[] map, double low, double high) = Decode(model);
        double[] jumps = [.. Neighbours().Select(pair => 1 - map[pair.One].F1(map[pair.Other])).Order()];
        float[][] places = [.. clips.Select(clip => model.Encode(Groove.Of(clip)))];
        MapCell[] far = Furthest(places);
        double[] best = [.. wanted.Select(clip => map.Max(cell => cell.F1(clip)))];
        MapGlides glides = MapGlides.Of(model, Pad), ofNearest = MapGlides.OfNearest(places, wanted, Pad);
        return new MapReport
        {
            Recall = best.Count(f1 => f1 >= 0.95) / (double)clips.Count,
            Reach = best.Count(f1 => f1 >= 0.9) / (double)clips.Count,
            EffectiveClips = EffectiveClips(map, wanted),
            Silent = map.Count(cell => cell.Count == 0) / (double)map.Length,
            Identical = jumps.Count(jump => jump == 0) / (double)jumps.Length,
            MeanJump = jumps.Average(),
            HighJump = jumps[(int)(0.95 * (jumps.Length - 1))],
            HitRatio = map.Average(cell => cell.Count) / Math.Max(clips.Average(clip => clip.Hits.Length), FewestHits),
            ThresholdSpan = low / Math.Max(high, FewestHits),
            Outside = places.Count(place => place.Any(value => MathF.Abs(value) > Pad)) / (double)clips.Count,
            Blinking = glides.Blinking,
            GlideJump = glides.LargestJump,
            NearestBlinking = ofNearest.Blinking,
            NearestGlideJump = ofNearest.LargestJump,
            StrangeHits = far.Average(cell => (double)map[cell.Index].CountOutside([.. cell.Nearest.Select(clip => wanted[clip])])),
            OfClips = PlayabilityOf(wanted, model.Card),
            Between = PlayabilityOf(far.Select(cell => map[cell.Index]), model.Card),
        };
    }

    /// <summary>The descriptors of the groove at each position.</summary>
    internal static double[][] Descriptors(RhythmModel model)
    {
        PlaneGrid grid = Positions;
        double[][] descriptors = new double[grid.Count][];
        PlaneScan.Decode(model, [], grid, (cell, groove) => descriptors[cell] = GrooveDescriptors.Of(groove, model.Card.Kit));
        return descriptors;
    }

    /// <summary>The hits in each cell, and the mean number of hits at a low and a high threshold.</summary>
    private static (OnsetBits[] Map, double Low, double High) Decode(RhythmModel model)
    {
        PlaneGrid grid = Positions;
        var map = new OnsetBits[grid.Count];
        double low = 0, high = 0;
        PlaneScan.Decode(model, [], grid, (cell, groove) =>
        {
            map[cell] = OnsetBits.Of(groove, OnsetF1.Threshold);
            low += groove.Onsets.Count(onset => onset > LowThreshold);
            high += groove.Onsets.Count(onset => onset > HighThreshold);
        });
        return (map, low / map.Length, high / map.Length);
    }

    /// <summary>Positions of the map that lie beside or below each other, by their numbers.</summary>
    internal static IEnumerable<(int One, int Other)> Neighbours()
    {
        const int Side = PlaneScan.Side;
        for (int cell = 0; cell < Side * Side; cell++)
        {
            if (cell % Side < Side - 1)
                yield return (cell, cell + 1);
            if (cell / Side < Side - 1)
                yield return (cell, cell + Side);
        }
    }

    private static double EffectiveClips(OnsetBits[] map, OnsetBits[] wanted)
    {
        var tally = new Coverage(wanted);
        foreach (OnsetBits cell in map)
            tally.Add(cell);
        return Math.Exp(tally.Entropy) / wanted.Length;
    }

    private static PlayabilityReport PlayabilityOf(IEnumerable<OnsetBits> grooves, ModelCard card)
    {
        var playability = new Playability(card.Grid, card.Kit);
        foreach (OnsetBits groove in grooves)
            playability.Add(groove);
        return playability.Report;
    }

    /// <summary>The third of the map that is furthest from all clips, each position with its nearest clips.</summary>
    private static MapCell[] Furthest(float[][] places)
    {
        PlaneGrid grid = Positions;
        return [.. Enumerable.Range(0, grid.Count)
            .Select(index =>
            {
                (float x, float y) = (grid.X(index % grid.Columns), grid.Y(index / grid.Columns));
                float[] distances = [.. places.Select(place => MathF.Sqrt(((place[0] - x) * (place[0] - x)) + ((place[1] - y) * (place[1] - y))))];
                int[] nearest = [.. Enumerable.Range(0, places.Length).OrderBy(clip => distances[clip]).Take(NearestClips)];
                return new MapCell(index, distances[nearest[0]], nearest);
            })
            .OrderByDescending(cell => cell.Distance)
            .Take(grid.Count / 3)];
    }

    /// <summary>A position of the map.</summary>
    /// <param name="Index">Its number, row by row.</param>
    /// <param name="Distance">To the nearest clip, in latent units.</param>
    /// <param name="Nearest">The nearest clips.</param>
    private readonly record struct MapCell(int Index, float Distance, int[] Nearest);
}

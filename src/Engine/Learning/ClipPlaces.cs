using System.Collections.Immutable;
using System.Numerics.Tensors;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// Gives every clip its place on the map before anything is learned. Places begin along the axes on which the clips differ most, are made even by
/// rank, and are then spread until each has about the same area. Clips with the same onsets share one area; in it the louder clips lie to the right.
/// </summary>
internal sealed class ClipPlaces
{
    /// <summary>Half width of the square.</summary>
    public const float Range = 3;

    // As a share of the spacing between neighbours.
    private const float EdgeMargin = 0.15f;

    // As a share of the spacing: how far the versions of one rhythm lie to each side of the middle of their area.
    private const float VersionReach = 0.25f;

    private ClipPlaces(float[] values, float[] shares, int dimensions)
    {
        Values = values;
        Shares = shares;
        Dimensions = dimensions;
        Spacing = SpacingOf(shares.Sum(), dimensions);
    }

    /// <summary>Clips × dimensions.</summary>
    public float[] Values { get; }

    /// <summary>Each clip's share of its rhythm: 1, or 1/n for n clips with the same onsets.</summary>
    public float[] Shares { get; }

    /// <summary>Number of latent dimensions.</summary>
    public int Dimensions { get; }

    /// <summary>Distance between neighbouring places if all have the same area.</summary>
    public float Spacing { get; }

    /// <summary>One clip's place.</summary>
    public ReadOnlySpan<float> this[int clip] => Values.AsSpan(clip * Dimensions, Dimensions);

    /// <summary>Places clips of one grid.</summary>
    /// <param name="clips">The clips.</param>
    /// <param name="dimensions">Number of latent dimensions.</param>
    /// <param name="seed">Seed of the sample of points in more than two dimensions; nothing else is random.</param>
    /// <param name="kept">Places, by clip name, that stay what they are; null for none.</param>
    public static ClipPlaces Of(
        ImmutableArray<Clip> clips, int dimensions, int seed, IReadOnlyDictionary<string, float[]>? kept = null)
    {
        int[] rhythm = Rhythms(clips);
        int[] leaders = [.. rhythm.Distinct()];
        ImmutableArray<Clip> distinct = [.. leaders.Select(leader => clips[leader])];
        float[][] places = Ranked(distinct, dimensions, seed);
        bool[] isKept = Keep(clips, rhythm, leaders, kept, places);
        PlaceNextToNearest(distinct, places, isKept);
        new LloydRelaxation(dimensions, leaders.Length, seed).Relax(places, isKept);
        StretchToEdge(places, isKept);
        float[] shares = [.. rhythm.Select(leader => 1f / rhythm.Count(other => other == leader))];
        var placeOf = leaders.Zip(places).ToDictionary(pair => pair.First, pair => pair.Second);
        var ranks = Enumerable.Range(0, clips.Length).GroupBy(clip => rhythm[clip], clip => Loudness(clips[clip]))
            .ToDictionary(versions => versions.Key, versions => versions.Distinct().Order().ToArray());
        float reach = VersionReach * SpacingOf(leaders.Length, dimensions);
        return new ClipPlaces([.. clips.SelectMany((clip, i) => PlaceOf(clip, rhythm[i]))], shares, dimensions);

        float[] PlaceOf(Clip clip, int leader) => kept?.GetValueOrDefault(clip.Name) is { } stays && stays.Length == dimensions
            ? stays
            : Beside(placeOf[leader], Loudness(clip), ranks[leader], reach);
    }

    /// <summary>
    /// Places the versions of a rhythm side by side in its area, the louder ones to the right. So this area plays the range of the rhythm's loudness.
    /// </summary>
    private static float[] Beside(float[] middle, int loudness, int[] ranks, float reach)
    {
        if (ranks.Length == 1)
            return middle;
        float side = (2f * Array.IndexOf(ranks, loudness) / (ranks.Length - 1)) - 1;
        return [Math.Clamp(middle[0], reach - Range, Range - reach) + (reach * side), .. middle.Skip(1)];
    }

    private static int Loudness(Clip clip) => clip.Hits.Sum(hit => hit.Velocity);

    /// <summary>For each clip the first clip with the same onsets: clips that differ only in loudness and timing are one rhythm.</summary>
    private static int[] Rhythms(ImmutableArray<Clip> clips)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. clips.Select((clip, i) =>
        {
            string sign = string.Join(' ', clip.Hits.Select(hit => (hit.Instrument, hit.Tick)));
            return first.TryAdd(sign, i) ? i : first[sign];
        })];
    }

    /// <summary>Coordinates by rank, even along each axis; more hits lie to the right and to the top.</summary>
    private static float[][] Ranked(ImmutableArray<Clip> clips, int dimensions, int seed)
    {
        float[][] along = PrincipalAxes.Of(new RhythmVectors(clips), dimensions, seed);
        float[] hits = [.. clips.Select(clip => (float)clip.Hits.Length)];
        float mean = hits.Average();
        float[][] places = [.. clips.Select(_ => new float[dimensions])];
        for (int axis = 0; axis < dimensions; axis++)
        {
            float[] values = along[axis];
            float lean = values.Zip(hits, (value, count) => value * (count - mean)).Sum();
            int rank = 0;
            foreach (int clip in Enumerable.Range(0, clips.Length).OrderBy(clip => lean < 0 ? -values[clip] : values[clip]))
                places[clip][axis] = Range * (((2f * rank++) + 1) / clips.Length - 1);
        }

        return places;
    }

    private static bool[] Keep(
        ImmutableArray<Clip> clips, int[] rhythm, int[] leaders, IReadOnlyDictionary<string, float[]>? kept, float[][] places)
    {
        bool[] isKept = new bool[leaders.Length];
        if (kept is null)
            return isKept;
        for (int i = 0; i < clips.Length; i++)
        {
            int at = Array.IndexOf(leaders, rhythm[i]);
            if (!isKept[at] && kept.TryGetValue(clips[i].Name, out float[]? place) && place.Length == places[at].Length)
                (places[at], isKept[at]) = ([.. place], true);
        }

        return isKept;
    }

    /// <summary>
    /// Stretches all places towards the edge. After the relaxation each place is in the centre of its area, and the outer places are half a spacing
    /// from the edge of the pad. Outside of them nothing new could be heard.
    /// </summary>
    private static void StretchToEdge(float[][] places, bool[] isKept)
    {
        if (isKept.Contains(true))
            return;
        float spacing = SpacingOf(places.Length, places[0].Length);
        float stretch = (Range - (EdgeMargin * spacing)) / (Range - (0.5f * spacing));
        foreach (float[] place in places.Where(_ => places.Length > 1))
        {
            for (int axis = 0; axis < place.Length; axis++)
                place[axis] = Math.Clamp(place[axis] * stretch, -Range, Range);
        }
    }

    private static float SpacingOf(float places, int dimensions) => 2 * Range / MathF.Pow(MathF.Max(1, places), 1f / dimensions);

    /// <summary>Where places are kept, puts a new clip next to its nearest neighbour among the kept clips.</summary>
    private static void PlaceNextToNearest(ImmutableArray<Clip> clips, float[][] places, bool[] isKept)
    {
        if (!isKept.Contains(true))
            return;
        var vectors = new RhythmVectors(clips);
        float step = Range / MathF.Pow(clips.Length, 1f / places[0].Length);
        for (int clip = 0; clip < clips.Length; clip++)
        {
            if (isKept[clip])
                continue;
            int nearest = vectors.Nearest(clip, clips.Length).First(other => isKept[other]);
            float[] toRank = new float[places[clip].Length];
            TensorPrimitives.Subtract(places[clip], places[nearest], toRank);
            float length = MathF.Max(TensorPrimitives.Norm<float>(toRank), 1e-6f);
            // Put it on the side where it would lie by rank.
            places[clip] = [.. places[nearest].Zip(toRank, (from, way) => Math.Clamp(from + (way / length * step), -Range, Range))];
        }
    }
}

using System.Collections.Immutable;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// Holds clips out for validation. A learned rhythm must not be measured as if it were new. So clips stay together if they have the same onsets
/// (loops repeat, with slightly different velocities) or share a bar of a file. A small set is not split: a performer wants a handful of clips
/// learned completely.
/// </summary>
internal static class HoldOut
{
    // One rhythm in ten.
    private const int Share = 10;

    /// <summary>Splits clips into those to learn and those to validate on.</summary>
    /// <param name="clips">All clips.</param>
    /// <param name="seed">Seed of the choice.</param>
    /// <param name="fewestRhythms">With fewer different rhythms than this, no clip is held out.</param>
    public static (ImmutableArray<Clip> Learned, ImmutableArray<Clip> HeldOut) Split(
        ImmutableArray<Clip> clips, int seed, int fewestRhythms)
    {
        int[] groups = Group(clips);
        int[] distinct = [.. groups.Distinct()];
        if (distinct.Length < fewestRhythms)
            return (clips, []);
        new Random(seed).Shuffle(distinct);
        HashSet<int> held = [.. distinct.Take(distinct.Length / Share)];
        return ([.. clips.Where((_, i) => !held.Contains(groups[i]))], [.. clips.Where((_, i) => held.Contains(groups[i]))]);
    }

    /// <summary>The group of each clip, named by one of its members.</summary>
    private static int[] Group(ImmutableArray<Clip> clips)
    {
        int[] leader = [.. Enumerable.Range(0, clips.Length)];
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < clips.Length; i++)
        {
            foreach (string sign in Signs(clips[i]))
            {
                if (!first.TryAdd(sign, i))
                    leader[Leader(leader, i)] = Leader(leader, first[sign]);
            }
        }

        return [.. leader.Select((_, i) => Leader(leader, i))];
    }

    private static int Leader(int[] leader, int clip)
    {
        while (leader[clip] != clip)
            clip = leader[clip] = leader[leader[clip]];
        return clip;
    }

    /// <summary>The features that two clips must not share across the split: their onsets, and bars of a file.</summary>
    private static IEnumerable<string> Signs(Clip clip)
    {
        yield return string.Join(' ', clip.Hits.Select(hit => $"{(int)hit.Instrument}@{hit.Tick}"));
        for (int bar = 0; bar < clip.Grid.Bars; bar++)
            yield return $"{clip.Source.File}\n{clip.Source.Bar + bar}";
    }
}

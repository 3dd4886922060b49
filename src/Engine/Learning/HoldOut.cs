using System.Collections.Immutable;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// Sets clips aside to validate on. A rhythm that is learned must not be measured as if it were new, so clips go
/// together when they hold the same onsets (loops repeat; velocities of a repeat differ a little) or share a bar of a
/// file. A small set is not split: a performer's handful of clips is there to be learned, all of it.
/// </summary>
internal static class HoldOut
{
    // One rhythm in ten.
    private const int Share = 10;

    /// <summary>Splits clips into those to learn and those to validate on.</summary>
    /// <param name="clips">All of them.</param>
    /// <param name="seed">Chooses.</param>
    /// <param name="fewestRhythms">Fewer different rhythms than this, and none is held out.</param>
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

    /// <summary>What two clips must not share across the split: their onsets, and bars of a file.</summary>
    private static IEnumerable<string> Signs(Clip clip)
    {
        yield return string.Join(' ', clip.Hits.Select(hit => $"{(int)hit.Instrument}@{hit.Tick}"));
        for (int bar = 0; bar < clip.Grid.Bars; bar++)
            yield return $"{clip.Source.File}\n{clip.Source.Bar + bar}";
    }
}

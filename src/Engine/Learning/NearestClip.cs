using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>The oracle that new clips are measured against: each is answered by the learned clip that is most like it.</summary>
internal static class NearestClip
{
    /// <summary>Onset F1 of those answers.</summary>
    public static double F1(IReadOnlyCollection<Clip> learned, IReadOnlyCollection<Clip> heldOut)
    {
        HashSet<(Instrument, int)>[] known = [.. learned.Select(Onsets)];
        int matched = 0, all = 0;
        foreach (HashSet<(Instrument, int)> wanted in heldOut.Select(Onsets))
        {
            HashSet<(Instrument, int)> best = known.MaxBy(onsets => OnsetF1.Of(onsets.Count(wanted.Contains), onsets.Count + wanted.Count))!;
            matched += best.Count(wanted.Contains);
            all += best.Count + wanted.Count;
        }

        return OnsetF1.Of(matched, all);
    }

    private static HashSet<(Instrument, int)> Onsets(Clip clip) => [.. clip.Hits.Select(hit => (hit.Instrument, hit.Tick))];
}

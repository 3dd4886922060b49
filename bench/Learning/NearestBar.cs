using RVae.Engine.Rhythm;

namespace RVae.Bench.Learning;

/// <summary>The oracle: each held-out bar answered by the learned bar that is most like it.</summary>
internal static class NearestBar
{
    public static double F1(IReadOnlyCollection<Clip> learned, IReadOnlyCollection<Clip> heldOut)
    {
        HashSet<(Instrument, int)>[] known = [.. learned.Select(Onsets)];
        double matched = 0, all = 0;
        foreach (HashSet<(Instrument, int)> wanted in heldOut.Select(Onsets))
        {
            HashSet<(Instrument, int)> best = known.MaxBy(onsets => 2.0 * onsets.Count(wanted.Contains) / (onsets.Count + wanted.Count))!;
            matched += 2.0 * best.Count(wanted.Contains);
            all += best.Count + wanted.Count;
        }

        return matched / all;
    }

    private static HashSet<(Instrument, int)> Onsets(Clip clip) => [.. clip.Hits.Select(hit => (hit.Instrument, hit.Tick))];
}

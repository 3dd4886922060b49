using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// Describes a groove by nineteen numbers as a musician would: how much each family of drums plays, where in the beat, how loud, how tight, and how
/// much the groove repeats itself. Two sets of grooves are compared by these numbers (<see cref="FrechetDistance"/>), without pairs of grooves.
/// </summary>
internal static class GrooveDescriptors
{
    /// <summary>How many numbers there are.</summary>
    public const int Count = 19;

    private static readonly Instrument[] Snares = [Instrument.Snare, Instrument.Rim, Instrument.Clap];
    private static readonly Instrument[] Toms = [Instrument.LowTom, Instrument.MidTom, Instrument.HighTom];

    /// <summary>The numbers of a clip.</summary>
    public static double[] Of(Clip clip, Kit kit) => Of(clip.Hits, clip.Grid, kit);

    /// <summary>The numbers of a decoded groove at the usual threshold.</summary>
    public static double[] Of(Groove groove, Kit kit) => Of(Evaluation.HitsOf(groove), groove.Grid, kit);

    private static double[] Of(IReadOnlyList<Hit> played, Grid grid, Kit kit)
    {
        // Reduce every kit to the nine, so that kits can be compared.
        Hit[] hits = [.. played.Select(hit => hit with { Instrument = kit.Nearest(hit.Instrument) })];
        int quarter = grid.TicksPerQuarter, beats = Math.Max(1, grid.TickCount / quarter);
        double bars = grid.Bars, velocity = Mean(hits, hit => hit.Velocity / 127.0);
        Hit[] kicks = [.. hits.Where(hit => hit.Instrument == Instrument.Kick)];
        HashSet<int> snares = [.. hits.Where(hit => Snares.Contains(hit.Instrument)).Select(hit => hit.Tick)];
        int[] ticks = [.. hits.Select(hit => hit.Tick).Distinct().Order()];
        return
        [
            kicks.Length / bars,
            hits.Count(hit => Snares.Contains(hit.Instrument)) / bars,
            hits.Count(hit => hit.Instrument == Instrument.Hat) / bars,
            hits.Count(hit => hit.Instrument == Instrument.OpenHat) / bars,
            hits.Count(hit => Toms.Contains(hit.Instrument)) / bars,
            hits.Select(hit => hit.Instrument).Distinct().Count(),
            Mean(hits, hit => hit.Tick % quarter == 0 ? 1 : 0),
            Mean(hits, hit => IsPart(hit.Tick % quarter, quarter, 2) ? 1 : 0),
            Mean(hits, hit => IsPart(hit.Tick % quarter, quarter, 4) && !IsPart(hit.Tick % quarter, quarter, 2) ? 1 : 0),
            Mean(hits, hit => IsPart(hit.Tick % quarter, quarter, 3) ? 1 : 0),
            kicks.Any(hit => hit.Tick == 0) ? 1 : 0,
            Enumerable.Range(0, beats).Where(beat => beat % 2 == 1).Select(beat => snares.Contains(beat * quarter) ? 1.0 : 0).DefaultIfEmpty(0).Average(),
            velocity,
            Math.Sqrt(Mean(hits, hit => Square((hit.Velocity / 127.0) - velocity))),
            ticks.Length == 0 ? 0 : (double)hits.Length / ticks.Length,
            LongestRest(ticks, grid.TickCount) / (double)grid.TickCount,
            Repeats(hits, grid.TickCount / 2),
            kicks.Length == 0 ? 0 : kicks.Count(hit => snares.Contains(hit.Tick)) / (double)kicks.Length,
            Mean(hits, hit => Math.Abs(hit.Offset)),
        ];
    }

    private static double Mean(Hit[] hits, Func<Hit, double> of) => hits.Length == 0 ? 0 : hits.Average(of);

    private static double Square(double value) => value * value;

    // Whether a tick of a quarter note is on one of its equal parts, but not on its beginning.
    private static bool IsPart(int tick, int quarter, int parts) => tick != 0 && quarter % parts == 0 && tick % (quarter / parts) == 0;

    private static int LongestRest(int[] ticks, int length) =>
        ticks.Length == 0 ? length : ticks.Select((tick, i) => (i + 1 < ticks.Length ? ticks[i + 1] : ticks[0] + length) - tick).Max();

    // How much of the first half returns in the second.
    private static double Repeats(Hit[] hits, int half)
    {
        HashSet<(Instrument, int)> first = [.. hits.Where(hit => hit.Tick < half).Select(hit => (hit.Instrument, hit.Tick))];
        HashSet<(Instrument, int)> second = [.. hits.Where(hit => hit.Tick >= half).Select(hit => (hit.Instrument, hit.Tick - half))];
        return OnsetF1.Of(first.Count(second.Contains), first.Count + second.Count);
    }
}

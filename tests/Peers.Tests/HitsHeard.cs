using System.Globalization;

namespace RVae.Peers.Tests;

/// <summary>Reads hits out of what other programs print, and gathers whole bars of them.</summary>
internal static class HitsHeard
{
    /// <summary>The seven numbers of a hit that stand last on a line: instrument note velocity tick offset bar deck.</summary>
    public static (Struck Hit, int Bar) Parse(string line)
    {
        double[] numbers = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(7)
            .Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
        numbers[6].ShouldBe(1, "the deck");
        return (new Struck((int)numbers[3], (int)numbers[0], (int)numbers[1], (int)numbers[2]), (int)numbers[5]);
    }

    /// <summary>Compares a bar that is heard with what the point's groove holds, velocities within one step.</summary>
    public static void ShouldBe(IReadOnlySet<Struck> expected, Func<(Struck Hit, int Bar)> next)
    {
        IReadOnlySet<Struck> heard = WholeBar(expected, next);
        heard.Select(hit => (hit.Tick, hit.Instrument, hit.Note)).Order()
            .ShouldBe(expected.Select(hit => (hit.Tick, hit.Instrument, hit.Note)).Order());
        Dictionary<(int, int), int> velocities = expected.ToDictionary(hit => (hit.Tick, hit.Instrument), hit => hit.Velocity);
        foreach (Struck hit in heard)
            Math.Abs(hit.Velocity - velocities[(hit.Tick, hit.Instrument)]).ShouldBeLessThanOrEqualTo(1, $"{hit}");
    }

    /// <summary>
    /// The hits of a bar that was heard whole after the move: the bar in which it fell and the next are let pass, because an early hit of a bar is played
    /// before its bar line. A busy machine leaves out hits that would come too late, so the first of eight bars counts that has all that is expected.
    /// </summary>
    private static IReadOnlySet<Struck> WholeBar(IReadOnlySet<Struck> expected, Func<(Struck Hit, int Bar)> next)
    {
        const int MostBars = 8;
        int first = next().Bar + 2;
        var bars = new Dictionary<int, HashSet<Struck>>();
        while (true)
        {
            (Struck hit, int bar) = next();
            if (bar < first)
                continue;
            if (!bars.TryGetValue(bar, out HashSet<Struck>? hits))
                bars.Add(bar, hits = []);
            hits.Add(hit).ShouldBeTrue($"{hit} was sent twice in bar {bar}");
            if (bars.TryGetValue(bar - 2, out HashSet<Struck>? whole) && (whole.Count >= expected.Count || bar >= first + MostBars))
                return whole;
        }
    }
}

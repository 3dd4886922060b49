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

    /// <summary>
    /// The hits of the first bar that was heard whole after the move: the bar in which it fell and the next are let
    /// pass, because an early hit of a bar is played before its bar line.
    /// </summary>
    public static IReadOnlySet<Struck> WholeBar(Func<(Struck Hit, int Bar)> next)
    {
        int wanted = next().Bar + 2;
        var hits = new HashSet<Struck>();
        while (true)
        {
            (Struck hit, int bar) = next();
            if (bar == wanted)
                hits.Add(hit).ShouldBeTrue($"{hit} was sent twice in bar {bar}");
            if (bar >= wanted + 2)
                return hits;
        }
    }

    /// <summary>Compares what was heard with what the point's groove holds, velocities within one step.</summary>
    public static void ShouldBeHits(this IReadOnlySet<Struck> heard, IReadOnlySet<Struck> expected)
    {
        heard.Select(hit => (hit.Tick, hit.Instrument, hit.Note)).Order()
            .ShouldBe(expected.Select(hit => (hit.Tick, hit.Instrument, hit.Note)).Order());
        Dictionary<(int, int), int> velocities = expected.ToDictionary(hit => (hit.Tick, hit.Instrument), hit => hit.Velocity);
        foreach (Struck hit in heard)
            Math.Abs(hit.Velocity - velocities[(hit.Tick, hit.Instrument)]).ShouldBeLessThanOrEqualTo(1, $"{hit}");
    }
}

using System.Globalization;
using RVae.Rooms;
using RVae.Rooms.Simulation;
using Spectre.Console;

namespace RVae.Bench.Rooms;

/// <summary>A room of many sites on four continents, in simulated time: state machines, not daemons.</summary>
internal static class ManySites
{
    // One way to a hub in Frankfurt, milliseconds, as public measurements between regions of large data centres have it; half of it is jitter's most.
    private static readonly (string Place, double Delay)[] Places =
        [("europe", 12), ("us-east", 45), ("us-west", 75), ("brazil", 100), ("india", 65), ("japan", 115), ("australia", 140)];

    /// <summary>Joins so many sites, changes 500 values and tempos, and tells whether all play the same and what it took.</summary>
    /// <returns>0 when every site played the same at every line.</returns>
    public static int Run(int count, int changes = 500)
    {
        var hub = new SimulatedHub(seed: 1);
        var sites = new List<SimulatedSite>();
        for (int i = 0; i < count; i++)
        {
            (string place, double delay) = Places[i % Places.Length];
            sites.Add(hub.Add($"{place}-{i}", delay, delay * 0.1, lost: 0.002, clock: i * 1_234_567_891L));
            hub.Run(i == 0 ? 5 : 0.2);
        }

        hub.Run(15);
        (long In, long Out) before = hub.Messages;
        ulong revisions = hub.Revisions;
        double began = hub.Now / 1e9;
        long first = sites.Max(site => site.Played.Keys.Max()) + 1;
        var random = new Random(2);
        var waits = new List<long>();
        for (int i = 0; i < changes; i++)
        {
            SimulatedSite who = sites[random.Next(count)];
            long now = who.Site.Timeline.LineAt(who.Site.Clock.At(who.Own));
            waits.Add((random.Next(10) == 0
                ? who.Site.Ask(new TransportChange(Tempo: random.Next(90, 180)), who.Own)
                : who.Site.Change($"k.{random.Next(40)}", $"{i}", who.Own)) - now);
            hub.Run(random.NextDouble() * 0.2);
        }

        double seconds = (hub.Now / 1e9) - began;
        (long In, long Out) after = hub.Messages;
        hub.Run(15);
        long last = sites.Min(site => site.Played.Keys.Max());
        int unlike = 0;
        for (long line = first; line <= last; line++)
            unlike += sites.Select(site => site.Played.GetValueOrDefault(line)).Distinct().Count() > 1 ? 1 : 0;
        double[] errors = [.. sites.Select(site => Math.Abs(site.Site.Clock.At(site.Own) - sites[0].Site.Clock.At(sites[0].Own)) / 1e6).Order()];
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} sites, {changes} changes in {seconds:0} s: lines {first} to {last}, {unlike} of them unlike, {sites.Sum(site => site.Late)} values late"));
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"bars that a change waited: {waits.Min()} to {waits.Max()}, {waits.Average():0.0} on average; room time off by {errors[count / 2]:0.0} ms (median), {errors[^1]:0.0} ms (most)"));
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"messages a second: {(after.In - before.In) / seconds:0} to the server, {(after.Out - before.Out) / seconds:0} from it; {hub.Revisions - revisions} revisions"));
        return unlike == 0 ? 0 : 1;
    }
}

using System.Globalization;

namespace RVae.Peers.Tests;

/// <summary>The performance space as a client gets it, beside what then plays.</summary>
public sealed class TheMap
{
    private const int Columns = 7, Rows = 5;
    private const float Range = 3;

    [Fact]
    public void Every_row_of_every_tick_comes_once_and_what_it_shows_is_what_plays_there()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using var client = new StreamClient(daemon.Port);
        client.Send("/rvae/hello", "map", "events", "patterns", "lease", 300);
        client.Send("/rvae/threshold", 0.35f);
        client.Send("/rvae/map", Columns, Rows);
        Dictionary<(int Tick, int Row), Message> map = Read(client);
        map.Count.ShouldBe(96 * Rows);
        map.Values.ShouldAllBe(row => row.Arguments.Count == 2 + Columns);

        foreach ((int column, int row) in ((int, int)[])[(0, 0), (6, 0), (3, 2), (0, 4), (5, 3)])
        {
            // Away first, so that every instrument's pattern is told anew.
            client.Send("/rvae/threshold", 1f);
            client.Send("/rvae/latent", (((float)column / Columns) - 0.5f) * 2 * Range, -(((float)row / Rows) - 0.5f) * 2 * Range);
            client.Send("/rvae/sync", 1);
            client.Next("/rvae/synced");
            int[] shown = [.. Enumerable.Range(0, 96).Select(tick => map[(tick, row)].Int(2 + column))];
            int sounding = shown.Aggregate((a, b) => a | b);
            client.Send("/rvae/threshold", 0.35f);
            var patterns = new Dictionary<int, Message>();
            while (Played(patterns).Zip(shown).Any(pair => pair.First != pair.Second))
            {
                Message pattern = client.Next("/rvae/pattern");
                patterns[pattern.Int(1)] = pattern;
            }

            sounding.ShouldNotBe(0);
        }
    }

    private static int[] Played(Dictionary<int, Message> patterns) =>
    [
        .. Enumerable.Range(0, 96).Select(tick => patterns.Sum(pattern => pattern.Value.Int(2 + tick) > 0 ? 1 << pattern.Key : 0)),
    ];

    private static Dictionary<(int Tick, int Row), Message> Read(StreamClient client)
    {
        var rows = new Dictionary<(int, int), Message>();
        while (client.Next(message => message.Address is "/rvae/map/row" or "/rvae/map/end") is { Address: "/rvae/map/row" } row)
            rows.Add((row.Int(0), row.Int(1)), row);
        client.Last.ToString().ShouldBe(string.Create(CultureInfo.InvariantCulture, $"/rvae/map/end {rows.Count}"));
        return rows;
    }
}

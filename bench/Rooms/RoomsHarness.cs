using System.Diagnostics;
using System.Globalization;
using RVae.Bench.Load;
using RVae.Bench.Timing;
using Spectre.Console;

namespace RVae.Bench.Rooms;

/// <summary>
/// What a room costs those who play: lateness of ticks and what the threads allocate, without a room, with one, and with another site that
/// changes a value ten times a second. It needs <c>nats-server</c>.
/// </summary>
internal static class RoomsHarness
{
    private const float Bpm = 240;

    private static readonly string[] Figures = ["allocated-ticks", "allocated-inference", "collections", "missed"];

    /// <summary>Runs it.</summary>
    /// <param name="seconds">How long each run lasts.</param>
    /// <returns>0 when no tick was lost and the tick thread allocated nothing.</returns>
    public static int Run(int seconds)
    {
        int port = BenchDaemon.FreePort();
        DirectoryInfo store = Directory.CreateTempSubdirectory("rvae-bench-nats-");
        using Process server = Process.Start(new ProcessStartInfo("nats-server", ["-a", "127.0.0.1", "-p", $"{port}", "-js", "-sd", store.FullName, "-l", "/dev/null"]))!;
        try
        {
            var table = new Table().AddColumns(["room", "ticks", "lost", "late p50/p99/latest µs", .. Figures]);
            bool whole = true;
            foreach ((string name, bool joins, int sites) in new[] { ("none", false, 1), ("alone", true, 1), ("two sites, 10 changes a second", true, 2) })
                whole &= Measure(table, name, joins ? $"nats://127.0.0.1:{port}" : "", sites, seconds);
            AnsiConsole.Write(table);
            return whole ? 0 : 1;
        }
        finally
        {
            server.Kill();
            server.WaitForExit();
            store.Delete(recursive: true);
        }
    }

    private static bool Measure(Table table, string name, string server, int sites, int seconds)
    {
        var environment = new Dictionary<string, string> { ["RVAE_NATS"] = server.Length > 0 ? server : "nats://127.0.0.1:4222", ["RVAE_ROOM"] = server.Length > 0 ? "bench" : "" };
        using BenchDaemon daemon = BenchDaemon.Start(Rights.Own, environment);
        using BenchDaemon? other = sites > 1 ? BenchDaemon.Start(Rights.Own, environment) : null;
        using var player = new BenchClient(daemon.Port);
        player.Send("/rvae/hello", "player", "events", "", "lease", 300);
        player.Send("/rvae/tempo", Bpm);
        long offset = player.EstimateOffset(500);
        using var rest = new ManualResetEventSlim();
        rest.Wait(12_000); // until it is in the room
        using var ticks = new TicksHeard(daemon.Port, offset);
        Dictionary<string, long> before = Drops.Ask(daemon.Port, "/rvae/figures");
        Change(other, seconds, rest);
        ticks.End();
        Dictionary<string, long> after = Drops.Ask(daemon.Port, "/rvae/figures");
        long[] grown = [.. Figures.Select(what => after.GetValueOrDefault(what) - before.GetValueOrDefault(what))];
        table.AddRow([name, Text(ticks.Count), Text(ticks.Lost), ticks.Lateness.ToString(), .. grown.Select(Text)]);
        return ticks.Lost == 0 && grown[0] == 0;
    }

    private static void Change(BenchDaemon? other, int seconds, ManualResetEventSlim rest)
    {
        if (other is null)
        {
            rest.Wait(seconds * 1000);
            return;
        }

        using var hand = new BenchClient(other.Port);
        hand.Send("/rvae/hello", "hand", "events", "", "lease", 300);
        for (int i = 0; i < seconds * 10; i++)
        {
            hand.Send("/rvae/density", (i % 100) / 100f);
            rest.Wait(100);
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using RVae.Bench.Timing;
using Spectre.Console;

namespace RVae.Bench.Load;

/// <summary>
/// A long evening in minutes: clients come and go by the second, move, ask, err, schedule and swap models, and the daemon's
/// memory is read all the while. It is flat when the second half ends no higher than the first did, but for noise.
/// </summary>
internal static class Soak
{
    private const int MessagesPerSecond = 5000;
    private const int SecondsBetweenModels = 5;
    private const int Readings = 20;
    private const long NoiseKilobytes = 8 << 10;

    public static int Run(int minutes)
    {
        using BenchDaemon daemon = BenchDaemon.Start();
        using var player = new BenchClient(daemon.Port);
        player.Send("/rvae/hello", "player", "events", "hits beats", "lease", 300);
        int seconds = minutes * 60;
        var readings = new List<long>();
        long start = BenchClient.Now;
        for (int second = 0; second < seconds; second++)
        {
            Second(daemon.Port, player, second, start);
            if ((second + 1) % Math.Max(1, seconds / Readings) == 0)
                readings.Add(daemon.Kilobytes);
        }

        return Judge(readings, seconds);
    }

    /// <summary>One second of it, from its beginning to its end.</summary>
    private static void Second(int port, BenchClient player, int second, long start)
    {
        using var guest = new BenchClient(port);
        guest.Send("/rvae/hello", $"guest{second}", "events", "hits state");
        for (int i = 0; i < MessagesPerSecond; i++)
        {
            Play(player, i);
            if (i % 50 != 0)
                continue;
            long left = start + (second * 1_000_000_000L) + (i * (1_000_000_000L / MessagesPerSecond)) - BenchClient.Now;
            if (left > 0)
                player.Rest(left);
            player.Discard();
            guest.Discard();
        }

        if (second % SecondsBetweenModels == 0)
            player.Send("/rvae/model", second % (2 * SecondsBetweenModels) == 0 ? "techno" : "house");
        if (second % 2 == 0)
            guest.Send("/rvae/bye");
    }

    private static void Play(BenchClient player, int i)
    {
        switch (i % 5)
        {
            case 0:
                player.Send("/rvae/latent", i / 5000f, -0.5f);
                break;
            case 1:
                player.Send("/rvae/deck/2/threshold", i / 10_000f);
                break;
            case 2:
                player.Send("/rvae/clock/ping", i);
                break;
            case 3:
                player.Send("/rvae/no/such/address", i);
                break;
            default:
                player.SendDue(TimeSpan.FromSeconds(0.5), "/rvae/swing"u8, 0.25f);
                break;
        }
    }

    private static int Judge(List<long> readings, int seconds)
    {
        long half = readings[readings.Count / 2];
        bool flat = readings[^1] <= half + NoiseKilobytes;
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds} s, {MessagesPerSecond} messages a second, {seconds} clients came and went: MB in use {string.Join(' ', readings.Select(kilobytes => kilobytes >> 10))}: {(flat ? "flat" : "it grows")}"));
        return flat ? 0 : 1;
    }
}

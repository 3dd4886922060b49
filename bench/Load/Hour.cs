using System.Globalization;
using RVae.Bench.Timing;
using Spectre.Console;

namespace RVae.Bench.Load;

/// <summary>
/// An hour on stage at 300 bpm: four decks that walk, with noise and chaos, a performer's fifty moves a second, one training after
/// the other, and as many clients as make sixteen. Every tick is held against its due time, late ones against
/// <see cref="ControlThreads"/>; memory, handles and what the daemon's threads allocate are read every minute.
/// </summary>
internal static class Hour
{
    private const double Bpm = 300;
    private const int Clients = 16;

    // The player, the two that hear every tick, and the one that orders trainings.
    private const int OtherClients = Clients - 4;

    // Memory is compared between these minutes after ten and the last ones.
    private const int SettledAfter = 10;
    private const int Compared = 5;
    private const double MostGrowth = 0.01;
    private const int WarmUpSeconds = 30;
    private const int MovesAMinute = 3000;
    private const long MoveEvery = 60_000_000_000 / MovesAMinute;
    private static readonly string[] Models = ["house", "techno", "funk", "breakbeat"];
    private static readonly string[] Allocated = ["allocated-ticks", "allocated-inference", "allocated-outputs", "allocated-receiver"];

    public static int Run(int minutes)
    {
        using BenchDaemon daemon = BenchDaemon.Start();
        using var player = new BenchClient(daemon.Port);
        SetStage(player);
        long offset = player.EstimateOffset(1000);
        player.Send("/rvae/hello", "player", "events", "", "lease", 300);
        Play(player, WarmUpSeconds, _ => { });
        using var crowd = new Crowd(daemon, OtherClients);
        using var control = new ControlThreads();
        using var ticks = new TicksHeard(daemon.Port, offset);
        Dictionary<string, long> before = Drops.Ask(daemon.Port, "/rvae/figures");
        long faults = daemon.MajorFaults;
        var readings = new List<(long Kilobytes, int Handles)>();
        Play(player, minutes * 60, minute =>
        {
            readings.Add((daemon.Kilobytes, daemon.Handles));
            Tell(minute, ticks, control, readings[^1], before, Drops.Ask(daemon.Port, "/rvae/figures"));
        });
        ticks.End();
        bool isInTime = JudgeTicks(ticks, control, before, Drops.Ask(daemon.Port, "/rvae/figures"), daemon.MajorFaults - faults);
        return JudgeMemory(readings, crowd.Trainings) && isInTime ? 0 : 1;
    }

    private static void SetStage(BenchClient player)
    {
        player.Send("/rvae/tempo", (float)Bpm);
        for (int deck = 1; deck <= Models.Length; deck++)
        {
            player.Send($"/rvae/deck/{deck}/model", Models[deck - 1]);
            player.Send($"/rvae/deck/{deck}/noise", 0.3f);
            player.Send($"/rvae/deck/{deck}/chaos", 0.3f);
            player.Send($"/rvae/deck/{deck}/walk", deck % 2 == 0 ? "orbit" : "drift", 4f, 1f);
        }
    }

    // Moves, and tells of each minute that has passed.
    private static void Play(BenchClient player, int seconds, Action<int> minute)
    {
        long start = BenchClient.Now;
        for (int move = 0; move <= seconds * MovesAMinute / 60; move++)
        {
            player.Send("/rvae/latent", MathF.Sin(move * 0.01f), MathF.Cos(move * 0.013f));
            if (move % 10 == 0)
                player.Send("/rvae/deck/2/threshold", 0.3f + (move % 40 * 0.01f));
            long left = start + (move * MoveEvery) - BenchClient.Now;
            if (left > 0)
                player.Rest(left);
            player.Discard();
            if (move > 0 && move % MovesAMinute == 0)
                minute(move / MovesAMinute);
        }
    }

    private static void Tell(
        int minute, TicksHeard ticks, ControlThreads control, (long Kilobytes, int Handles) reading, Dictionary<string, long> before,
        Dictionary<string, long> now) =>
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{minute,4} min: {ticks.Count} ticks, {ticks.Late.Count} late, {control.Count} hold-ups of a core; {string.Join(", ", Allocated.Select(name => $"{name} {Grown(before, now, name)}"))}; {reading.Kilobytes / 1024.0:0.0} MB, {reading.Handles} handles"));

    private static bool JudgeTicks(TicksHeard ticks, ControlThreads control, Dictionary<string, long> before, Dictionary<string, long> after, long faults)
    {
        int unexplained = ticks.Late.Count(late => !control.Explains(late.Due - ControlThreads.HoldUp, late.Arrived));
        int lost = ticks.Gaps.Count(gap => !control.Explains(gap.Before, gap.After));
        long allocated = Grown(before, after, "allocated-ticks");
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{ticks.Count} ticks heard, {ticks.Gaps.Count} gaps between them, of which {lost} while every core was there; lateness {ticks.Lateness} µs (p50 / p99 / latest); {ticks.Late.Count} later than {TicksHeard.LateAfter / 1_000_000} ms, of which {unexplained} while every core was there"));
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a core was held up {control.Count} times, at most {control.Longest / 1e6:0.0} ms; the daemon missed {Grown(before, after, "missed")} ticks; its tick thread allocated {allocated} bytes; {Grown(before, after, "collections")} garbage collections, {Grown(before, after, "paused")} ms in all; {faults} waits for the disk"));
        return unexplained == 0 && lost == 0 && allocated == 0;
    }

    // A run that is too short to settle is not judged.
    private static bool JudgeMemory(List<(long Kilobytes, int Handles)> readings, int trainings)
    {
        if (readings.Count < SettledAfter + (2 * Compared))
        {
            AnsiConsole.WriteLine($"{trainings} trainings ordered; memory and handles are judged from {SettledAfter + (2 * Compared)} minutes on");
            return true;
        }

        List<(long Kilobytes, int Handles)> settled = readings.GetRange(SettledAfter, Compared), last = readings[^Compared..];
        double grown = (Median(last.Select(one => one.Kilobytes)) / (double)Median(settled.Select(one => one.Kilobytes))) - 1;
        long handles = Median(last.Select(one => (long)one.Handles)) - Median(settled.Select(one => (long)one.Handles));
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Clients} clients, {trainings} trainings ordered; from minutes {SettledAfter + 1} to {SettledAfter + Compared} to the last {Compared}: memory {grown:+0.0 %;-0.0 %}, handles {handles:+0;-0;0}"));
        return grown < MostGrowth && handles <= 0;
    }

    private static long Median(IEnumerable<long> values) => values.Order().ElementAt(Compared / 2);

    private static long Grown(Dictionary<string, long> before, Dictionary<string, long> after, string what) =>
        after.GetValueOrDefault(what) - before.GetValueOrDefault(what);
}

using System.Globalization;
using RVae.Bench.Timing;
using Spectre.Console;

namespace RVae.Bench.Load;

/// <summary>
/// An hour on stage: four decks that walk, with noise and chaos, and a performer's fifty moves a second. Every tick is held
/// against its due time, late ones against <see cref="ControlThreads"/>, and what the daemon's threads allocate is read
/// every minute.
/// </summary>
internal static class Hour
{
    private const double Bpm = 120;
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
        using var control = new ControlThreads();
        using var ticks = new TicksHeard(daemon.Port, offset);
        Dictionary<string, long> before = Drops.Ask(daemon.Port, "/rvae/figures");
        (long memory, long faults) = (daemon.Kilobytes, daemon.MajorFaults);
        Play(player, minutes * 60, minute => Tell(daemon, control, ticks, before, minute));
        ticks.End();
        return Judge(ticks, control, before, Drops.Ask(daemon.Port, "/rvae/figures"), daemon.Kilobytes - memory, daemon.MajorFaults - faults);
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
        for (int move = 0; move < seconds * MovesAMinute / 60; move++)
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

    private static void Tell(BenchDaemon daemon, ControlThreads control, TicksHeard ticks, Dictionary<string, long> before, int minute)
    {
        Dictionary<string, long> now = Drops.Ask(daemon.Port, "/rvae/figures");
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{minute,4} min: {ticks.Count} ticks, {ticks.Late.Count} late, {control.Count} hold-ups of a core; {string.Join(", ", Allocated.Select(name => $"{name} {Grown(before, now, name)}"))}; {daemon.Kilobytes >> 10} MB"));
    }

    private static int Judge(TicksHeard ticks, ControlThreads control, Dictionary<string, long> before, Dictionary<string, long> after, long grown, long faults)
    {
        int unexplained = ticks.Late.Count(late => !control.Explains(late.Due - ControlThreads.HoldUp, late.Arrived));
        int lost = ticks.Gaps.Count(gap => !control.Explains(gap.Before, gap.After));
        long allocated = Grown(before, after, "allocated-ticks");
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{ticks.Count} ticks heard, {ticks.Gaps.Count} gaps between them, of which {lost} while every core was there; lateness {ticks.Lateness} µs (p50 / p99 / latest); {ticks.Late.Count} later than {TicksHeard.LateAfter / 1_000_000} ms, of which {unexplained} while every core was there"));
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a core was held up {control.Count} times, at most {control.Longest / 1e6:0.0} ms; the daemon missed {Grown(before, after, "missed")} ticks; its tick thread allocated {allocated} bytes; {Grown(before, after, "collections")} garbage collections, {Grown(before, after, "paused")} ms in all; memory {grown >> 10:+0;-0;0} MB, {faults} waits for the disk"));
        return unexplained == 0 && lost == 0 && allocated == 0 ? 0 : 1;
    }

    private static long Grown(Dictionary<string, long> before, Dictionary<string, long> after, string what) =>
        after.GetValueOrDefault(what) - before.GetValueOrDefault(what);
}

using System.Globalization;
using RVae.Bench.Load;
using RVae.Bench.Timing;
using Spectre.Console;

namespace RVae.Bench.Stage;

/// <summary>
/// What must never be heard: ticks that are lost or late while a daemon is swapped, flooded and trained, on a quiet machine and beside
/// two busy programs, with and without realtime rights. A control thread on each core tells a machine that stood still from a fault of ours.
/// </summary>
internal static class StageHarness
{
    private const float Bpm = 300;
    private const int WarmUpMilliseconds = 3000;

    /// <summary>A gap that listeners hear, nanoseconds.</summary>
    private const long Gap = 5_000_000;

    private static readonly Dictionary<string, Circumstance> Circumstances = new() { ["idle"] = Circumstance.Idle, ["busy"] = Circumstance.Busy };
    private static readonly Dictionary<string, Rights> WithRights = new() { ["realtime"] = Rights.Realtime, ["ordinary"] = Rights.Ordinary };

    /// <summary>Whether a word of the command line names a load or a condition.</summary>
    public static bool Knows(string word) =>
        StageLoad.All.Any(load => load.Name == word) || Circumstances.ContainsKey(word) || WithRights.ContainsKey(word);

    /// <summary>Runs each load under each condition, and prints a row for each.</summary>
    /// <param name="seconds">How long each run lasts.</param>
    /// <param name="words">Names of loads, <c>idle</c> or <c>busy</c>, <c>realtime</c> or <c>ordinary</c>: only what they name is run; of what none names, all.</param>
    /// <returns>0 when no tick was lost, nothing was collected and every gap had its reason.</returns>
    public static int Run(int seconds, IReadOnlyCollection<string> words)
    {
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 220);
        bool whole = true;
        var table = new Table().AddColumns(
            "load", "beside", "realtime", "ticks", "lost", "missed", "late p50/p99/latest µs", "gaps > 5 ms", "of ours", "longest silence ms",
            "longest hold-up of a core ms", "collections", "MB");
        foreach (StageLoad load in Named(StageLoad.All.ToDictionary(load => load.Name), words))
        {
            foreach (Circumstance circumstance in Named(Circumstances, words))
            {
                foreach (Rights rights in Started.MayChoose ? Named(WithRights, words) : [Rights.Own])
                {
                    StageRun run = Measure(load, circumstance, rights, seconds);
                    whole &= run.IsWhole(rights == Rights.Realtime, load.Silence);
                    table.AddRow([load.What, Disturbance.Name(circumstance), rights == Rights.Ordinary ? "no" : "yes", .. run.Cells]);
                    AnsiConsole.WriteLine($"{load.Name}, {Disturbance.Name(circumstance)}, {rights}: {string.Join(" | ", run.Cells)}");
                }
            }
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} s each at {Bpm} bpm, four decks, {Environment.ProcessorCount} cores"));
        return whole ? 0 : 1;
    }

    // In the order of the table, not of the words.
    private static IEnumerable<T> Named<T>(Dictionary<string, T> all, IReadOnlyCollection<string> words) =>
        all.Keys.Any(words.Contains) ? all.Where(one => words.Contains(one.Key)).Select(one => one.Value) : all.Values;

    private static StageRun Measure(StageLoad load, Circumstance circumstance, Rights rights, int seconds)
    {
        using var disturbance = new Disturbance(circumstance);
        using BenchDaemon daemon = BenchDaemon.Start(rights);
        using var player = new BenchClient(daemon.Port);
        player.Send("/rvae/hello", "player", "events", "", "lease", 300);
        player.Send("/rvae/tempo", Bpm);
        for (int deck = 1; deck <= 4; deck++)
            player.Send($"/rvae/deck/{deck}/model", "house");
        long offset = player.EstimateOffset(500);
        using var rest = new ManualResetEventSlim();
        rest.Wait(WarmUpMilliseconds);
        using var control = new ControlThreads();
        using var ticks = new TicksHeard(daemon.Port, offset);
        Dictionary<string, long> before = Drops.Ask(daemon.Port, "/rvae/figures");
        using var ending = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var thread = new Thread(() => load.Run(daemon, ending.Token));
        thread.Start();
        ending.Token.WaitHandle.WaitOne();
        thread.Join();
        rest.Wait(WarmUpMilliseconds); // what is still to come
        ticks.End();
        Dictionary<string, long> after = Drops.Ask(daemon.Port, "/rvae/figures");
        return new StageRun(ticks, control, before, after, daemon.Kilobytes >> 10);
    }

    /// <summary>What one run gave.</summary>
    private sealed record StageRun(TicksHeard Ticks, ControlThreads Control, Dictionary<string, long> Before, Dictionary<string, long> After, long Megabytes)
    {
        private IReadOnlyList<(long Due, long Arrived)> Gaps => [.. Ticks.Late.Where(late => late.Arrived - late.Due > Gap)];

        private int Unexplained => Gaps.Count(late => !Control.Explains(late.Due - ControlThreads.HoldUp, late.Arrived));

        private long Collections => Grown("collections");

        public IEnumerable<string> Cells =>
        [
            Text(Ticks.Count), Text(Ticks.Lost), Text(Grown("missed")), Ticks.Lateness.ToString(), Text(Gaps.Count), Text(Unexplained),
            Milliseconds(Ticks.LongestSilence), Milliseconds(Control.Longest), Text(Collections), Text(Megabytes),
        ];

        public bool IsWhole(bool realtime, long silence) => Collections == 0
            && (silence > 0 ? Ticks.LongestSilence <= silence : Ticks.Lost == 0 && (!realtime || Unexplained == 0));

        private long Grown(string what) => After.GetValueOrDefault(what) - Before.GetValueOrDefault(what);

        private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

        private static string Milliseconds(long nanoseconds) => (nanoseconds / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
    }
}

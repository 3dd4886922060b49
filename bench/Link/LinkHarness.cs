using RVae.Bench.Load;
using RVae.Bench.Timing;

namespace RVae.Bench.Link;

/// <summary>How near the daemon's ticks are to the session that it follows, beside those of SuperCollider's LinkClock.</summary>
internal static class LinkHarness
{
    private const int WarmUpSeconds = 15;
    private const long Second = 1_000_000_000;

    /// <summary>Idle, beside a training, with all cores busy: one run each.</summary>
    public static int Run(int seconds)
    {
        using var stage = new LinkStage();
        stage.Gather();
        stage.Player.Rest(WarmUpSeconds * Second);
        Console.WriteLine($"Phase error of ticks in a session of {stage.Reference.State.Peers + 1} peers, µs: p50 / p99 / most, {seconds} s each");
        foreach (Circumstance circumstance in Enum.GetValues<Circumstance>())
        {
            using var disturbance = new Disturbance(circumstance);
            stage.Player.Rest(3 * Second);
            stage.Renew();
            stage.Ours.Clear();
            stage.Theirs.Clear();
            stage.Player.Rest(seconds * Second);
            Console.WriteLine($"{Disturbance.Name(circumstance),-24} rvae {stage.Ours.Settled,-24} lost {stage.Ours.Lost}   LinkClock {stage.Theirs.Settled,-24}");
        }

        return 0;
    }

    /// <summary>A tempo change every ten seconds, each time from another peer.</summary>
    public static int Hour(int minutes)
    {
        var random = new Random(11);
        using var stage = new LinkStage();
        stage.Gather();
        stage.Player.Rest(WarmUpSeconds * Second);
        Dictionary<string, long> before = Drops.Ask(stage.Daemon.Port, "/rvae/figures");
        (long memory, int changes, bool together) = (stage.Daemon.Kilobytes, 0, true);
        using var control = new ControlThreads();
        stage.Ours.Clear();
        stage.Theirs.Clear();
        for (int minute = 1; minute <= minutes; minute++)
        {
            for (int i = 0; i < 6; i++)
            {
                stage.ChangeTempo(changes++, 80 + random.Next(100));
                stage.Player.Rest(10 * Second);
                together &= stage.Reference.State.Peers == 3;
            }

            stage.Renew();
            Tell(stage, before, minute, memory);
        }

        return Judge(stage, control, before, changes, together, memory);
    }

    // A tick that goes missing while a core is held up is the machine's: a control thread on each core tells.
    private static int Judge(LinkStage stage, ControlThreads control, Dictionary<string, long> before, int changes, bool together, long memory)
    {
        Dictionary<string, long> after = Drops.Ask(stage.Daemon.Port, "/rvae/figures");
        long Since(string what) => after.GetValueOrDefault(what) - before.GetValueOrDefault(what);
        int lost = stage.Ours.Gaps.Count(gap => !control.Explains(gap.Before, gap.After));
        bool well = together && lost == 0 && after.ContainsKey("allocated-ticks") && Since("allocated-ticks") == 0;
        Console.WriteLine(
            $"{changes} changes of tempo; {stage.Ours.Lost} gaps between ticks, of which {lost} while every core was there (held up {control.Count} times, at most {control.Longest / 1e6:0.0} ms);"
            + $" bytes on the tick thread {Since("allocated-ticks")}; {Since("collections")} garbage collections; memory {stage.Daemon.Kilobytes - memory:+0;-0} KB; all four {(together ? "were together always" : "WERE NOT together always")}: {(well ? "well" : "NOT WELL")}");
        return well ? 0 : 1;
    }

    private static void Tell(LinkStage stage, Dictionary<string, long> before, int minute, long memory)
    {
        Dictionary<string, long> now = Drops.Ask(stage.Daemon.Port, "/rvae/figures");
        long Since(string what) => now.GetValueOrDefault(what) - before.GetValueOrDefault(what);
        Console.WriteLine(
            $"{minute,3} min  {stage.Reference.State.Tempo,6:0.0} bpm, {stage.Reference.State.Peers} others  rvae {stage.Ours.Settled} (changing {stage.Ours.Changing}) lost {stage.Ours.Lost}"
            + $"  LinkClock {stage.Theirs.Settled} (changing {stage.Theirs.Changing})  allocated: ticks {Since("allocated-ticks")}, link {Since("allocated-link")}"
            + $"  memory {stage.Daemon.Kilobytes - memory:+0;-0} KB");
    }
}

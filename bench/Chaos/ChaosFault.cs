using RVae.Bench.Restarting;
using RVae.Bench.Timing;

namespace RVae.Bench.Chaos;

/// <summary>A kind of fault.</summary>
/// <param name="Kind">What it is, in a few words.</param>
/// <param name="Weight">How often it is made, beside the others.</param>
/// <param name="Make">Makes it, and gives back what it took.</param>
internal sealed record ChaosFault(string Kind, int Weight, Action<ChaosRun> Make)
{
    private const int Unavailable = 69;
    private const int Stop = 19, Continue = 18, Kill = 9;

    /// <summary>Whether what makes or carries ticks is taken away.</summary>
    public bool TakesTicks { get; init; }

    /// <summary>Whether the transport is asked to be elsewhere.</summary>
    public bool IsJump { get; init; }

    /// <summary>Whether it needs a disk of its own.</summary>
    public bool NeedsDisk { get; init; }

    /// <summary>Whether it needs a network of its own.</summary>
    public bool NeedsNetwork { get; init; }

    /// <summary>Whether it needs a time of day of its own.</summary>
    public bool NeedsClock { get; init; }

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<ChaosFault> All { get; } =
    [
        new("messages of all kinds", 12, run => run.Strangers.Send(300)),
        new("malformed packets", 8, run => run.Strangers.SendMalformed(300)),
        new("a swap", 8, run => run.Strangers.Swap()),
        new("a training", 4, run => run.Strangers.Train()),
        new("tempo and nudges", 4, run => run.Strangers.ChangeTempo()),
        new("stop, jump, go on", 3, StopAndGo) { TakesTicks = true, IsJump = true },
        new("MIDI ports and notes that are none", 2, run => run.Strangers.SendMidi()),
        new("in and out of a link session", 2, run => run.Strangers.ChangeLink()) { NeedsNetwork = true },
        new("a step of the time of day", 4, StepClock) { NeedsClock = true },
        new("kill the worker", 4, KillWorker),
        new("kill the desk", 4, run => KillAndWait(run, Desk(run))),
        new("kill the stage", 4, run => KillAndWait(run, StageOf(run))) { TakesTicks = true },
        new("kill everything", 6, KillAll) { TakesTicks = true },
        new("stop the desk", 2, run => Pause(run, Desk(run), run.Next(100, 3000))),
        new("stop the stage", 2, run => Pause(run, StageOf(run), run.Next(100, 1500))) { TakesTicks = true },
        new("another daemon on the same folder", 1, StartAnother),
        new("full disk", 3, run => run.Disk.Full(() => PlayOn(run))) { NeedsDisk = true },
        new("read-only folder", 3, run => run.Disk.ReadOnly(() => PlayOn(run))) { NeedsDisk = true },
        new("revoked folder", 3, run => run.Disk.Revoked(() => PlayOn(run))) { NeedsDisk = true },
        new("network away", 2, Unplug) { NeedsNetwork = true, TakesTicks = true },
    ];

    private static void PlayOn(ChaosRun run)
    {
        run.Strangers.Send(100);
        run.Performer.Move();
        run.Rest(run.Next(200, 1000));
    }

    // An hour either way at most: what was planned for a time of day is then long ago, or far away.
    private static void StepClock(ChaosRun run)
    {
        run.Clock.Step(TimeSpan.FromMilliseconds(run.Next(-3_600_000, 3_600_000)));
        run.Strangers.SendAhead(20);
        run.Rest(run.Next(100, 1000));
    }

    private static void StopAndGo(ChaosRun run)
    {
        run.Strangers.Stop();
        run.Rest(run.Next(50, 500));
        // A desk that is being started does not hear it.
        for (int tries = 0; tries < 30; tries++)
        {
            run.Strangers.GoOn();
            if (run.Watch.AwaitTicks(TimeSpan.FromSeconds(1)))
                break;
        }

        run.Rest(300); // until it is in the saved state that it plays
    }

    private static void KillAll(ChaosRun run)
    {
        long killed = BenchClient.Now;
        run.Daemon.Kill();
        run.CheckFiles();
        run.Daemon.Start();
        if (!run.Watch.AwaitTicks(TimeSpan.FromSeconds(30)))
            run.Tell("no ticks came within 30 s of a restart");
        run.Performer.Check(killed);
    }

    private static void KillAndWait(ChaosRun run, int? process)
    {
        if (process is not { } id)
            return;
        ProcessTree.Send(id, Kill);
        run.Rest(run.Next(200, 2500));
    }

    private static void KillWorker(ChaosRun run)
    {
        foreach (int worker in ProcessTree.Of(run.Daemon.Id).Where(id => ProcessTree.CommandOf(id).Split('\0').Contains("worker")))
            ProcessTree.Send(worker, Kill);
    }

    private static void Pause(ChaosRun run, int? process, int milliseconds)
    {
        if (process is not { } id)
            return;
        ProcessTree.Send(id, Stop);
        run.Rest(milliseconds);
        ProcessTree.Send(id, Continue);
        run.Rest(300);
    }

    private static void StartAnother(ChaosRun run)
    {
        int? code = run.Daemon.StartAnother(TimeSpan.FromSeconds(30));
        if (code != Unavailable)
            run.Tell($"another daemon on the same folder ended with {code?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing: it ran"}");
    }

    private static void Unplug(ChaosRun run)
    {
        if (!Started.Succeeds("ip", "link", "set", "lo", "down"))
            return;
        run.Rest(run.Next(100, 2000));
        Started.Succeeds("ip", "link", "set", "lo", "up");
        run.Rest(200);
    }

    private static int? Desk(ChaosRun run) => Children(run).Where(id => !IsStage(id)).Cast<int?>().FirstOrDefault();

    private static int? StageOf(ChaosRun run) =>
        Children(run).Where(id => ProcessTree.HasThread(id, "rvae ticks")).Cast<int?>().FirstOrDefault();

    private static IEnumerable<int> Children(ChaosRun run) =>
        ProcessTree.Of(run.Daemon.Id).Skip(1).Where(id => !ProcessTree.CommandOf(id).Split('\0').Contains("worker"));

    private static bool IsStage(int id) => ProcessTree.CommandOf(id).EndsWith("\0stage\0", StringComparison.Ordinal);
}

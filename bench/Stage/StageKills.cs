using System.Diagnostics;
using System.Globalization;
using RVae.Bench.Timing;

namespace RVae.Bench.Stage;

/// <summary>Ends and stops the processes of a daemon while it plays.</summary>
internal static class StageKills
{
    private const int BetweenDesks = 3000, BetweenStages = 4000, Stopped = 10_000; // milliseconds

    /// <summary>Kills the desk again and again.</summary>
    public static void OfTheDesk(BenchDaemon daemon, CancellationToken ending)
    {
        while (!ending.WaitHandle.WaitOne(BetweenDesks))
            Send("KILL", Desk(daemon));
    }

    /// <summary>Stops the desk, and lets it go on.</summary>
    public static void StopOfTheDesk(BenchDaemon daemon, CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            int desk = Desk(daemon);
            Send("STOP", desk);
            ending.WaitHandle.WaitOne(Stopped);
            Send("CONT", desk);
            ending.WaitHandle.WaitOne(BetweenDesks);
        }
    }

    /// <summary>Kills the stage again and again.</summary>
    public static void OfTheStage(BenchDaemon daemon, CancellationToken ending)
    {
        while (!ending.WaitHandle.WaitOne(BetweenStages))
            Send("KILL", daemon.Children.First(Plays));
    }

    private static int Desk(BenchDaemon daemon) => daemon.Children.First(child => !Command(child).EndsWith("\0stage\0", StringComparison.Ordinal));

    // Another stage may wait for its turn.
    private static bool Plays(int process) =>
        Directory.GetDirectories($"/proc/{process}/task").Any(task => File.ReadAllText($"{task}/comm").Trim() == "rvae ticks");

    private static string Command(int process) => File.ReadAllText($"/proc/{process}/cmdline");

    private static void Send(string signal, int process)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}

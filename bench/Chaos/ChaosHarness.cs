using System.Globalization;
using Spectre.Console;

namespace RVae.Bench.Chaos;

/// <summary>Chaos for some minutes: faults by kind, ticks missed, states lost, files damaged.</summary>
internal static class ChaosHarness
{
    /// <summary>Runs, and prints.</summary>
    /// <param name="time">How long.</param>
    /// <param name="seed">Where chance begins.</param>
    /// <param name="mayUnplug">Whether the network is this process's own.</param>
    /// <returns>0 when nothing was missed, lost or damaged.</returns>
    public static int Run(TimeSpan time, int seed, bool mayUnplug)
    {
        using var run = new ChaosRun(seed, mayUnplug);
        ChaosResult result = run.Run(time);
        var table = new Table().AddColumns("fault", "times");
        foreach (string kind in run.Kinds)
            table.AddRow(kind, result.Faults.GetValueOrDefault(kind).ToString(CultureInfo.InvariantCulture));
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{time.TotalMinutes:0.#} min, seed {seed}, {result.Faults.Values.Sum()} faults, {Environment.ProcessorCount} cores; ticks heard {result.Ticks}, missed of our making {result.Missed}, while what plays was taken away {result.MissedByFaults}; states lost {result.Lost}; files damaged {result.Damaged}"));
        foreach (string wrong in result.Wrong)
            AnsiConsole.WriteLine(wrong);
        return result.IsWhole ? 0 : 1;
    }
}

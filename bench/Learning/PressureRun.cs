using System.Collections.Immutable;
using System.Diagnostics;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Classic;
using RVae.Engine.Rhythm;
using RVae.Torch;
using Spectre.Console;
using Grid = RVae.Engine.Rhythm.Grid;

namespace RVae.Bench.Learning;

/// <summary>
/// Many steps of a small model while another thread collects garbage without end: what Torch still uses and the collector
/// frees shows as a crash, and what nobody frees as memory that grows.
/// </summary>
internal static class PressureRun
{
    private const int Clips = 4;
    private const double Quarter = 0.25;

    /// <summary>Trains each kind that takes steps, and prints the memory at the first quarter and at the end.</summary>
    /// <param name="steps">Steps of each.</param>
    public static int Run(int steps)
    {
        var table = new Table().AddColumns("kind", "steps", "collections", "seconds", "MB at a quarter", "MB at the end");
        foreach (string kind in (string[])[AtlasModel.KindName, ClassicModel.KindName])
            table.AddRow(Measure(kind, steps));
        AnsiConsole.Write(table);
        return 0;
    }

    private static string[] Measure(string kind, int steps)
    {
        using var ended = new CancellationTokenSource();
        var collector = new Thread(() =>
        {
            while (!ended.IsCancellationRequested)
            {
                GC.Collect(0); // what a step leaves behind is young
                GC.WaitForPendingFinalizers();
            }
        });
        collector.Start();
        int before = GC.CollectionCount(0);
        var memory = new MemoryAtQuarter();
        var plan = new TrainingPlan { Name = "pressure", Kind = kind, HiddenWidth = 16, Epochs = steps, KeepRaw = true };
        TrainedModel trained = TorchTrainer.Train(new Dataset("pressure", Bars()), plan, memory, TimeProvider.System, default).Value;
        ended.Cancel();
        collector.Join();
        return
        [
            kind, $"{trained.Card.Steps}", $"{GC.CollectionCount(0) - before}", $"{trained.Card.TrainingSeconds:0}",
            $"{memory.Then:0}", $"{Megabytes():0}",
        ];
    }

    private static ImmutableArray<Clip> Bars() =>
    [
        .. Enumerable.Range(0, Clips).Select(i => new Clip(
            $"bar{i}", Grid.OneBar,
            [new Hit(Instrument.Kick, 0, 100, 0), new Hit(Instrument.Snare, 24 + (6 * i), 90, 0.2f), new Hit(Instrument.Hat, 48 + i, 60, 0)],
            new ClipSource("pressure.mid", i + 1, 120))),
    ];

    private static double Megabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1e6;
    }

    private sealed class MemoryAtQuarter : IProgress<TrainingProgress>
    {
        public double Then { get; private set; }

        public void Report(TrainingProgress value)
        {
            if (Then == 0 && value.Fraction >= Quarter)
                Then = Megabytes();
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Rhythm;
using RVae.Torch.Atlas;
using Spectre.Console;
using TorchSharp;
using Grid = RVae.Engine.Rhythm.Grid;
using static TorchSharp.torch;

namespace RVae.Bench.Decode;

/// <summary>Every decode timed by itself, of models as they are learned from a few and from many bars: ours beside Torch.</summary>
internal static class DecodeTimes
{
    private const int Decodes = 20_000;

    // What a quarter of a bar's cells make, as in a set of 200 played bars.
    private const int Struck = 216;

    /// <summary>Prints the table.</summary>
    public static void Run()
    {
        set_num_threads(1);
        var table = new Table().AddColumns("a point to a groove", "p50 µs", "p99 µs", "bytes each");
        foreach (int width in (int[])[128, 256])
        {
            using var generator = new Generator(1);
            using var network = new AtlasNetwork(width, 2, Struck, 2.5f, generator);
            AddRow(table, $"atlas, {width} hidden units, ours", Ours(network, width));
            AddRow(table, $"atlas, {width} hidden units, Torch", Torch(network));
        }

        AnsiConsole.Write(table);
    }

    private static Action<float> Ours(AtlasNetwork network, int width)
    {
        var card = new ModelCard { Name = "bench", Kind = AtlasModel.KindName, Grid = Grid.OneBar, HiddenWidth = width, Clips = ["one"] };
        Dictionary<string, Weight> weights = network.Export();
        weights[StruckCells.TensorName] = StruckCells.Tensor(Enumerable.Range(0, Struck), card.Grid.CellCount);
        weights[PlacedModel.PlacesName] = new Weight([1, 2], [0, 0]);
        IGrooveDecoder decoder = ModelKinds.Create(new TrainedModel(card, weights)).Value.CreateDecoder();
        var groove = new Groove(card.Grid);
        float[] point = new float[2];
        return turn =>
        {
            (point[0], point[1]) = (3 * MathF.Sin(turn), 3 * MathF.Cos(0.7f * turn));
            decoder.Decode(point, [], groove);
        };
    }

    private static Action<float> Torch(AtlasNetwork network)
    {
        float[] point = new float[2];
        float[][] into = [new float[Struck], new float[Struck], new float[Struck]];
        return turn =>
        {
            (point[0], point[1]) = (3 * MathF.Sin(turn), 3 * MathF.Cos(0.7f * turn));
            using DisposeScope scope = NewDisposeScope();
            using IDisposable inference = no_grad();
            (Tensor onsets, Tensor velocities, Tensor offsets) = network.Decode(tensor(point, [1, 2]));
            onsets.sigmoid().data<float>().CopyTo(into[0]);
            velocities.contiguous().data<float>().CopyTo(into[1]);
            offsets.contiguous().data<float>().CopyTo(into[2]);
        };
    }

    private static void AddRow(Table table, string name, Action<float> decode)
    {
        for (int i = 0; i < Decodes; i++)
            decode(i); // the compiler's
        double[] times = new double[Decodes];
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Decodes; i++)
        {
            long start = Stopwatch.GetTimestamp();
            decode(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Array.Sort(times);
        string Text(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
        table.AddRow(name, Text(times[Decodes / 2]), Text(times[Decodes * 99 / 100]), $"{bytes / Decodes}");
    }
}

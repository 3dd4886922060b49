using System.Globalization;
using RVae.Engine.Library;
using RVae.Engine.Rhythm;
using Spectre.Console;

namespace RVae.Bench.Learning;

/// <summary>The table of what the kinds learn from bars that people played, mean and worst over styles and seeds.</summary>
internal static class LearningTable
{
    private static readonly string[] Styles = ["funk", "hiphop", "rock", "latin", "jazz", "soul", "afro"];
    private static readonly int[] Sizes = [16, 32, 64, 200];

    // Figures of which less is better; the worst of all others is the least.
    private static readonly HashSet<string> LessIsBetter =
    [
        "velocity /127", "timing ms", "silent", "identical", "mean jump", "p95 jump", "outside", "blinking", "jump of a glide", "blinking, nearest", "jump, nearest", "strange hits",
        "mixed beats, between", "three hands, between", "hat clashes, between", "new velocity /127", "new timing ms",
        "Fréchet of the map", "Fréchet of the clips", "seconds", "processor s", "decode µs p50", "decode µs p99", "peak MB",
    ];

    /// <summary>Measures and prints.</summary>
    /// <param name="quick">Two styles.</param>
    /// <param name="once">One seed.</param>
    /// <param name="kit">The kit that the bars are read as.</param>
    /// <param name="kinds">Kinds, or none for all.</param>
    /// <param name="sizes">Numbers of bars, or none for all.</param>
    public static int Run(bool quick, bool once, Kit kit, IReadOnlyList<string> kinds, IReadOnlyList<int> sizes)
    {
        if (GrooveBars.Folder() is not { } folder)
            return 69;

        foreach (int bars in sizes.Count > 0 ? sizes : Sizes)
        {
            var columns = new List<(string Kind, List<IReadOnlyList<(string Name, double Value)>> Runs)>();
            foreach (string kind in kinds.Count > 0 ? kinds : ModelKinds.Learnable)
                columns.Add((kind, [.. Runs(folder, quick, once, kit, kind, bars)]));
            Print(bars, columns);
        }

        return 0;
    }

    private static IEnumerable<IReadOnlyList<(string Name, double Value)>> Runs(string folder, bool quick, bool once, Kit kit, string kind, int bars)
    {
        foreach (string style in quick ? ["funk", "jazz"] : Styles)
        {
            for (int seed = 1; seed <= (once ? 1 : 3); seed++)
                yield return LearningFigures.Measure(GrooveBars.Draw(folder, style, bars, seed, kit), kind, seed);
        }
    }

    private static void Print(int bars, List<(string Kind, List<IReadOnlyList<(string Name, double Value)>> Runs)> columns)
    {
        var table = new Table { Title = new TableTitle($"{bars} bars: mean (worst) of {columns[0].Runs.Count} runs") };
        table.AddColumn("");
        foreach ((string kind, _) in columns)
            table.AddColumn(new TableColumn(kind).RightAligned());
        for (int row = 0; row < columns[0].Runs[0].Count; row++)
        {
            string name = columns[0].Runs[0][row].Name;
            table.AddRow([name, .. columns.Select(column => Cell(name, [.. column.Runs.Select(run => run[row].Value)]))]);
        }

        AnsiConsole.Write(table);
    }

    private static string Cell(string name, double[] values)
    {
        double worst = name == "hits / corpus"
            ? values.MaxBy(value => Math.Abs(value - 1))
            : LessIsBetter.Contains(name) ? values.Max() : values.Min();
        return string.Create(CultureInfo.InvariantCulture, $"{values.Average():0.000} ({worst:0.000})");
    }
}

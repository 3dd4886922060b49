using System.Diagnostics;
using System.Globalization;
using RVae.Bench.Learning;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Torch;
using Spectre.Console;

namespace RVae.Bench.Walks;

/// <summary>
/// Ten walks through maps of three styles that people played, to be listened to: each a MIDI file, its sound through the kit of the SuperCollider Quark, its
/// spectrogram, and its levels in one table.
/// </summary>
internal static class WalkRenders
{
    private const int Walks = 10;
    private const int Bars = 8;
    private const int LearnedBars = 32;
    private const double Bpm = 110;
    private const float Edge = 2.8f;
    private const float Shortest = 3;
    private static readonly string[] Styles = ["jazz", "funk", "rock"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Renders into a folder.</summary>
    /// <param name="folder">Where the files go; it is made where it is absent.</param>
    /// <param name="seed">Draws the bars and the walks.</param>
    public static async Task<int> RunAsync(string folder, int seed)
    {
        if (GrooveBars.Folder() is not { } groove)
            return 69;

        Directory.CreateDirectory(folder);
        Walk[] walks = Draw(groove, folder, seed);
        await SoundAsync(folder, walks).ConfigureAwait(false);
        var table = new Table { Title = new TableTitle($"{Walks} walks of {Bars} bars in {folder}") };
        table.AddColumns("walk", "from", "to", "hits", "instruments", "peak dB", "RMS dB");
        foreach (Walk walk in walks)
        {
            File.Delete(walk.File("wav.osc")); // what scsynth was given
            await ToolAsync("sox", walk.File("wav"), "-n", "spectrogram", "-x", "1400", "-Y", "500", "-t", walk.Name, "-o", walk.File("png")).ConfigureAwait(false);
            string stats = await ToolAsync("sox", walk.File("wav"), "-n", "stats").ConfigureAwait(false);
            table.AddRow(
                walk.Name, Text(walk.From), Text(walk.To), $"{walk.Clip.Hits.Length}",
                string.Join(' ', walk.Clip.Hits.GroupBy(hit => hit.Instrument).OrderBy(hits => hits.Key).Select(hits => $"{walk.Kit[hits.Key].Name}:{hits.Count()}")),
                Level(stats, "Pk lev dB"), Level(stats, "RMS lev dB"));
        }

        AnsiConsole.Write(table);
        return 0;
    }

    private static Walk[] Draw(string groove, string folder, int seed)
    {
        RhythmModel[] models = [.. Styles.Select(style => Learn(groove, style, seed))];
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Walks).Select(number =>
        {
            RhythmModel model = models[number % models.Length];
            LatentPoint from, to;
            do
            {
                (from, to) = (Point(random), Point(random));
            }
            while (float.Hypot(to.X - from.X, to.Y - from.Y) < Shortest);
            Clip clip = OfflinePerformance.Render(model, DeckControls.Default, from, Bars, Bpm, to).Value;
            var walk = new Walk($"walk-{number + 1:00}-{model.Card.Name}", folder, from, to, clip, model.Card.Kit);
            GrooveFile.Of(clip, model.Card.Kit.Notes).Write(walk.File("mid"));
            File.WriteAllLines(walk.File("txt"), clip.Hits.Select(hit => walk.Line(hit)));
            return walk;
        })];
    }

    private static RhythmModel Learn(string groove, string style, int seed)
    {
        GrooveBars bars = GrooveBars.Draw(groove, style, LearnedBars, seed, Kit.Standard);
        var plan = new TrainingPlan { Name = style, Kind = AtlasModel.KindName, Seed = seed };
        return ModelKinds.Create(TorchTrainer.Train(bars.Dataset(style), plan, null, TimeProvider.System, default).Value).Value;
    }

    private static string Text(LatentPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.0},{point.Y:0.0}");

    private static LatentPoint Point(Random random) => new(Edge * ((2 * random.NextSingle()) - 1), Edge * ((2 * random.NextSingle()) - 1));

    private static async Task SoundAsync(string folder, Walk[] walks)
    {
        string configuration = Path.Combine(folder, "sclang.yaml");
        string quark = Path.Combine(AppContext.BaseDirectory, "Walks", "RVae");
        await File.WriteAllTextAsync(configuration, $"includePaths:\n    - {quark}\nexcludePaths: []\npostInlineWarnings: false\n").ConfigureAwait(false);
        string[] pairs = [.. walks.SelectMany(walk => new[] { walk.File("txt"), walk.File("wav") })];
        using Process sclang = Start("sclang", ["-D", "-l", configuration, Path.Combine(AppContext.BaseDirectory, "Walks", "walks.scd"), .. pairs]);
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            // The language goes on after a script: it has done its part when the last file is there.
            for (int left = walks.Length; left > 0;)
            {
                string line = await sclang.StandardOutput.ReadLineAsync(limit.Token).ConfigureAwait(false)
                    ?? throw new InvalidOperationException("sclang ended before all walks were rendered.");
                if (line.StartsWith("rendered ", StringComparison.Ordinal))
                    left--;
            }
        }
        finally
        {
            sclang.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string> ToolAsync(string program, params string[] arguments)
    {
        using Process tool = Start(program, arguments);
        Task<string> output = tool.StandardOutput.ReadToEndAsync();
        string told = await tool.StandardError.ReadToEndAsync().ConfigureAwait(false) + await output.ConfigureAwait(false);
        await tool.WaitForExitAsync().ConfigureAwait(false);
        return tool.ExitCode == 0 ? told : throw new InvalidOperationException($"{program} failed: {told}");
    }

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = program != "sclang" };
        start.Environment["QT_QPA_PLATFORM"] = "offscreen";
        start.Environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1";
        return Process.Start(start)!;
    }

    /// <summary>The first number of a line of <c>sox stats</c>: both channels together.</summary>
    private static string Level(string stats, string name) => stats.Split('\n')
        .First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..]
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];

    private sealed record Walk(string Name, string Folder, LatentPoint From, LatentPoint To, Clip Clip, Kit Kit)
    {
        public string File(string extension) => Path.Combine(Folder, $"{Name}.{extension}");

        public string Line(Hit hit)
        {
            double seconds = Math.Max(0, hit.Tick + hit.Offset) * 60 / (Bpm * Engine.Rhythm.Grid.DefaultTicksPerQuarter);
            return string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00000} {(int)hit.Instrument} {hit.Velocity}");
        }
    }
}

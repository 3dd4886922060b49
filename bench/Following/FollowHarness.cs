using System.Collections.Immutable;
using System.Globalization;
using RVae.Bench.Learning;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Torch;
using Spectre.Console;

namespace RVae.Bench.Following;

/// <summary>
/// How well a deck follows a player: bars that drummers have played are given as MIDI notes to the parts of the daemon that hear them, in
/// simulated time, and what the deck then plays is compared with the bar. Each bar is played twice, after one of another recording.
/// </summary>
internal static class FollowHarness
{
    private static readonly int[] Tempos = [60, 120, 180, 240];
    private static readonly string[] Styles = ["funk", "hiphop", "rock"];
    private const int Learned = 64;
    private const int Played = 40;
    private const int Wide = 132;

    /// <summary>Measures and prints.</summary>
    /// <param name="kind">Kind of the model that is learned of other bars.</param>
    public static int Run(string kind)
    {
        if (GrooveBars.Folder() is not { } folder)
            return 69;

        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, Wide);
        (string Name, RhythmModel Model, ImmutableArray<Clip> Bars, ImmutableArray<Clip> Known)[] maps =
            [.. Styles.Select(style => Learn(folder, style, kind))];
        foreach ((string title, Func<Clip, IEnumerable<Hit>> part) in Parts())
        {
            Print($"{title}, bars of recordings that the map has not learned", maps.Select(map => (map.Model, map.Bars)), part);
            Print($"{title}, bars that the map has learned", maps.Select(map => (map.Model, map.Known)), part);
        }

        return 0;
    }

    private static IEnumerable<(string Title, Func<Clip, IEnumerable<Hit>> Part)> Parts()
    {
        yield return ("The whole kit", clip => clip.Hits);
        yield return ("Kick and snare alone", clip => clip.Hits.Where(hit => hit.Instrument is Instrument.Kick or Instrument.Snare));
        yield return ("Kick and snare tapped on one pad", clip => StrongestHits.OfEachCell(clip.Hits
            .Where(hit => hit.Instrument is Instrument.Kick or Instrument.Snare).Select(hit => hit with { Instrument = Instrument.Rim })));
    }

    private static (string Name, RhythmModel Model, ImmutableArray<Clip> Bars, ImmutableArray<Clip> Known) Learn(string folder, string style, string kind)
    {
        GrooveBars bars = GrooveBars.Draw(folder, style, Learned, seed: 1, Kit.Standard);
        var plan = new TrainingPlan { Name = style, Kind = kind, Seed = 1 };
        TrainedModel trained = TorchTrainer.Train(bars.Dataset(style), plan, null, TimeProvider.System, default).Value;
        HashSet<string> names = [.. trained.Card.Clips];
        return (
            style, ModelKinds.Create(trained).Value, [.. bars.HeldOut.Take(Played)], [.. bars.Learned.Where(clip => names.Contains(clip.Name)).Take(Played)]);
    }

    private static void Print(string title, IEnumerable<(RhythmModel Model, ImmutableArray<Clip> Bars)> maps, Func<Clip, IEnumerable<Hit>> part)
    {
        var table = new Table { Title = new TableTitle(title) };
        table.AddColumns("bpm", "bars", "best F1", "1 bar: mean", "p50", "p10", "worst", "2 bars: mean", "p50", "p10", "worst", "search ms", "worst");
        foreach (int bpm in Tempos)
        {
            var results = new List<FollowedBar>();
            foreach ((RhythmModel model, ImmutableArray<Clip> bars) in maps)
            {
                var player = new FollowedPlayer(model, bpm);
                results.AddRange(bars.Where(clip => part(clip).Count() >= 4).Select(clip => player.Play(clip, [.. part(clip)])));
            }

            double[] searches = [.. results.Select(bar => bar.Milliseconds).Order()];
            table.AddRow(
            [
                Text(bpm, "0"), Text(results.Count, "0"), Text(results.Average(bar => bar.Best), "0.000"),
                .. Share(results.Select(bar => bar.AfterOne)), .. Share(results.Select(bar => bar.AfterTwo)),
                Text(searches[searches.Length / 2], "0.0"), Text(searches[^1], "0.0"),
            ]);
        }

        AnsiConsole.Write(table);
    }

    private static IEnumerable<string> Share(IEnumerable<double> shares)
    {
        double[] sorted = [.. shares.Order()];
        return ((double[])[sorted.Average(), sorted[sorted.Length / 2], sorted[sorted.Length / 10], sorted[0]]).Select(share => Text(share, "0.00"));
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}

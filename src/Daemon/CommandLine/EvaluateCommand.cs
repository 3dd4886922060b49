using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Library.Clips;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae evaluate</c>: measures how well a model gives back clips.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("model") { Description = "Name of a model, or a .safetensors file." };
        var source = new Argument<string[]>("source")
        {
            Description = "Folders, .mid or .tab files, or the name of one dataset.",
            Arity = ArgumentArity.OneOrMore,
        };
        var reading = new ReadingOptions();
        Option<string?> data = CommandOptions.Data();
        Option<bool> json = CommandOptions.Json("One line of JSON.");
        var command = new Command("evaluate", "Measure a model on clips: how well it gives back those that it learned and answers new ones, and what its map is worth.")
        {
            model, source, data, json,
        };
        foreach (Option option in reading.All)
            command.Options.Add(option);
        command.SetAction(async (parsed, _) =>
        {
            DataFolders folders = CommandOptions.Folders(parsed.GetValue(data));
            TextWriter error = parsed.InvocationConfiguration.Error;
            if (!NamedModel.Load(parsed.GetValue(model)!, folders).TryGet(out RhythmModel? loaded, out Fault fault))
                return await CommandFault.TellUnreadAsync(error, "evaluate", fault).ConfigureAwait(false);
            Outcome<RhythmSources> read = reading.Read(parsed, ClipOptions.Of(loaded.Card), folders)
                .Then(asked => RhythmSources.Of(parsed.GetValue(source)!, asked, folders));
            if (!read.TryGet(out RhythmSources? sources, out fault)
                || !ModelReport.Of(loaded, sources.Reading.Clips).TryGet(out ModelReport? report, out fault))
            {
                return await CommandFault.TellUnreadAsync(error, "evaluate", fault).ConfigureAwait(false);
            }

            EvaluationLine line = EvaluationLine.Of(loaded.Card, sources.Name, sources.Reading.LeftOut.Length, report);
            string text = parsed.GetValue(json) ? JsonSerializer.Serialize(line, ListJson.Default.EvaluationLine) : Table(line);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(text).ConfigureAwait(false);
            return await UnreadFiles.TellAsync(error, "evaluate", sources.Reading).ConfigureAwait(false);
        });
        return command;
    }

    private static string Table(EvaluationLine line)
    {
        MapReport map = line.Map;
        List<string> rows =
        [
            string.Create(CultureInfo.InvariantCulture, $"{line.Model} ({line.Kind}) on {line.Source}: {Clips(line)}; {line.LeftOut} files or bars left out"),
            "                                   precision  recall      F1",
            Row("on the very tick", line.Exact), Row("at most a tick away", line.Near),
        ];
        if (line.NewClips is { } strange)
        {
            rows.AddRange([Row("new clips, on the very tick", strange.Exact), Row("new clips, at most a tick away", strange.Near)]);
            rows.AddRange([
                Row("new clips, over the nearest learned", strange.OfOracle), Row("new clips, over the best splices of learned ones", strange.OfSplices),
                Row("new clips, over the best edits of a learned one", strange.OfEdits),
                Row("new clips, velocity error, of 127", strange.VelocityError), Row("new clips, timing error, ms", strange.TimingErrorMs),
                Row("the map's distance from new clips (Fréchet)", strange.FrechetOfMap), Row("the learned clips' distance from them", strange.FrechetOfClips)]);
        }

        rows.AddRange(
        [
            Row("every note as it was played", line.Played),
            Row("velocity error, of 127", line.VelocityError), Row("timing error, ms", line.TimingErrorMs),
            "the map, 30 × 30 over the pad",
            Row("clips found, F1 of .95", map.Recall), Row("clips within reach, F1 of .9", map.Reach),
            Row("effective clips, of all", map.EffectiveClips), Row("clips outside the pad", map.Outside),
            Row("silent positions", map.Silent), Row("neighbours that are the same", map.Identical),
            Row("jump between neighbours, mean", map.MeanJump), Row("jump between neighbours, p95", map.HighJump),
            Row("hits, of those of the clips", map.HitRatio), Row("hits at .1 over hits at .9", map.ThresholdSpan),
            Row("cells that switch three times on a glide", map.Blinking), Row("  where the nearest clip is played", map.NearestBlinking),
            Row("largest change of hits on a glide", map.GlideJump), Row("  where the nearest clip is played", map.NearestGlideJump), Row("hits that no near clip has, far from clips", map.StrangeHits),
            "what no drummer plays, share of grooves              clips   far from them",
            Row("triplets and sixteenths of a drum in a beat", map.OfClips.MixedBeats, map.Between.MixedBeats),
            Row("three hands", map.OfClips.ThreeHands, map.Between.ThreeHands),
            Row("two ways of one hi-hat or ride at once", map.OfClips.HatClashes, map.Between.HatClashes),
            Row("training, s", line.TrainingSeconds), Row("memory of this measurement, MB", line.PeakMegabytes),
        ]);
        return string.Join(Environment.NewLine, rows);
    }

    private static string Clips(EvaluationLine line) => line switch
    {
        { AllNew: true } => $"{line.Clips} clips, all of them new to it",
        { NewClips: { } strange } => $"{line.Clips} clips that it learned and {strange.Clips} that are new to it",
        _ => $"{line.Clips} clips, all of which it learned",
    };

    private static string Row(string name, ScoreLine score) =>
        string.Create(CultureInfo.InvariantCulture, $"  {name,-36}{score.Precision,6:0.000}  {score.Recall,6:0.000}  {score.F1,6:0.000}");

    private static string Row(string name, double? value) =>
        $"  {name,-52}{(value is { } figure ? figure.ToString("0.000", CultureInfo.InvariantCulture) : "-"),6}";

    private static string Row(string name, double clips, double between) =>
        string.Create(CultureInfo.InvariantCulture, $"  {name,-52}{clips,6:0.000}  {between,6:0.000}");
}

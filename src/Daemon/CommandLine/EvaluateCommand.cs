using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RVae.Daemon.Hosting;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Midi.Clips;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae evaluate</c>: how well a model gives back clips.</summary>
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
        Option<string?> data = CommandOptions.Data();
        Option<bool> json = CommandOptions.Json("One line of JSON.");
        var command = new Command("evaluate", "Measure how well a model gives back clips: onsets, velocities, timing.")
        {
            model, source, data, json,
        };
        command.SetAction(async (parsed, _) =>
        {
            DataFolders folders = CommandOptions.Folders(parsed.GetValue(data));
            TextWriter error = parsed.InvocationConfiguration.Error;
            Outcome<EvaluationLine> outcome = NamedModel.Load(parsed.GetValue(model)!, folders)
                .Then(loaded => Evaluate(loaded, parsed.GetValue(source)!, folders));
            if (!outcome.TryGet(out EvaluationLine? line, out Fault fault))
                return await CommandFault.TellAsync(error, "evaluate", fault).ConfigureAwait(false);
            string text = parsed.GetValue(json) ? JsonSerializer.Serialize(line, ListJson.Default.EvaluationLine) : Table(line);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(text).ConfigureAwait(false);
            return ExitCode.Success;
        });
        return command;
    }

    private static Outcome<EvaluationLine> Evaluate(RhythmModel model, string[] named, DataFolders folders)
    {
        Grid grid = model.Card.Grid;
        var options = new ClipOptions { Bars = grid.Bars, TicksPerQuarter = grid.TicksPerQuarter, Meter = grid.Meter };
        return RhythmSources.Of(named, options, folders).Then(sources =>
            Evaluation.Evaluate(model, model.Card.Snapped ? ClipSnapping.Snap(sources.Reading.Clips) : sources.Reading.Clips).Then<EvaluationLine>(report => new EvaluationLine(
                model.Card.Name, sources.Name, report.Clips, sources.Reading.LeftOut.Length,
                Score(report.Exact), Score(report.Near), report.VelocityError, report.TimingErrorMs)));
    }

    private static ScoreLine Score(OnsetScore score) => new(score.Precision, score.Recall, score.F1);

    private static string Table(EvaluationLine line) => string.Create(CultureInfo.InvariantCulture, $"""
        {line.Model} on {line.Clips} clips of {line.Source} ({line.LeftOut} left out)
                         precision  recall      F1
        same tick           {line.Exact.Precision,6:0.000}  {line.Exact.Recall,6:0.000}  {line.Exact.F1,6:0.000}
        one tick off        {line.Near.Precision,6:0.000}  {line.Near.Recall,6:0.000}  {line.Near.F1,6:0.000}
        velocity error      {Figure(line.VelocityError)} of 127
        timing error        {Figure(line.TimingErrorMs)} ms
        """);

    private static string Figure(double? value) =>
        value is { } figure ? figure.ToString("0.00", CultureInfo.InvariantCulture).PadLeft(6) : "     -";
}

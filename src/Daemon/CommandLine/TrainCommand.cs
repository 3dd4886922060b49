using System.CommandLine;
using RVae.Daemon.Hosting;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Midi;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae train</c>: clips in, a model out.</summary>
internal sealed class TrainCommand
{
    private readonly Argument<string[]> _sources = new("source")
    {
        Description = "Folders, .mid or .tab files, or the name of one dataset (see 'rvae datasets').",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly PlanOptions _plan = new();

    private readonly Option<bool> _anew = new("--anew")
    {
        Description = "Begin from the beginning; usually the same order goes on where it was cut off.",
    };

    private readonly Option<bool> _json = CommandOptions.Json("Tell progress as lines of JSON, as it is done without a terminal.");

    private readonly Option<DrumMap?> _notes = CommandOptions.Notes();

    private readonly Option<string?> _data = CommandOptions.Data();

    public static Command Create()
    {
        var parts = new TrainCommand();
        var command = new Command("train", "Learn a model from drum clips.") { parts._sources };
        foreach (Option option in (Option[])[.. parts._plan.All, parts._notes, parts._anew, parts._json, parts._data])
            command.Options.Add(option);
        command.SetAction((parsed, cancellation) => Task.Run(() => parts.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        using var ending = new Interruption(cancellation);
        DataFolders folders = CommandOptions.Folders(parsed.GetValue(_data));
        using ITrainingReport report = TrainingReport.For(parsed.InvocationConfiguration, parsed.GetValue(_json), ending.Source);
        DrumMap notes = parsed.GetValue(_notes) ?? DrumMap.GeneralMidi;
        Outcome<PreparedTraining> read = PreparedTraining.Of(
            TrainingGround.Of(_plan.Read(parsed), folders, isFileAllowed: true),
            clips => RhythmSources.Of(parsed.GetValue(_sources)!, clips with { DrumMap = notes }, folders),
            folders,
            report);
        return read.TryGet(out PreparedTraining? prepared, out Fault unread)
            ? ending.Code(Learn(prepared, parsed.GetValue(_anew), report, ending.Token).Fault)
            : CommandFault.UnreadCode(unread.Code);
    }

    private static Outcome<TrainedModel> Learn(
        PreparedTraining prepared, bool anew, ITrainingReport report, CancellationToken cancellation)
    {
        if (anew)
            prepared.Order.Forget();
        Outcome<TrainedModel> outcome = prepared.CarryOut(report, cancellation);
        if (outcome.Fault is not null)
            prepared.Order.Withdraw();
        return outcome;
    }
}

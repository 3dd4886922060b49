using System.CommandLine;
using System.Runtime.InteropServices;
using RVae.Daemon.Hosting;
using RVae.Daemon.Jobs;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Midi;
using RVae.Midi.Clips;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae train</c>: clips in, a model out. The daemon's worker is this command with <c>--worker</c>.</summary>
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

    private readonly Option<bool> _worker = new("--worker") { Hidden = true };

    private readonly Option<int?> _memory = CommandOptions.Number("--memory", 0, 1 << 24, "");

    public static Command Create()
    {
        var parts = new TrainCommand();
        var command = new Command("train", "Learn a model from drum clips.") { parts._sources };
        foreach (Option option in (Option[])[.. parts._plan.All, parts._notes, parts._anew, parts._json, parts._data, parts._worker, parts._memory])
            command.Options.Add(option);
        parts._memory.Hidden = true;
        command.SetAction((parsed, cancellation) => Task.Run(() => parts.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        bool worker = parsed.GetValue(_worker);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using PosixSignalRegistration interrupt = EndOn(PosixSignal.SIGINT, ending);
        using PosixSignalRegistration terminate = EndOn(PosixSignal.SIGTERM, ending);
        if (worker)
        {
            WorkerManners.TakeOn((long)parsed.GetValue(_memory).GetValueOrDefault() << 20);
            WorkerManners.EndWithParent(ending);
        }

        DataFolders folders = CommandOptions.Folders(parsed.GetValue(_data));
        using ITrainingReport report = TrainingReport.For(parsed.InvocationConfiguration, worker || parsed.GetValue(_json), ending);
        Outcome<(TrainingPlan Plan, RhythmSources Sources)> read = Read(parsed, folders);
        if (!read.TryGet(out (TrainingPlan Plan, RhythmSources Sources) given, out Fault unread))
        {
            report.Tell(new WorkerLine.Refused(WorkerFault.Text(unread.Code), unread.Message));
            return CommandFault.UnreadCode(unread.Code);
        }

        Outcome<TrainedModel> outcome = Learn(parsed, given.Plan, given.Sources, report, ending.Token);
        if (ending.IsCancellationRequested)
            return ExitCode.Interrupted;
        return outcome.Fault is { } fault ? CommandFault.Code(fault.Code) : ExitCode.Success;
    }

    private Outcome<(TrainingPlan Plan, RhythmSources Sources)> Read(ParseResult parsed, DataFolders folders)
    {
        string[] named = parsed.GetValue(_sources)!;
        bool worker = parsed.GetValue(_worker);
        return TrainingGround.Of(_plan.Read(parsed), folders, isFileAllowed: !worker).Then(plan =>
        {
            var clips = new ClipOptions { Bars = plan.Bars, Meter = plan.Meter, DrumMap = parsed.GetValue(_notes) ?? DrumMap.GeneralMidi };
            return (worker ? RhythmSources.OfDataset(named[0], clips, folders) : RhythmSources.Of(named, clips, folders))
                .Then<(TrainingPlan, RhythmSources)>(sources => (plan, sources));
        });
    }

    private Outcome<TrainedModel> Learn(
        ParseResult parsed, TrainingPlan plan, RhythmSources sources, ITrainingReport report, CancellationToken cancellation)
    {
        Tell(sources, report);
        DataFolders folders = CommandOptions.Folders(parsed.GetValue(_data));
        var order = new TrainingOrder(plan, new ModelStore(folders.Models, folders.BuiltInModels), folders.Training);
        if (parsed.GetValue(_anew))
            order.Forget();
        Outcome<TrainedModel> outcome = order.CarryOut(
            new Dataset(sources.Name, sources.Reading.Clips), report.Tell, TimeProvider.System, cancellation);
        // A worker leaves that to the daemon, which knows what plays.
        if (outcome.Fault is not null && !parsed.GetValue(_worker))
            order.Withdraw();
        return outcome;
    }

    private static void Tell(RhythmSources sources, ITrainingReport report)
    {
        ClipReading reading = sources.Reading;
        report.Tell(new WorkerLine.ClipsRead(
            sources.Name, reading.Clips.Length, reading.Grid.Meter.ToString(), reading.Grid.Bars));
        foreach (LeftOut left in reading.LeftOut)
            report.Tell(new WorkerLine.ClipLeftOut(left.File, left.FirstBar, left.Reason));
    }

    private static PosixSignalRegistration EndOn(PosixSignal signal, CancellationTokenSource ending) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            ending.Cancel();
        });
}

using System.CommandLine;
using System.Runtime.InteropServices;
using RVae.Daemon.Hosting;
using RVae.Daemon.Jobs;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
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

    private readonly Option<string> _name = CommandOptions.NewName();

    private readonly Option<int?> _epochs = CommandOptions.Number(
        "--epochs", 1, 100_000, "Passes over the clips (default: enough for the size of the dataset).");

    private readonly Option<int?> _seed = CommandOptions.Number(
        "--seed", int.MinValue, int.MaxValue, "Seed of everything random (default 1).");

    private readonly Option<int?> _bars = CommandOptions.Number("--bars", 1, 4, "Bars in a groove: 1, 2 or 4 (default 1).");

    private readonly Option<int?> _width = CommandOptions.Number("--width", 8, 2048, "Hidden units (default: by kind and size of the dataset).");

    private readonly Option<int?> _dimensions = CommandOptions.Number(
        "--dimensions", 2, 8, "Latent dimensions (default 2).");

    private readonly Option<bool> _keepRaw = new("--keep-raw")
    {
        Description = "Keep every tick as it was played; usually beats snap to sixteenths or triplets, with offsets.",
    };

    private readonly Option<string?> _kind = new("--kind") { Description = $"Recipe: {string.Join(", ", ModelKinds.Learnable)} (default {ModelKinds.Learnable[0]}).", HelpName = "KIND" };

    private readonly Option<bool> _json = CommandOptions.Json("Tell progress as lines of JSON, as it is done without a terminal.");

    private readonly Option<string?> _data = CommandOptions.Data();

    private readonly Option<bool> _worker = new("--worker") { Hidden = true };

    private readonly Option<int?> _memory = CommandOptions.Number("--memory", 0, 1 << 24, "");

    public static Command Create()
    {
        var parts = new TrainCommand();
        var command = new Command("train", "Learn a model from drum clips.")
        {
            parts._sources, parts._name, parts._epochs, parts._seed, parts._bars, parts._width, parts._dimensions,
            parts._keepRaw, parts._kind, parts._json, parts._data, parts._worker, parts._memory,
        };
        parts._memory.Hidden = true;
        parts._bars.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "3" }])
                result.AddError("--bars takes 1, 2 or 4, not 3.");
        });
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
        Outcome<TrainedModel> outcome = Learn(parsed, folders, report, ending.Token);
        if (ending.IsCancellationRequested)
            return ExitCode.Interrupted;
        return outcome.Fault is { } fault ? CommandFault.Code(fault.Code) : ExitCode.Success;
    }

    private Outcome<TrainedModel> Learn(
        ParseResult parsed, DataFolders folders, ITrainingReport report, CancellationToken cancellation)
    {
        TrainingPlan plan = Plan(parsed);
        string[] named = parsed.GetValue(_sources)!;
        var clips = new ClipOptions { Bars = plan.Bars };
        Outcome<RhythmSources> read = parsed.GetValue(_worker)
            ? RhythmSources.OfDataset(named[0], clips, folders)
            : RhythmSources.Of(named, clips, folders);
        if (!read.TryGet(out RhythmSources? sources, out Fault fault))
        {
            report.Tell(new WorkerLine.Refused(WorkerFault.Text(fault.Code), fault.Message));
            return fault;
        }

        ClipReading reading = sources.Reading;
        report.Tell(new WorkerLine.ClipsRead(
            sources.Name, reading.Clips.Length, reading.Grid.Meter.ToString(), reading.Grid.Bars));
        foreach (LeftOut left in reading.LeftOut)
            report.Tell(new WorkerLine.ClipLeftOut(left.File, left.FirstBar, left.Reason));
        var order = new TrainingOrder(plan, new ModelStore(folders.Models, folders.BuiltInModels));
        return order.CarryOut(new Dataset(sources.Name, reading.Clips), report.Tell, TimeProvider.System, cancellation);
    }

    private TrainingPlan Plan(ParseResult parsed)
    {
        var usual = new TrainingPlan { Name = parsed.GetValue(_name)! };
        return usual with
        {
            Epochs = parsed.GetValue(_epochs),
            Seed = parsed.GetValue(_seed) ?? usual.Seed,
            Bars = parsed.GetValue(_bars) ?? usual.Bars,
            HiddenWidth = parsed.GetValue(_width),
            LatentDimensions = parsed.GetValue(_dimensions) ?? usual.LatentDimensions,
            KeepRaw = parsed.GetValue(_keepRaw),
            Kind = parsed.GetValue(_kind) ?? usual.Kind,
        };
    }

    private static PosixSignalRegistration EndOn(PosixSignal signal, CancellationTokenSource ending) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            ending.Cancel();
        });
}

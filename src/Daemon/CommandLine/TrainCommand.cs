using System.CommandLine;
using RVae.Daemon.Jobs;
using RVae.Daemon.Startup;
using RVae.Engine.Learning;
using RVae.Engine.Library;

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

    private readonly Option<string?> _data = CommandOptions.Data();

    public static Command Create()
    {
        var parts = new TrainCommand();
        var command = new Command("train", "Learn a model from drum clips.") { parts._sources };
        foreach (Option option in (Option[])[.. parts._plan.All, parts._anew, parts._json, parts._data])
            command.Options.Add(option);
        command.SetAction((parsed, cancellation) => parts.RunAsync(parsed, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var ending = new Interruption(cancellation);
        DataFolders folders = CommandOptions.Folders(parsed.GetValue(_data));
        using ITrainingReport report = TrainingReport.For(parsed.InvocationConfiguration, parsed.GetValue(_json), ending.Source);
        TrainingPlan plan = _plan.Read(parsed);
        var order = new TrainingOrder(
            plan, new ModelStore(folders.Models, folders.BuiltInModels), folders.Training, TrainingProgram.Without());
        if (parsed.GetValue(_anew))
            order.Forget();
        var job = new KeptJob("", plan, LoadDeck: null, Starts: 1) { Sources = parsed.GetValue(_sources)! };
        int code = await TrainingRun.RunAsync(job, folders, report, ending).ConfigureAwait(false);
        if (code is not (ExitCode.Success or ExitCode.Incomplete))
            order.Withdraw();
        return code;
    }
}

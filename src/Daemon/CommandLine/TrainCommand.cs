using System.CommandLine;
using RVae.Daemon.Jobs;
using RVae.Daemon.Startup;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Farm.Orders;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae train</c>: learns a model from clips.</summary>
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

    private readonly Option<bool> _json = CommandOptions.Json("Tell progress as lines of JSON, as where there is no terminal.");

    private readonly Option<string?> _data = CommandOptions.Data();

    private readonly FarmOptions _farm = new();

    private readonly Option<bool> _onFarm = new("--farm") { Description = "Have a worker of the training farm do it (see docs/farm.md)." };

    private readonly Option<string?> _sweep = new("--sweep")
    {
        Description = $"Several trainings on the farm, of which the best is kept: seeds=20, kinds={string.Join(',', ModelKinds.Learnable)}, or both with a space between.",
        HelpName = "SWEEP",
    };

    private readonly Option<string?> _keep = new("--keep") { Description = "Models of a sweep that are kept: best (default) or all.", HelpName = "WHICH" };

    public static Command Create()
    {
        var parts = new TrainCommand();
        var command = new Command("train", "Learn a model from drum clips.") { parts._sources };
        Option[] options = [.. parts._plan.All, parts._anew, parts._onFarm, parts._sweep, parts._keep, .. parts._farm.All, parts._json, parts._data];
        foreach (Option option in options)
            command.Options.Add(option);
        parts._keep.AcceptOnlyFromAmong("best", "all");
        command.Validators.Add(result =>
        {
            if (!result.GetValue(parts._onFarm) && parts._farm.All.Any(option => result.GetResult(option) is not null))
                result.AddError("--nats and --nats-creds say where the farm is: add --farm to train there.");
            if (result.GetResult(parts._keep) is not null && result.GetResult(parts._sweep) is null)
                result.AddError("--keep says which models of a sweep are kept: add --sweep.");
            if (result.GetValue(parts._sweep) is not { } sweep)
                return;
            if (!result.GetValue(parts._onFarm))
                result.AddError("A sweep can be trained only on the farm: add --farm.");
            else if (TrainingSweep.Parse(sweep).Fault is { } fault)
                result.AddError($"--sweep: {fault.Message}.");
        });
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
            plan, folders.OpenModels(), folders.Training, TrainingProgram.Without());
        if (parsed.GetValue(_anew))
            order.Forget();
        var job = new KeptJob("", plan, LoadDeck: null, Starts: 1) { Sources = parsed.GetValue(_sources)! };
        ITrainingWorker worker = parsed.GetValue(_onFarm)
            ? FarmTraining.Start(_farm.Customer(parsed, folders), job with { Sweep = parsed.GetValue(_sweep), KeepAll = parsed.GetValue(_keep) == "all" })
            : new WorkerLaunch(TrainingProgram.FindOrSelf(), folders).Start(job);
        (int code, bool hasPlaced) = await TrainingRun.RunAsync(worker, report, ending).ConfigureAwait(false);
        // Only an instant map of this training is removed. One that was there before belongs to another training, which may go on.
        if (hasPlaced && code is not (ExitCode.Success or ExitCode.Incomplete))
            order.Withdraw();
        return code;
    }
}

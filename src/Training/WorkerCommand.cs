using System.CommandLine;
using RVae.Daemon.Hosting;
using RVae.Daemon.Jobs;
using RVae.Engine;
using RVae.Engine.Models;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae worker</c>: one training for the daemon, which starts this itself, and nobody else does.</summary>
internal static class WorkerCommand
{
    public static Command Create()
    {
        var job = new Option<string>("--job") { Required = true };
        Option<string?> data = CommandOptions.Data();
        Option<int?> memory = CommandOptions.Number("--memory", 0, 1 << 24, "");
        var command = new Command("worker", "One training for the daemon, which starts this itself.") { job, data, memory };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                WorkerManners.TakeOn((long)parsed.GetValue(memory).GetValueOrDefault() << 20);
                DataFolders folders = CommandOptions.Folders(parsed.GetValue(data));
                return Run(KeptJob.Parse(parsed.GetValue(job)!), folders, parsed.InvocationConfiguration, cancellation);
            },
            CancellationToken.None));
        return command;
    }

    private static int Run(Outcome<KeptJob> job, DataFolders folders, InvocationConfiguration invocation, CancellationToken cancellation)
    {
        using var ending = new Interruption(cancellation);
        WorkerManners.EndWithParent(ending.Source);
        using ITrainingReport report = TrainingReport.For(invocation, json: true, ending.Source);
        // What does not come to be is taken away by the daemon, which knows what plays.
        Outcome<TrainedModel> outcome = PreparedTraining.Of(
                job.Then(asked => TrainingGround.Of(asked.Plan, folders, isFileAllowed: false)),
                clips => RhythmSources.OfDataset(job.Value.Dataset, clips, folders),
                folders,
                report)
            .Then(prepared => prepared.CarryOut(report, ending.Token));
        return ending.Code(outcome.Fault);
    }
}

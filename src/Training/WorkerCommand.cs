using System.CommandLine;
using System.Text;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Library.Clips;

namespace RVae.Training;

/// <summary>
/// The command <c>worker</c> of both programs. It carries out one training for the program that started it, and tells its progress as lines
/// of JSON. The player's command can make models that need no gradient steps; that of <c>rvae-training</c> can make every model.
/// </summary>
public static class WorkerCommand
{
    /// <summary>The command, which help does not show.</summary>
    /// <param name="learning">Makes what learns by gradient steps, when the command runs.</param>
    public static Command Create(Func<GradientLearning> learning)
    {
        var job = new Option<string>("--job") { Required = true };
        var data = new Option<string>("--data") { Required = true };
        var program = new Option<string>("--program") { Required = true };
        var memory = new Option<int>("--memory");
        var checkpoints = new Option<double?>("--checkpoints");
        var command = new Command("worker", "One training for the program that starts this.") { job, data, program, memory, checkpoints };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                WorkerLimits.Apply((long)Math.Max(0, parsed.GetValue(memory)) << 20);
                var folders = DataFolders.Of(parsed.GetValue(data)!, parsed.GetValue(program));
                TimeSpan? every = parsed.GetValue(checkpoints) is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0.1, 3600)) : null;
                string asked = parsed.GetValue(job)!;
                string text = asked == WorkerLaunch.JobOfInput ? FirstLine() : asked;
                return Run(KeptJob.Parse(text), folders, learning(), every, parsed.InvocationConfiguration.Output, cancellation);
            },
            CancellationToken.None));
        return command;
    }

    private static int Run(
        Outcome<KeptJob> job, DataFolders folders, GradientLearning learning, TimeSpan? checkpoints, TextWriter output, CancellationToken cancellation)
    {
        using var ending = new Interruption(cancellation);
        WorkerLimits.EndWithParent(ending.Source);
        void Tell(WorkerLine line)
        {
            try
            {
                output.WriteLine(line.ToJson());
                output.Flush();
            }
            catch (IOException)
            {
                // Nobody reads the lines any more: the program that started this one has ended.
                ending.Source.Cancel();
            }
        }

        // The program that gave the order removes what a failed training leaves, because it knows what plays.
        Outcome<PreparedTraining> prepared = PreparedTraining.Of(
            job.Then(asked => TrainingBase.Of(asked.Plan, folders, isFileAllowed: asked.Sources is not null)
                .Then(plan => TrainingKit.Settle(plan, folders, isFileAllowed: asked.Sources is not null))),
            clips => Read(job.Value, clips, folders),
            folders, learning, Tell);
        Outcome<TrainedModel> outcome = prepared.Then(training =>
            (checkpoints is { } every ? training with { Order = training.Order with { BetweenCheckpoints = every } } : training).CarryOut(
                line => Tell(line is WorkerLine.Finished finished ? finished with { IsIncomplete = training.IsIncomplete } : line), ending.Token));
        int code = ending.Code(outcome.Fault);
        return code == ExitCode.Success && prepared.Value.IsIncomplete ? ExitCode.Incomplete : code;
    }

    // Byte by byte, so that nothing behind the line is taken: the end of the input says that the program that started this one has gone.
    private static string FirstLine()
    {
        using Stream input = Console.OpenStandardInput();
        using var line = new MemoryStream();
        for (int next = input.ReadByte(); next >= 0 && next != '\n'; next = input.ReadByte())
            line.WriteByte((byte)next);
        return Encoding.UTF8.GetString(line.ToArray());
    }

    private static Outcome<RhythmSources> Read(KeptJob job, ClipOptions options, DataFolders folders) => job.Sources is { } sources
        ? RhythmSources.Of(sources, options, folders)
        : RhythmSources.OfDataset(job.Dataset, options, folders);
}

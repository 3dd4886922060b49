using System.Globalization;
using RVae.Engine.Learning;

namespace RVae.Daemon.Jobs;

/// <summary>A job as the command line of its worker.</summary>
internal static class WorkerArguments
{
    /// <summary>The arguments.</summary>
    /// <param name="job">The job.</param>
    /// <param name="data">The user's data folder.</param>
    /// <param name="memory">Megabytes that the worker may use, or 0.</param>
    public static List<string> Of(Job job, string data, int memory)
    {
        TrainingPlan plan = job.Plan;
        List<string> arguments =
        [
            "train", job.Dataset, "--worker", "--name", plan.Name, "--data", data,
            "--kind", plan.Kind, "--seed", Text(plan.Seed), "--bars", Text(plan.Bars),
            "--dims", Text(plan.LatentDimensions), "--memory", Text(memory),
        ];
        if (plan.KeepRaw)
            arguments.Add("--keep-raw");
        AddWhereGiven(arguments, "--meter", plan.Meter?.ToString());
        AddWhereGiven(arguments, "--from", plan.From);
        AddWhereGiven(arguments, "--width", plan.HiddenWidth is { } width ? Text(width) : null);
        AddWhereGiven(arguments, "--epochs", plan.Epochs is { } epochs ? Text(epochs) : null);
        return arguments;
    }

    private static void AddWhereGiven(List<string> arguments, string option, string? value)
    {
        if (value is not null)
            arguments.AddRange([option, value]);
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}

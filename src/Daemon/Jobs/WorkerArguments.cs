using System.Globalization;

namespace RVae.Daemon.Jobs;

/// <summary>A job as the command line of its worker.</summary>
internal static class WorkerArguments
{
    /// <summary>The arguments.</summary>
    /// <param name="job">The job.</param>
    /// <param name="data">The user's data folder.</param>
    /// <param name="memory">Megabytes that the worker may use, or 0.</param>
    public static List<string> Of(Job job, string data, int memory) =>
    [
        // As one word of JSON: no name in it can be taken for an option, and no wish is forgotten on the way.
        "worker", "--data", data, "--memory", memory.ToString(CultureInfo.InvariantCulture), "--job", KeptJob.Of(job).ToJson(),
    ];
}

using System.Globalization;

namespace RVae.Daemon.Jobs;

/// <summary>A job as the command line of its worker.</summary>
internal static class WorkerArguments
{
    /// <summary>The arguments.</summary>
    /// <param name="job">The job.</param>
    /// <param name="folders">Where datasets are read and models are put.</param>
    /// <param name="memory">Megabytes that the worker may use, or 0.</param>
    public static List<string> Of(KeptJob job, DataFolders folders, int memory) =>
    [
        // As one argument of JSON: no name in it can be read as an option, and no setting is lost on the way.
        "worker", "--data", folders.Root, "--program", folders.Program, "--memory", memory.ToString(CultureInfo.InvariantCulture), "--job", job.ToJson(),
    ];
}

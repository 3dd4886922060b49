using System.Globalization;

namespace RVae.Training;

/// <summary>How workers are started.</summary>
/// <param name="Program">The program of the worker.</param>
/// <param name="Folders">The folders of datasets and models.</param>
internal sealed record WorkerLaunch(WorkerProgram Program, DataFolders Folders)
{
    /// <summary>What stands on the worker's command line for a job that is the first line of its standard input.</summary>
    public const string JobOfInput = "-";

    // Linux takes 128 KB in one argument, and Windows 32 KB in all of them: the names of a few hundred files are more than that.
    private const int LongestArgument = 16_000;

    /// <summary>Megabytes that the next worker may use; 0 for the worker's own choice.</summary>
    public int Memory { get; set; }

    /// <summary>The time between two checkpoints; null for the worker's own choice.</summary>
    public TimeSpan? Checkpoints { get; init; }

    /// <summary>Starts a worker for a job.</summary>
    public WorkerProcess Start(KeptJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        string text = job.ToJson();
        return text.Length > LongestArgument
            ? WorkerProcess.Start(Program, Arguments(JobOfInput), text)
            : WorkerProcess.Start(Program, Arguments(text));
    }

    /// <summary>The command line of the worker for a job.</summary>
    public IReadOnlyList<string> Arguments(KeptJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return Arguments(job.ToJson());
    }

    /// <summary>The same for a job as one line, or for <see cref="JobOfInput"/>.</summary>
    public IReadOnlyList<string> Arguments(string job)
    {
        // The job is one argument of JSON: no name in it can be taken for an option, and no setting gets lost.
        return
        [
            "worker", "--data", Folders.Root, "--program", Folders.Program, "--memory", Memory.ToString(CultureInfo.InvariantCulture), "--job", job,
            .. Checkpoints is { } every ? (string[])["--checkpoints", every.TotalSeconds.ToString(CultureInfo.InvariantCulture)] : [],
        ];
    }
}

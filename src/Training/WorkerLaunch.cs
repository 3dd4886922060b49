using System.Globalization;

namespace RVae.Training;

/// <summary>How a worker is started.</summary>
/// <param name="Program">The program.</param>
/// <param name="Folders">Where datasets are read and models are put.</param>
internal sealed record WorkerLaunch(WorkerProgram Program, DataFolders Folders)
{
    /// <summary>What stands on the worker's command line for a job that is the first line of its standard input.</summary>
    public const string JobOfInput = "-";

    // Linux takes 128 KB in one argument, and Windows 32 KB in all of them: the names of a few hundred files are more than that.
    private const int LongestArgument = 16_000;

    /// <summary>Megabytes that a worker may use, from the next one on; 0 leaves it to the worker.</summary>
    public int Memory { get; set; }

    /// <summary>Time between two checkpoints; null leaves it to the worker.</summary>
    public TimeSpan? Checkpoints { get; init; }

    /// <summary>Starts a worker on a job.</summary>
    public WorkerProcess Start(KeptJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        string text = job.ToJson();
        return text.Length > LongestArgument
            ? WorkerProcess.Start(Program, Arguments(JobOfInput), text)
            : WorkerProcess.Start(Program, Arguments(text));
    }

    /// <summary>The job as the command line of its worker.</summary>
    public IReadOnlyList<string> Arguments(KeptJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return Arguments(job.ToJson());
    }

    /// <summary>The same for a job as one line, or for <see cref="JobOfInput"/>.</summary>
    public IReadOnlyList<string> Arguments(string job)
    {
        // As one argument of JSON: no name in it can be read as an option, and no setting is lost on the way.
        return
        [
            "worker", "--data", Folders.Root, "--program", Folders.Program, "--memory", Memory.ToString(CultureInfo.InvariantCulture), "--job", job,
            .. Checkpoints is { } every ? (string[])["--checkpoints", every.TotalSeconds.ToString(CultureInfo.InvariantCulture)] : [],
        ];
    }
}

using System.Globalization;

namespace RVae.Training;

/// <summary>How a worker is started.</summary>
/// <param name="Program">The program.</param>
/// <param name="Folders">Where datasets are read and models are put.</param>
internal sealed record WorkerLaunch(WorkerProgram Program, DataFolders Folders)
{
    /// <summary>Megabytes that a worker may use, from the next one on; 0 leaves it to the worker.</summary>
    public int Memory { get; set; }

    /// <summary>Time between two checkpoints; null leaves it to the worker.</summary>
    public TimeSpan? Checkpoints { get; init; }

    /// <summary>Starts a worker on a job.</summary>
    public WorkerProcess Start(KeptJob job) => WorkerProcess.Start(Program, Arguments(job));

    /// <summary>The job as the command line of its worker.</summary>
    public IReadOnlyList<string> Arguments(KeptJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        // As one argument of JSON: no name in it can be read as an option, and no setting is lost on the way.
        return
        [
            "worker", "--data", Folders.Root, "--program", Folders.Program, "--memory", Memory.ToString(CultureInfo.InvariantCulture), "--job", job.ToJson(),
            .. Checkpoints is { } every ? (string[])["--checkpoints", every.TotalSeconds.ToString(CultureInfo.InvariantCulture)] : [],
        ];
    }
}

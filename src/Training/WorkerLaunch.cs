using System.Globalization;

namespace RVae.Training;

/// <summary>How workers are started.</summary>
/// <param name="Program">The program of the worker.</param>
/// <param name="Folders">The folders of datasets and models.</param>
internal sealed record WorkerLaunch(WorkerProgram Program, DataFolders Folders)
{
    /// <summary>Megabytes that the next worker may use; 0 for the worker's own choice.</summary>
    public int Memory { get; set; }

    /// <summary>The time between two checkpoints; null for the worker's own choice.</summary>
    public TimeSpan? Checkpoints { get; init; }

    /// <summary>Starts a worker for a job.</summary>
    public WorkerProcess Start(KeptJob job) => WorkerProcess.Start(Program, Arguments(job));

    /// <summary>The command line of the worker for a job.</summary>
    public IReadOnlyList<string> Arguments(KeptJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        // The job is one argument of JSON: no name in it can be taken for an option, and no setting gets lost.
        return
        [
            "worker", "--data", Folders.Root, "--program", Folders.Program, "--memory", Memory.ToString(CultureInfo.InvariantCulture), "--job", job.ToJson(),
            .. Checkpoints is { } every ? (string[])["--checkpoints", every.TotalSeconds.ToString(CultureInfo.InvariantCulture)] : [],
        ];
    }
}

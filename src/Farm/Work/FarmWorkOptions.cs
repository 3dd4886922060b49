using RVae.Training;

namespace RVae.Farm.Work;

/// <summary>How a worker of a farm works.</summary>
/// <param name="Server">Where the farm is.</param>
/// <param name="Name">Its name, one for each worker of the farm.</param>
/// <param name="Slots">Trainings at once.</param>
/// <param name="Folder">Where it works; what it makes there is removed again.</param>
/// <param name="Program">What carries one training out.</param>
/// <param name="Version">Version of that.</param>
internal sealed record FarmWorkOptions(FarmServer Server, string Name, int Slots, string Folder, WorkerProgram Program, string Version)
{
    /// <summary>Without a sign for so long, the server gives its trainings to others.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time between two checkpoints that are kept on the server, at least.</summary>
    public TimeSpan Checkpoints { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Megabytes that a training may use; 0 leaves it to the worker.</summary>
    public int Memory { get; init; }
}

using RVae.Training;

namespace RVae.Farm.Work;

/// <summary>The options of a worker of a farm.</summary>
/// <param name="Server">The server of the farm.</param>
/// <param name="Name">Name of the worker, unique on the farm.</param>
/// <param name="Slots">Most trainings at once.</param>
/// <param name="Folder">The folder that it works in; what it makes there is removed again.</param>
/// <param name="Program">The program that carries out one training.</param>
/// <param name="Version">Version of the program.</param>
internal sealed record FarmWorkOptions(FarmServer Server, string Name, int Slots, string Folder, WorkerProgram Program, string Version)
{
    /// <summary>After so long without a sign of life, the server gives the worker's trainings to others.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The least time between two checkpoints that are stored on the server.</summary>
    public TimeSpan Checkpoints { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Megabytes that a training may use; 0 for the training program's own choice.</summary>
    public int Memory { get; init; }
}

namespace RVae.Daemon.Jobs;

/// <summary>How to start a worker.</summary>
/// <param name="File">Executable.</param>
/// <param name="Arguments">Arguments that come before the command.</param>
internal sealed record WorkerProgram(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>The program that runs now: the <c>rvae</c> executable, or <c>dotnet rvae.dll</c>.</summary>
    public static WorkerProgram Self()
    {
        string assembly = Path.Combine(AppContext.BaseDirectory, "rvae.dll");
        string running = Environment.ProcessPath ?? "dotnet";
        return Path.GetFileNameWithoutExtension(running).Equals("rvae", StringComparison.OrdinalIgnoreCase)
            ? new WorkerProgram(running, [])
            : new WorkerProgram(running, [assembly]);
    }

    /// <summary>The program with Torch, or else this one again, which makes what needs no Torch.</summary>
    public static WorkerProgram ForTraining() => TrainingProgram.Find() ?? Self();
}

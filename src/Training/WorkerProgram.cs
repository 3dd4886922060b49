namespace RVae.Training;

/// <summary>How to start a worker.</summary>
/// <param name="File">Executable.</param>
/// <param name="Arguments">Arguments that come before the command.</param>
internal sealed record WorkerProgram(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>The program that runs now: its executable, or <c>dotnet</c> and its assembly.</summary>
    /// <param name="name">What it is called: <c>rvae</c> or <c>rvae-training</c>.</param>
    public static WorkerProgram Self(string name = "rvae")
    {
        string assembly = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        string running = Environment.ProcessPath ?? "dotnet";
        return Path.GetFileNameWithoutExtension(running).Equals(name, StringComparison.OrdinalIgnoreCase)
            ? new WorkerProgram(running, [])
            : new WorkerProgram(running, [assembly]);
    }
}

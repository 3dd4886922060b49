namespace RVae.Training;

/// <summary>How to start a worker.</summary>
/// <param name="File">The executable.</param>
/// <param name="Arguments">The arguments that come before the command.</param>
internal sealed record WorkerProgram(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>This same program: its executable, or <c>dotnet</c> and its assembly.</summary>
    /// <param name="name">The name of the program: <c>rvae</c> or <c>rvae-training</c>.</param>
    public static WorkerProgram Self(string name = "rvae")
    {
        string assembly = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        string running = Environment.ProcessPath ?? "dotnet";
        return Path.GetFileNameWithoutExtension(running).Equals(name, StringComparison.OrdinalIgnoreCase)
            ? new WorkerProgram(running, [])
            : new WorkerProgram(running, [assembly]);
    }
}

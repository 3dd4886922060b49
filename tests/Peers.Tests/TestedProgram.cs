namespace RVae.Peers.Tests;

/// <summary>
/// The program that is tested: the built one, of the configuration that the tests were built in, or the published one that
/// TEST_PROGRAM names, which is compiled ahead of time and may do otherwise.
/// </summary>
internal static class TestedProgram
{
    /// <summary>Where it is.</summary>
    public static string File { get; } = Environment.GetEnvironmentVariable("TEST_PROGRAM") is { Length: > 0 } named ? named : Path.Combine(
        Machine.Root, "src", "Daemon", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "rvae.dll");

    /// <summary>How it is started, before its own arguments.</summary>
    public static string[] Command => StartOf(File);

    /// <summary>How <c>rvae-training</c> is started, which stands in a folder beside it.</summary>
    public static string[] TrainingCommand => StartOf(Path.Combine(Path.GetDirectoryName(File)!, "training", $"rvae-training{Path.GetExtension(File)}"));

    /// <summary>Starts it.</summary>
    public static Program Start(IEnumerable<string> arguments, IDictionary<string, string>? environment = null) =>
        Program.Start(Command[0], [.. Command[1..], .. arguments], environment);

    /// <summary>Runs it to its end.</summary>
    public static (int Code, string Output) Run(params string[] arguments) => Program.Run(Command[0], [.. Command[1..], .. arguments]);

    private static string[] StartOf(string file) => file.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", file] : [file];
}

namespace RVae.Clients.Tests;

/// <summary>The repository's files, from wherever the tests were built to.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>
    /// A committed file that is made from something else: equal to it, or written anew where the environment asks for it.
    /// </summary>
    public static void ShouldHold(string relative, string expected)
    {
        string path = PathOf(relative);
        if (Environment.GetEnvironmentVariable("RVAE_WRITE_CLIENTS") == "1")
            File.WriteAllText(path, expected);
        File.ReadAllText(path).ShouldBe(expected, $"run this test with RVAE_WRITE_CLIENTS=1 and commit {relative}");
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RVae.Daemon.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests run outside the repository");
    }
}

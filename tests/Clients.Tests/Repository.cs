namespace RVae.Clients.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside it.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>
    /// Compares a file that is made from the sources with what they make now; writes it anew where
    /// <c>RVAE_WRITE_REFERENCE=1</c> asks for it.
    /// </summary>
    public static void ShouldBeFresh(string relative, string content)
    {
        string path = PathOf(relative);
        if (Environment.GetEnvironmentVariable("RVAE_WRITE_REFERENCE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }

        File.Exists(path).ShouldBeTrue($"{relative} is missing: run this test with RVAE_WRITE_REFERENCE=1");
        File.ReadAllText(path).ShouldBe(content, $"run this test with RVAE_WRITE_REFERENCE=1 and commit {relative}");
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RVae.Daemon.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests run outside the repository");
    }
}

namespace RVae.Clients.Tests.Max;

/// <summary>The Max package in the repository.</summary>
internal static class Package
{
    public static string Root { get; } = Repository.PathOf("clients", "maxmsp");

    /// <summary>Every patch of the package, by its path inside it.</summary>
    public static IReadOnlyDictionary<string, Patcher> Patches { get; } = Directory
        .EnumerateFiles(Root, "*.max*", SearchOption.AllDirectories)
        .Where(path => Path.GetExtension(path) is ".maxpat" or ".maxhelp")
        .Order(StringComparer.Ordinal)
        .ToDictionary(path => Path.GetRelativePath(Root, path).Replace('\\', '/'), Patcher.Read);

    /// <summary>The package's own abstraction of a name, or null.</summary>
    public static Patcher? Abstraction(string name) =>
        Patches.GetValueOrDefault($"patchers/{Path.GetFileNameWithoutExtension(name)}.maxpat");

    /// <summary>Every patcher there is, also those inside others, with the name of its file.</summary>
    public static IEnumerable<(string File, Patcher Patcher)> AllPatchers =>
        Patches.SelectMany(patch => patch.Value.WithInner().Select(patcher => (patch.Key, patcher)));

    /// <summary>Names of the patches, for theories.</summary>
    public static TheoryData<string> Names => [.. Patches.Keys];
}

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

    /// <summary>Every box of every patcher, also of those inside others.</summary>
    public static IEnumerable<Box> AllBoxes => Patches.Keys.SelectMany(BoxesOf);

    /// <summary>Every box of a patch, also of the patchers inside it.</summary>
    public static IEnumerable<Box> BoxesOf(string name) =>
        Patches[name].WithInner().SelectMany(patcher => patcher.Boxes);

    /// <summary>Names of the patches, for theories.</summary>
    public static TheoryData<string> Names => [.. Patches.Keys];
}

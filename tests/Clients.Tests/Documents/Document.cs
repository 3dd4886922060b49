namespace RVae.Clients.Tests.Documents;

/// <summary>What the repository has to read, but for what is generated.</summary>
internal sealed record Document(string Path, string Text)
{
    private static readonly string[] Generated = ["docs/osc-reference.md"];

    /// <summary>Every document, by its path in the repository.</summary>
    public static IReadOnlyDictionary<string, Document> All { get; } = new[] { "", "docs", "clients", "corpus", "bench", "fuzz", "deploy" }
        .SelectMany(FilesOf)
        .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Except(Generated)
        .ToDictionary(path => path, path => new Document(path, File.ReadAllText(Repository.PathOf(path))));

    /// <summary>Their paths, for theories.</summary>
    public static TheoryData<string> Paths => [.. All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Its lines with their numbers.</summary>
    public IEnumerable<(int Number, string Line)> Lines => Text.Split('\n').Select((line, i) => (i + 1, line));

    /// <summary>The lines of its blocks of a language.</summary>
    public IEnumerable<string> CodeOf(params string[] languages)
    {
        bool inside = false;
        foreach ((_, string line) in Lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                inside = !inside && languages.Contains(line[3..]);
            else if (inside)
                yield return line;
        }
    }

    private static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(
        Repository.PathOf(folder), "*.md", folder.Length == 0 ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)
        .Where(file => !file.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));
}

namespace RVae.Peers.Tests.Snippets;

/// <summary>A block of code of the documentation, run as a reader would who copies it.</summary>
internal static class Snippet
{
    /// <summary>The only block of a language in a document; with other ports, since tests share the machine.</summary>
    public static string Read(string document, string language, params (int Written, int Port)[] ports)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Machine.Root, "docs", document));
        int opening = Array.IndexOf(lines, $"```{language}");
        opening.ShouldBeGreaterThanOrEqualTo(0, $"{document} has a block of {language}");
        Array.IndexOf(lines, $"```{language}", opening + 1).ShouldBe(-1, $"{document} has one block of {language}");
        string code = string.Join('\n', lines[(opening + 1)..].TakeWhile(line => line != "```")) + "\n";
        foreach ((int written, int port) in ports)
        {
            code.ShouldContain($"{written}");
            code = code.Replace($"{written}", $"{port}", StringComparison.Ordinal);
        }

        return code;
    }

    /// <summary>The same as a file in a folder; gives its path.</summary>
    public static string Save(string code, string folder, string name)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, code);
        return path;
    }
}

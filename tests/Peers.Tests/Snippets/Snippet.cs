namespace RVae.Peers.Tests.Snippets;

/// <summary>A block of code of the documentation, run as a reader would who copies it.</summary>
internal static class Snippet
{
    /// <summary>The only block of a language in a document; with other ports, since tests share the machine.</summary>
    public static string Read(string document, string language, params (int Written, int Port)[] ports)
    {
        string code = ReadAll(document, language).ShouldHaveSingleItem($"{document} has one block of {language}");
        foreach ((int written, int port) in ports)
        {
            code.ShouldContain($"{written}");
            code = code.Replace($"{written}", $"{port}", StringComparison.Ordinal);
        }

        return code;
    }

    /// <summary>All blocks of a language in a document.</summary>
    public static IEnumerable<string> ReadAll(string document, string language)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Machine.Root, "docs", document));
        for (int line = 0; line < lines.Length; line++)
        {
            if (lines[line] == $"```{language}")
                yield return string.Join('\n', lines[(line + 1)..].TakeWhile(code => code != "```")) + "\n";
        }
    }

    /// <summary>The same as a file in a folder; gives its path.</summary>
    public static string Save(string code, string folder, string name)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, code);
        return path;
    }
}

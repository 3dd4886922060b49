using System.Text.RegularExpressions;

namespace RVae.Architecture.Tests;

/// <summary>What the compiler does not hold of the one dialect in which the sources are written: see <c>.editorconfig</c>.</summary>
public sealed partial class SourceText
{
    private const int LongestLine = 160;

    private static readonly string[] ReadFromFiles =
    [
        "src/Daemon/Saved/", "src/Daemon/Scenes/", "src/Daemon/Gestures/", "src/Daemon/Rooms/RoomMessages.cs", "src/Farm/FarmMessages.cs", "src/Training/KeptJob.cs",
        "src/Engine/Learning/Training.cs",
    ];

    private static readonly string Root = Up(AppContext.BaseDirectory);

    // A message stands on one line, however long, so that it can be searched for.
    [Fact]
    public void No_line_of_code_is_longer_than_the_editorconfig_says()
    {
        File.ReadAllText(Path.Combine(Root, ".editorconfig")).ShouldContain($"max_line_length = {LongestLine}");
        Lines().Where(line => line.Text.Length > LongestLine && !line.Text.Contains('"', StringComparison.Ordinal)).Select(line => line.Where).ShouldBeEmpty();
    }

    [Fact]
    public void A_local_that_is_made_by_new_is_declared_by_var() =>
        Lines().Where(line => TypedNew().IsMatch(line.Text)).Select(line => line.Where).ShouldBeEmpty();

    [Fact]
    public void The_rule_for_locals_knows_what_it_forbids()
    {
        TypedNew().IsMatch("        List<int> hits = new();").ShouldBeTrue();
        TypedNew().IsMatch("        var hits = new List<int>();").ShouldBeFalse();
        TypedNew().IsMatch("    private readonly Lock _gate = new();").ShouldBeFalse();
    }

    // The serializer gives a property that can only be initialised no default where the file does not name it: one that has a default can be set.
    [Fact]
    public void What_older_files_do_not_name_keeps_its_default() => Lines()
        .Where(line => ReadFromFiles.Any(part => line.Where.StartsWith(part, StringComparison.Ordinal)) && line.Text.Contains("init; } = ", StringComparison.Ordinal))
        .Select(line => line.Where).ShouldBeEmpty();

    [GeneratedRegex(@"^\s{8,}(using )?[A-Z][\w<>\[\], .]* \w+ = new\(")]
    private static partial Regex TypedNew();

    private static IEnumerable<(string Where, string Text)> Lines() =>
        from folder in (string[])["src", "tests", "bench", "fuzz", "build"]
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
        let text = File.ReadAllText(file)
        where !text.Contains("\"\"\"", StringComparison.Ordinal)
        from line in text.Split('\n').Select((line, i) => ($"{Path.GetRelativePath(Root, file)}:{i + 1}", line))
        select line;

    private static string Up(string folder) =>
        File.Exists(Path.Combine(folder, "RVae.Daemon.sln")) ? folder : Up(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}

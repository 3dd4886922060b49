using System.Text.RegularExpressions;

namespace RVae.Clients.Tests.Documents;

/// <summary>What a document points at is there.</summary>
public sealed partial class LinksInDocuments
{
    public static TheoryData<string> Paths => Document.Paths;

    [Theory, MemberData(nameof(Paths))]
    public void Every_link_inside_the_repository_leads_somewhere(string path)
    {
        foreach ((int number, string line) in Document.All[path].Lines)
        {
            foreach (string target in Targets(line))
            {
                string[] parts = target.Split('#');
                string file = parts[0].Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, parts[0]).Replace('\\', '/');
                Path.Exists(Repository.PathOf(file)).ShouldBeTrue($"{path}:{number}: there is no {target}");
                if (parts.Length > 1)
                    HeadingsOf(file).ShouldContain(parts[1], $"{path}:{number}: {target}");
            }
        }
    }

    [Fact]
    public void Every_document_and_every_picture_is_reached_from_another()
    {
        HashSet<string> reached =
        [
            .. Document.All.Values.SelectMany(document => Targets(document.Text).Select(target => Path.GetRelativePath(
                Repository.Root, Path.GetFullPath(Repository.PathOf(Path.GetDirectoryName(document.Path)!, target.Split('#')[0])))))
                .Select(target => target.Replace('\\', '/')),
        ];
        string[] pictures = [.. Directory.EnumerateFiles(Repository.PathOf("docs", "pictures")).Select(file => $"docs/pictures/{Path.GetFileName(file)}")];
        IEnumerable<string> documents = Document.All.Keys.Where(path => path.StartsWith("docs/", StringComparison.Ordinal) && !path.StartsWith("docs/decisions/", StringComparison.Ordinal));
        documents.Append("docs/osc-reference.md").Concat(pictures).Except(reached).Except(["docs/README.md", "docs/pictures/take.sh"]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_source_file_that_the_architecture_names_is_there()
    {
        string[] named = [.. SourceFile().Matches(Document.All["docs/architecture.md"].Text).Select(match => match.Groups[1].Value)];
        named.Length.ShouldBeGreaterThan(20);
        named.Where(file => !File.Exists(Repository.PathOf("src", file))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_decision_is_in_their_index()
    {
        const string Index = "docs/decisions/README.md";
        IEnumerable<string> decisions = Document.All.Keys.Where(path => path.StartsWith("docs/decisions/", StringComparison.Ordinal));
        string[] listed = [.. Targets(Document.All[Index].Text).Select(target => $"docs/decisions/{target}")];
        decisions.Except([Index]).Except(listed).ShouldBeEmpty();
    }

    private static IEnumerable<string> Targets(string text) => Link().Matches(text)
        .Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value)
        .Where(target => !target.Contains(':', StringComparison.Ordinal));

    /// <summary>Headings as a reader's browser names them.</summary>
    private static IEnumerable<string> HeadingsOf(string file) => File.ReadAllLines(Repository.PathOf(file))
        .Where(line => line.StartsWith('#'))
        .Select(line => NotInAnchors().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex("""\]\(([^)\s]+)\)|<img src="([^"]+)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:Engine|Protocol|Midi|Library|Link|Training|Torch|Daemon)/[\w/.]+\.cs)`")]
    private static partial Regex SourceFile();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}

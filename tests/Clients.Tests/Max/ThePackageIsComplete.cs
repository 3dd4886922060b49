using System.Text.Json.Nodes;

namespace RVae.Clients.Tests.Max;

/// <summary>What Max's package browser reads is true.</summary>
public sealed class ThePackageIsComplete
{
    private static readonly JsonNode Info = JsonNode.Parse(File.ReadAllText(Path.Combine(Package.Root, "package-info.json")))!;

    [Fact]
    public void It_lists_every_file_of_every_folder_and_no_other()
    {
        foreach (string folder in new[] { "devices", "docs", "examples", "help", "javascript", "patchers" })
        {
            string[] listed = [.. Info["filelist"]![folder]!.AsArray().Select(name => name!.GetValue<string>())];
            string[] there = [.. Directory.GetFiles(Path.Combine(Package.Root, folder)).Select(path => Path.GetFileName(path)!)];
            listed.Order(StringComparer.Ordinal).ShouldBe(there.Order(StringComparer.Ordinal), folder);
        }
    }

    [Fact]
    public void It_opens_with_the_demo_needs_Max_8_and_has_the_version_of_the_daemon()
    {
        string.Concat("examples/", Info["homepatcher"]).ShouldBeOneOf([.. Package.Patches.Keys]);
        Info["max_version_min"]!.GetValue<string>().ShouldBe("8.0");
        File.ReadAllText(Repository.PathOf("Directory.Build.props")).ShouldContain($"<Version>{Info["version"]}</Version>");
    }
}

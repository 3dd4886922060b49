using RVae.Peers.Tests;

namespace RVae.Clients.Tests.Max;

/// <summary>What the package computes in JavaScript is tested where JavaScript runs without Max.</summary>
public sealed class JavaScriptUnderNode
{
    [Theory]
    [InlineData("map.test.js")]
    [InlineData("steps.test.js")]
    [InlineData("place.test.js")]
    public void What_a_script_makes_of_what_it_is_told_is_right(string script)
    {
        string node = Machine.Need("node", "nodejs");
        using Program tests = Program.Start(
            node, ["--test", Repository.PathOf("tests", "Clients.Tests", "Max", "Node", script)],
            new Dictionary<string, string> { ["RVAE_MAX_JAVASCRIPT"] = Path.Combine(Package.Root, "javascript") });
        tests.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBe(0, tests.Output);
    }

    [Fact]
    public void Every_script_that_a_patch_runs_is_in_the_package()
    {
        string[] scripts = [.. Package.AllBoxes.Where(box => box.Name == "js").Select(box => box.Atoms[1])];
        scripts.ShouldNotBeEmpty();
        scripts.Where(script => !File.Exists(Path.Combine(Package.Root, "javascript", script))).ShouldBeEmpty();
    }
}

using System.Text.Json;

namespace RVae.Peers.Tests;

/// <summary>OSCQuery as others understand it: a client of another author's reads the daemon's tree, and uses what it says.</summary>
public sealed class BeingQueried
{
    [Fact]
    public void Another_authors_client_finds_every_address_sets_a_value_where_it_is_told_to_and_hears_of_it()
    {
        string node = NodeModules.Need("oscquery");
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house");
        (int code, string output) = Program.Run(node, Path.Combine(NodeModules.Folder, "query.mjs"), $"{daemon.HttpPort}");
        code.ShouldBe(0, output);
        JsonElement found = JsonSerializer.Deserialize<JsonElement>(output.Split('\n').Single(line => line.StartsWith('{')));

        found.GetProperty("oscPort").GetInt32().ShouldBe(daemon.Port);
        found.GetProperty("name").GetString().ShouldStartWith("rvae");
        found.GetProperty("methods").GetInt32().ShouldBeGreaterThan(300);
        found.GetProperty("models").EnumerateArray().Select(name => name.GetString()).ShouldContain("house");
        JsonElement threshold = found.GetProperty("threshold");
        threshold.GetProperty("access").GetInt32().ShouldBe(3);
        threshold.GetProperty("arguments").ToString().ShouldBe("""[{"type":"f","range":{"min":0,"max":1},"clipmode":"both","value":0.5}]""");
        found.GetProperty("walk").GetProperty("arguments")[0].GetProperty("range").ToString().ShouldBe("""{"vals":["off","orbit","drift","path"]}""");
        found.GetProperty("hit").GetProperty("arguments").GetArrayLength().ShouldBe(7);
        found.GetProperty("latent").ToString().ShouldBe("[1.5,-0.5]");
        found.GetProperty("latentNow").ToString().ShouldBe("[1.5,-0.5]");
    }
}

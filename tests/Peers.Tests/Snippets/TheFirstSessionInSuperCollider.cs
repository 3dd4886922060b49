using RVae.Peers.Tests.Sound;

namespace RVae.Peers.Tests.Snippets;

/// <summary>docs/first-session-supercollider.md, word by word: each block is copied out of it and run, with a server that sounds.</summary>
[Collection(Listening.Name)]
public sealed class TheFirstSessionInSuperCollider
{
    [Fact]
    public void Every_block_runs_and_does_what_is_said_of_it()
    {
        Machine.Need("scsynth", "supercollider-server");
        Machine.Need("sclang", "supercollider-language");
        using JackServer jack = JackServer.Start();
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house");
        using Client watcher = daemon.Connect();
        using Program session = Sclang.Start("first-session.scd", daemon.Data, new Dictionary<string, IFormattable>
        {
            ["SERVER"] = Machine.FreePort(),
            ["BLOCKS"] = Literal(Blocks(daemon.Port)),
        });
        string end = session.WaitForLine(line => line == "session: done" || line.Contains("ERROR", StringComparison.Ordinal), TimeSpan.FromMinutes(2));
        end.ShouldBe("session: done", session.Output);
        session.Output.ShouldNotContain("ERROR", customMessage: session.Output);

        watcher.Ask("/rvae/tempo").Float(0).ShouldBe(132);
        watcher.Ask("/rvae/threshold").Float(0).ShouldBe(0.3f);
        watcher.Ask("/rvae/mute/clap").Int(0).ShouldBe(1);
        watcher.Ask("/rvae/latent/glide").Float(0).ShouldBe(4000);
        watcher.Ask("/rvae/pins/snare").Text(0).ShouldBe("36=100");
        watcher.Ask("/rvae/length/rim").Int(0).ShouldBe(72);
        for (int tries = 0; watcher.Ask("/rvae/model").Text(0) != "techno"; tries++)
            tries.ShouldBeLessThan(10_000, "the model is loaded");
        watcher.Send("/rvae/clients");
        watcher.Next(message => message.Address == "/rvae/clients/item" && message.Text(1) == "supercollider", what: "the session among the clients");
    }

    /// <summary>All but the installation, which has a test of its own; each joins the daemon of the test.</summary>
    private static string[] Blocks(int port)
    {
        string[] blocks = [.. Snippet.ReadAll("first-session-supercollider.md", "supercollider")];
        blocks[0].ShouldStartWith("Quarks.install");
        blocks.Length.ShouldBeGreaterThan(7);
        return [.. blocks[1..].Select(block => block.Replace("RVae.connect", $"RVae.connect(\"127.0.0.1\", {port})", StringComparison.Ordinal))];
    }

    private static FormattableString Literal(string[] blocks) =>
        $"{string.Join(",\n", blocks.Select(block => $"\"{block.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""))}";
}

using RVae.Peers.Tests.Sound;

namespace RVae.Peers.Tests;

/// <summary>Programs of several makers on one host at once, none of which may take what is another's.</summary>
public sealed class ManyOnOneHost
{
    private const string Mrpeach = "/usr/lib/pd/extra/mrpeach";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public void Pd_with_mrpeach_two_Quarks_in_sclang_and_Node_are_served_at_the_same_time()
    {
        string pd = Machine.Need("pd", "puredata-core"), node = NodeModules.Need("osc");
        Assert.SkipUnless(Directory.Exists(Mrpeach), "mrpeach's objects are not here (Debian: apt install pd-mrpeach)");
        string folder = Directory.CreateTempSubdirectory("rvae-many-").FullName;
        using RunningDaemon daemon = RunningDaemon.Start("--no-play", "--model", "house");
        using Program sclang = Sclang.Start("two-quarks.scd", folder, new Dictionary<string, IFormattable> { ["DAEMON"] = daemon.Port });
        using Program patch = Program.Start(pd, Patch(daemon.Port));
        using Program query = Program.Start(node, [Path.Combine(NodeModules.Folder, "query.mjs"), $"{daemon.HttpPort}"]);

        patch.WaitForLine(line => line.StartsWith("heard: /rvae/welcome", StringComparison.Ordinal), Limit).ShouldNotBeNull(patch.Output);
        patch.WaitForLine(line => line.StartsWith("heard: /rvae/fail /rvae/tempo bad-arguments the\\ type\\ tags\\ are\\ missing", StringComparison.Ordinal), Limit)
            .ShouldNotBeNull(patch.Output);
        patch.WaitForLine(line => line == "heard: /rvae/tempo 133", Limit).ShouldNotBeNull(patch.Output);
        query.WaitForLine(line => line.StartsWith('{') && line.Contains("\"latent\":[1.5,-0.5]", StringComparison.Ordinal), Limit).ShouldNotBeNull(query.Output);
        sclang.WaitForLine(line => line == "quarks: done", Limit).ShouldNotBeNull(sclang.Output);
        sclang.Output.ShouldContain("quarks: healed true");
        sclang.WaitForExit(Limit);
        Directory.Delete(folder, recursive: true);
    }

    // What the messages mean is written in the patch.
    private static string[] Patch(int daemon)
    {
        int hears = FreePort.Next();
        string[] messages =
        [
            $"port {hears}", $"net connect 127.0.0.1 {daemon}", $"say /rvae/hello mrpeach {hears}", "tags 0", "say /rvae/tempo 131", "tags 1", "say /rvae/tempo 133",
        ];
        string file = Path.Combine(AppContext.BaseDirectory, "Peers", "mrpeach.pd");
        return ["-nogui", "-noaudio", "-stderr", "-path", Mrpeach, "-open", file, .. messages.SelectMany(message => (string[])["-send", message])];
    }
}

using RVae.Peers.Tests;

namespace RVae.Clients.Tests.Surfaces;

/// <summary>What the layouts do by themselves, run where their languages run without the programs that show them.</summary>
public sealed class TheLayoutsStayJoined
{
    [Fact]
    public void Open_Stage_Control_answers_the_challenge_and_joins_again_when_the_daemon_was_away()
    {
        string node = Machine.Need("node", "nodejs");
        using Program tests = Program.Start(
            node, ["--test", Script("Node", "stage.test.js")],
            new Dictionary<string, string> { ["RVAE_STAGE"] = OpenStageControlSession.Make() });
        tests.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBe(0, tests.Output);
    }

    [Fact]
    public void TouchOSC_answers_the_challenge_and_joins_again_when_the_daemon_was_away()
    {
        string lua = Machine.Need("lua5.1", "lua5.1");
        string script = TouchOscLayout.Make().Descendants("property")
            .Single(property => (string?)property.Element("key") == "script").Element("value")!.Value;
        using Program tests = Program.Start(
            lua, [Script("Lua", "touchosc.test.lua")], new Dictionary<string, string> { ["RVAE_TOUCHOSC"] = script });
        tests.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBe(0, tests.Output);
    }

    private static string Script(string language, string name) =>
        Repository.PathOf("tests", "Clients.Tests", "Surfaces", language, name);
}

using RVae.Peers.Tests;

namespace RVae.Clients.Tests.Surfaces;

/// <summary>What the layouts do by themselves, run where their languages run without the programs that show them.</summary>
public sealed class TheLayoutsStayJoined
{
    [Fact]
    public void Open_Stage_Control_answers_the_challenge_joins_again_when_the_daemon_was_away_and_shows_pins_and_the_kit()
    {
        string node = Machine.Need("node", "nodejs");
        using Program tests = Program.Start(
            node, ["--test", Script("Node", "stage.test.js")],
            new Dictionary<string, string> { ["RVAE_STAGE"] = Repository.PathOf(SurfaceTests.OpenStageControl) });
        tests.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBe(0, tests.Output);
    }

    [Fact]
    public void TouchOSC_answers_the_challenge_joins_again_when_the_daemon_was_away_and_shows_pins_and_the_kit()
    {
        string lua = Machine.Need("lua5.1", "lua5.1");
        string[] scripts = [.. TouchOscLayout.Make().Descendants("property")
            .Where(property => (string?)property.Element("key") == "script").Select(property => property.Element("value")!.Value).Distinct()];
        using Program tests = Program.Start(
            lua, [Script("Lua", "touchosc.test.lua")], new Dictionary<string, string> { ["RVAE_TOUCHOSC"] = scripts[0], ["RVAE_TOUCHOSC_STEP"] = scripts[1] });
        tests.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBe(0, tests.Output);
    }

    private static string Script(string language, string name) =>
        Repository.PathOf("tests", "Clients.Tests", "Surfaces", language, name);
}

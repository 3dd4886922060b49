using System.Globalization;
using RVae.Peers.Tests.Sound;

namespace RVae.Peers.Tests;

/// <summary>The Quark in SuperCollider's language: its own UnitTests, and a session with a daemon.</summary>
public sealed class TheQuark
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void Its_UnitTests_pass()
    {
        string folder = Directory.CreateTempSubdirectory("rvae-quark-").FullName;
        using Program sclang = Sclang.Start("unit-tests.scd", folder, new Dictionary<string, IFormattable>());
        string result = sclang.WaitForLine(line => line.StartsWith("unit: ", StringComparison.Ordinal) && line.EndsWith(" failed", StringComparison.Ordinal), Limit);
        result.ShouldEndWith(" 0 failed", customMessage: sclang.Output);
        int.Parse(result.Split(' ')[3], CultureInfo.InvariantCulture).ShouldBeGreaterThan(100, result);
        sclang.WaitForExit(Limit);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Installed_from_a_clone_it_is_found_by_its_name_and_its_help_is_rendered_without_a_broken_link()
    {
        string home = Directory.CreateTempSubdirectory("rvae-home-").FullName;
        using (Program install = Sclang.StartAtHome("quark-install.scd", home))
            install.WaitForExit(Limit).ShouldBe(0, install.Output);
        using Program use = Sclang.StartAtHome("quark-use.scd", home);
        use.WaitForLine(line => line == "quark: done", TimeSpan.FromMinutes(2));
        string[] said = [.. use.Output.Split('\n').Where(line => line.StartsWith("quark: ", StringComparison.Ordinal))];
        string version = File.ReadAllLines(Path.Combine(Machine.Root, "Directory.Build.props"))
            .Single(line => line.Contains("<Version>", StringComparison.Ordinal)).Split('<', '>')[2];
        said[0].ShouldBe($"quark: installed RVae {version}");
        said[1].ShouldBe("quark: class RVae");
        string[][] pages = [.. said.Where(line => line.StartsWith("quark: help", StringComparison.Ordinal)).Select(line => line.Split(' '))];
        pages.Length.ShouldBe(Directory.GetFiles(Path.Combine(Sclang.Quark, "HelpSource"), "*.schelp", SearchOption.AllDirectories).Length);
        pages.ShouldAllBe(page => int.Parse(page[3], CultureInfo.InvariantCulture) > 4000);
        foreach (string trouble in new[] { "ERROR", "WARNING: SCDoc", "Broken link" })
            use.Output.ShouldNotContain(trouble);
        Directory.Delete(home, recursive: true);
    }

    [Fact]
    public void Scenes_are_stored_recalled_listed_and_shown_in_the_window_though_the_answer_of_a_sync_is_lost()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        int replies = 0;
        using var way = new ForgetfulWay(daemon.Port, message => message.Address == "/rvae/reply" && ++replies == 2); // the first is that of a store
        using Program sclang = Sclang.Start("scenes.scd", daemon.Data, new Dictionary<string, IFormattable> { ["DAEMON"] = way.Port });
        sclang.WaitForLine(line => line == "scenes: done", Limit).ShouldNotBeNull(sclang.Output);
        sclang.Output.Split('\n').Where(line => line.StartsWith("scenes: ", StringComparison.Ordinal))
            .ShouldBe(["scenes: [ verse, chorus ]", "scenes: the window shows chorus", "scenes: done"]);
        way.Lost.ShouldBe(1);
        sclang.WaitForExit(Limit);
    }

    [Fact]
    public void Pins_and_the_time_of_each_drum_are_set_by_methods_and_by_the_window()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        using Program sclang = Sclang.Start("pins.scd", daemon.Data, new Dictionary<string, IFormattable> { ["DAEMON"] = daemon.Port });
        sclang.WaitForLine(line => line == "pins: set", Limit).ShouldNotBeNull(sclang.Output);
        sclang.Output.Split('\n').Where(line => line.StartsWith("pins: ", StringComparison.Ordinal)).ShouldBe(
            [
                "pins: [ [ kick, 0, 0, 0.0 ], [ rim, 7, 99, 0.0 ] ]", "pins: [ [ openhat, 12, 50, -0.5 ] ]",
                "pins: a step of the window is 24=100", "pins: the window has 14 mutes, its menu 14 drums, the last is the cowbell",
                "pins: the ride has 0=0", "pins: set",
            ]);
        using Client client = daemon.Connect();
        client.Hello("drums", "events", "hits state");
        client.Ask("/rvae/freeze/snare").Int(0).ShouldBe(1);
        client.Ask("/rvae/rotate/hat").Int(0).ShouldBe(6);
        int bar = client.Next(hit => IsRim(hit) && hit.Int(3) == 7, 60, "the pinned hit").Int(5);
        // A loop of 36 ticks beside bars of 96: its place is counted from the beginning of the music.
        Message next = client.Next(hit => IsRim(hit) && (hit.Int(3) != 7 || hit.Int(5) != bar), 30, "it again");
        (((next.Int(5) * 96) + next.Int(3)) % 36).ShouldBe(7);
        client.Send("/rvae/pins/clear");
        sclang.WaitForLine(line => line == "pins: cleared", Limit);
        sclang.Output.ShouldNotContain("ERROR", customMessage: sclang.Output);

        static bool IsRim(Message hit) => hit.Address == "/rvae/hit" && hit.Int(0) == 8 && hit.Int(2) == 99;
    }

    [Fact]
    public void It_plays_every_control_draws_the_map_loads_and_trains_a_model_and_survives_the_end_of_the_daemon()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        using Program sclang = Sclang.Start("session.scd", daemon.Data, new Dictionary<string, IFormattable> { ["DAEMON"] = daemon.Port });
        sclang.WaitForLine(line => line == "session: controls set", Limit).ShouldNotBeNull(sclang.Output);
        using (Client client = daemon.Connect())
        {
            client.Ask("/rvae/latent").Arguments.ShouldBe([0.75f, -0.25f]);
            client.Ask("/rvae/deck/2/threshold/snare").Float(0).ShouldBe(0.125f);
            client.Ask("/rvae/mute/clap").Int(0).ShouldBe(1);
        }

        sclang.WaitForLine(line => line == "session: techno plays", Limit);
        // The map is fetched while the model is learned: either may be there first.
        sclang.WaitForEach(TimeSpan.FromMinutes(7), "session: a map of 96 ticks, kicks in ", "session: mine is learned")[0].ShouldNotContain("kicks in 0 of");
        sclang.Output.ShouldNotContain("session: wrong");

        daemon.Kill();
        sclang.WaitForLine(line => line == "session: lost", Limit);
        daemon.StartAgain();
        sclang.WaitForLine(line => line == "session: found again", Limit);
        sclang.WaitForLine(line => line == "session: a hit", Limit);
        sclang.Output.ShouldNotContain("ERROR", customMessage: sclang.Output);
    }
}

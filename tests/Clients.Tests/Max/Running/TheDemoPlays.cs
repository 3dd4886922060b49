using RVae.Peers.Tests;

namespace RVae.Clients.Tests.Max.Running;

/// <summary>The demo for Max, run as the reference says its objects behave, against a live daemon.</summary>
public sealed class TheDemoPlays
{
    [Fact]
    public void It_finds_the_daemon_hears_the_groove_and_moves_the_point()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using var world = new MaxWorld();
        (MaxPatch demo, List<object[]> hits) = Open(world, daemon.Port);
        using Client other = daemon.Connect();
        MaxPatch pad = demo.Parts["rvae-pad"], controls = demo.Parts["rvae-controls"];
        world.RunUntil(() => IsOn(controls["led"]) && hits.Count > 0, 60, "the welcome and a hit");
        hits[0].Length.ShouldBe(7);

        pad["pictslider"].Set(750, 250);
        world.RunUntil(() => Near(other.Ask("/rvae/latent/pad"), 0.75f, 0.25f), 60, "the point that the pad set");
        other.Send("/rvae/latent/pad", 0.1f, 0.9f);
        world.RunUntil(() => pad["pictslider"].Shown is [>= 99 and <= 100, >= 899 and <= 900], 60, "the point that another set");
        other.Ask("/rvae/latent/pad").Float(0).ShouldBe(0.1f, 0.0001);
    }

    [Fact]
    public void The_pad_and_the_map_show_where_the_other_went()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using var world = new MaxWorld();
        MaxPatch demo = Open(world, daemon.Port).Demo;
        MaxPatch pad = demo.Parts["rvae-pad"], map = demo.Parts["rvae-map"], controls = demo.Parts["rvae-controls"];
        world.RunUntil(() => IsOn(controls["led"]), 30, "the welcome");
        var points = new List<object[]>();
        map["js rvae-map.js"].Hear = (_, message) => points.Add(message);

        pad["pictslider"].Set(750, 250);
        world.RunUntil(() => points.Any(point => point is ["point", float u, float v] && Math.Abs(u - 0.75f) < 0.001 && Math.Abs(v - 0.25f) < 0.001), 30, "the pad's point on the map");
        MaxObject click = map["gate"]; // opened by the button, and then what expr, which is not interpreted here, makes of the place
        click.Hear(0, [1]);
        click.Hear(1, [0.25f, 0.75f]);
        world.RunUntil(() => pad["pictslider"].Shown is [>= 249 and <= 251, >= 749 and <= 751], 30, "the map's point on the pad");
    }

    [Fact]
    public void The_steps_tell_their_script_of_taps_and_pins_and_send_what_it_says()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using var world = new MaxWorld();
        MaxPatch demo = Open(world, daemon.Port).Demo, steps = demo.Parts["rvae-steps"];
        using Client other = daemon.Connect();
        world.RunUntil(() => IsOn(demo.Parts["rvae-controls"]["led"]), 30, "the welcome");
        MaxObject script = steps["js rvae-steps.js"]; // JavaScript is not interpreted here: steps.test.js runs it under Node
        var heard = new List<object[]>();
        script.Hear = (_, message) => heard.Add(message);
        other.Send("/rvae/pin", "kick", 12, 90);
        world.RunUntil(() => heard.Any(message => message is ["ask"]), 30, "that pins have changed");
        script.Send(0, "/rvae/pins");
        world.RunUntil(() => heard.Any(message => message is ["item", "kick", 12, 90, ..]), 30, "the pin of another");
        script.Send(1, 2, "o");
        steps["step-3"].Press();
        world.RunUntil(() => heard.Any(message => message is ["tap", 2]), 60, "the tap");
        script.Send(0, "/rvae/pin", 0, 12, 0);
        world.RunUntil(() => other.Ask("/rvae/pins/kick").Text(0) == "12=0", 60, "what the tap was made into");
    }

    [Fact]
    public void The_steps_tell_their_script_of_the_kit_and_their_menu_what_it_says()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using var world = new MaxWorld();
        MaxPatch demo = Open(world, daemon.Port).Demo, steps = demo.Parts["rvae-steps"];
        using Client other = daemon.Connect();
        MaxObject script = steps["js rvae-steps.js"], menu = steps["umenu"];
        var heard = new List<object[]>();
        script.Hear = (_, message) => heard.Add(message);
        world.RunUntil(() => heard.Any(message => message is ["joined"]), 30, "the end of the snapshot");
        script.Send(0, "/rvae/kit");
        world.RunUntil(() => heard.Any(message => message is ["kit", "nine", string]), 30, "the kit that was asked for");
        other.Send("/rvae/model", "jazz");
        world.RunUntil(() => heard.Any(message => message is ["kit", "standard", string names] && names.Split(' ').Length == 14), 30, "the kit of the other model");

        script.Send(1, "menu", "clear");
        script.Send(1, "menu", "append", "kick");
        script.Send(1, "menu", "append", "ride");
        script.Send(1, "menu", "set", 0);
        menu.Items.ShouldBe(["kick", "ride"]);
        menu.Shown.ShouldBe(["kick"]);
        menu.Set(1);
        world.RunUntil(() => heard.Any(message => message is ["show", 1]), 60, "the choice");
        other.Send("/rvae/pin", "ride", 6, 100);
        heard.Clear();
        world.RunUntil(() => heard.Any(message => message is ["ask"]), 30, "that pins beyond the nine have changed");
    }

    [Fact]
    public void Every_control_sets_its_value_and_follows_when_another_sets_it()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using var world = new MaxWorld();
        MaxPatch controls = Open(world, daemon.Port).Demo.Parts["rvae-controls"];
        using Client other = daemon.Connect();
        world.RunUntil(() => controls.Objects.First(found => found.Box.Class == "umenu").Items.Count > 0, 60, "the state, and the menu that is asked for after it");
        foreach (MaxObject dial in controls.Objects.Where(control => control.Box.Class == "live.dial"))
            ShouldSetAndFollow(world, other, dial, DialAddress(dial), 0.25f, 0.75f);
        foreach (MaxObject mute in controls.Objects.Where(control => control.Box is { Class: "textbutton" } && AddressOfMute(control) is not null))
            ShouldSetAndFollow(world, other, mute, AddressOfMute(mute)!, 1, 0);
        ShouldSetAndFollow(world, other, controls["flonum"], "/rvae/tempo", 96f, 132f);
        ShouldSetAndFollow(world, other, controls["play"], "/rvae/playing", 0, 1);

        MaxObject off = controls["density off"];
        off.Set(1);
        world.RunUntil(() => other.Ask("/rvae/density").Float(0) < 0, 60, "density off");
        off.Set(0);
        world.RunUntil(() => MaxObject.Same(other.Ask("/rvae/density").Arguments[0], 0.75f), 60, "the density of the dial");
        other.Send("/rvae/density", -1f);
        world.RunUntil(() => IsOn(off), 60, "that another has switched the density off");
    }

    [Fact]
    public void The_mutes_are_called_as_their_script_says_and_mute_by_their_place()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240", "--model", "percussion");
        using var world = new MaxWorld();
        MaxPatch controls = Open(world, daemon.Port).Demo.Parts["rvae-controls"];
        using Client other = daemon.Connect();
        MaxObject script = controls["js rvae-mutes.js"], first = controls["kick"]; // JavaScript is not interpreted here: map.test.js runs it under Node
        var heard = new List<object[]>();
        script.Hear = (_, message) => heard.Add(message);
        world.RunUntil(() => heard.Any(message => message is ["kit", "percussion", string names] && names.StartsWith("low-conga ", StringComparison.Ordinal)), 30, "the kit");

        world.RunUntil(() => controls.Objects.First(found => found.Box.Class == "umenu").Items.Count > 0, 60, "the state, and the menu that is asked for after it");

        script.Send(0, 0, "text", "low-conga");
        script.Send(1, 0, "texton", "low-conga");
        first.Items.ShouldBe(["low-conga"]);
        other.Ask("/rvae/mute/0").Arguments[0].ShouldBe(0, "what is written on it mutes nothing");
        ShouldSetAndFollow(world, other, first, "/rvae/mute/low-conga", 1, 0);
    }

    [Fact]
    public void The_map_is_drawn_from_the_rows_that_the_daemon_sends()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using var world = new MaxWorld();
        var heard = new List<object[]>();
        MaxPatch map = Open(world, daemon.Port).Demo.Parts["rvae-map"];
        map["js rvae-map.js"].Hear = (_, message) => heard.Add(message);
        // A busy machine may lose a datagram, and the map be asked for again; the picture has its rows all the same.
        world.RunUntil(() => heard.Any(message => message is ["draw"]), 30, "the end of the map");
        object[][] rows = [.. heard.Where(message => message[0] is "row")];
        rows.Select(row => (row[1], row[2])).Distinct().Count().ShouldBeInRange(1000, 96 * 30);
        rows.ShouldAllBe(row => row.Length == 33 && row[1] is int && row[2] is int);
        rows.Any(row => row.Skip(3).Any(bits => (int)bits != 0)).ShouldBeTrue();
    }

    [Fact]
    public void It_fills_its_menu_from_the_daemon_swaps_a_model_and_learns_one()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using var world = new MaxWorld();
        MaxPatch demo = Open(world, daemon.Port).Demo;
        using Client other = daemon.Connect();
        MaxPatch controls = demo.Parts["rvae-controls"], training = demo.Parts["rvae-training"];
        MaxObject models = controls.Objects.First(found => found.Box.Class == "umenu"), datasets = training["umenu"];
        world.RunUntil(() => models.Items.Count > 1 && models.Shown.Length > 0 && datasets.Items.Contains("house"), 60, "the lists");
        string another = models.Items.First(item => item != (string)models.Shown[0]);
        models.Set(models.Items.IndexOf(another));
        world.RunUntil(() => other.Ask("/rvae/model").Text(0) == another, 60, "the other model");

        datasets.Set(datasets.Items.IndexOf("house"));
        training["textedit"].Set("set", "mine");
        training["number"].Set("set", 3);
        training["train"].Press();
        MaxObject progress = training["slider"], line = training.Objects.Single(found => found.Box.Text == "nothing is being learned");
        world.RunUntil(() => string.Join(' ', line.Shown).Contains("mine is learned", StringComparison.Ordinal), 400, "the learned model");
        MaxObject.Number(progress.Shown[0]).ShouldBe(1, 0.001);
        world.RunUntil(() => models.Items.Contains("mine") && models.Shown is ["mine"], 60, "the learned model on the deck and in the menu");
        models.Items.ShouldBeUnique();
    }

    [Fact]
    public void A_daemon_that_is_killed_is_shown_as_lost_and_found_again_when_it_is_back()
    {
        using var world = new MaxWorld();
        int port;
        MaxPatch controls;
        List<object[]> hits;
        using (RunningDaemon daemon = RunningDaemon.Start("--bpm", "240"))
        {
            port = daemon.Port;
            (MaxPatch demo, hits) = Open(world, port);
            controls = demo.Parts["rvae-controls"];
            world.RunUntil(() => IsOn(controls["led"]) && hits.Count > 0, 60, "the welcome and a hit");
        }

        world.RunUntil(() => !IsOn(controls["led"]), 60, "the loss of the daemon");
        DirectoryInfo data = Directory.CreateTempSubdirectory("rvae-max-");
        using Program again = TestedProgram.Start(
            ["serve", "--port", $"{port}", "--data", data.FullName, "--bpm", "240"]);
        int before = hits.Count;
        world.RunUntil(() => IsOn(controls["led"]) && hits.Count > before, 30, "the daemon that is back, and its hits");
    }

    private static (MaxPatch Demo, List<object[]> Hits) Open(MaxWorld world, int port)
    {
        MaxPatch demo = world.Open(DemoWithPorts(port, Machine.FreePort()));
        var hits = new List<object[]>();
        MaxObject unpack = demo.Parts["rvae-kit"]["unpack i i i"];
        Action<int, object[]> hear = unpack.Hear;
        unpack.Hear = (inlet, message) =>
        {
            hits.Add(message);
            hear(inlet, message);
        };
        return (demo, hits);
    }

    /// <summary>The demo as it is, but for the ports in the arguments of its <c>rvae</c>.</summary>
    private static Patcher DemoWithPorts(int port, int listen)
    {
        Patcher demo = Patcher.Read(Path.Combine(Package.Root, "examples", "rvae-demo.maxpat"));
        Box rvae = demo.Boxes.Single(box => box.Name == "rvae");
        rvae.Json["text"] = $"rvae 127.0.0.1 {port} {listen} max-demo";
        return demo;
    }

    private static void ShouldSetAndFollow(MaxWorld world, Client other, MaxObject control, string address, object set, object told)
    {
        control.Set(set);
        world.RunUntil(() => MaxObject.Same(other.Ask(address).Arguments[0], set), 60, $"{address} from {control}");
        other.Send(address, told);
        world.RunUntil(() => MaxObject.Same(control.Shown[0], told), 60, $"{control} following {address}");
    }

    private static string DialAddress(MaxObject dial)
    {
        string name = dial.Box.Json["varname"]!.GetValue<string>();
        return name == "glide" ? "/rvae/latent/glide" : $"/rvae/{name}";
    }

    private static string? AddressOfMute(MaxObject button) =>
        RVae.Engine.Rhythm.Instruments.Names.Contains(button.Box.Text) ? $"/rvae/mute/{button.Box.Text}" : null;

    private static bool IsOn(MaxObject led) => led.Shown is [int and not 0];

    private static bool Near(Message pad, float u, float v) =>
        Math.Abs(pad.Float(0) - u) < 0.001 && Math.Abs(pad.Float(1) - v) < 0.001;
}

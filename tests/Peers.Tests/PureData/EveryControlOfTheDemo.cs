using RVae.Clients.Tests.PureData;

namespace RVae.Peers.Tests.PureData;

/// <summary>
/// What there is on the demo's face to be moved is read out of the patch, and each is moved once: a control that is added
/// has to be added here.
/// </summary>
public sealed class EveryControlOfTheDemo
{
    /// <summary>Controls of the menu and of trainings, with the tests of <see cref="TheDemoInPureData"/> that move them.</summary>
    private static readonly Dictionary<string, string> MovedElsewhere = new()
    {
        ["model"] = nameof(TheDemoInPureData.It_loads_a_model_from_its_menu_and_learns_one),
        ["dataset"] = nameof(TheDemoInPureData.It_loads_a_model_from_its_menu_and_learns_one),
        ["train-name"] = nameof(TheDemoInPureData.It_loads_a_model_from_its_menu_and_learns_one),
        ["epochs"] = nameof(TheDemoInPureData.It_loads_a_model_from_its_menu_and_learns_one),
        ["train"] = nameof(TheDemoInPureData.It_loads_a_model_from_its_menu_and_learns_one),
        ["cancel"] = nameof(TheDemoInPureData.A_training_is_given_up),
        ["scene"] = nameof(Scenes_are_stored_recalled_and_gone_through),
        ["scene-store"] = nameof(Scenes_are_stored_recalled_and_gone_through),
        ["scene-recall"] = nameof(Scenes_are_stored_recalled_and_gone_through),
        ["scene-back"] = nameof(Scenes_are_stored_recalled_and_gone_through),
        ["scene-on"] = nameof(Scenes_are_stored_recalled_and_gone_through),
    };

    private static readonly PdPatch Face = PdPatch.Parse("rvae-demo", File.ReadAllText(Path.Combine(DrivenDemo.Patches, "rvae-demo.pd")));

    [Fact]
    public void Every_control_on_the_face_is_moved_by_a_test() => ControlsOf(Face).Order()
        .ShouldBe(Values().Select(value => value.Control).Concat(["tap", "panic", "page", "level"]).Concat(MovedElsewhere.Keys).Order());

    [Fact]
    public void Every_message_on_the_face_is_one_that_the_test_of_the_map_says() =>
        Face.Boxes.Where(box => box.Kind == "msg").Select(box => box.Text).ShouldBe(["draw", "only kick"]);

    [Fact]
    public void Every_value_is_set_once()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        using Client watcher = daemon.Connect();
        watcher.Hello("watcher", "events", "state");
        foreach ((string control, string set, string address, object value) in Values())
        {
            demo.Say($"demo-{control}-set {set}");
            object heard = watcher.Next(message => message.Address == address, 30, $"{address} of {control}").Arguments[0];
            if (value is float number)
                ((float)heard).ShouldBe(number, 0.001, control);
            else
                heard.ShouldBe(value, control);
        }

        ShouldBeWithoutComplaints(demo);
    }

    [Fact]
    public void Those_that_set_no_value_act_once()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        using Client watcher = daemon.Connect();
        demo.Hear("answer: models end");
        demo.Say("demo-tap-set bang");
        demo.Hear("said: tap");
        demo.Say("demo-panic-set bang");
        demo.Hear("said: panic");
        demo.Say("demo-level-set 0.25");
        demo.Hear("level: 0.25");

        demo.Say("demo-page-set 1");
        demo.Hear($"row: label {ModelsOf(watcher)[16]}");
        demo.Say("demo-page-set 0");
        demo.Hear($"row: label {ModelsOf(watcher)[0]}");
        ShouldBeWithoutComplaints(demo);
    }

    [Fact]
    public void Scenes_are_stored_recalled_and_gone_through()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        using Client watcher = daemon.Connect();
        watcher.Hello("watcher", "events", "state");
        watcher.Send("/rvae/scene/when", "beat");
        demo.Hear("answer: models end");
        Store(demo, watcher, "verse");
        demo.Say("demo-swing-set 0.6");
        watcher.Next(message => message.Address == "/rvae/swing", 30, "swing");
        Store(demo, watcher, "chorus");

        demo.Say("demo-scene-back-set bang");
        Current(watcher).ShouldBe("verse");
        watcher.Next(message => message.Address == "/rvae/swing", 30, "swing of the verse").Arguments[0].ShouldBe(0f);
        demo.Say("demo-scene-on-set bang");
        Current(watcher).ShouldBe("chorus");
        demo.Say("demo-scene-set symbol verse");
        demo.Say("demo-scene-recall-set bang");
        Current(watcher).ShouldBe("verse");
        ShouldBeWithoutComplaints(demo);
    }

    private static void Store(DrivenDemo demo, Client watcher, string name)
    {
        demo.Say($"demo-scene-set symbol {name}");
        demo.Say("demo-scene-store-set bang");
        Current(watcher).ShouldBe(name);
    }

    private static object Current(Client watcher) =>
        watcher.Next(message => message.Address == "/rvae/scene/current" && !"".Equals(message.Arguments[0]), 30, "the scene").Arguments[0];

    /// <summary>What has a name to send to is a control; what has none is a light or a bar that shows something.</summary>
    private static IEnumerable<string> ControlsOf(PdPatch face)
    {
        foreach (PdBox box in face.Boxes)
        {
            string? name = (box.Kind, box.Name) switch
            {
                ("symbolatom" or "floatatom", _) => box.Atoms[6],
                (_, "tgl") => box.Atoms[3],
                (_, "bng" or "hradio" or "vradio") => box.Atoms[5],
                (_, "hsl" or "vsl" or "nbx") => box.Atoms[7],
                _ => null,
            };
            if (name is not (null or "empty" or "-"))
                yield return name["demo-".Length..];
        }
    }

    private static IEnumerable<(string Control, string Set, string Address, object Value)> Values()
    {
        foreach ((string name, float value) in new (string, float)[]
        {
            ("threshold", 0.31f), ("density", 0.4f), ("noise", 0.7f), ("chaos", 0.2f), ("microtiming", 0.5f), ("swing", 0.6f),
            ("velocity", 0.9f), ("tempo", 132),
        })
        {
            yield return (name, FormattableString.Invariant($"{value}"), $"/rvae/{name}", value);
        }

        yield return ("glide", "250", "/rvae/latent/glide", 250f);
        foreach (string instrument in new[] { "kick", "snare", "hat", "openhat", "lowtom", "midtom", "hightom", "clap", "rim" })
            yield return ($"mute-{instrument}", "1", $"/rvae/mute/{instrument}", 1);
        yield return ("walk", "1", "/rvae/walk", "orbit");
        yield return ("quantize", "3", "/rvae/quantize", "bar");
        yield return ("freeze", "1", "/rvae/freeze", 1);
        yield return ("session", "1", "/rvae/link/enable", 1);
        yield return ("play", "0", "/rvae/playing", 0);
    }

    private static string[] ModelsOf(Client client)
    {
        client.Send("/rvae/models");
        return [.. client.ReadUntil(message => message.Address == "/rvae/models/end", TimeSpan.FromSeconds(30))
            .Where(message => message.Address == "/rvae/models/item").Select(message => message.Text(0))];
    }

    private static void ShouldBeWithoutComplaints(DrivenDemo demo)
    {
        demo.Output.Split('\n').ShouldNotContain(line => line.StartsWith("error", StringComparison.Ordinal));
        demo.Output.Split('\n').ShouldNotContain(line => line.StartsWith("answer: fail", StringComparison.Ordinal), demo.Output);
    }
}

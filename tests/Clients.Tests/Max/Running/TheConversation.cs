using RVae.Engine.Rhythm;
using RVae.Peers.Tests;

namespace RVae.Clients.Tests.Max.Running;

/// <summary>What <c>rvae</c> and the controls say to a daemon that the test plays itself.</summary>
public sealed class TheConversation : IDisposable
{
    private readonly MaxWorld _world = new();
    private readonly List<object[]> _heard = [];
    private readonly int _daemon = Machine.FreePort(), _patch;
    private readonly MaxPatch _rvae;

    public TheConversation()
    {
        _world.Listen(_daemon, _heard.Add);
        do _patch = Machine.FreePort(); while (_patch == _daemon);
        _rvae = _world.Open(Package.Abstraction("rvae")!, "127.0.0.1", $"{_daemon}", $"{_patch}", "stage-left");
    }

    [Fact]
    public void A_hello_names_the_port_to_answer_to_and_is_said_again_until_it_is_answered()
    {
        WaitFor("/rvae/hello");
        _heard[0].ShouldBe(["/rvae/hello", "stage-left", _patch, "delivery", "live", "events", "state hits beats patterns training"]);
        _world.RunUntil(() => _heard.Count == 2, 60, "the second hello");
        _heard[1][0].ShouldBe("/rvae/hello");
    }

    [Fact]
    public void A_challenge_is_confirmed_with_its_token()
    {
        _world.SendPacket(_patch, ["/rvae/challenge", 4711]);
        WaitFor("/rvae/confirm");
        _heard[^1].ShouldBe(["/rvae/confirm", 4711]);
    }

    [Fact]
    public void A_daemon_that_answers_is_asked_how_it_does_and_not_greeted_again()
    {
        WaitFor("/rvae/hello");
        _heard.Clear();
        _world.SendPacket(_patch, ["/rvae/welcome", 1, 1, "0.1.0", 15]);
        WaitFor("/rvae/status");
        _heard.ShouldHaveSingleItem();
    }

    [Fact]
    public void To_disconnect_says_goodbye_and_then_nothing()
    {
        WaitFor("/rvae/hello");
        _rvae["inlet"].Send(0, "disconnect");
        WaitFor("/rvae/bye");
        int said = _heard.Count;
        bool later = false;
        _world.After(1500, () => later = true);
        _world.RunUntil(() => later, 60, "a second and a half");
        _heard.Count.ShouldBe(said);
    }

    [Fact]
    public void A_message_of_the_daemons_passes_as_it_is()
    {
        _rvae["inlet"].Send(0, "/rvae/deck/2/latent", 0.5f, -1);
        WaitFor("/rvae/deck/2/latent");
        _heard[^1].ShouldBe(["/rvae/deck/2/latent", 0.5f, -1]);
    }

    [Fact]
    public void No_dial_sets_anything_before_the_daemon_has_told_its_state()
    {
        var sent = new List<object[]>();
        MaxPatch controls = _world.Open(Package.Abstraction("rvae-controls")!);
        controls["outlet"].Hear = (_, message) => sent.Add(message);
        MaxObject state = controls.Objects.First(found => found.Box.Class == "inlet");

        controls["threshold"].Set(0.2f);
        sent.ShouldBeEmpty();
        state.Send(0, "/rvae/threshold", 0.5f);
        state.Send(0, "/rvae/snapshot/end", 90);
        string[] beyondTheNine = [.. Instruments.Names.Skip(Instruments.Usual).Select(name => $"/rvae/mute/{name}")];
        sent.Select(message => string.Join(' ', message)).ShouldBe(
            ["/rvae/scene/count", "/rvae/kit", "/rvae/models", "/rvae/model", .. beyondTheNine], ignoreOrder: true);
        controls["threshold"].Shown.ShouldBe([0.5f]);
        controls["threshold"].Set(0.2f);
        sent[^1].ShouldBe(["/rvae/threshold", 0.2f]);
    }

    [Fact]
    public void The_button_of_the_density_is_lit_while_it_is_off_and_gives_it_back_as_its_dial_is()
    {
        var sent = new List<object[]>();
        MaxPatch controls = _world.Open(Package.Abstraction("rvae-controls")!);
        MaxObject state = controls.Objects.First(found => found.Box.Class == "inlet"), dial = controls["density"], off = controls["density off"];
        state.Send(0, "/rvae/density", 0.25f);
        off.Shown.ShouldBe([0]);
        state.Send(0, "/rvae/density", -1f);
        off.Shown.ShouldBe([1]);
        dial.Shown.ShouldBe([0.25f]);
        state.Send(0, "/rvae/snapshot/end", 90);
        controls["outlet"].Hear = (_, message) => sent.Add(message);
        off.Set(0);
        sent.ShouldBe([["/rvae/density", 0.25f]]);
        off.Set(1);
        sent[^1].ShouldBe(["/rvae/density", -1]);
        dial.Set(0.5f);
        sent[^1].ShouldBe(["/rvae/density", 0.5f]);
        off.Shown.ShouldBe([0]);
    }

    [Fact]
    public void The_scenes_are_listed_and_then_the_one_that_was_recalled_is_asked_for()
    {
        var sent = new List<object[]>();
        MaxPatch controls = _world.Open(Package.Abstraction("rvae-controls")!);
        MaxObject state = controls.Objects.First(found => found.Box.Class == "inlet");
        state.Send(0, "/rvae/snapshot/end", 90);
        controls["outlet"].Hear = (_, message) => sent.Add(message);
        state.Send(0, "/rvae/scene/count", 2);
        sent.ShouldBe([["/rvae/scene/list"], ["/rvae/scene/current"]]);
    }

    [Fact]
    public void A_daemon_that_is_found_learns_nothing_until_it_tells_so()
    {
        MaxPatch training = _world.Open(Package.Abstraction("rvae-training")!);
        MaxObject line = training.Objects.Single(found => found.Box.Text == "nothing is being learned");
        training["inlet"].Send(0, "/rvae/train/accepted", 3, "mine");
        string.Join(' ', line.Shown).ShouldContain("mine");
        training["inlet"].Send(0, "/rvae/snapshot/end", 90);
        string.Join(' ', line.Shown).ShouldBe("nothing is being learned");
    }

    [Fact]
    public void What_a_state_leaves_out_because_nobody_has_set_it_is_asked_for()
    {
        var sent = new List<object[]>();
        MaxPatch hands = _world.Open(Package.Abstraction("rvae-hands")!);
        hands["outlet"].Hear = (_, message) => sent.Add(message);
        hands.Objects.First(found => found.Box.Class == "inlet").Send(0, "/rvae/snapshot/end", 90);
        sent.Select(message => (string)message[0]).ShouldBe(
            [
                "/rvae/follow", "/rvae/deck/2/fade", "/rvae/deck/2/fade/with", "/rvae/gesture/playing", "/rvae/gesture/recording", "/rvae/gestures/count",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void The_button_of_the_fade_sends_what_it_shows()
    {
        var sent = new List<object[]>();
        MaxPatch hands = _world.Open(Package.Abstraction("rvae-hands")!);
        hands.Objects.First(found => found.Box.Class == "inlet").Send(0, "/rvae/snapshot/end", 90);
        hands["outlet"].Hear = (_, message) => sent.Add(message);
        hands["fade from 1"].Set(1);
        sent.ShouldBe([["/rvae/deck/2/fade/with", 1]]);
        hands["fade from 1"].Set(0);
        sent[^1].ShouldBe(["/rvae/deck/2/fade/with", 0]);
    }

    public void Dispose() => _world.Dispose();

    private void WaitFor(string address) => _world.RunUntil(() => _heard.Any(message => Equals(message[0], address)), 60, address);
}

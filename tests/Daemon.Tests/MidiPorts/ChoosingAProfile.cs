using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RVae.Daemon.Bridge;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Requests;
using RVae.Daemon.Startup;
using RVae.Daemon.Tests.Fakes;
using RVae.Daemon.Tests.Performance;
using RVae.Engine;
using RVae.Midi.Ports;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.MidiPorts;

/// <summary>The daemon's own bridge, whose profile changes while a hand is on the controller: a device, the bridge, and what a daemon hears.</summary>
public sealed class ChoosingAProfile : IAsyncLifetime, IDisposable
{
    // A pad that goes back when it is let go, and a button that freezes while it is held.
    private const string Hand = """
        { "device": "a hand", "controls": [{ "control": "cc 95", "as": "switch", "to": "/rvae/freeze" }],
          "pad": { "x": { "control": "cc 12" }, "y": { "control": "cc 13" }, "touch": "cc 92", "mode": "momentary", "smoothing": { "cutoff": 0 } } }
        """;

    private readonly TestFolder _folder = new();
    private readonly UdpDaemon _daemon = new();
    private readonly TurnedClock _clock = new();
    private readonly BackgroundWork _work = new(NullLogger<BackgroundWork>.Instance);
    private readonly Told _told = new();
    private readonly List<Exception> _failures = [];
    private readonly MidiInputs _inputs;
    private readonly PortInbox _device;
    private HostedBridge? _bridge;
    private int _code;

    public ChoosingAProfile()
    {
        _inputs = new MidiInputs(_clock, _failures.Add);
        _device = _inputs.Add();
        Directory.CreateDirectory(Own());
        File.WriteAllText(Own("hand.json"), Hand);
    }

    public async ValueTask InitializeAsync() => await _work.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _work.StopAsync(CancellationToken.None);
        Dispose();
    }

    public void Dispose()
    {
        _bridge?.Dispose();
        _inputs.Dispose();
        _work.Dispose();
        _daemon.Dispose();
        _folder.Dispose();
        _failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_controller_plays_from_the_moment_at_which_its_profile_is_chosen()
    {
        HostedBridge bridge = await StartAsync("");
        Send(92, 127, 12, 127, 13, 0);
        (await ChooseAsync("KP3")).Value.ShouldBe(["kp3"]);
        bridge.Profile.ShouldBe("kp3");
        bridge.Uses("KP3", new MidiMessage(0, 0xB0, 92, 127)).ShouldBeTrue();
        _told.Addresses.ShouldBe(["/rvae/midi/profile"]);

        _inputs.Round();
        await _daemon.Hear("/rvae/hello 'bridge'");
        Send(92, 127, 12, 127, 13, 0);
        await _daemon.Hear("/rvae/latent/pad 1f 0f");
    }

    [Fact]
    public async Task What_the_old_profile_holds_is_let_go_before_the_next_one_plays()
    {
        await StartAsync("hand");
        Send(92, 127, 12, 127, 13, 127, 95, 127);
        await _daemon.Hear("/rvae/latent/pad 1f 1f");
        await _daemon.Hear("/rvae/freeze 1");

        (await ChooseAsync("nts3")).Value.ShouldBe(["nts3"]);
        await _daemon.Hear("/rvae/latent/pad 0.5f 0.5f");
        await _daemon.Hear("/rvae/freeze 0");
        await _daemon.Hear("/rvae/bye");
        Send(98, 127, 12, 127, 44, 127, 13, 0, 45, 0);
        await _daemon.Hear("/rvae/latent/pad 1f 0f");
    }

    [Fact]
    public async Task What_a_controller_holds_is_let_go_when_it_is_unplugged()
    {
        await StartAsync("hand");
        Send(92, 127, 12, 127, 13, 127, 95, 127);
        await _daemon.Hear("/rvae/latent/pad 1f 1f");
        await _daemon.Hear("/rvae/freeze 1");

        _inputs.Leave(_device);
        _inputs.Round();
        await _daemon.Hear("/rvae/latent/pad 0.5f 0.5f");
        await _daemon.Hear("/rvae/freeze 0");
        Send(95, 127);
        await _daemon.Hear("/rvae/freeze 1");
    }

    [Fact]
    public async Task None_takes_the_controller_off()
    {
        HostedBridge bridge = await StartAsync("hand");
        Send(95, 127);
        await _daemon.Hear("/rvae/freeze 1");
        (await ChooseAsync("")).Value.ShouldBe([""]);
        await _daemon.Hear("/rvae/freeze 0");
        await _daemon.Hear("/rvae/bye");
        bridge.Profile.ShouldBeEmpty();
        bridge.Uses("any", new MidiMessage(0, 0xB0, 95, 127)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("kp9", "no profile \"kp9\": there are broken, generic, hand, ")]
    [InlineData("broken", "broken.json:1: ")]
    [InlineData("../profiles/hand", "no profile")]
    [InlineData("", "is a file, and no profile")]
    public async Task What_cannot_be_chosen_is_refused_and_the_old_one_plays_on(string name, string why)
    {
        File.WriteAllText(Own("broken.json"), "{ \"pad\": 7 }");
        HostedBridge bridge = await StartAsync("hand");
        (await ChooseAsync(name.Length > 0 ? name : Own("hand.json"))).Fault.ShouldNotBeNull().Message.ShouldContain(why);

        bridge.Profile.ShouldBe("hand");
        _told.Addresses.ShouldBeEmpty();
        Send(95, 127);
        await _daemon.Hear("/rvae/freeze 1");
    }

    [Fact]
    public async Task All_are_listed_with_their_devices_also_those_that_cannot_be_read()
    {
        File.WriteAllText(Own("broken.json"), "{ \"pad\": 7 }");
        HostedBridge bridge = await StartAsync("");
        var asked = new PendingRequest("/rvae/midi/profiles");
        bridge.List(asked.Request);
        string[] end = await asked.DoneAsync();

        asked.Lines.ShouldContain("/rvae/midi/profiles/item hand a hand");
        asked.Lines.ShouldContain("/rvae/midi/profiles/item broken ");
        end.ShouldBe(["/rvae/midi/profiles/end", $"{asked.Lines.Count}"]);
    }

    [Fact]
    public async Task Of_a_file_that_is_configured_clients_hear_the_name_and_the_state_keeps_the_path()
    {
        HostedBridge bridge = await StartAsync(Own("hand.json"));
        (bridge.Profile, bridge.Chosen).ShouldBe(("hand.json", Own("hand.json")));
    }

    [Fact]
    public async Task A_profile_that_is_learned_is_the_chosen_one_from_then_on()
    {
        HostedBridge bridge = await StartAsync("generic");
        _inputs.Round();
        await _daemon.Hear("/rvae/hello");
        _daemon.Say("/rvae/bridge/learn", "/rvae/swing");
        long began = Stopwatch.GetTimestamp();
        for (int value = 0; bridge.Profile == "generic"; value = (value + 30) % 128)
        {
            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(30), "nothing was learned");
            _clock.Now += 20_000_000;
            Send(20, (byte)value);
        }

        bridge.Chosen.ShouldBe(BridgeSession.LearnedName);
        File.Exists(Own("learned.json")).ShouldBeTrue();
        _told.Addresses.ShouldBe(["/rvae/midi/profile"]);
    }

    [Fact]
    public async Task A_knob_that_another_client_has_overtaken_does_not_jump_because_another_one_was_learned()
    {
        await StartAsync("kp3");
        Send(94, 32);
        await _daemon.Hear("/rvae/threshold 0.252f");
        _daemon.Say("/rvae/threshold", 0.8f);
        _daemon.Say("/rvae/bridge/learn", "/rvae/swing");
        long began = Stopwatch.GetTimestamp();
        for (int value = 0; !File.Exists(Own("kp3.json")); value = (value + 30) % 128)
        {
            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(30), "nothing was learned");
            _clock.Now += 20_000_000;
            Send(20, (byte)value);
        }

        Send(94, 33);
        (await _daemon.Hear("/rvae/threshold")).ShouldBe("/rvae/threshold 0.7906f");
    }

    [Fact]
    public async Task A_profile_that_listens_to_one_channel_learns_from_no_other_one()
    {
        const string Hall = "{ \"channel\": 2 }";
        File.WriteAllText(Own("hall.json"), Hall);
        await StartAsync("hall");
        _inputs.Round();
        await _daemon.Hear("/rvae/hello");
        _daemon.Say("/rvae/bridge/learn", "/rvae/swing");
        long began = Stopwatch.GetTimestamp();
        for (int value = 0; File.ReadAllText(Own("hall.json")) == Hall; value = (value + 30) % 128)
        {
            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(30), "nothing was learned");
            _clock.Now += 20_000_000;
            _device.Received(_clock.Now, [0xB1, 21, (byte)(value / 2)]);
            Send(20, (byte)value);
        }

        File.ReadAllText(Own("hall.json")).ShouldContain("\"cc 21\"");
    }

    [Fact]
    public async Task What_is_held_is_let_go_when_a_control_is_to_be_learned()
    {
        await StartAsync("hand");
        Send(95, 127);
        await _daemon.Hear("/rvae/freeze 1");
        _daemon.Say("/rvae/bridge/learn", "/rvae/swing");
        await HearWhileItRuns("/rvae/freeze 0");
    }

    [Fact]
    public async Task A_list_of_models_with_a_gap_is_asked_for_again_before_one_is_chosen_by_its_place()
    {
        await StartAsync("kp3");
        _device.Received(_clock.Now, [0xC0, 1]);
        _inputs.Round();
        await _daemon.Hear("/rvae/models");
        // The first of the three is lost on the way.
        _daemon.Say("/rvae/models/item", "jazz", "classic", 2, 96, "4/4", 32);
        _daemon.Say("/rvae/models/item", "techno", "classic", 2, 96, "4/4", 32);
        _daemon.Say("/rvae/models/end", 3);
        (await HearWhileItRuns("/rvae/model")).ShouldBe("/rvae/models");

        foreach (string name in (string[])["house", "jazz", "techno"])
            _daemon.Say("/rvae/models/item", name, "classic", 2, 96, "4/4", 32);
        _daemon.Say("/rvae/models/end", 3);
        (await HearWhileItRuns("/rvae/model")).ShouldBe("/rvae/model 'jazz'");
    }

    [Fact]
    public async Task It_shows_the_join_code_where_there_is_no_secret_that_it_could_prove()
    {
        _code = 123_456;
        await StartAsync("hand");
        _inputs.Round();
        (await _daemon.Hear("/rvae/hello 'bridge'")).ShouldContain("'code' 123456");
    }

    [Fact]
    public async Task Beside_the_controller_that_the_profile_names_another_device_moves_no_control()
    {
        HostedBridge bridge = await StartAsync("kp3");
        PortInbox drums = _inputs.Add();
        (_device.Port, drums.Port) = ("KP3 20:0", "TD-17 24:0");
        drums.Received(_clock.Now, [0xB0, 94, 96, 0x90, 36, 100, 0x80, 36, 0]);
        _inputs.Round();
        Send(94, 32);
        (await _daemon.Hear("/rvae/threshold")).ShouldBe("/rvae/threshold 0.252f");
        bridge.Uses("KP3 20:0", new MidiMessage(0, MidiMessage.NoteOn, 36, 100)).ShouldBeTrue();
        bridge.Uses("TD-17 24:0", new MidiMessage(0, MidiMessage.NoteOn, 36, 100)).ShouldBeFalse("a kick is no recall");
    }

    [Fact]
    public async Task A_controller_at_a_port_of_another_name_plays_and_its_controls_are_no_hits()
    {
        HostedBridge bridge = await StartAsync("kp3");
        _device.Port = "UM-ONE 20:0";
        Send(94, 32);
        (await _daemon.Hear("/rvae/threshold")).ShouldBe("/rvae/threshold 0.252f");
        bridge.Uses("UM-ONE 20:0", new MidiMessage(0, MidiMessage.NoteOn, 36, 100)).ShouldBeTrue();
        bridge.Uses("UM-ONE 20:0", new MidiMessage(0, MidiMessage.NoteOn, 42, 100)).ShouldBeFalse("the profile does not use it");
    }

    [Fact]
    public async Task What_is_held_at_a_port_of_another_name_is_let_go_when_the_port_that_the_profile_names_has_come()
    {
        File.WriteAllText(Own("named.json"), Hand.Replace("\"device\":", "\"ports\": [\"hand\"], \"device\":", StringComparison.Ordinal));
        await StartAsync("named");
        _device.Port = "UM-ONE 20:0";
        Send(92, 127, 12, 127, 13, 127, 95, 127);
        await _daemon.Hear("/rvae/latent/pad 1f 1f");
        await _daemon.Hear("/rvae/freeze 1");

        _inputs.Add().Port = "my hand 24:0";
        Send(95, 0);
        await _daemon.Hear("/rvae/latent/pad 0.5f 0.5f");
        await _daemon.Hear("/rvae/freeze 0");
    }

    [Fact]
    public async Task At_the_end_no_other_one_begins()
    {
        HostedBridge bridge = await StartAsync("hand");
        await bridge.StopAsync(TestContext.Current.CancellationToken);
        bridge.Choose("kp3").ShouldBeNull();
        bridge.Uses("KP3", new MidiMessage(0, 0xB0, 92, 127)).ShouldBeFalse();
        bridge.Chosen.ShouldBe("hand", "the state that is saved last has what was chosen");
    }

    [Fact]
    public async Task A_profile_that_has_gone_ends_the_start_but_not_that_of_a_desk_beside_which_music_plays()
    {
        await Should.ThrowAsync<StartupException>(() => StartAsync("gone"));
        HostedBridge bridge = await StartAsync("gone", takesOver: true);
        bridge.Profile.ShouldBeEmpty();
        (await ChooseAsync("hand")).Value.ShouldBe(["hand"]);
    }

    private async Task<HostedBridge> StartAsync(string profile, bool takesOver = false)
    {
        var options = new RVaeOptions();
        options.Midi.Profile = profile;
        _bridge = new HostedBridge(
            Options.Create(options), _inputs, _folder.Folders, _work, _told, new BridgeLog(NullLogger<BridgeLog>.Instance), () => _daemon.Address.Port,
            () => _code)
        {
            TakesOver = takesOver,
        };
        await _bridge.StartAsync(TestContext.Current.CancellationToken);
        return _bridge;
    }

    private Task<Outcome<string[]>> ChooseAsync(string name)
    {
        var asked = new PendingRequest("/rvae/midi/profile");
        _bridge!.Choose(name, asked.Request);
        return EndAsync(asked);
    }

    private static async Task<Outcome<string[]>> EndAsync(PendingRequest asked) =>
        (await asked.EndAsync()).Then<string[]>(values => values.Select(value => value.Text).ToArray());

    private async Task<string> HearWhileItRuns(string beginning)
    {
        Task<string> heard = _daemon.Hear(beginning);
        while (!heard.IsCompleted)
        {
            _inputs.Round();
            await Task.Yield();
        }

        return await heard;
    }

    // Controllers and their values, one after the other.
    private void Send(params byte[] pairs)
    {
        for (int i = 0; i < pairs.Length; i += 2)
            _device.Received(_clock.Now, [0xB0, pairs[i], pairs[i + 1]]);
        _inputs.Round();
    }

    private string Own(string file = "") => Path.Combine(_folder.Folders.Root, "profiles", file);

    private sealed class Told : IStateFeedback
    {
        public List<string> Addresses { get; } = [];

        public void Changed(string address, Request? asked = null) => Addresses.Add(address);
    }
}

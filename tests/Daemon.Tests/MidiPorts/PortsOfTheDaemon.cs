using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Tests.Performance;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Midi.Ports;
using RVae.Midi.Ports.Drums;
using RVae.Protocol.Services;
using RVae.Stage.Published;

namespace RVae.Daemon.Tests.MidiPorts;

public sealed class PortsOfTheDaemon : IDisposable
{
    private const long Millisecond = 1_000_000;

    private readonly FakeMidiSystem _midi = new();
    private readonly TurnedClock _clock = new();
    private readonly Conductor _conductor = new(new PerformanceState());
    private readonly Threads _threads;
    private readonly MidiInputs _inputs;
    private readonly PortWatch _watch;
    private readonly MidiPortService _service;
    private readonly List<Exception> _failures = [];
    private bool _absent;

    public PortsOfTheDaemon()
    {
        _threads = new Threads(_conductor, _clock);
        _inputs = new MidiInputs(_clock, _failures.Add);
        _watch = new PortWatch(
            () => _absent ? new Fault(FaultCode.Unavailable, "RtMidi is not here") : _midi,
            open => new OutputSet(
                new MidiDrumsOptions { GateMilliseconds = 5000 }, _conductor, _threads, open, NullLogger.Instance),
            open => new InputSet(_inputs, open, NullLogger.Instance),
            _clock,
            NullLogger.Instance);
        _service = new MidiPortService(_watch, _inputs, "", "", "");
    }

    public void Dispose() => _service.Dispose();

    [Fact]
    public void A_port_by_part_of_its_name_is_silenced_first_and_then_played()
    {
        _midi.Outputs.Add("TR-8S 28:0");
        _service.SetOutputs("tr-8").ShouldBeNull();
        _watch.Look();
        Hit(36);
        Play(2);

        _midi.Happened.ShouldBe(
            ["open TR-8S 28:0", "TR-8S 28:0 B97B00", "TR-8S 28:0 B97800", "TR-8S 28:0 B94000", "TR-8S 28:0 992464"]);
        _service.Ports().Value.ShouldBe([new MidiPortSummary("out", "TR-8S 28:0", true)]);
    }

    [Fact]
    public void Another_port_takes_over_and_the_old_one_falls_silent_before_it_closes()
    {
        _midi.Outputs.AddRange(["one", "two"]);
        Play("one");

        _service.SetOutputs("two");
        _watch.Look();

        _midi.Sounding.ShouldBe(0);
        _midi.Happened[^6..].ShouldBe(
            ["one 892440", "one B97B00", "one B97800", "one B94000", "close one", "open two"]);
    }

    [Fact]
    public void A_port_that_goes_and_comes_back_plays_on_and_nothing_of_before_hangs()
    {
        _midi.Outputs.Add("pad 20:0");
        Play("pad");
        _midi.Outputs.Clear();
        _watch.Look();
        _midi.Happened[^1].ShouldBe("close pad 20:0");
        Hit(38);
        Play(2);

        _midi.Outputs.Add("pad 24:0");
        _watch.Look();
        Play(2);
        Hit(42);
        Play(2);

        string[] back = [.. _midi.Happened.SkipWhile(what => what != "open pad 24:0").Skip(1)];
        back.ShouldContain("pad 24:0 892440", "the note that sounded when it went");
        back.ShouldContain("pad 24:0 B97B00");
        back[^1].ShouldBe("pad 24:0 992A64");
    }

    [Fact]
    public void Several_ports_play_at_once_each_with_its_own_offset()
    {
        _midi.Outputs.AddRange(["one", "two"]);
        _service.SetOutputs("one, two@30").ShouldBeNull();
        _watch.Look();
        Play(1);
        _midi.Happened.Clear();
        Hit(36);

        Play(2);
        _midi.Happened.ShouldBe(["one 992464"]);
        Play(40);
        _midi.Happened.ShouldContain("two 992464");
    }

    [Fact]
    public void Of_two_devices_of_a_kind_the_one_that_stays_is_not_played_twice()
    {
        _midi.Outputs.AddRange(["kit 24:0", "kit 28:0"]);
        _service.SetOutputs("kit 24:0, kit 28:0").ShouldBeNull();
        _watch.Look();
        _midi.Outputs.Remove("kit 28:0");
        _watch.Look();
        _watch.Look();
        Play(1);
        _midi.Happened.Clear();
        Hit(36);
        Play(2);
        _midi.Happened.ShouldBe(["kit 24:0 992464"]);

        _midi.Outputs.Add("kit 32:0");
        _watch.Look();
        _midi.Happened[^1].ShouldBe("open kit 32:0");
    }

    [Fact]
    public void Two_devices_of_a_kind_are_both_played_again_when_they_come_back_with_other_numbers()
    {
        _midi.Outputs.AddRange(["kit 24:0", "kit 28:0"]);
        _service.SetOutputs("kit 24:0, kit 28:0").ShouldBeNull();
        _watch.Look();
        _midi.Outputs.Clear();
        _watch.Look();
        _midi.Outputs.AddRange(["kit 32:0", "kit 36:0"]);
        _watch.Look();

        _midi.Happened[^2..].ShouldBe(["open kit 32:0", "open kit 36:0"]);
    }

    [Fact]
    public void A_virtual_port_needs_no_device()
    {
        Play("virtual");

        _midi.Happened[0].ShouldBe("open virtual out");
        _midi.Happened[^1].ShouldBe("virtual out 992464");
    }

    public static TheoryData<string> WaysToStop => ["stop", "panic", "mute", "level", "model", "channel", "detach", "shutdown"];

    [Theory]
    [MemberData(nameof(WaysToStop))]
    public void Whatever_ends_it_nothing_sounds_on(string way)
    {
        _midi.Outputs.Add("kit");
        Play("kit");
        _midi.Sounding.ShouldBe(1);

        switch (way)
        {
            case "stop":
                _threads.Tell(new TickEvent { Kind = TickEventKind.Stopped, Due = _clock.Now });
                break;
            case "panic":
                _conductor.Change(s => s with { Transport = s.Transport.Panic() });
                break;
            case "mute":
                Controls(c => c with { Mute = true });
                break;
            case "level":
                Controls(c => c with { Level = 0 });
                break;
            case "channel":
                Controls(c => c with { Channel = 2 });
                break;
            case "model":
                _conductor.Change(s => s.WithDeck(0, s.Decks[0] with { Model = FixedModel.Of() }));
                break;
            case "detach":
                _service.SetOutputs("");
                _watch.Look();
                break;
            default:
                _threads.Dispose();
                _service.Dispose();
                break;
        }

        Play(10);
        _midi.Sounding.ShouldBe(0);
    }

    [Fact]
    public void Without_RtMidi_the_ports_are_unavailable_until_it_is_there()
    {
        _absent = true;
        _service.SetOutputs("kit");
        _watch.Look();
        _service.Ports().Fault!.Value.Code.ShouldBe(FaultCode.Unavailable);

        _absent = false;
        _midi.Outputs.Add("kit");
        _watch.Look();
        _service.Ports().Value.ShouldHaveSingleItem().Open.ShouldBeTrue();
    }

    [Fact]
    public void What_a_device_sends_reaches_those_who_listen()
    {
        var listener = new Listener();
        _inputs.Listen(listener);
        _midi.Inputs.Add("pad");
        _service.SetInputs("pad");
        _watch.Look();

        _midi.Receivers["pad"].Received(7, [0xB0, 12, 64, 13, 65]);
        _inputs.Round();

        listener.Messages.ShouldBe([new MidiMessage(7, 0xB0, 12, 64), new MidiMessage(7, 0xB0, 13, 65)]);
    }

    [Fact]
    public void Who_listens_hears_of_a_device_that_has_gone_and_of_one_that_is_taken_off()
    {
        var listener = new Listener();
        _inputs.Listen(listener);
        _midi.Inputs.Add("pad 20:0");
        _service.SetInputs("pad");
        _watch.Look();
        _midi.Inputs.Clear();
        _watch.Look();
        _inputs.Round();
        listener.Left.ShouldBe(["pad 20:0"]);

        _midi.Inputs.Add("pad 24:0");
        _watch.Look();
        _service.SetInputs("");
        _watch.Look();
        _inputs.Round();
        listener.Left.ShouldBe(["pad 20:0", "pad 24:0"]);
    }

    [Fact]
    public void An_input_is_known_by_the_name_that_was_wanted_until_its_device_comes()
    {
        _service.SetInputs("pad");
        _watch.Look();
        _inputs.Has(port => port == "pad").ShouldBeTrue();

        _midi.Inputs.Add("my pad 20:0");
        _watch.Look();
        _inputs.Has(port => port == "my pad 20:0").ShouldBeTrue();

        _service.SetInputs("");
        _watch.Look();
        _inputs.Has(_ => true).ShouldBeFalse();
    }

    [Fact]
    public void A_listener_that_fails_costs_the_others_nothing()
    {
        var listener = new Listener();
        _inputs.Listen(new Failing());
        _inputs.Listen(listener);
        _midi.Inputs.Add("pad");
        _service.SetInputs("pad");
        _watch.Look();

        _midi.Receivers["pad"].Received(7, [0xB0, 12, 64, 13, 65]);
        _inputs.Round();

        listener.Messages.Count.ShouldBe(2);
        _failures.ShouldHaveSingleItem().Message.ShouldBe("out of tune");
    }

    [Fact]
    public void Devices_that_follow_the_clock_are_stopped_when_their_output_is_taken_off()
    {
        _midi.Outputs.Add("kit");
        Play("kit");
        Tick(0);
        Play(2);
        _midi.Happened[^2..].ShouldBe(["kit FA", "kit F8"]);

        _service.SetOutputs("");
        _watch.Look();

        _midi.Happened[^2..].ShouldBe(["kit FC", "close kit"]);
    }

    [Fact]
    public void Devices_that_come_back_while_the_music_plays_go_on_with_it()
    {
        _midi.Outputs.Add("kit");
        Play("kit");
        Tick(0);
        Play(2);
        _midi.Outputs.Clear();
        _watch.Look();
        _midi.Outputs.Add("kit");
        _watch.Look();
        for (int tick = 1; tick < 7; tick++)
        {
            Tick(tick);
            Play(2);
        }

        _midi.Happened[^3..].ShouldBe(["kit F20100", "kit FB", "kit F8"]);
    }

    [Theory]
    [InlineData("TR-8@12", "TR-8", 12)]
    [InlineData("TR-8 @ -3.5", "TR-8", -3.5)]
    [InlineData("me@home", "me@home", 0)]
    public void An_offset_stands_behind_the_name(string text, string name, double offset) =>
        WantedPort.ReadList(text).Value.ShouldBe([new WantedPort(name, offset)]);

    [Fact]
    public void A_port_that_is_written_in_two_ways_is_one_port()
    {
        WantedPort.ReadList("TR-8, tr-8@0, TR-8@12").Value.ShouldBe([new WantedPort("TR-8", 0), new WantedPort("TR-8", 12)]);
        _midi.Outputs.Add("kit");
        _service.SetInputs("pad, pad@0").ShouldBeNull();
        _service.SetOutputs("kit").ShouldBeNull();
        _watch.Look();
        _watch.IsOpen(MidiDirection.Out, "kit").ShouldBeTrue();
    }

    [Fact]
    public void An_offset_out_of_range_is_refused_and_changes_nothing()
    {
        _service.SetOutputs("kit");

        _service.SetOutputs("kit@900")!.Value.Message.ShouldBe("'kit@900': an offset is between -20 and 500 ms");
        _service.SetOutputs("kit@NaN")!.Value.Message.ShouldBe("'kit@NaN': an offset is between -20 and 500 ms");
        _service.Outputs.ShouldBe("kit");
    }

    private void Play(string port)
    {
        _service.SetOutputs(port);
        _watch.Look();
        Play(1);
        Hit(36);
        Play(2);
    }

    private void Hit(int note) => _threads.Tell(new TickEvent
    {
        Kind = TickEventKind.Hit,
        Due = _clock.Now,
        Note = note,
        Velocity = 100,
        Instrument = Instrument.Kick,
    });

    private void Tick(long position) =>
        _threads.Tell(new TickEvent { Kind = TickEventKind.Tick, Due = _clock.Now, Position = position });

    private void Play(int milliseconds)
    {
        for (long until = _clock.Now + (milliseconds * Millisecond); _clock.Now < until;)
            _threads.Round();
    }

    private void Controls(Func<DeckControls, DeckControls> change) =>
        _conductor.Change(s => s.WithDeck(0, s.Decks[0] with { Controls = change(s.Decks[0].Controls) }));

    private sealed class Listener : IMidiListener
    {
        public List<MidiMessage> Messages { get; } = [];

        public List<string> Left { get; } = [];

        public void Take(PortInbox from, in MidiMessage message) => Messages.Add(message);

        void IMidiListener.Left(PortInbox from) => Left.Add(from.Port);

        public void Advance(long now)
        {
        }
    }

    private sealed class Failing : IMidiListener
    {
        public void Take(PortInbox from, in MidiMessage message) => throw new InvalidOperationException("out of tune");

        public void Advance(long now) => throw new InvalidOperationException("out of time");
    }

    /// <summary>The outputs' threads, turned by hand.</summary>
    private sealed class Threads(Conductor conductor, TurnedClock clock) : IOutputStage, IDisposable
    {
        private readonly TickThread _ticks = new(new TickEngine(), new ConductorSource(conductor), clock);
        private readonly List<OutputThread> _outputs = [];

        public void Attach(IEventOutput output) => _outputs.Add(new OutputThread(output, _ticks, new ConductorSource(conductor), clock));

        public void Detach(IEventOutput output)
        {
            OutputThread? found = _outputs.Find(thread => ReferenceEquals(thread.Output, output));
            found?.Stop();
            _outputs.RemoveAll(thread => thread == found);
        }

        public void Tell(in TickEvent tickEvent)
        {
            foreach (OutputThread output in _outputs)
                output.Ring.TryWrite(tickEvent);
        }

        // On one clock, every output gets its turn before time goes on.
        public void Round()
        {
            long now = clock.Now, next = now + (Millisecond / 4);
            foreach (OutputThread output in _outputs)
            {
                clock.Now = now;
                for (int turns = 0; turns < 50 && clock.Now <= next; turns++)
                    output.Round(clock);
            }

            clock.Now = next;
        }

        public void Dispose()
        {
            foreach (OutputThread output in _outputs)
                output.Stop();
            _outputs.Clear();
        }
    }
}

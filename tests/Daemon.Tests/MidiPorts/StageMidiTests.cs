using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Performance;
using RVae.Daemon.Startup;
using RVae.Daemon.Supervision;
using RVae.Daemon.Tests.Fakes;
using RVae.Daemon.Tests.Performance;
using RVae.Midi.Ports;
using RVae.Stage.Layout;

namespace RVae.Daemon.Tests.MidiPorts;

public sealed class StageMidiTests
{
    [Fact]
    public void A_port_that_the_next_stage_could_not_open_is_asked_for_again()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        StageMemory memory = shared.Memory;
        var clock = new TurnedClock();
        using var midi = new StageMidi(StageLink.Open(shared.Descriptors, folder.Folders.OpenModels()), clock);
        var outputs = new StageOutputSet(midi, NullLogger.Instance);
        long first = clock.Now + 1, second = first + 1;

        Answer(memory, first, isOpen: true);
        outputs.Want([new WantedPort("TR-8", 0)]);
        outputs.Look(["TR-8"], clock.Now);
        Wanted(memory).ShouldBe(first);
        outputs.Look(["TR-8"], clock.Now);
        outputs.Open.ShouldBe(["TR-8"]);

        Answer(memory, first, isOpen: false);
        outputs.Look(["TR-8"], clock.Now);
        outputs.Open.ShouldBeEmpty();
        Answer(memory, second, isOpen: true);
        outputs.Look(["TR-8"], clock.Now);
        outputs.Open.ShouldBe(["TR-8"]);
        Wanted(memory).ShouldBe(second);
    }

    [Fact]
    public void What_the_stage_plays_on_stays_open_when_a_desk_ends()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        var clock = new TurnedClock();
        using var lifetime = new Lifetime();
        using var midi = new StageMidi(StageLink.Open(shared.Descriptors, folder.Folders.OpenModels()), clock, lifetime);
        var outputs = new StageOutputSet(midi, NullLogger.Instance);
        Answer(shared.Memory, clock.Now + 1, isOpen: true);
        outputs.Want([new WantedPort("TR-8", 0)]);
        outputs.Look(["TR-8"], clock.Now);

        lifetime.StopApplication();
        outputs.Close();
        Wanted(shared.Memory).ShouldBe(clock.Now + 1);
    }

    [Fact]
    public void A_device_that_was_plugged_in_again_between_two_looks_is_opened_again()
    {
        const string Device = "TR-8:TR-8 MIDI 1 24:0";
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        StageMemory memory = shared.Memory;
        var clock = new TurnedClock();
        string connections = "Connecting To: 24:0";
        using var midi = new StageMidi(StageLink.Open(shared.Descriptors, folder.Folders.OpenModels()), clock)
        {
            Wires = () => $"Client 128 : \"rvae\" [User Legacy]\n  Port   0 : \"out\" (R-e-)\n    {connections}\n",
        };
        var outputs = new StageOutputSet(midi, NullLogger.Instance);
        long first = clock.Now + 1, second = first + 1;
        Answer(memory, first, isOpen: true);
        outputs.Want([new WantedPort("TR-8", 0)]);
        outputs.Look([Device], clock.Now);
        outputs.Look([Device], clock.Now);

        connections = "";
        clock.Now += 500_000_000;
        outputs.Look([Device], clock.Now);
        outputs.Open.ShouldBe([Device]); // it may be a stage that is being started
        clock.Now += 1_000_000_000;
        outputs.Look([Device], clock.Now);
        outputs.Open.ShouldBeEmpty();
        Answer(memory, second, isOpen: true);
        outputs.Look([Device], clock.Now);
        Wanted(memory).ShouldBe(second);
    }

    [Fact]
    public void Ports_of_an_earlier_desk_stay_open_until_this_one_has_looked_for_a_while()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        StageMemory memory = shared.Memory;
        var left = default(WantedMidi);
        left[0] = new SharedPort { Id = 5, Name = "TR-8" };
        memory.WantedMidi.Write(left);
        var clock = new TurnedClock();
        using var midi = new StageMidi(StageLink.Open(shared.Descriptors, folder.Folders.OpenModels()), clock);
        midi.Begin(MidiApi.Auto, new MidiOptions());

        clock.Now += 20_000_000_000;
        SpinWait.SpinUntil(() => Wanted(memory) != 5, 500).ShouldBeFalse("its start takes its time");
        midi.BeginLooking();
        clock.Now += 20_000_000_000;
        SpinWait.SpinUntil(() => Wanted(memory) == 0, 30_000).ShouldBeTrue();
    }

    [Fact]
    public void What_a_device_sent_while_there_was_no_desk_waits_until_the_next_one_asks_for_its_port()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        StageMemory memory = shared.Memory;
        var left = default(WantedMidi);
        left[0] = new SharedPort { Id = 5, Direction = (int)MidiDirection.In, Name = "TR-8" };
        memory.WantedMidi.Write(left);
        Answer(memory, 5, isOpen: true);
        MidiMessage[] sent = [new(7, MidiMessage.Clock, 0, 0), new(8, MidiMessage.Stop, 0, 0)];
        foreach (MidiMessage message in sent)
            memory.HeardMidi.TryWrite(new HeardMidi(5, message)).ShouldBeTrue();
        using var midi = new StageMidi(StageLink.Open(shared.Descriptors, folder.Folders.OpenModels()), new TurnedClock());
        midi.Begin(MidiApi.Auto, new MidiOptions());
        SpinWait.SpinUntil(() => memory.HeardMidi.IsEmpty, 30_000).ShouldBeTrue();

        var inbox = new PortInbox(static () => { });
        midi.OpenInput("TR-8", inbox).Fault.ShouldBeNull();
        foreach (MidiMessage message in sent)
        {
            MidiMessage heard = default;
            SpinWait.SpinUntil(() => inbox.TryRead(out heard), 30_000).ShouldBeTrue();
            heard.ShouldBe(message);
        }
    }

    // As the stage would.
    private static void Answer(StageMemory memory, long id, bool isOpen)
    {
        var open = default(OpenMidi);
        open[0] = new OpenPort { Id = id, IsOpen = isOpen ? 1 : 0, Refusal = isOpen ? "" : "the device is busy" };
        memory.OpenMidi.Write(open);
    }

    private static long Wanted(StageMemory memory)
    {
        memory.WantedMidi.Read(out WantedMidi wanted);
        return wanted[0].Id;
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() => _stopping.Cancel();

        public void Dispose() => _stopping.Dispose();
    }
}

using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Performance;
using RVae.Daemon.Tests.Performance;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Midi.Ports.Drums;
using RVae.Midi.Ports.RtMidi;
using RVae.Midi.Tests.Ports;
using RVae.Stage.Midi;
using RVae.Stage.Published;

namespace RVae.Daemon.Tests.MidiPorts;

/// <summary>The performance as a device at the other end of a real port hears it: RtMidi over JACK.</summary>
[Collection(OneJackServer.Name)]
public sealed class RealDrums(JackPeer peer, ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Hits_and_clock_arrive_with_their_notes_velocities_and_channels_and_never_early()
    {
        Assert.SkipWhen(peer.Missing is not null, peer.Missing ?? "");
        using RtMidiSystem system = RtMidiSystem.Create(MidiApi.Jack, "rvae-drums", SystemMonotonicClock.Instance).Value;
        peer.Open("kit");
        string port = PortNames.Find(system.Ports(MidiDirection.Out), "kit")!;
        var conductor = new Conductor(new PerformanceState { Transport = new TransportState { Bpm = 240 } });
        using var live = new LivePerformance(
            conductor, SystemMonotonicClock.Instance, PreciseWait.Create, NullLogger<LivePerformance>.Instance);
        var midi = new MidiOutput(new MidiDrumsOptions { GateMilliseconds = 20 }, new ConductorSource(conductor));
        var due = new DueTimes();
        live.Attach(midi);
        live.Attach(due);
        using IMidiOutput opened = system.OpenOutput(port).Value;
        midi.Port.Put(opened);
        live.Start();
        await live.SwapAsync(0, FixedModel.Of(new Hit(Instrument.Snare, 0, 90, 0), new Hit(Instrument.Hat, 48, 60, 0.25f)))
            .WaitAsync(Patience, TestContext.Current.CancellationToken);
        conductor.Change(s => s with { Transport = s.Transport.Play() });

        List<MidiMessage> got = Listen(notes: 12);
        live.Detach(midi);
        midi.Port.Put(null);

        got.First(message => message.Status >= 0xF8).Status.ShouldBe(MidiMessage.Start);
        MidiMessage[] strokes = [.. got.Where(message => message.Kind == MidiMessage.NoteOn)];
        strokes.ShouldAllBe(stroke => stroke.Channel == 10
            && ((stroke.Data1 == 38 && stroke.Data2 == 90) || (stroke.Data1 == 42 && stroke.Data2 == 60)));
        double[] late = [.. strokes.Select((stroke, i) => (stroke.Time - due.Hits[i]) / 1e6)];
        output.WriteLine($"ms from due to received, over JACK at 256 frames: {string.Join(' ', late.Select(ms => $"{ms:0.0}"))}");
        // How late is for the bench to say: here JACK and the peer share the machine with every other test.
        late.ShouldAllBe(ms => ms > 0, "nothing is early");
        peer.Close();
    }

    private List<MidiMessage> Listen(int notes)
    {
        var got = new List<MidiMessage>();
        long until = SystemMonotonicClock.Instance.Now + (long)Patience.TotalNanoseconds;
        while (got.Count(message => message.Kind == MidiMessage.NoteOn) < notes)
        {
            got.Add(peer.Got());
            got[^1].Time.ShouldBeLessThan(until, $"heard so far: {string.Join(' ', got.Select(message => $"{message.Status:X2}"))}");
        }

        return got;
    }

    private sealed class DueTimes : IEventOutput
    {
        public List<long> Hits { get; } = [];

        public void Scheduled(in TickEvent tickEvent)
        {
            if (tickEvent.Kind == TickEventKind.Hit)
                Hits.Add(tickEvent.Due);
        }

        public void Due(in TickEvent tickEvent)
        {
        }
    }
}

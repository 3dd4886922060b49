using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Tests.Playing;
using RVae.Midi.Ports;
using RVae.Midi.Ports.Drums;

namespace RVae.Midi.Tests.Ports;

/// <summary>
/// A million ticks of the real engine, disturbed at random, as MIDI. The port objects to a note that is struck while it
/// sounds, or ended without having been struck.
/// </summary>
public sealed class AMillionTicks
{
    private const int Seeds = 40;
    private const int TicksEach = 25_000;

    [Fact]
    public void No_note_sounds_on_whatever_happens()
    {
        int struck = 0, rests = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            var disturbances = new Disturbances(seed);
            Stage stage = disturbances.Stage().Play();
            var port = new SentMessages();
            var drums = new MidiDrums(new() { GateMilliseconds = 5 + random.Next(400) }, port, PlayedState.Of(stage.State));
            for (int i = 0; i < TicksEach; i++)
            {
                disturbances.Strike(stage);
                Silence(stage, random);
                Play(stage, drums, port);
                struck += port.All.Count(message => message.Kind == MidiMessage.NoteOn);
                port.All.Clear();
                if (stage.Engine.Playing)
                    continue;
                rests++;
                port.Sounding.ShouldBe(0, $"seed {seed}, step {i}: the transport rests");
            }

            drums.End(stage.Now);
            port.Sounding.ShouldBe(0);
        }

        struck.ShouldBeGreaterThan(150_000);
        rests.ShouldBeGreaterThan(1000);
    }

    // A tick, as an output is told it: each event when it is known, and each message at its time.
    private static void Play(Stage stage, MidiDrums drums, SentMessages port)
    {
        drums.Follow(PlayedState.Of(stage.State));
        stage.Events.Clear();
        stage.Tick();
        foreach (TickEvent tickEvent in stage.Events)
            drums.Take(tickEvent);
        for (; drums.NextDue <= stage.Now; drums.Advance(port.Now))
            port.Now = Math.Max(port.Now, drums.NextDue);
    }

    // What ends notes without a stop.
    private static void Silence(Stage stage, Random random)
    {
        int deck = random.Next(4);
        switch (random.Next(300))
        {
            case 0: stage.Controls(c => c with { Mute = !c.Mute }, deck); break;
            case 1: stage.Controls(c => c with { Level = 1 - c.Level }, deck); break;
            case 2: stage.Controls(c => c with { Channel = 1 + random.Next(16) }, deck); break;
            case 3: stage.Controls(c => c with { Notes = c.Notes.With((Instrument)random.Next(9), random.Next(128)) }, deck); break;
            case 4: stage.Controls(c => c with { Mutes = c.Mutes.With((Instrument)random.Next(9), random.Next(2) == 0) }, deck); break;
        }
    }
}

using RVae.Daemon.Bridge;
using RVae.Daemon.Clients;
using RVae.Daemon.LinkSession;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Network;
using RVae.Daemon.Performance;
using RVae.Daemon.Saved;
using RVae.Daemon.Scenes;
using RVae.Engine.Playing;

namespace RVae.Daemon.Restoring;

/// <summary>Reads the state to save from its parts. No thread that plays waits for that. One thread at a time.</summary>
internal sealed class StateReading(
    ILivePerformance live, SilencedDecks silenced, MidiPortService midi, HostedBridge bridge, LinkService link, SceneService scenes, Sessions sessions,
    NetworkService network, DaemonClock clock)
{
    // No listener hears a smaller difference, nanoseconds: the line that was saved still holds.
    private const long Nearby = 1_000_000;

    private Fingerprint _seen;
    private EngineState _line;

    /// <summary>Whether the state has changed since it was read last. Allocates nothing.</summary>
    public bool HasChanged() => Print() != _seen || HasLeftLine(live.EngineState);

    /// <summary>Reads the present state.</summary>
    public SavedState Read(SavedConfiguration configuration, DateTimeOffset now)
    {
        // The fingerprint is taken before the values. So a change during the reading is seen at the next look.
        (_seen, _line) = (Print(), live.EngineState);
        PerformanceState state = live.Conductor.State;
        return new SavedState
        {
            Saved = now,
            Boot = SavedBoot.Now(clock),
            Configuration = configuration,
            Transport = new(state.Transport.Bpm, state.Transport.Playing, state.Transport.Source.ToString()),
            Line = SavedLine.Of(_line, due => clock.ToTimeTag(due).Value),
            Decks = [.. state.Decks.Select((deck, index) => SavedDeck.Of(deck, live.Targets[index].Value))],
            Silenced = silenced.Bits,
            Midi = new(midi.Outputs, midi.Inputs, midi.Notes) { Profile = bridge.Chosen },
            Link = new(link.Enabled, link.StartStop, link.Quantum),
            Show = new(_seen.Show.Scene, _seen.Show.Place, _seen.Show.Between),
            Port = network.Port,
            LastClient = sessions.LastClient,
            Clients = sessions.Save(),
        };
    }

    private Fingerprint Print() => new(
        live.Conductor.State.Version, silenced.Bits, live.Targets[0].Value, live.Targets[1].Value, live.Targets[2].Value, live.Targets[3].Value,
        sessions.Changes, midi.Outputs, midi.Inputs, midi.Notes, bridge.Chosen, link.Enabled, link.StartStop, link.Quantum, scenes.Where);

    // While ticks come as the saved line says, nothing has to be saved.
    private bool HasLeftLine(in EngineState now)
    {
        if (now.Playing != _line.Playing || BarsOf(now) != BarsOf(_line))
            return true;
        (ClockState clock, ClockState saved) = (now.Clock, _line.Clock);
        long ticks = now.Playing ? clock.Number - saved.Number : 0;
        return now.Position - _line.Position != ticks
            || (now.Playing && Math.Abs(clock.Line.TimeOf(clock.Number) - saved.Line.TimeOf(clock.Number)) > Nearby);
    }

    // The bar of the last chaos draw counts only where the draw stays.
    private (DeckBars First, DeckBars Second, DeckBars Third, DeckBars Fourth) BarsOf(in EngineState engine) =>
        (BarsOf(engine, 0), BarsOf(engine, 1), BarsOf(engine, 2), BarsOf(engine, 3));

    private DeckBars BarsOf(in EngineState engine, int deck)
    {
        DeckControls controls = live.Conductor.State.Decks[deck].Controls;
        DeckBars bars = engine.Deck(deck);
        return controls.ChaosLock || controls.Freeze ? bars : bars with { ChaosBar = 0 };
    }

    private readonly record struct Fingerprint(
        long Version, int Silenced, LatentPoint First, LatentPoint Second, LatentPoint Third, LatentPoint Fourth, int Clients,
        string? Out, string? In, string? Notes, string? Profile, bool Link, bool StartStop, double Quantum,
        (string Scene, int Place, bool Between) Show);
}

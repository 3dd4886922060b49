using System.Collections.Immutable;
using RVae.Daemon.Clients;
using RVae.Daemon.LinkSession;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Network;
using RVae.Daemon.Performance;
using RVae.Daemon.Startup;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Restoring;

/// <summary>Reads the state to save from the parts that own it. No thread that plays waits for it. One thread at a time.</summary>
internal sealed class StateReading(
    LivePerformance live, MidiPortService midi, LinkService link, Sessions sessions, NetworkService network, DaemonClock clock)
{
    // Less than this, nanoseconds, no listener hears: the line that was saved still holds.
    private const long Nearby = 1_000_000;

    private Fingerprint _seen;
    private EngineTime _line;

    /// <summary>Whether something has changed since the state was read last. Allocates nothing.</summary>
    public bool HasChanged() => Print() != _seen || HasLeftLine(live.EngineTime);

    /// <summary>The state now.</summary>
    public SavedState Read(SavedConfiguration configuration, DateTimeOffset now)
    {
        // Before what it stands for: what changes meanwhile is seen at the next look.
        (_seen, _line) = (Print(), live.EngineTime);
        PerformanceState state = live.Conductor.State;
        EngineTime line = _line;
        bool runs = line.Playhead.Playing;
        return new SavedState
        {
            Format = SavedState.CurrentFormat,
            Saved = now,
            Configuration = configuration,
            Transport = new(
                state.Transport.Bpm, state.Transport.Playing, state.Transport.Source.ToString(), runs ? clock.ToTimeTag(line.NextDue).Value : 0),
            Decks = [.. state.Decks.Select((deck, index) => DeckOf(deck, line.Deck(index), live.Targets[index].Value))],
            Midi = new(midi.Outputs, midi.Inputs, midi.Notes),
            Link = new(link.Enabled, link.StartStop, link.Quantum),
            Port = network.Port,
            LastClient = sessions.LastClient,
            Clients = sessions.Save(),
        };
    }

    private static SavedDeck DeckOf(DeckState deck, DeckTime time, LatentPoint point) => new(
        deck.Model?.Card.Name ?? "", point.X, point.Y, time.Bar, time.Tick, Math.Max(time.TicksPerBar, time.Tick + 1),
        SavedControls.Of(deck.Controls),
        (deck.Model?.Card.Conditions ?? []).ToImmutableDictionary(name => name, name => deck.Condition(name)));

    private Fingerprint Print() => new(
        live.Conductor.State.Version, live.Targets[0].Value, live.Targets[1].Value, live.Targets[2].Value, live.Targets[3].Value,
        sessions.Changes, midi.Outputs, midi.Inputs, midi.Notes, link.Enabled, link.StartStop, link.Quantum);

    // While ticks come as the saved line says, there is nothing to save.
    private bool HasLeftLine(EngineTime now)
    {
        if (now.Playhead.Playing != _line.Playhead.Playing)
            return true;
        long ticks = Position(now.Deck(0)) - Position(_line.Deck(0));
        if (!now.Playhead.Playing)
            return ticks != 0;
        double rate = now.Playhead.Bpm * Grid.DefaultTicksPerQuarter / 60;
        return rate <= 0 || now.Playhead.Meter != _line.Playhead.Meter
            || Math.Abs(now.NextDue - _line.NextDue - (ticks * 1e9 / rate)) > Nearby;
    }

    private static long Position(DeckTime time) => ((long)time.Bar * time.TicksPerBar) + time.Tick;

    private readonly record struct Fingerprint(
        long Version, LatentPoint First, LatentPoint Second, LatentPoint Third, LatentPoint Fourth, int Clients,
        string? Out, string? In, string? Notes, bool Link, bool StartStop, double Quantum);
}

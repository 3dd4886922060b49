using Microsoft.Extensions.Options;
using RVae.Daemon.Clients;
using RVae.Daemon.LinkSession;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Network;
using RVae.Daemon.Performance;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Restoring;

/// <summary>
/// Puts a saved state back. What is configured differently since then is newer than the state, and wins. The music goes on in time with
/// the bar lines that were announced when the gap was short, and from the beginning after a long one.
/// </summary>
internal sealed class Restoration(
    LivePerformance live, ModelStore store, MidiPortService midi, LinkService link, Sessions sessions, NetworkService network,
    DaemonClock clock, StateFile file, IOptions<RVaeOptions> options, TimeProvider time, ILogger<Restoration> logger)
{
    /// <summary>A longer gap is an end: nobody counts bars over it.</summary>
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(60);

    private readonly SavedConfiguration _now = Configured(options.Value);

    /// <summary>What is configured of the things that a state holds as well.</summary>
    public static SavedConfiguration Configured(RVaeOptions options) => new(
        options.Model, options.Bpm, options.ClockSource, options.AutoPlay, options.Midi.Out, options.Midi.In, options.Midi.Notes);

    /// <summary>The state to restore; null for none, or where it was not wanted.</summary>
    public SavedState? Find()
    {
        if (!options.Value.Restore)
            return null;
        SavedState? saved = file.Read();
        if (saved is null || options.Value.Record.Length == 0)
            return saved;
        RestoringLog.Recorded(logger);
        return null;
    }

    /// <summary>Restores everything but the transport's run: devices, clients, controls, models.</summary>
    /// <returns>Whether deck 1 has its model.</returns>
    public async Task<bool> PrepareAsync(SavedState saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        RestoreDevices(saved);
        int clients = 0;
        if (network.Port == saved.Port)
        {
            sessions.NumberFrom(saved.LastClient);
            clients = sessions.TakeUp(saved.Clients, network, Gap(saved));
        }
        else if (!saved.Clients.IsEmpty)
            RestoringLog.OtherPort(logger, saved.Port);
        live.Conductor.Change(state => WithControls(state, saved));
        bool plays = false;
        for (int deck = 0; deck < saved.Decks.Length; deck++)
            plays |= await LoadAsync(deck, saved) && deck == 0;
        RestoringLog.Restored(logger, saved.Saved, clients);
        return plays;
    }

    /// <summary>Lets the transport run or rest as it did.</summary>
    public void Run(SavedState saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        SavedTransport transport = saved.Transport;
        bool playing = saved.Configuration.AutoPlay == _now.AutoPlay ? transport.Playing : _now.AutoPlay;
        SavedDeck first = saved.Decks[0];
        bool goesOn = Gap(saved) < LongestGap;
        bool onLine = playing && goesOn && transport.NextTick != 0;
        if (onLine)
        {
            live.ResumeOn(new ResumeLine(
                clock.ToMoment(new OscTimeTag(transport.NextTick)),
                [.. saved.Decks.Select(deck => new DeckTime(deck.Bar, deck.Tick, deck.TicksPerBar))]));
        }

        live.Conductor.Change(state =>
        {
            TransportState next = state.Transport;
            int perBeat = state.Decks[0].Model is { } model ? model.Card.Grid.Meter.TicksPerBeat(Engine.Rhythm.Grid.DefaultTicksPerQuarter) : 24;
            if (playing && !goesOn)
                next = next.Play();
            else if (!onLine || next.Source != ClockSource.Internal)
                next = next.Locate(first.Bar, (double)first.Tick / perBeat);
            return state with { Transport = next with { Playing = playing } };
        });
    }

    private TimeSpan Gap(SavedState saved)
    {
        TimeSpan gap = time.GetUtcNow() - saved.Saved;
        return gap < TimeSpan.Zero ? TimeSpan.MaxValue : gap; // the clock was set back: nobody knows how long it was
    }

    private void RestoreDevices(SavedState saved)
    {
        SavedConfiguration then = saved.Configuration;
        if (then.MidiOut == _now.MidiOut)
            _ = midi.SetOutputs(saved.Midi.Out);
        if (then.MidiIn == _now.MidiIn)
            _ = midi.SetInputs(saved.Midi.In);
        if (then.MidiNotes == _now.MidiNotes)
            _ = midi.SetNotes(saved.Midi.Notes);
        if (saved.Link.Quantum is >= 1 and <= 64)
            link.Quantum = saved.Link.Quantum;
        link.StartStop = saved.Link.StartStop;
        if (saved.Link.Enabled)
            _ = link.Enable(true);
    }

    private PerformanceState WithControls(PerformanceState state, SavedState saved)
    {
        SavedConfiguration then = saved.Configuration;
        ClockSource source = Enum.Parse<ClockSource>(then.ClockSource == _now.ClockSource ? saved.Transport.Source : _now.ClockSource, ignoreCase: true);
        double bpm = then.Bpm == _now.Bpm ? saved.Transport.Bpm : _now.Bpm;
        state = state with { Transport = state.Transport with { Bpm = bpm, Source = source } };
        for (int deck = 0; deck < saved.Decks.Length; deck++)
        {
            SavedDeck each = saved.Decks[deck];
            live.Targets[deck].Value = new LatentPoint(each.X, each.Y);
            if (each.Controls.Read() is { } controls)
                state = state.WithDeck(deck, state.Decks[deck] with { Controls = controls });
        }

        return state;
    }

    private async Task<bool> LoadAsync(int deck, SavedState saved)
    {
        string name = deck == 0 && saved.Configuration.Model != _now.Model ? _now.Model : saved.Decks[deck].Model;
        if (name.Length == 0)
            return false;
        Outcome<RhythmModel> loaded = store.Load(name);
        if (loaded.TryGet(out RhythmModel? model, out _))
            loaded = await live.SwapAsync(deck, model).ConfigureAwait(false);
        if (loaded.Fault is { } fault)
        {
            RestoringLog.ModelGone(logger, deck + 1, name, fault.Message);
            return false;
        }

        live.Conductor.Change(state => state.WithDeck(deck, saved.Decks[deck].Conditions.Aggregate(
            state.Decks[deck], (before, condition) => before.WithCondition(condition.Key, condition.Value) ?? before)));
        return true;
    }
}

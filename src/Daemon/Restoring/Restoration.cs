using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using RVae.Daemon.Bridge;
using RVae.Daemon.Clients;
using RVae.Daemon.LinkSession;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Network;
using RVae.Daemon.Performance;
using RVae.Daemon.Saved;
using RVae.Daemon.Scenes;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Restoring;

/// <summary>
/// Restores a saved state. A setting that was configured differently since is newer than the state, and wins. After a short gap the music
/// goes on in time with the bar lines that clients were told. After a long gap it begins anew.
/// </summary>
internal sealed class Restoration(
    ILivePerformance live, SilencedDecks silenced, NextBest models, MidiPortService midi, HostedBridge bridge, LinkService link, SceneService scenes,
    Sessions sessions, NetworkService network, DaemonClock clock, StateFile file, IOptions<RVaeOptions> options, TimeProvider time,
    ILogger<Restoration> logger)
{
    /// <summary>After a longer gap nobody counts bars on, and the music begins anew.</summary>
    private static readonly TimeSpan LongestGap = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The first tick comes so much later than the moment at which the engine is told of it, nanoseconds, so that the engine begins in
    /// time.
    /// </summary>
    private const long Run = 20_000_000;

    private readonly SavedConfiguration _now = Configured(options.Value);

    /// <summary>The configured values of the settings that a state holds too.</summary>
    public static SavedConfiguration Configured(RVaeOptions options) => new(
        options.Model, options.Bpm, options.ClockSource, options.AutoPlay, options.Midi.Out, options.Midi.In, options.Midi.Notes)
    {
        MidiProfile = options.Midi.Profile,
    };

    /// <summary>The state to restore; null where there is none, or where no restoration is wanted.</summary>
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

    /// <summary>Restores everything, and plays on.</summary>
    /// <returns>False where no model could be found to play. Then nothing plays.</returns>
    public async Task<bool> PlayOnAsync(SavedState saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        ImmutableArray<RhythmModel?> found = await FindModels(saved).ConfigureAwait(false);
        if (found.All(model => model is null))
            return false;
        RestoreDevices(saved);
        scenes.GoOn(saved.Show);
        int clients = RestoreClients(saved);
        for (int deck = 0; deck < found.Length; deck++)
            live.Targets[deck].Value = saved.Decks[deck].Point;
        silenced.Bits = saved.Silenced;
        ImmutableArray<Fault?> faults = await live.StartFrom(StateOf(saved, found), () => PlaceOf(saved)).ConfigureAwait(false);
        for (int deck = 0; deck < faults.Length; deck++)
        {
            if (faults[deck] is { } fault)
                RestoringLog.ModelGone(logger, deck + 1, saved.Decks[deck].Model, fault.Message);
        }

        sessions.TellState();
        RestoringLog.Restored(logger, saved.Saved, clients);
        return true;
    }

    /// <summary>
    /// After the stage has played on, restores what the stage does not keep: the controller's profile, the switches of the link session, and where the
    /// show is. Sends away clients that have not shown what has to be shown now.
    /// </summary>
    /// <param name="playsOn">Whether the stage plays already. Then the file belongs to this performance, even if a start was to be as configured.</param>
    public void RestoreBesideStage(bool playsOn)
    {
        if ((!options.Value.Restore && !playsOn) || file.Read() is not { } saved)
            return;
        RestoreProfile(saved);
        RestoreLink(saved.Link);
        if (playsOn)
            scenes.GoOn(saved.Show);
        // The shared memory does not keep what clients had to show.
        sessions.SendAway(saved.Clients);
    }

    private async Task<ImmutableArray<RhythmModel?>> FindModels(SavedState saved)
    {
        Task<RhythmModel?>[] loading = [.. saved.Decks.Select((deck, index) =>
        {
            string name = index == 0 && saved.Configuration.Model != _now.Model ? _now.Model : deck.Model;
            return name.Length == 0
                ? Task.FromResult<RhythmModel?>(null)
                : Task.Run(() => models.Find(index, name, _now.Model, saved.Line.Bars[index].Deck.Meter));
        })];
        return [.. await Task.WhenAll(loading).ConfigureAwait(false)];
    }

    private PerformanceState StateOf(SavedState saved, ImmutableArray<RhythmModel?> found)
    {
        SavedConfiguration then = saved.Configuration;
        string source = then.ClockSource == _now.ClockSource ? saved.Transport.Source : _now.ClockSource;
        return new PerformanceState
        {
            Transport = new TransportState
            {
                Bpm = then.Bpm == _now.Bpm ? saved.Transport.Bpm : _now.Bpm,
                Source = Enum.Parse<ClockSource>(source, ignoreCase: true),
                Playing = then.AutoPlay == _now.AutoPlay ? saved.Transport.Playing : _now.AutoPlay,
            },
            Decks = [.. saved.Decks.Select((deck, index) => deck.With(found[index]))],
        };
    }

    // On the line that clients were told, where the gap is short and the clock tells its length.
    private EngineState PlaceOf(SavedState saved)
    {
        SavedLine line = saved.Line;
        if (!line.Playing)
            return line.EngineAt(0);
        long due = Steady(saved)?.MomentOf(line.Due) ?? clock.ToMoment(new OscTimeTag(line.Due));
        return Gap(saved) < LongestGap ? line.EngineFrom(due, clock.Now + Run) : line.FromStart();
    }

    private int RestoreClients(SavedState saved)
    {
        if (network.Port != saved.Port)
        {
            if (!saved.Clients.IsEmpty)
                RestoringLog.OtherPort(logger, saved.Port);
            return 0;
        }

        sessions.NumberFrom(saved.LastClient);
        return sessions.TakeUp(saved.Clients, network, Gap(saved));
    }

    // The saved moment of the monotonic clock, where the system has not been started again since.
    private SavedBoot? Steady(SavedState saved) => saved.Boot is { } boot && boot.Holds(SavedBoot.Current, clock.Now) ? boot : null;

    // The time of day since the state was confirmed. Or the monotonic time since it was written, where that is shorter: then the time of
    // day was set meanwhile.
    private TimeSpan Gap(SavedState saved)
    {
        TimeSpan gap = time.GetUtcNow() - saved.Saved;
        if (gap < TimeSpan.Zero)
            gap = TimeSpan.MaxValue; // the clock was set back, so nobody knows the length
        if (Steady(saved) is not { } boot)
            return gap;
        TimeSpan written = TimeSpan.FromMicroseconds((clock.Now - boot.Moment) / 1000);
        return written < gap ? written : gap;
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
        RestoreProfile(saved);
        RestoreLink(saved.Link);
    }

    // The configured profile is in use already. It stays where the saved one is gone.
    private void RestoreProfile(SavedState saved)
    {
        string wanted = saved.Midi.Profile;
        if (saved.Configuration.MidiProfile == _now.MidiProfile && wanted != bridge.Chosen && bridge.Choose(wanted) is { } fault)
            RestoringLog.ProfileGone(logger, wanted, fault.Message);
    }

    private void RestoreLink(SavedLink saved)
    {
        if (saved.Quantum is >= 0 and <= 64)
            link.Quantum = saved.Quantum;
        link.StartStop = saved.StartStop;
        if (saved.Enabled)
            _ = link.Enable(true);
    }
}

using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using RVae.Daemon.Bridge;
using RVae.Daemon.Clients;
using RVae.Daemon.LinkSession;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Network;
using RVae.Daemon.Performance;
using RVae.Daemon.Saved;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Restoring;

/// <summary>
/// Puts a saved state back. What is configured differently since then is newer than the state, and wins. The music goes on in time with
/// the bar lines that were announced when the gap was short, and from the beginning after a long one.
/// </summary>
internal sealed class Restoration(
    ILivePerformance live, NextBest models, MidiPortService midi, HostedBridge bridge, LinkService link, Sessions sessions,
    NetworkService network, DaemonClock clock, StateFile file, IOptions<RVaeOptions> options, TimeProvider time, ILogger<Restoration> logger)
{
    /// <summary>A longer gap is an end: nobody counts bars over it.</summary>
    private static readonly TimeSpan LongestGap = TimeSpan.FromMinutes(10);

    /// <summary>The first tick is so much later than the moment at which the engine is told of it, nanoseconds: it begins in time.</summary>
    private const long Run = 20_000_000;

    private readonly SavedConfiguration _now = Configured(options.Value);

    /// <summary>What is configured of the things that a state holds as well.</summary>
    public static SavedConfiguration Configured(RVaeOptions options) => new(
        options.Model, options.Bpm, options.ClockSource, options.AutoPlay, options.Midi.Out, options.Midi.In, options.Midi.Notes)
    {
        MidiProfile = options.Midi.Profile,
    };

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

    /// <summary>Restores everything, and lets it play on.</summary>
    /// <returns>False where no model could be found to play; nothing plays then.</returns>
    public async Task<bool> PlayOnAsync(SavedState saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        ImmutableArray<RhythmModel?> found = await FindModels(saved).ConfigureAwait(false);
        if (found.All(model => model is null))
            return false;
        RestoreDevices(saved);
        int clients = RestoreClients(saved);
        for (int deck = 0; deck < found.Length; deck++)
            live.Targets[deck].Value = saved.Decks[deck].Point;
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
    /// Restores what the stage does not keep, where it has played on: the controller's profile and the link session's switches. Clients that
    /// have not shown what is wanted now are sent away.
    /// </summary>
    /// <param name="playsOn">Whether it plays already. The file is of this performance then, even if it was to begin as configured.</param>
    public void RestoreBesideStage(bool playsOn)
    {
        if ((!options.Value.Restore && !playsOn) || file.Read() is not { } saved)
            return;
        RestoreProfile(saved);
        RestoreLink(saved.Link);
        // What they had to show is not kept beside the stage.
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

    // On the line that was announced, where the gap is short and the clock tells how long it was.
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

    // The saved moment, where the system has not been started again since.
    private SavedBoot? Steady(SavedState saved) => saved.Boot is { } boot && boot.Holds(SavedBoot.Current, clock.Now) ? boot : null;

    // By the time of day, up to which the state was confirmed; or since it was written, where that is less: then the time of day was set.
    private TimeSpan Gap(SavedState saved)
    {
        TimeSpan gap = time.GetUtcNow() - saved.Saved;
        if (gap < TimeSpan.Zero)
            gap = TimeSpan.MaxValue; // nobody knows how long it was
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

    // The configured one plays already, and plays on where the other has gone.
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

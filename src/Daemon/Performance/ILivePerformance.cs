using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;
using RVae.Stage.Layout;
using RVae.Stage.Recording;

namespace RVae.Daemon.Performance;

/// <summary>
/// The decks as they play, as the rest of the daemon sees them: in this process, or in the stage, a process of its own. Any thread.
/// </summary>
internal interface ILivePerformance : ILivePatterns, IDisposable
{
    /// <summary>Whose state is played.</summary>
    Conductor Conductor { get; }

    /// <summary>Where each deck should be: move these.</summary>
    ImmutableArray<LatentTarget> Targets { get; }

    /// <summary>Where the transport is.</summary>
    Playhead Playhead { get; }

    /// <summary>What was handed out last and what comes next.</summary>
    EngineTime EngineTime { get; }

    /// <summary>How it does.</summary>
    PerformanceFigures Figures { get; }

    /// <summary>What its threads have allocated, bytes each since the start.</summary>
    (long Ticks, long Inference, long Outputs) Allocated { get; }

    /// <summary>How late events were told since the start, over all outputs.</summary>
    Tally Lateness { get; }

    /// <summary>How long grooves took to decode since the start.</summary>
    Tally Decodes { get; }

    /// <summary>The last ticks and runs of inference.</summary>
    PlayedMarks Marks { get; }

    /// <summary>Collections in the process that plays.</summary>
    long Collections { get; }

    /// <summary>Milliseconds that those held it up.</summary>
    long PausedMilliseconds { get; }

    /// <summary>Who sees what its threads go by, or null; set before <see cref="Start"/>.</summary>
    internal IPerformanceObserver? Observer { get; set; }

    /// <summary>Where a deck (from 0) is now, on its way or walking, without noise.</summary>
    LatentPoint PositionOf(int deck);

    /// <summary>The model that a deck (from 0) plays, or null.</summary>
    RhythmModel? LiveModel(int deck);

    /// <summary>The pattern that a deck (from 0) plays, its hits as decoded, or null; allocates.</summary>
    Clip? LiveClip(int deck);

    /// <summary>
    /// Puts a model into a deck without a missed tick: makes it ready off to one side, exchanges it at the agreed tick
    /// (another metre: at a bar line), and comes back once it plays. On any failure the old one plays on.
    /// </summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="model">The model.</param>
    /// <param name="atBarLine">Whether it begins with a bar, however the deck is quantised.</param>
    /// <returns>The model, or why it does not play.</returns>
    Task<Outcome<RhythmModel>> SwapAsync(int deck, RhythmModel model, bool atBarLine = false);

    /// <summary>How long after they are due all events are heard. One thread moves it.</summary>
    SoundDelay SoundDelay { get; }

    /// <summary>Who leads when the source is <see cref="ClockSource.Midi"/>.</summary>
    void FollowMidi(IClockLeader leader);

    /// <summary>Who leads when the source is <see cref="ClockSource.Link"/>.</summary>
    void FollowLink(IClockLeader leader);

    /// <summary>Adds an output, which gets a thread of its own; at any time.</summary>
    void Attach(IEventOutput output);

    /// <summary>Takes an output off, after telling it that everything stopped.</summary>
    void Detach(IEventOutput output);

    /// <summary>Begins to keep time; once.</summary>
    void Start();
}

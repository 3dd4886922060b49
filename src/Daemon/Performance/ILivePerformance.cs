using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;
using RVae.Stage.Recording;

namespace RVae.Daemon.Performance;

/// <summary>A model for a deck.</summary>
/// <param name="Deck">Deck, from 0.</param>
/// <param name="Model">The model.</param>
internal sealed record DeckModel(int Deck, RhythmModel Model)
{
    /// <summary>The state with it.</summary>
    public PerformanceState In(PerformanceState state) => state.WithDeck(Deck, state.Decks[Deck].WithModel(Model));
}

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

    /// <summary>From where another engine could go on: as it was after the last tick.</summary>
    EngineState EngineState { get; }

    /// <summary>How it does.</summary>
    PerformanceFigures Figures { get; }

    /// <summary>What its threads have allocated, bytes each since the start.</summary>
    (long Ticks, long Inference, long Outputs) Allocated { get; }

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

    /// <summary>
    /// Makes models for several decks ready off to one side, and gives them to their decks together with whatever else changes.
    /// Comes back when the state is published: between the same two ticks for all of it.
    /// </summary>
    /// <param name="models">A model for each of these decks.</param>
    /// <param name="atBarLine">Whether they begin with a bar, however their decks are quantised.</param>
    /// <param name="change">Makes the new state of the old one; it names the models.</param>
    /// <returns>Null, or why nothing was changed.</returns>
    Task<Fault?> SwapAsync(ImmutableArray<DeckModel> models, bool atBarLine, Func<PerformanceState, PerformanceState> change);

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

    /// <summary>
    /// Begins to keep time in the middle of the music, with all that is played by in place before the first tick; once, instead of
    /// <see cref="Start"/>.
    /// </summary>
    /// <param name="state">What is played by, models as well.</param>
    /// <param name="from">Says, as late as can be, where to go on.</param>
    /// <returns>For each deck, why it does not play its model, or null.</returns>
    Task<ImmutableArray<Fault?>> StartFrom(PerformanceState state, Func<EngineState> from);
}

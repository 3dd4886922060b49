using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Stage.Layout;
using RVae.Stage.Recording;

namespace RVae.Daemon.Performance;

/// <summary>
/// The decks as they play, as the rest of the daemon sees them. They play in this process, or in the stage, which is a separate process.
/// Any thread.
/// </summary>
internal interface ILivePerformance : ILivePatterns, IDeckExchange, IDisposable
{
    /// <summary>The position that each deck should be at. To move a deck, set its target.</summary>
    ImmutableArray<LatentTarget> Targets { get; }

    /// <summary>Where the transport is.</summary>
    Playhead Playhead { get; }

    /// <summary>Observes what the threads of the performance use, or null.</summary>
    internal IPerformanceObserver? Observer { get; }

    /// <summary>The state from which another engine could go on: as it was after the last tick.</summary>
    EngineState EngineState { get; }

    /// <summary>The figures of the performance.</summary>
    PerformanceFigures Figures { get; }

    /// <summary>Bytes that the threads of the performance have allocated since the start.</summary>
    (long Ticks, long Inference, long Outputs) Allocated { get; }

    /// <summary>How late events were told since the start, over all outputs.</summary>
    Tally Lateness { get; }

    /// <summary>How long grooves took to decode since the start.</summary>
    Tally Decodes { get; }

    /// <summary>The marks of the last ticks and runs of inference.</summary>
    PlayedMarks Marks { get; }

    /// <summary>Garbage collections in the process that plays.</summary>
    long Collections { get; }

    /// <summary>Milliseconds that these collections held the process up.</summary>
    long PausedMilliseconds { get; }

    /// <summary>Where a deck (from 0) is now, while it glides or walks too, without noise.</summary>
    LatentPoint PositionOf(int deck);

    /// <summary>The pattern that a deck (from 0) plays, with its hits as decoded, or null; allocates.</summary>
    Clip? LiveClip(int deck);

    /// <summary>Adds an output, which gets its own thread. Possible at any time.</summary>
    void Attach(IEventOutput output);

    /// <summary>Removes an output, after telling it that everything has stopped.</summary>
    void Detach(IEventOutput output);

    /// <summary>Begins to keep time. To be called once.</summary>
    void Start();

    /// <summary>
    /// Begins to keep time in the middle of the music. State, models and grooves are in place before the first tick. To be called once,
    /// instead of <see cref="Start"/>.
    /// </summary>
    /// <param name="state">The state to play, with its models.</param>
    /// <param name="from">Called as late as possible: tells where to go on.</param>
    /// <returns>For each deck, why it does not play its model, or null.</returns>
    Task<ImmutableArray<Fault?>> StartFrom(PerformanceState state, Func<EngineState> from);
}

using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Stage.Layout;
using RVae.Stage.Recording;

namespace RVae.Daemon.Performance;

/// <summary>
/// The decks as they play, as the rest of the daemon sees them: in this process, or in the stage, a process of its own. Any thread.
/// </summary>
internal interface ILivePerformance : ILivePatterns, IDeckExchange, IDisposable
{
    /// <summary>Where each deck should be: move these.</summary>
    ImmutableArray<LatentTarget> Targets { get; }

    /// <summary>Where the transport is.</summary>
    Playhead Playhead { get; }

    /// <summary>Observes what its threads go by, or null.</summary>
    internal IPerformanceObserver? Observer { get; }

    /// <summary>From where another engine could go on: as it was after the last tick.</summary>
    EngineState EngineState { get; }

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

    /// <summary>Where a deck (from 0) is now, on its way or walking, without noise.</summary>
    LatentPoint PositionOf(int deck);

    /// <summary>The pattern that a deck (from 0) plays, its hits as decoded, or null; allocates.</summary>
    Clip? LiveClip(int deck);

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

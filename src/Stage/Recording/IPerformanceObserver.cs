using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Stage.Recording;

/// <summary>
/// Sees the inputs of the playing threads, so that a performance can be played once more. Each call comes on the thread that it is about. That thread
/// must play on at once, so the call neither waits nor allocates.
/// </summary>
internal interface IPerformanceObserver
{
    /// <summary>The engine has handed out a tick. Called on the tick thread.</summary>
    /// <param name="engine">The engine after the tick.</param>
    /// <param name="tick">The inputs of the tick.</param>
    void Ticked(TickEngine engine, in TickInputs tick);

    /// <summary>A deck's inference has run. Called on the inference thread.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="version">Number of the published state that the run read.</param>
    /// <param name="played">The deck in that state.</param>
    /// <param name="inputs">The other inputs of the run.</param>
    /// <param name="generation">Number of the deck's newest groove.</param>
    void Inferred(int deck, long version, in PlayedDeck played, in InferenceInputs inputs, long generation);

    /// <summary>The calling thread, which holds the conductor, is about to publish a deck's new model.</summary>
    void Swapping(int deck, RhythmModel model, bool atBarLine);

    /// <summary>The calling thread, which holds the conductor, is about to publish the result of a recalled scene.</summary>
    /// <param name="order">How the recall is carried out, as bytes.</param>
    void Recalling(byte[] order)
    {
    }
}

/// <summary>The inputs of a tick.</summary>
/// <param name="Number">Number of the tick, counted since the start.</param>
/// <param name="Now">When the tick was worked out, nanoseconds of the monotonic clock.</param>
/// <param name="Lead">How far ahead of that moment the engine was told to work, nanoseconds.</param>
/// <param name="Version">Number of the published state.</param>
/// <param name="Resumed">Whether the music was told to go on from that moment, after a hold-up.</param>
/// <param name="LeftOut">Whether events were left out because their moment had passed.</param>
internal readonly record struct TickInputs(long Number, long Now, long Lead, long Version, bool Resumed, bool LeftOut);

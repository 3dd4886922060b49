using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Stage.Recording;

/// <summary>
/// Sees what the threads of a performance went by, so that the same can be played once more. Each call comes from the
/// thread that it is about, which must play on at once: it neither waits nor allocates.
/// </summary>
internal interface IPerformanceObserver
{
    /// <summary>The engine has handed out a tick. The tick thread.</summary>
    /// <param name="engine">The engine after it.</param>
    /// <param name="tick">What it went by.</param>
    void Ticked(TickEngine engine, in TickInputs tick);

    /// <summary>A deck's inference has run. The inference thread.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="version">Number of the published state that it read.</param>
    /// <param name="played">The deck in that state.</param>
    /// <param name="inputs">What else it went by.</param>
    /// <param name="generation">Number of its newest groove.</param>
    void Inferred(int deck, long version, in PlayedDeck played, in InferenceInputs inputs, long generation);

    /// <summary>The calling thread, which holds the conductor, is about to publish a deck's new model.</summary>
    void Swapping(int deck, RhythmModel model, bool atBarLine);

    /// <summary>The calling thread, which holds the conductor, is about to publish what comes of a recalled scene.</summary>
    /// <param name="order">The recall as it is carried out, as bytes.</param>
    void Recalling(byte[] order)
    {
    }
}

/// <summary>What a tick was worked out from.</summary>
/// <param name="Number">Its number, counted since the start.</param>
/// <param name="Now">When it was worked out, nanoseconds of the monotonic clock.</param>
/// <param name="Lead">How far ahead of that the engine was told to be, nanoseconds.</param>
/// <param name="Version">Number of the state.</param>
/// <param name="Resumed">Whether the music was told to go on from that moment after a hold-up.</param>
/// <param name="LeftOut">Whether events were left out because their moment had passed.</param>
internal readonly record struct TickInputs(long Number, long Now, long Lead, long Version, bool Resumed, bool LeftOut);

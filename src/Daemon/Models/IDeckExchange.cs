using RVae.Engine;
using RVae.Engine.Models;

namespace RVae.Daemon.Models;

/// <summary>What a swap needs of the performance.</summary>
public interface IDeckExchange
{
    /// <summary>The model that a deck (from 0) plays or is about to play, or null.</summary>
    RhythmModel? ModelOf(int deck);

    /// <summary>
    /// Verifies a model and warms up a decoder of it, off to one side: nothing that plays is touched. Any thread.
    /// </summary>
    /// <returns>The fault that keeps it from playing, or null.</returns>
    Fault? Prepare(int deck, RhythmModel model);

    /// <summary>Gives a prepared model to the deck; the task ends once it plays there.</summary>
    Task ExchangeAsync(int deck, RhythmModel model, CancellationToken cancellation);
}

using RVae.Engine;
using RVae.Engine.Models;

namespace RVae.Daemon.Models;

/// <summary>What a swap needs of the performance.</summary>
public interface IDeckExchange
{
    /// <summary>The model that a deck (from 0) plays or is about to play, or null. Any thread.</summary>
    RhythmModel? ModelOf(int deck);

    /// <summary>
    /// Makes the model ready off to one side and gives it to the deck at the agreed tick. Ends once it plays there, or
    /// with the reason why the old one plays on.
    /// </summary>
    Task<Outcome<RhythmModel>> ExchangeAsync(int deck, RhythmModel model);
}

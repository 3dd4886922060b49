using RVae.Engine;
using RVae.Engine.Models;

namespace RVae.Daemon.Models;

/// <summary>What a swap needs of the performance.</summary>
public interface IDeckExchange
{
    /// <summary>A deck (from 0) that plays the model or is about to, or null. Any thread.</summary>
    int? DeckOf(string model);

    /// <summary>
    /// Makes the model ready off to one side and gives it to the deck at the agreed tick. Ends once it plays there, or
    /// with the reason why the old one plays on.
    /// </summary>
    Task<Outcome<RhythmModel>> ExchangeAsync(int deck, RhythmModel model);
}

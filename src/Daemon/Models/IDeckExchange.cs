using RVae.Engine;
using RVae.Engine.Models;

namespace RVae.Daemon.Models;

/// <summary>What a swap needs of the performance.</summary>
internal interface IDeckExchange
{
    /// <summary>A deck (from 0) that plays the model or is about to, or null. Any thread.</summary>
    int? DeckOf(string model);

    /// <summary>
    /// Makes the model ready off to one side and gives it to the deck at the agreed tick. Ends once it plays there, or
    /// with the reason why the old one plays on.
    /// </summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="model">The model.</param>
    /// <param name="atBarLine">Whether it begins with a bar, however the deck is quantised.</param>
    Task<Outcome<RhythmModel>> ExchangeAsync(int deck, RhythmModel model, bool atBarLine);
}

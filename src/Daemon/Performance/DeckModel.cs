using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Daemon.Performance;

/// <summary>A model for a deck.</summary>
/// <param name="Deck">Deck, from 0.</param>
/// <param name="Model">The model.</param>
/// <param name="Bars">Bars over which it comes in; 0 at once.</param>
internal sealed record DeckModel(int Deck, RhythmModel Model, int Bars = 0)
{
    /// <summary>The state with it.</summary>
    public PerformanceState In(PerformanceState state)
    {
        DeckState deck = state.Decks[Deck];
        return state.WithDeck(Deck, Bars > 0 ? deck.Morphing(Model, Bars) : deck.WithModel(Model));
    }
}

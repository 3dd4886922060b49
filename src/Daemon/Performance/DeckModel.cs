using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Daemon.Performance;

/// <summary>A model for a deck.</summary>
/// <param name="Deck">Deck, from 0.</param>
/// <param name="Model">The model.</param>
internal sealed record DeckModel(int Deck, RhythmModel Model)
{
    /// <summary>The state with it.</summary>
    public PerformanceState In(PerformanceState state) => state.WithDeck(Deck, state.Decks[Deck].WithModel(Model));
}

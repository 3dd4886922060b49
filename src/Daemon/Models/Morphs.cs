using RVae.Daemon.Performance;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol.Services;

namespace RVae.Daemon.Models;

/// <summary>The model that each deck leaves while another one comes in. Any thread.</summary>
/// <param name="exchange">The performance that has the decks.</param>
internal sealed class Morphs(IDeckExchange exchange)
{
    /// <summary>The model that a deck (from 0) leaves, until the morph is over; else null.</summary>
    public RhythmModel? Leaving(int deck)
    {
        DeckState state = exchange.Conductor.State.Decks[deck];
        bool isOver = state.Morph.Bars == 0 || exchange.EngineTime.Deck(deck).Morph.WayOf(state.Morph.Sequence) >= 1;
        return isOver ? null : state.Leaving;
    }

    /// <summary>Why a deck cannot morph to a model, or null.</summary>
    public Fault? Check(int deck, RhythmModel to)
    {
        if (exchange.Conductor.State.Decks[deck].Model is not { } from)
            return DeckFaults.NoModel(deck);
        Meter before = from.Card.Grid.Meter, after = to.Card.Grid.Meter;
        return before == after ? null : new Fault(
            FaultCode.BadArguments,
            $"'{to.Card.Name}' is in {after} and deck {deck + 1} plays {before}: bars of two metres cannot be mixed. Load the model with /rvae/deck/{deck + 1}/model");
    }
}

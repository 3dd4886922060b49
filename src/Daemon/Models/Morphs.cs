using RVae.Daemon.Performance;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol.Services;

namespace RVae.Daemon.Models;

/// <summary>Which model each deck leaves while another one comes in. Any thread.</summary>
/// <param name="exchange">Whose decks these are.</param>
internal sealed class Morphs(IDeckExchange exchange)
{
    private readonly (RhythmModel Model, long Sequence)?[] _left = new (RhythmModel, long)?[PerformanceState.DeckCount];
    private readonly Lock _changing = new();

    /// <summary>A morph is about to be published: what the deck leaves. The thread that holds the conductor.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="before">The deck before it.</param>
    /// <param name="after">The deck with it.</param>
    public void Begin(int deck, DeckState before, DeckState after)
    {
        if (before.Model is not { } left || after.Morph.Bars == 0)
            return;
        lock (_changing)
            _left[deck] = (left, after.Morph.Sequence);
    }

    /// <summary>The model that a deck (from 0) leaves, until the morph is over; else null.</summary>
    public RhythmModel? Leaving(int deck)
    {
        lock (_changing)
        {
            DeckMorph morph = exchange.Conductor.State.Decks[deck].Morph;
            if (_left[deck] is { } left && left.Sequence == morph.Sequence && morph.Bars > 0
                && exchange.EngineTime.Deck(deck).Morph.WayOf(morph.Sequence) < 1)
            {
                return left.Model;
            }

            _left[deck] = null; // the memory of it is not held longer than it plays
            return null;
        }
    }

    /// <summary>Why a deck cannot morph to a model, or null.</summary>
    public Fault? Check(int deck, RhythmModel to)
    {
        if (exchange.Conductor.State.Decks[deck].Model is not { } from)
            return DeckFaults.NoModel(deck);
        Meter before = from.Card.Grid.Meter, after = to.Card.Grid.Meter;
        return before == after ? null : new Fault(
            FaultCode.BadArguments,
            $"'{to.Card.Name}' is in {after} and deck {deck + 1} plays {before}: bars of two metres cannot be mixed. Load it with /rvae/deck/{deck + 1}/model");
    }
}

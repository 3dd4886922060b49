using RVae.Engine;
using RVae.Engine.Playing;

namespace RVae.Daemon.Recording;

/// <summary>Decodes the grooves that a deck played, at the same points as in the session.</summary>
internal sealed class ReplayedDeck
{
    private readonly RecordedSession _session;
    private readonly ReplayedTransactions _transactions;
    private readonly DeckInference _inference;
    private readonly int _deck;
    private long _newest;

    public ReplayedDeck(int deck, RecordedSession session, ReplayedTransactions transactions, TickEngine engine)
    {
        (_deck, _session, _transactions) = (deck, session, transactions);
        _inference = new DeckInference(deck, new LatentTarget(), engine);
    }

    /// <summary>Number of the oldest state that the deck may still ask for.</summary>
    public long Needs => Queue.TryPeek(out RecordedInference? next) ? next.Version : long.MaxValue;

    private Queue<RecordedInference> Queue => _session.Inferences[_deck];

    /// <summary>Runs until the grooves that a tick took up are there, and no further.</summary>
    public Fault? Reach(in TakenGrooves taken)
    {
        _newest = Math.Max(_newest, Math.Max(taken.Now, taken.Next));
        while (_inference.Generation < _newest || (Queue.TryPeek(out RecordedInference? idle) && idle.Generation <= _newest))
        {
            if (Queue.Count == 0)
            {
                if (!_session.Pull())
                    return _session.Damage ?? ReplayedTransactions.Diverged($"deck {_deck + 1} never decoded its groove {_newest}");
            }
            else if (Run(Queue.Dequeue()) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private Fault? Run(RecordedInference run)
    {
        if (!_transactions.Reach(run.Version).TryGet(out PerformanceState? state, out Fault fault))
            return fault;
        if (_transactions.ReachTarget(_deck, run.Inputs.Target) is { } lost)
            return lost;
        DeckState deck = state.Decks[_deck];
        if (_transactions.TakePrepared(deck.Model) is { } prepared)
            _inference.Hand(prepared);
        _inference.Run(deck.Played, run.Inputs);
        return _inference.Generation == run.Generation
            ? null
            : ReplayedTransactions.Diverged($"deck {_deck + 1} decoded groove {_inference.Generation} and not {run.Generation}");
    }
}

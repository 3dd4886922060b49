using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Time;

namespace RVae.Daemon.Recording;

/// <summary>
/// Plays a recorded session without a network and without a clock. The same messages go through the same dispatcher, inference runs at the
/// same points, and each tick goes through the same engine. So the hits are the same.
/// </summary>
internal sealed class Replay : IClockLeader
{
    private readonly RecordedSession _session;
    private readonly TickEngine _engine = new();
    private readonly ReplayedTransactions _transactions;
    private readonly ReplayedDeck[] _decks;
    private readonly Action<ReplayedHit> _heard;
    private PerformanceState _state = new();
    private Leading _leading;

    /// <summary>Makes a replay that starts at the beginning.</summary>
    /// <param name="session">The session to play.</param>
    /// <param name="heard">Told of each hit, in the order in which hits are due within a tick.</param>
    public Replay(RecordedSession session, Action<ReplayedHit> heard)
    {
        (_session, _heard) = (session, heard);
        _transactions = new ReplayedTransactions(session, _engine);
        _decks = [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(deck => new ReplayedDeck(deck, session, _transactions, _engine))];
        _engine.Midi = this;
        _engine.Link = this;
    }

    /// <summary>Ticks played so far.</summary>
    public long Ticks => _engine.Number;

    /// <summary>Hits played so far.</summary>
    public long Hits { get; private set; }

    /// <summary>Plays to the end, or as far as the record goes.</summary>
    /// <returns>Null when the whole session was played, else why not.</returns>
    public Fault? Run()
    {
        while (TryNext(out RecordedTick? tick))
        {
            if (Play(tick!) is { } fault)
                return fault;
        }

        if (_session is { Damage: null, End: { } end })
            PlayUntil(end);
        return _session.Damage;
    }

    Leading IClockLeader.Read() => _leading;

    private bool TryNext(out RecordedTick? tick)
    {
        while (!_session.Ticks.TryDequeue(out tick))
        {
            if (!_session.Pull())
                return _session.Ticks.TryDequeue(out tick);
        }

        return true;
    }

    private Fault? Play(RecordedTick tick)
    {
        PlayUntil(tick.Number);
        if (_engine.Number != tick.Number)
            return ReplayedTransactions.Diverged($"tick {_engine.Number} came and not {tick.Number}");
        if (!_transactions.Reach(tick.Version).TryGet(out PerformanceState? state, out Fault fault))
            return fault;
        for (int deck = 0; deck < _decks.Length; deck++)
        {
            _engine.Allow(deck, tick.Taken[deck]);
            if (_decks[deck].Reach(tick.Taken[deck]) is { } lost)
                return lost;
        }

        (_state, _leading) = (state, tick.Leading);
        if (tick.Resumed)
            _engine.ResumeAt(tick.Now + tick.Lead);
        Tell(_engine.Advance(PlayedState.Of(_state), tick.Now + tick.Lead), tick.Now);
        _transactions.ForgetBefore(Math.Min(tick.Version, _decks.Min(deck => deck.Needs)));
        return Check(tick);
    }

    // Plays the ticks at which nothing changed.
    private void PlayUntil(long number)
    {
        for (int deck = 0; deck < _decks.Length; deck++)
            _engine.Allow(deck, default);
        while (_engine.Playing && _engine.Number < number)
            Tell(_engine.Advance(PlayedState.Of(_state), _engine.NextDue), _engine.NextDue);
    }

    private void Tell(ReadOnlySpan<TickEvent> events, long now)
    {
        foreach (ref readonly TickEvent played in events)
        {
            // A hit that came too late in the session is left out again.
            if (played.Kind != TickEventKind.Hit || Punctuality.IsStale(played, now))
                continue;
            Hits++;
            _heard(ReplayedHit.Of(played, _session.Header.Start));
        }
    }

    private Fault? Check(RecordedTick tick)
    {
        for (int deck = 0; deck < _decks.Length; deck++)
        {
            if (_engine.Taken(deck) != tick.Taken[deck])
                return ReplayedTransactions.Diverged($"at tick {tick.Number} deck {deck + 1} took up {_engine.Taken(deck)} and not {tick.Taken[deck]}");
        }

        return null;
    }
}

using RVae.Daemon.Performance;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Recording;

/// <summary>Carries out recorded transactions with the dispatcher of the daemon, and keeps the states that they publish.</summary>
internal sealed class ReplayedTransactions
{
    private readonly RecordedSession _session;
    private readonly ReplayedStage _stage;
    private readonly ReplayedRequester _asker;
    private readonly ReplayedPositions _positions = new();
    private readonly Dispatcher _dispatcher = new(DaemonAddresses.Table);
    private readonly Transaction _transaction;
    private readonly Dictionary<RhythmModel, PreparedModel> _prepared = [];
    private readonly List<PerformanceState> _states = [];

    /// <summary>Makes the transactions of a session.</summary>
    public ReplayedTransactions(RecordedSession session, TickEngine engine)
    {
        _session = session;
        _stage = new ReplayedStage(engine);
        _asker = new ReplayedRequester();
        _transaction = new Transaction(NullServices.Services(_stage, _positions, session.Header.Program), DaemonAddresses.Table);
        _states.Add(_stage.Conductor.State);
        _stage.Conductor.Published += _states.Add;
    }

    private long Version => _stage.Conductor.State.Version;

    /// <summary>The state of a number, when everything that led to it has been carried out.</summary>
    public Outcome<PerformanceState> Reach(long version)
    {
        while (Version < version)
        {
            if (RunNext() is { } fault)
                return fault;
        }

        long index = version - _states[0].Version;
        return index >= 0 && index < _states.Count ? _states[(int)index] : Diverged($"state {version} is asked for too late");
    }

    /// <summary>Carries out transactions until one has put a deck at this position.</summary>
    public Fault? ReachTarget(int deck, LatentPoint target)
    {
        while (!_stage.TryMove(deck, target))
        {
            if (RunNext() is { } fault)
                return fault;
        }

        return null;
    }

    /// <summary>The prepared model for a deck. It is returned once, then null.</summary>
    public PreparedModel? TakePrepared(RhythmModel? model) =>
        model is not null && _prepared.Remove(model, out PreparedModel? prepared) ? prepared : null;

    /// <summary>Forgets states that nobody will ask for.</summary>
    public void ForgetBefore(long version)
    {
        int old = (int)Math.Min(version - _states[0].Version, _states.Count - 1);
        if (old > 1024)
            _states.RemoveRange(0, old);
    }

    private Fault? RunNext()
    {
        while (true)
        {
            if (_session.Transactions.TryPeek(out RecordedTransaction? transaction) && transaction.Before <= Version
                && (transaction.Published.Count == 0 || transaction.Published[0] <= Version + 1))
            {
                return Run(_session.Transactions.Dequeue());
            }

            if (_session.Changes.TryPeek(out RecordedChange? change) && change.Version <= Version + 1)
                return Run(_session.Changes.Dequeue());
            if (!_session.Pull())
                return _session.Damage ?? Diverged($"nothing in the record leads on from state {Version}");
        }
    }

    private Fault? Run(RecordedTransaction transaction)
    {
        _positions.Begin(transaction);
        _asker.Begin(transaction);
        _transaction.Begin(_asker);
        foreach (RecordedMessage message in transaction.Messages)
        {
            if (!OscPacket.Validate(message.Bytes, out _, out _) || !OscMessage.TryRead(message.Bytes, out OscMessage read))
                return Diverged("it holds a message that is none");
            _asker.Refused = message.Refused;
            _dispatcher.Run(_transaction, read);
        }

        _dispatcher.Finish(_transaction);
        long wanted = transaction.Published is [.., var last] ? last : Version;
        return Version == wanted ? null : Diverged($"a packet of {transaction.Endpoint} led to state {Version} and not {wanted}");
    }

    private Fault? Run(RecordedChange change)
    {
        if (change is TransportChange transport)
            _stage.Conductor.Change(state => state with { Transport = transport.Transport });
        else if (change is SwapChange swap && Swap(swap) is { } fault)
            return fault;
        else if (change is RecallChange recall && Recall(recall) is { } trouble)
            return trouble;
        return Version == change.Version ? null : Diverged($"a change of the daemon's own led to state {Version} and not {change.Version}");
    }

    private Fault? Swap(SwapChange swap)
    {
        if (!Ready(swap).TryGet(out RhythmModel? model, out Fault fault))
            return fault;
        _stage.Conductor.Change(state => new DeckModel(swap.Deck, model, swap.Bars).In(state));
        return null;
    }

    private Fault? Recall(RecallChange recall)
    {
        var models = new RhythmModel?[PerformanceState.DeckCount];
        foreach (SwapChange swap in recall.Swaps)
        {
            if (!Ready(swap).TryGet(out models[swap.Deck], out Fault fault))
                return fault;
        }

        _stage.Conductor.Change(state => recall.Order.In(state, models));
        foreach ((int deck, LatentPoint to) in recall.Order.Moves(_stage.Conductor.State))
            _stage.Move(deck, to);
        return null;
    }

    private Outcome<RhythmModel> Ready(SwapChange swap) => _session.Model(swap.Model)
        .Then(model => PreparedModel.Prepare(model, swap.AtBarLine))
        .Then(prepared =>
        {
            _prepared.Add(prepared.Source!, prepared);
            return (Outcome<RhythmModel>)prepared.Source!;
        });

    /// <summary>The replay has led to another state than the session.</summary>
    public static Fault Diverged(string how) => new(
        FaultCode.Failed, $"the replay differs from the recording: {how}. Did another version of the program record it?");
}

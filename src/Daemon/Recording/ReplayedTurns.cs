using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Addresses;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Recording;

/// <summary>Carries out what was recorded, with the dispatcher of the daemon, and keeps the states that came of it.</summary>
internal sealed class ReplayedTurns
{
    private readonly RecordedSession _session;
    private readonly ReplayedStage _stage;
    private readonly ReplayedAsker _asker;
    private readonly ReplayedPositions _positions = new();
    private readonly Dispatcher _dispatcher = new(AddressTable.Default);
    private readonly Turn _turn;
    private readonly Dictionary<RhythmModel, PreparedModel> _prepared = [];
    private readonly List<PerformanceState> _states = [];

    /// <summary>The turns of a session.</summary>
    public ReplayedTurns(RecordedSession session, TickEngine engine)
    {
        _session = session;
        _stage = new ReplayedStage(engine);
        _asker = new ReplayedAsker();
        _turn = new Turn(NothingBehind.Services(_stage, _positions, session.Header.Program), AddressTable.Default);
        _states.Add(_stage.Conductor.State);
        _stage.Conductor.Published += _states.Add;
    }

    private long Version => _stage.Conductor.State.Version;

    /// <summary>The state of a number, once everything that led to it has been carried out.</summary>
    public Outcome<PerformanceState> Reach(long version)
    {
        while (Version < version)
        {
            if (RunNext() is { } fault)
                return fault;
        }

        long index = version - _states[0].Version;
        return index >= 0 && index < _states.Count ? _states[(int)index] : Astray($"state {version} is asked for too late");
    }

    /// <summary>Carries out what there is until somebody has put a deck where it was.</summary>
    public Fault? ReachTarget(int deck, LatentPoint target)
    {
        while (!_stage.TryMove(deck, target))
        {
            if (RunNext() is { } fault)
                return fault;
        }

        return null;
    }

    /// <summary>The model made ready for a deck, once: then null.</summary>
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
            if (_session.Turns.TryPeek(out RecordedTurn? turn) && turn.Before <= Version
                && (turn.Published.Count == 0 || turn.Published[0] <= Version + 1))
                return Run(_session.Turns.Dequeue());
            if (_session.Changes.TryPeek(out RecordedChange? change) && change.Version <= Version + 1)
                return Run(_session.Changes.Dequeue());
            if (!_session.Pull())
                return _session.Damage ?? Astray($"nothing in the record leads on from state {Version}");
        }
    }

    private Fault? Run(RecordedTurn turn)
    {
        _positions.Begin(turn);
        _asker.Begin(turn);
        _turn.Begin(_asker);
        foreach (RecordedMessage message in turn.Messages)
        {
            if (!OscPacket.Validate(message.Bytes, out _, out _) || !OscMessage.TryRead(message.Bytes, out OscMessage read))
                return Astray("it holds a message that is none");
            _asker.Refused = message.Refused;
            _dispatcher.Run(_turn, read);
        }

        _dispatcher.Finish(_turn);
        long wanted = turn.Published is [.., var last] ? last : Version;
        return Version == wanted ? null : Astray($"a packet of {turn.Endpoint} led to state {Version} and not {wanted}");
    }

    private Fault? Run(RecordedChange change)
    {
        if (change is TransportChange transport)
            _stage.Conductor.Change(state => state with { Transport = transport.Transport });
        else if (change is SwapChange swap && Swap(swap) is { } fault)
            return fault;
        return Version == change.Version ? null : Astray($"a change of the daemon's own led to state {Version} and not {change.Version}");
    }

    private Fault? Swap(SwapChange swap)
    {
        Outcome<PreparedModel> ready = _session.Model(swap.Model).Then(model => PreparedModel.Prepare(model, swap.AtBarLine));
        if (!ready.TryGet(out PreparedModel? prepared, out Fault fault))
            return fault;
        RhythmModel model = prepared.Source!;
        _prepared.Add(model, prepared);
        _stage.Conductor.Change(state => state.WithDeck(swap.Deck, state.Decks[swap.Deck].WithModel(model)));
        return null;
    }

    /// <summary>What came of the record is not what had come of the session.</summary>
    public static Fault Astray(string how) => new(
        FaultCode.Failed, $"the replay has gone astray: {how}. Was it recorded by another version of the program?");
}

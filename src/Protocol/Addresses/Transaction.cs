using System.Text;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses;

/// <summary>
/// One packet that is carried out: the draft that its messages edit, and the way back to its sender. All values of one transaction are published at
/// once. One thread at a time uses and reuses the object; a message that only sets a position allocates nothing.
/// </summary>
public sealed class Transaction : IStateView
{
    private readonly LatentPoint?[] _moves = new LatentPoint?[PerformanceState.DeckCount];
    private readonly WireValue[] _value = new WireValue[AddressRow.MaxValues];
    private readonly KitNames _names;
    private Conductor.Edit? _edit;
    private bool _moved;
    private bool _answered;

    /// <summary>Makes a transaction over these services.</summary>
    public Transaction(DaemonServices services, AddressTable table)
    {
        Services = services;
        Table = table;
        _names = new KitNames(table);
        Tap = new TapTempo();
    }

    /// <inheritdoc/>
    public DaemonServices Services { get; }

    /// <summary>The address table.</summary>
    public AddressTable Table { get; }

    /// <summary>The tempo that is being tapped.</summary>
    public TapTempo Tap { get; }

    /// <summary>The sender of the packet.</summary>
    public IRequester Requester { get; private set; } = null!;

    /// <summary>Id of the call that is being carried out, or null outside of a call.</summary>
    public int? Call { get; private set; }

    /// <inheritdoc/>
    public PerformanceState State => _edit?.State ?? Services.Performance.Conductor.State;

    /// <summary>The draft. The first use takes the conductor until the transaction ends.</summary>
    public Conductor.Edit Edit => _edit ??= Services.Performance.Conductor.Begin();

    /// <summary>The decks whose position was moved in this transaction, one bit each.</summary>
    public int MovedDecks { get; private set; }

    /// <summary>Begins a transaction for a sender.</summary>
    public void Begin(IRequester requester) => (Requester, MovedDecks) = (requester, 0);

    /// <summary>Drops everything that was not published.</summary>
    public void Abandon()
    {
        _edit?.Drop();
        Array.Clear(_moves);
        Call = null;
        Commit();
    }

    /// <summary>Publishes everything at once.</summary>
    public void Commit()
    {
        Conductor.Edit? edit = _edit;
        _edit = null;
        edit?.Dispose();
        if (!_moved)
            return;
        _moved = false;
        for (int deck = 0; deck < _moves.Length; deck++)
        {
            if (_moves[deck] is { } point)
                Services.Performance.Move(deck, point);
            _moves[deck] = null;
        }
    }

    /// <inheritdoc/>
    public LatentPoint Position(int deck) => _moves[deck] ?? Services.Performance.Position(deck);

    /// <summary>The position of a deck after all moves so far: a move along one axis keeps the other coordinate of this point.</summary>
    public LatentPoint ComingPosition(int deck) => _moves[deck] ?? Services.Performance.ComingPosition(deck);

    /// <summary>Moves a deck's position, at the end of the transaction.</summary>
    public void Move(int deck, LatentPoint point)
    {
        _moves[deck] = point;
        _moved = true;
        MovedDecks |= 1 << deck;
    }

    /// <summary>Why the sender may not set an address, because another client has claimed its value. Null where the sender may.</summary>
    public Fault? Claimed(AddressEntry at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return at.Scope.Length > 0 && Requester.ClaimedBy(at) is { } claimer
            ? new Fault(FaultCode.Claimed, $"{claimer} has claimed {at.Value.Scope}, until it is released or that client leaves")
            : null;
    }

    /// <summary>
    /// The form of a scope that all daemons of a room know: where the scope ends with an instrument's name in the deck's kit, or with its number, the
    /// name of its place in the table stands instead.
    /// </summary>
    public string Placed(string scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (!scope.StartsWith("deck/", StringComparison.Ordinal))
            return scope;
        AddressEntry? named = _names.Find(Encoding.UTF8.GetBytes($"/rvae/{scope}"), State);
        return named is { Row.ByInstrument: true, Scope.Length: > 0 } ? named.Scope : scope;
    }

    /// <summary>Answers the sender: on the address that was asked for, or as the reply to the call.</summary>
    public void Answer(AddressEntry at, params ReadOnlySpan<WireValue> values) => AnswerOn(at.Utf8.Span, values);

    /// <summary>Answers the sender on another address, or as the reply to the call.</summary>
    public void AnswerOn(ReadOnlySpan<byte> address, params ReadOnlySpan<WireValue> values)
    {
        _answered = true;
        if (Call is { } call)
            Requester.Reply(call, values);
        else
            Requester.Send(address, values);
    }

    /// <summary>Sends one line of a longer answer. <see cref="AnswerOn"/> ends the answer.</summary>
    public void Line(ReadOnlySpan<byte> address, params ReadOnlySpan<WireValue> values) => Requester.Send(address, values);

    /// <summary>Opens a request that is answered later.</summary>
    public Request Later(AddressEntry at)
    {
        _answered = true;
        return Requester.Open(at.Address, Call);
    }

    /// <summary>Tells the sender of a fault.</summary>
    public void Fail(ReadOnlySpan<byte> address, Fault fault)
    {
        _answered = true;
        Requester.Fail(address, fault, Call);
    }

    /// <summary>Tells every subscriber a value that changed along with the requested one.</summary>
    public void Announce(string address)
    {
        AddressEntry at = (Table.Find(address) ?? throw new ArgumentException($"No row for {address}", nameof(address))).Canonical;
        int count = at.Row.Read!(this, at, _value);
        Requester.Announce(at.Utf8.Span, _value.AsSpan(0, count));
    }

    /// <summary>Begins a call: every answer until its end is a reply to it.</summary>
    internal void BeginCall(int id)
    {
        Call = id;
        _answered = false;
    }

    /// <summary>Leaves the answer to a command that runs later in the transaction. Returns the id of the call, or null outside of a call.</summary>
    public int? Leave()
    {
        _answered = true;
        return Call;
    }

    /// <summary>Ends a call. A call without an answer is answered with its id alone.</summary>
    internal void EndCall()
    {
        if (!_answered && Call is { } call)
            Requester.Reply(call, []);
        Call = null;
    }
}

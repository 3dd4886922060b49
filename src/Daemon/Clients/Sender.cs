using RVae.Engine;
using RVae.Protocol;
using RVae.Protocol.Addresses;
using RVae.Protocol.Services;

namespace RVae.Daemon.Clients;

/// <summary>
/// One endpoint that sends to the daemon, whether it is a client or not: the way back to it, how much it may be sent, and which of its
/// requests have not ended. Any thread may send to it; all else is done within a transaction.
/// </summary>
internal sealed partial class Sender : IRequester, IRequestEnd
{
    /// <summary>A bundle that is late by less, milliseconds, only shows that two clocks differ.</summary>
    public const float LateFrom = 5;

    /// <summary>The least time between two messages about late bundles, nanoseconds.</summary>
    public const long LateEvery = 5_000_000_000;

    private readonly Lock _sending = new();
    private readonly FailureLimit _failures = new();
    private readonly Outstanding _outstanding = new();
    private readonly Dictionary<Request, (long Number, int? Call)> _requests = [];
    private readonly Sessions _sessions;
    private readonly PatternBudget _patterns = new();
    private long _toldLate = long.MinValue / 2;
    private bool _toldClock;
    private ILink? _heardAt; // the reply port of the last hello
    private ILink? _answeredAt; // where the failures of this transaction go, when that is not where the packet came from
    private long? _heldUntil; // when the held bundle that is carried out was due; null while none is

    public Sender(Sessions sessions, ILink link)
    {
        _sessions = sessions;
        Link = link;
    }

    /// <summary>Where the sender's messages come from.</summary>
    public ILink Link { get; }

    /// <summary>The client that this sender is, or null. Any thread.</summary>
    public Client? Client => _sessions.Registry.FindAt(Link);

    /// <summary>When the sender last sent something, nanoseconds of the monotonic clock.</summary>
    public long Heard { get; private set; }

    /// <summary>The number of this sender's bundles that are held.</summary>
    public int HeldBundles { get; private set; }

    /// <summary>The bytes of this sender's bundles that are held.</summary>
    public int HeldBytes { get; private set; }

    /// <summary>Whether the sender's messages are logged.</summary>
    public bool Dumps { get; private set; }

    /// <inheritdoc/>
    public IClientSession Session => this;

    /// <summary>Whether the sender has proved that it knows the secret or the join code, or need not because it is on this machine.</summary>
    public bool IsAdmitted => Link.IsLoopback || Client is not null;

    /// <summary>Takes note that a packet has come.</summary>
    public void Hear(int bytes, long now)
    {
        Heard = now;
        _answeredAt = null;
        Client?.Renew(now);
        lock (_sending)
            Earn(bytes);
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values)
    {
        Span<byte> buffer = stackalloc byte[OutgoingMessage.MaxBytes];
        SendAnswer(OutgoingMessage.Encode(buffer, address, values), address, null);
    }

    /// <inheritdoc/>
    public void Reply(int call, ReadOnlySpan<WireValue> values)
    {
        Span<byte> buffer = stackalloc byte[OutgoingMessage.MaxBytes];
        SendAnswer(OutgoingMessage.EncodeReply(buffer, call, values), "/rvae/call"u8, call);
    }

    /// <inheritdoc/>
    public void Fail(ReadOnlySpan<byte> address, Fault fault, int? call)
    {
        _sessions.Options.Observer?.Refused(address);

        // Two daemons that take each other for clients would otherwise answer each other's failures for ever.
        if (call is null && address.SequenceEqual("/rvae/fail"u8))
            return;

        lock (_sending)
        {
            // A call always gets its failure: its sender would otherwise wait without end.
            if (call is null && !_failures.Admit(_sessions.Clock.Now))
            {
                _sessions.Drops.Count(DropCause.Failures);
                _sessions.OweSummaries();
                return;
            }
        }

        SendFailure(address, fault, call);
    }

    /// <summary>
    /// Tells the sender that a bundle came late. Only when it was late by more than clocks differ, and only once in a while: most often all
    /// bundles of such a sender are late.
    /// </summary>
    public void TellLate(float milliseconds)
    {
        long now = _sessions.Clock.Now;
        if (milliseconds < LateFrom || now - _toldLate < LateEvery)
            return;
        _toldLate = now;
        Send("/rvae/late"u8, [milliseconds]);
    }

    /// <summary>Tells the sender once that its clock cannot be right: by how many milliseconds a bundle was late; negative for early.</summary>
    public void TellWrongClock(float milliseconds)
    {
        if (_toldClock)
            return;
        _toldClock = true;
        Send("/rvae/late"u8, [milliseconds]);
    }

    /// <inheritdoc/>
    public bool MayMatch(int work) => (IsTrusted ? _patterns : _sessions.PatternsOfStrangers).TryTake(work, _sessions.Clock.Now);

    /// <summary>Tells how many failures were left out, when that may be told. False while the count still has to be told.</summary>
    public bool TellLeftOut(long now)
    {
        int leftOut;
        lock (_sending)
        {
            if (!_failures.TryTakeSummary(now, out leftOut))
                return leftOut == 0;
        }

        SendFailure(default, new(FaultCode.TooMany, $"{leftOut} more failures were not shown"), null);
        return true;
    }

    /// <inheritdoc/>
    public void Feedback(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values) =>
        _sessions.Tell(EventClasses.State, address, values, Client);

    /// <inheritdoc/>
    public void Announce(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values) =>
        _sessions.Tell(EventClasses.State, address, values, null);

    /// <inheritdoc/>
    public string? ClaimedBy(AddressEntry at)
    {
        int holder = _sessions.Claims.HolderOf(at);
        return holder == 0 || (holder > 0 && holder == (Link.InTheNameOf is { } name ? _sessions.HolderOf(name) : Client?.Id))
            ? null : holder < 0 ? _sessions.Claims.ForeignName(holder) : _sessions.Registry.Find(holder)?.Name;
    }

    /// <summary>Sends bytes to the sender. One that has not shown to be where it says may have had its share; then nothing is sent.</summary>
    public void SendPacket(ReadOnlySpan<byte> packet) => SendPacket(Client?.Link ?? _answeredAt ?? Link, packet);

    // A sender that waits for an answer is told when the answer is longer than a message may be.
    private void SendAnswer(ReadOnlySpan<byte> packet, ReadOnlySpan<byte> asked, int? call)
    {
        SendPacket(packet);
        if (packet.IsEmpty)
            SendFailure(asked, new(FaultCode.TooLarge, $"the answer does not fit into a message of {OutgoingMessage.MaxBytes} bytes"), call);
    }

    private void SendFailure(ReadOnlySpan<byte> address, Fault fault, int? call)
    {
        Span<byte> buffer = stackalloc byte[OutgoingMessage.MaxBytes];
        Fault told = Link.IsLoopback ? fault : _sessions.WithoutPaths(fault);
        SendPacket(OutgoingMessage.EncodeFail(buffer, address, told, call));
    }
}

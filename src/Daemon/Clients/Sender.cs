using RVae.Engine;
using RVae.Protocol;
using RVae.Protocol.Addresses;
using RVae.Protocol.Services;

namespace RVae.Daemon.Clients;

/// <summary>
/// One endpoint that sends to the daemon, subscribed or not: the way back to it, what it may still be sent, and what
/// it waits for. What is sent to it may come from any thread; the rest is done within a transaction.
/// </summary>
internal sealed partial class Sender : IRequester, IRequestEnd
{
    /// <summary>Bundles that are late by less are so by the clocks, milliseconds.</summary>
    public const float LateFrom = 5;

    /// <summary>How often one that is late is told, nanoseconds.</summary>
    public const long LateEvery = 5_000_000_000;

    private readonly Lock _sending = new();
    private readonly FailureLimit _failures = new();
    private readonly Outstanding _outstanding = new();
    private readonly Dictionary<Request, (long Number, int? Call)> _requests = [];
    private readonly Sessions _sessions;
    private readonly PatternBudget _patterns = new();
    private long _toldLate = long.MinValue / 2;
    private bool _toldClock;
    private ILink? _heardAt; // the reply port that it named at last
    private ILink? _answeredAt; // where this turn's failures go, when that is not where they come from
    private long? _heldUntil; // while a held bundle is carried out: when it was due

    public Sender(Sessions sessions, ILink link)
    {
        _sessions = sessions;
        Link = link;
    }

    /// <summary>Where its messages come from.</summary>
    public ILink Link { get; }

    /// <summary>The client that it is, or null. Any thread.</summary>
    public Client? Client => _sessions.Registry.FindAt(Link);

    /// <summary>When it last sent something.</summary>
    public long Heard { get; private set; }

    /// <summary>Bundles of this sender that are held until they are due.</summary>
    public int HeldBundles { get; private set; }

    /// <summary>Bytes of the bundles that are held.</summary>
    public int HeldBytes { get; private set; }

    /// <summary>Whether its messages are written to the log.</summary>
    public bool Dumps { get; private set; }

    /// <inheritdoc/>
    public IClientSession Session => this;

    /// <summary>Whether it has shown to know the secret, or need not: it is on this machine.</summary>
    public bool IsAdmitted => Link.IsLoopback || Client is not null;

    /// <summary>Takes note of a packet.</summary>
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

        // Two daemons that take each other for clients would tell each other of failures for ever.
        if (call is null && address.SequenceEqual("/rvae/fail"u8))
            return;

        lock (_sending)
        {
            // A call that got no answer would be waited for without end.
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
    /// Tells that a bundle came after its time, by more than clocks differ and only once in a while: who is late once is late
    /// with each.
    /// </summary>
    public void TellLate(float milliseconds)
    {
        long now = _sessions.Clock.Now;
        if (milliseconds < LateFrom || now - _toldLate < LateEvery)
            return;
        _toldLate = now;
        Send("/rvae/late"u8, [milliseconds]);
    }

    /// <summary>Tells once that its clock cannot be right: by how much a bundle was late, or early where that is negative.</summary>
    public void TellWrongClock(float milliseconds)
    {
        if (_toldClock)
            return;
        _toldClock = true;
        Send("/rvae/late"u8, [milliseconds]);
    }

    /// <inheritdoc/>
    public bool MayMatch(int work) => (IsTrusted ? _patterns : _sessions.PatternsOfStrangers).TryTake(work, _sessions.Clock.Now);

    /// <summary>Tells how many failures were left out, when that may be told; false while it still has to be.</summary>
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

    /// <summary>Sends bytes to it, unless it is not known to be where it says and has had its share.</summary>
    public void SendPacket(ReadOnlySpan<byte> packet) => SendPacket(Client?.Link ?? _answeredAt ?? Link, packet);

    // One that waits for an answer is told where that is longer than a message may be.
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

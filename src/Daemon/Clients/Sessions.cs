using RVae.Engine;
using RVae.Protocol;
using RVae.Protocol.Addresses;
using RVae.Protocol.Osc;
using RVae.Protocol.Services;

namespace RVae.Daemon.Clients;

/// <summary>
/// Carries out the packets that arrive, one after the other, and knows the clients. It knows no sockets: transports hand in packets
/// together with the link that each came from.
/// </summary>
internal sealed partial class Sessions : IPacketHandler
{
    /// <summary>When the daemon is held up for longer than this, nanoseconds, all leases end later by that time.</summary>
    private const long LongestWait = 100_000_000;

    private readonly Lock _transactions = new();
    private readonly Dispatcher _dispatcher;
    private readonly BundleSchedule _schedule = new();
    private readonly Snapshots _snapshots;
    private readonly SenderTable _senders;
    private readonly SessionOptions _options;
    private readonly ClientFeed _feed;
    private readonly PublishedView _published;
    private readonly ILogger _logger;
    private readonly DumpLimit _dumps = new();
    private volatile bool _owesSummaries;
    private bool _ended; // under the lock of transactions
    private int _openRequests;

    /// <summary>Makes the sessions over the daemon's services.</summary>
    public Sessions(
        DaemonServices services, AddressTable table, DaemonClock clock, SessionOptions options, ClientFeed feed, ILogger<Sessions> logger,
        GestureTraces? traces = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(feed);
        (Clock, _options, _feed, _logger, Traces) = (clock, options, feed, logger, traces);
        Transaction = new Transaction(services, table);
        _dispatcher = new Dispatcher(table);
        _published = new PublishedView(services);
        Claims = new Claims(table);
        _senders = new SenderTable(this, options.MaxSenders);
        _snapshots = new Snapshots(this, options.SnapshotPace);
        feed.StateChanged += Changed;
    }

    /// <summary>Packets that could not be read, since the daemon started.</summary>
    public long RefusedPackets => Drops[DropCause.Unreadable];

    /// <summary>Messages that were too large to be sent, since the daemon started.</summary>
    public long UnsendableMessages => Drops[DropCause.Unsendable];

    /// <summary>The packets that came in, by transport and by kind.</summary>
    public PacketCounts Packets { get; } = new();

    /// <inheritdoc/>
    public long NextDue => Math.Min(_schedule.NextDue, _snapshots.NextDue);

    internal DaemonClock Clock { get; }

    internal ClientRegistry Registry => _feed.Registry;

    internal Claims Claims { get; }

    internal Transaction Transaction { get; }

    /// <summary>Measures how long gestures take to be heard; null where nothing plays.</summary>
    internal GestureTraces? Traces { get; }

    /// <inheritdoc/>
    public void Receive(ILink from, ReadOnlySpan<byte> packet)
    {
        ArgumentNullException.ThrowIfNull(from);
        long arrived = Clock.Now;
        lock (_transactions)
        {
            if (_ended)
                return;
            Sender sender = _senders.Of(from);
            sender.Hear(packet.Length, arrived);
            if (sender.Dumps)
                Dump(sender, packet);

            if (OscPacket.Validate(packet, out OscError error, out int offset, out ReadOnlySpan<byte> address))
            {
                Packets.Count(from, packet[0] == (byte)'#' ? PacketKind.Bundle : PacketKind.Message);
                Take(sender, packet, OscTimeTag.Immediately);
            }
            else
            {
                Packets.Count(from, PacketKind.Unreadable);
                Drops.Count(DropCause.Unreadable);
                string why = ForeignText.Explain(packet) ?? $"{error.Describe()} (byte {offset} of {packet.Length})";
                sender.BeginAnswer(address);
                sender.Fail(address, new(FaultCode.BadPacket, why), null);
                sender.EndAnswer();
            }
        }
    }

    /// <inheritdoc/>
    public void Between(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        lock (_transactions)
            action();
    }

    /// <inheritdoc/>
    public void Closed(ILink link)
    {
        lock (_transactions)
        {
            if (Registry.FindAt(link) is { } client)
                Remove(client);

            _senders.Forget(link);
            Traces?.Forget(link);
        }
    }

    /// <summary>Ends the sessions of all clients with a link that fits. Any thread.</summary>
    public void Expel(Func<ILink, bool> isSo)
    {
        lock (_transactions)
        {
            foreach (Client client in Registry.All.ToArray())
            {
                if (isSo(client.Source) || isSo(client.Link))
                    Remove(client);
            }
        }
    }

    /// <inheritdoc/>
    public void End()
    {
        lock (_transactions)
            _ended = true;
    }

    /// <inheritdoc/>
    public void RunDue()
    {
        long before = Clock.Now;
        lock (_transactions)
        {
            if (_ended)
                return;
            long now = Clock.Now;
            Forgive(now - before);
            while (_schedule.TryTakeDue(now, out HeldBundle held))
            {
                held.From.RunHeld(held);
                Take(held.From, held.Bytes, held.Tag);
                held.From.EndHeld();
            }

            _snapshots.RunDue(now);
            if (Traces is { Any: true } traces)
                traces.Look(now);
            while (Registry.FindExpired(now) is { } client)
            {
                LogLeaseEnded(client.Id, client.Name);
                Remove(client);
            }

            if (_owesSummaries)
                TellLeftOut(now);
        }
    }

    /// <summary>Tells all clients the value of an address, except the client that asked for the change. Any thread.</summary>
    private void Changed(string address, Request? asked)
    {
        AddressEntry at = (Transaction.Table.Find(address)
            ?? throw new ArgumentException($"There is no address {address}", nameof(address))).Canonical;
        var values = new WireValue[AddressRow.MaxValues];
        int count = at.Row.Read?.Invoke(_published, at, values)
            ?? throw new ArgumentException($"{address} has no value", nameof(address));
        Tell(EventClasses.State, at.Utf8.Span, values.AsSpan(0, count), (asked?.Requester as Sender)?.Client);
    }

    /// <inheritdoc cref="ClientFeed.Tell"/>
    internal void Tell(EventClasses events, ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values, Client? except) =>
        _feed.Tell(events, address, values, except);

    /// <summary>
    /// The daemon was held up for so long, nanoseconds. What arrived meanwhile has not been read yet, so no lease ends because of that.
    /// </summary>
    public void HeldUp(long time)
    {
        lock (_transactions)
            Forgive(time);
    }

    private void Forgive(long time)
    {
        if (time < LongestWait)
            return;
        foreach (Client client in Registry.All)
            client.Extend(time);
    }

    internal PatternBudget PatternsOfStrangers { get; } = new();

    /// <summary>The number of requests that have not ended. Any thread.</summary>
    internal int OpenRequests => Volatile.Read(ref _openRequests);

    internal void CountRequest(int more) => Interlocked.Add(ref _openRequests, more);

    /// <summary>The fault as it is told to another machine: without the folders of this machine.</summary>
    internal Fault WithoutPaths(Fault fault)
    {
        string message = fault.Message;
        foreach (string folder in _options.PrivateFolders)
            message = message.Replace(folder, "", StringComparison.Ordinal);
        return message.Length == fault.Message.Length ? fault : new(fault.Code, message);
    }

    /// <summary>Id of the client that has claimed an address, or null.</summary>
    internal int? HolderOf(string address) => Transaction.Table.Find(address) is { } at ? Claims.HolderOf(at) : null;

    internal void OweSummaries() => _owesSummaries = true;

    /// <summary>Whether a peer has proved that it knows the secret or the join code, or need not prove it. Any thread.</summary>
    public bool IsAdmitted(ILink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return !_options.AsksProof || link.IsLoopback || Registry.FindAt(link) is not null;
    }

    internal SessionOptions Options => _options;

    internal Drops Drops => _options.Drops;

    internal void CountUnsendable() => Drops.Count(DropCause.Unsendable);

    /// <summary>Tells each sender how many of its failures were left out.</summary>
    private void TellLeftOut(long now)
    {
        // Cleared first and only set after that: another thread may set it meanwhile, and that must not be lost.
        _owesSummaries = false;
        foreach (Sender sender in _senders.All)
        {
            if (!sender.TellLeftOut(now))
                _owesSummaries = true;
        }
    }

    private void Dump(Sender sender, ReadOnlySpan<byte> packet)
    {
        if (!_logger.IsEnabled(LogLevel.Information) || !_dumps.Admit(Clock.Now, out int leftOut))
            return;
        if (leftOut > 0)
            LogDumpsLeftOut(leftOut);
        string text = PacketText.Of(packet);
        LogDump(sender.Link.Endpoint, text);
    }

    [LoggerMessage(EventId = 3204, Level = LogLevel.Information, Message = "{Count} more messages were not written: /rvae/dump writes 50 a second")]
    private partial void LogDumpsLeftOut(int count);

    [LoggerMessage(EventId = 3201, Level = LogLevel.Information, Message = "{Endpoint} sent {Text}")]
    private partial void LogDump(string endpoint, string text);

    [LoggerMessage(EventId = 3202, Level = LogLevel.Information, Message = "Client {Id} ({Name}) sent nothing for so long that its lease has ended")]
    private partial void LogLeaseEnded(int id, string name);

    [LoggerMessage(EventId = 3203, Level = LogLevel.Error, Message = "A message from {Endpoint} failed; nothing else is affected")]
    private partial void LogBroken(Exception exception, string endpoint);
}

using System.Net;
using System.Net.Sockets;
using RVae.Daemon.Clients;
using ThreadMonitor = System.Threading.Monitor;

namespace RVae.Daemon.Network;

/// <summary>
/// OSC over TCP, in both framings: a connection uses SLIP (OSC 1.1) when its first byte is END, else each packet follows its length (OSC
/// 1.0). The number of connections is bounded, and so is what each may send and leave unread.
/// </summary>
internal sealed class TcpEndpoint : IDisposable
{
    /// <summary>How long a connection from another machine may stay without a proof of the secret or the join code, milliseconds.</summary>
    public const int ProofMilliseconds = 10_000;

    private const int SweepMilliseconds = 1000;

    private readonly Socket _listener;
    private readonly Timer _sweep;
    private readonly int _limit;
    private readonly NetworkAccess _access;
    private readonly ILogger<TcpEndpoint> _logger;
    private readonly Lock _changing = new();
    private readonly List<TcpConnection> _connections = [];
    private readonly HostShare _share;

    // An object and not a Lock: the accepting thread waits on it, and is woken at the end.
    private readonly object _end = new();
    private volatile bool _closing;

    private TcpEndpoint(Socket listener, int limit, NetworkAccess access, ILogger<TcpEndpoint> logger)
    {
        _access = access;
        _listener = listener;
        _limit = limit;
        _share = new HostShare(limit);
        _logger = logger;
        LocalEndPoint = (IPEndPoint)listener.LocalEndPoint!;
        _sweep = new Timer(_ => Sweep(), null, SweepMilliseconds, SweepMilliseconds);
    }

    /// <summary>The address and port that it listens on.</summary>
    public IPEndPoint LocalEndPoint { get; }

    /// <summary>Takes the port. Peers may connect from now on, and are heard after <see cref="Start"/>.</summary>
    /// <exception cref="StartupException">The port is taken, or the address is none of this machine's.</exception>
    public static TcpEndpoint Open(
        IPAddress address, int port, int limit, ILogger<TcpEndpoint> logger, NetworkAccess? access = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        Socket listener = ListeningSocket.Make(address.AddressFamily, isUdp: false, address, port);
        try
        {
            if (address.AddressFamily == AddressFamily.InterNetworkV6)
                listener.DualMode = false;
            listener.Bind(new IPEndPoint(address, port));
            listener.Listen();
            return new TcpEndpoint(listener, limit, access ?? NetworkAccess.Everyone(), logger);
        }
        catch (SocketException refusal)
        {
            listener.Dispose();
            throw BindFailure.Explain("TCP", address, port, refusal);
        }
    }

    /// <summary>Begins to accept peers and to hand in their packets.</summary>
    public void Start(IPacketHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var accepting = new Accepting(_listener.Accept, peer => Take(peer, handler), EndsWithin, _logger);
        new Thread(accepting.Run) { IsBackground = true, Name = "osc-tcp" }.Start();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_end)
        {
            _closing = true;
            ThreadMonitor.PulseAll(_end);
        }

        _sweep.Dispose();
        _listener.Dispose();
        TcpConnection[] open;
        lock (_changing)
            open = [.. _connections];
        foreach (TcpConnection connection in open)
            connection.Close();
    }

    private bool EndsWithin(TimeSpan time)
    {
        lock (_end)
            return _closing || (time > TimeSpan.Zero && ThreadMonitor.Wait(_end, time) && _closing);
    }

    private void Take(Socket peer, IPacketHandler handler)
    {
        if (peer.RemoteEndPoint is not IPEndPoint from || !_access.Allows(from.Address))
        {
            _access.Drops.Count(DropCause.Outside);
            peer.Dispose();
            return;
        }

        if (!_share.TryEnter(from.Address))
        {
            _access.Drops.Count(DropCause.Connections);
            NetworkLog.Refused(_logger, $"tcp {from}", $"one other machine has {_share.OfOne} connections, all together {_share.OfOthers}");
            peer.Dispose();
            return;
        }

        TcpConnection connection;
        try
        {
            connection = new TcpConnection(peer, handler, Forget, _access.Drops, _logger);
        }
        catch (SocketException)
        {
            // The peer has hung up meanwhile; some systems report that here.
            _share.Leave(from.Address);
            peer.Dispose();
            return;
        }

        TcpConnection? refused = null;
        lock (_changing)
        {
            // A connection that has sent nothing yet makes room. So a peer that only holds connections open keeps nobody out.
            if (_connections.Count >= _limit || _closing)
                refused = _closing ? connection : _connections.Find(c => !c.IsProven) ?? connection;
            if (refused != connection)
                Begin(connection, refused);
        }

        if (refused is null)
            return;
        _access.Drops.Count(DropCause.Connections);
        NetworkLog.Refused(_logger, refused.Endpoint, $"{_limit} connections are open");
        if (refused == connection)
            _share.Leave(connection.Address);
        refused.Close();
    }

    // The place in the share is given back when the reading thread of the connection ends.
    private void Begin(TcpConnection connection, TcpConnection? instead)
    {
        try
        {
            connection.Start();
        }
        catch (Exception refusal) when (refusal is OutOfMemoryException or ThreadStartException)
        {
            _share.Leave(connection.Address);
            throw;
        }

        if (instead is not null)
            _connections.Remove(instead);
        _connections.Add(connection);
    }

    private void Sweep()
    {
        EndUnproven();
        TcpConnection[] outside;
        lock (_changing)
            outside = [.. _connections.Where(c => !_access.Allows(c.Address))];
        foreach (TcpConnection connection in outside)
        {
            _access.Drops.Count(DropCause.Outside);
            NetworkLog.Dropped(_logger, connection.Endpoint, "its network is not let in any more");
            connection.Close();
        }
    }

    // With a secret or a join code, a connection from another machine loses its place when it has not proved itself in time.
    private void EndUnproven()
    {
        if (!_access.AsksProof)
            return;
        TcpConnection[] late;
        lock (_changing)
            late = [.. _connections.Where(c => !c.IsLoopback && Environment.TickCount64 - c.Came > ProofMilliseconds && !c.IsProven)];
        foreach (TcpConnection connection in late)
        {
            _access.Drops.Count(DropCause.Connections);
            NetworkLog.Dropped(_logger, connection.Endpoint, "it has not shown to know the secret");
            connection.Close();
        }
    }

    private void Forget(TcpConnection connection)
    {
        lock (_changing)
            _connections.Remove(connection);
        _share.Leave(connection.Address);
    }
}

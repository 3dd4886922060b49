using System.Net;
using System.Net.Sockets;
using RVae.Daemon.Clients;
using RVae.Engine;
using RVae.Protocol.Osc.Framing;

namespace RVae.Daemon.Network;

/// <summary>
/// One TCP peer, with a thread that reads and a thread that writes. Between the daemon and the writing thread is a bounded buffer, so that
/// a peer that does not read holds nobody up. Such a peer is told why, and its connection ends.
/// </summary>
internal sealed class TcpConnection : ILink
{
    // A client's lease ends sooner than this. A peer that neither sends nor reads for so long is gone.
    private const int IdleMilliseconds = 310_000;
    private const int StackSize = 256 << 10;
    private const int ReadAtOnce = 4096;

    private readonly Socket _socket;
    private readonly IPacketHandler _handler;
    private readonly Action<TcpConnection> _ended;
    private readonly Drops _drops;
    private readonly ILogger _logger;
    private readonly IPAddress _ip;
    private readonly FrameBuffer _outgoing = new();
    private IFrameDecoder? _decoder;

    public TcpConnection(Socket socket, IPacketHandler handler, Action<TcpConnection> ended, Drops drops, ILogger logger)
    {
        (_socket, _handler, _ended, _drops, _logger) = (socket, handler, ended, drops, logger);
        var remote = (IPEndPoint)socket.RemoteEndPoint!;
        _ip = NetworkAccess.Plain(remote.Address);
        (Host, Port) = (_ip.ToString(), remote.Port);
        Endpoint = $"tcp {new IPEndPoint(_ip, Port)}";
        socket.NoDelay = true;
        socket.ReceiveTimeout = IdleMilliseconds;
        socket.SendTimeout = 5000;
    }

    /// <summary>Whether a whole packet has come from the peer.</summary>
    public bool HasSpoken { get; private set; }

    /// <summary>Whether the connection may keep its place: the peer has sent a packet, and has proved itself where that is asked.</summary>
    public bool IsProven => HasSpoken && _handler.IsAdmitted(this);

    /// <summary>When the peer connected, milliseconds of the system's running time.</summary>
    public long Came { get; } = Environment.TickCount64;

    /// <summary>The peer's address.</summary>
    public IPAddress Address => _ip;

    public string Endpoint { get; }

    public string Host { get; }

    public int Port { get; }

    public bool IsLoopback => IPAddress.IsLoopback(_ip);

    public bool IsStream => true;

    /// <summary>Begins to read and to write. Where the system has no thread left, this throws and closes the connection.</summary>
    public void Start()
    {
        try
        {
            new Thread(Write, StackSize) { IsBackground = true, Name = "osc-tcp-write" }.Start();
            new Thread(Read, StackSize) { IsBackground = true, Name = "osc-tcp-read" }.Start();
        }
        catch (Exception refusal) when (refusal is OutOfMemoryException or ThreadStartException)
        {
            _drops.Count(DropCause.Connections);
            Close();
            throw;
        }
    }

    public void Send(ReadOnlySpan<byte> packet)
    {
        if (!_outgoing.TryAdd(packet))
            End(DropCause.Slow, "it does not read what is sent to it", FailMessage.TooSlow);
    }

    public ILink ToPort(int port) => this;

    public bool Equals(ILink? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>Sends what is in the buffer, then closes.</summary>
    public void Close()
    {
        _outgoing.Complete([]);
        if (_decoder is null)
            _socket.Dispose();
    }

    private void Read()
    {
        byte[] buffer = new byte[ReadAtOnce];
        try
        {
            int length;
            while ((length = _socket.Receive(buffer)) > 0)
            {
                if (!Take(buffer.AsSpan(0, length)))
                    break;
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The peer hung up, or was silent for too long.
        }
#pragma warning disable CA1031 // One peer's packet must not end the daemon; its connection ends.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            NetworkLog.PacketFailed(_logger, defect);
        }

        _outgoing.Complete([]);
        if (_outgoing.Reason is { } why)
            NetworkLog.Dropped(_logger, Endpoint, why);
        _handler.Closed(this);
        _ended(this);
    }

    private bool Take(ReadOnlySpan<byte> received)
    {
        if (_decoder is null)
        {
            StreamFramingKind? kind = StreamBeginning.IsText(received) ? null : StreamBeginning.Detect(received[0]);
            _outgoing.Kind = kind ?? StreamFramingKind.Length;
            if (kind is not { } framing)
                return TurnAway(StreamBeginning.Explain(received));
            _decoder = StreamFraming.CreateDecoder(framing);
        }

        while (true)
        {
            switch (_decoder.Read(ref received, out ReadOnlySpan<byte> packet))
            {
                case FrameResult.Packet:
                    if (!HasSpoken)
                        _outgoing.Open();
                    HasSpoken = true;
                    _handler.Receive(this, packet);
                    break;
                case FrameResult.NeedMore:
                    return true;
                case FrameResult.TooLarge when !HasSpoken:
                    return TurnAway($"the first packet has more than {StreamFraming.DefaultMaxPacket} bytes, or its length is wrong", FaultCode.TooLarge);
                case FrameResult.TooLarge:
                    Refuse(new Fault(FaultCode.TooLarge, $"a packet has more than {StreamFraming.DefaultMaxPacket} bytes, and was left out"));
                    break;
                case FrameResult.BadEscape:
                    Refuse(new Fault(FaultCode.BadPacket, "there is an ESC before a byte that needs none"));
                    break;
                default:
                    End(DropCause.Frames, "its framing was lost", FailMessage.Of(new Fault(FaultCode.BadPacket, "that is not the length of a packet: the connection is closed")));
                    return false;
            }
        }
    }

    private bool TurnAway(string why, FaultCode code = FaultCode.BadPacket)
    {
        End(DropCause.Frames, why, FailMessage.Of(new Fault(code, $"{why}: the connection is closed")));
        return false;
    }

    // The sessions tell the failure, because they tell at most ten in a second: a peer can send broken frames very fast.
    private void Refuse(Fault fault)
    {
        _drops.Count(DropCause.Frames);
        _handler.Refuse(this, fault);
    }

    private void Write()
    {
        try
        {
            while (_outgoing.TryTake(out ReadOnlyMemory<byte> bytes))
            {
                for (ReadOnlySpan<byte> rest = bytes.Span; rest.Length > 0;)
                    rest = rest[_socket.Send(rest)..];
            }

            _socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The peer hung up, or did not read for seconds.
        }

        _socket.Dispose();
    }

    // May run on an output thread, which must not log. The reading thread logs the reason when it ends.
    private void End(DropCause cause, string why, ReadOnlySpan<byte> lastPacket)
    {
        if (_outgoing.Complete(lastPacket, why))
            _drops.Count(cause);
    }
}

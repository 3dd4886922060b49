using System.Net;
using System.Net.Sockets;
using RVae.Daemon.Clients;
using RVae.Daemon.Performance;
using RVae.Engine.Time;

namespace RVae.Daemon.Network;

/// <summary>
/// OSC over UDP: one unconnected socket, one thread that receives. Nothing is allocated for a packet from a peer that
/// is known, and nothing that arrives or cannot be sent ends the loop.
/// </summary>
internal sealed class UdpEndpoint : IDisposable
{
    private const int SendBuffer = 1 << 20;
    private const int LargestDatagram = 65_536;

    // A network whose queue is stuck, as one without wires may be, holds up nobody for longer; milliseconds.
    private const int LongestSend = 10;

    // After more failures in a row than these it waits a moment each time: what lasts must not hold a core.
    private const int FewFailures = 8, Breath = 10;

    // Windows reports an ICMP "port unreachable" of an earlier send as a failure to receive, unless told not to.
    private const int SioUdpConnReset = -1744830452;

    private readonly Socket _socket;
    private readonly NetworkAccess _access;
    private readonly UdpPeers _peers;
    private readonly ILogger<UdpEndpoint> _logger;
    private readonly InboxSource? _inbox; // where the stage receives for this process
    private Thread? _thread;
    private volatile bool _closing;
    private long _allocated;

    private UdpEndpoint(Socket socket, NetworkAccess access, ILogger<UdpEndpoint> logger, InboxSource? inbox = null)
    {
        _inbox = inbox;
        _access = access;
        _socket = socket;
        _logger = logger;
        LocalEndPoint = (IPEndPoint)socket.LocalEndPoint!;
        _peers = new UdpPeers(socket, access, isOfStage: inbox is not null);
    }

    /// <summary>Where it listens, with the port that the system chose where 0 was asked for.</summary>
    public IPEndPoint LocalEndPoint { get; }

    /// <summary>Datagrams received since the start.</summary>
    public long Received { get; private set; }

    /// <summary>Bytes that the thread which receives has allocated. Any thread.</summary>
    public long Allocated => Volatile.Read(ref _allocated);

    /// <summary>Datagrams that the system would not send.</summary>
    public long SendFailures => _access.Drops[DropCause.Unsent];

    /// <summary>Datagrams that the system gave up because they came faster than they were taken; 0 where it does not tell.</summary>
    public long Overflows => SocketOverflows.Of(LocalEndPoint);

    /// <summary>Takes the port. Nothing is received before <see cref="Start"/>, but from now on nothing is lost either.</summary>
    /// <exception cref="StartupException">The port is taken, or the address is none of this machine's.</exception>
    public static UdpEndpoint Open(
        IPAddress address, int port, ILogger<UdpEndpoint> logger, NetworkAccess? access = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        var socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            Bind(socket, address, port);
            return new UdpEndpoint(socket, access ?? NetworkAccess.Everyone(), logger);
        }
        catch (SocketException refusal)
        {
            socket.Dispose();
            throw BindFailure.Explain("UDP", address, port, refusal);
        }
    }

    /// <summary>Takes the port for stage and desk together, or takes up the one that an earlier desk took.</summary>
    /// <exception cref="StartupException">The port is taken, or the address is none of this machine's.</exception>
    internal static unsafe UdpEndpoint Share(
        StageLink link, IPAddress address, int port, ILogger<UdpEndpoint> logger, NetworkAccess access)
    {
        // What an earlier desk took is what the stage hears by, also where another address has been configured since.
        int taken = Volatile.Read(ref link.Memory.Header->Socket);
        int wanted = address.AddressFamily == AddressFamily.InterNetworkV6 ? link.Descriptors.Udp6 : link.Descriptors.Udp4;
        int descriptor = taken == 0 ? wanted : taken;
        // Never closed here: to close it is to end what the stage waits for at the same socket.
        var socket = new Socket(new SafeSocketHandle(descriptor, ownsHandle: false));
        try
        {
            if (taken == 0)
                Bind(socket, address, port);
        }
        catch (SocketException refusal)
        {
            throw BindFailure.Explain("UDP", address, port, refusal);
        }

        var endpoint = new UdpEndpoint(socket, access, logger, new InboxSource(link));
        link.Memory.Header->Port = endpoint.LocalEndPoint.Port;
        Volatile.Write(ref link.Memory.Header->Socket, descriptor);
        return endpoint;
    }

    /// <summary>The way to an address.</summary>
    internal ILink LinkTo(SocketAddress address) => _peers.Of(address);

    /// <summary>The way to a host and port through this socket.</summary>
    public UdpLink LinkTo(IPAddress host, int port) => _peers.Of(host, port);

    /// <summary>Begins to hand in what arrives.</summary>
    public void Start(IPacketHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _thread = new Thread(() => Receive(handler)) { IsBackground = true, Name = "osc-udp" };
        _thread.Start();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing = true;
        if (_inbox is null)
            _socket.Dispose();
        _thread?.Join(TimeSpan.FromSeconds(1));
    }

    private static void Bind(Socket socket, IPAddress address, int port)
    {
        if (OperatingSystem.IsWindows())
            socket.IOControl(SioUdpConnReset, [0], null);
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            socket.DualMode = false;
        _ = ReceiveBuffer.Enlarge(socket);
        socket.SendBufferSize = SendBuffer;
        socket.SendTimeout = LongestSend;
        socket.Bind(new IPEndPoint(address, port));
    }

    private void Receive(IPacketHandler handler)
    {
        PlayingCore.BePrompt(); // it allocates now and then: no realtime priority
        byte[] buffer = GC.AllocateUninitializedArray<byte>(LargestDatagram, pinned: true);
        var from = new SocketAddress(_socket.AddressFamily);
        using var pause = new ManualResetEventSlim(false, spinCount: 0);
        for (int failures = 0; !_closing;)
        {
            if (failures > FewFailures)
                pause.Wait(Breath);
            try
            {
                // A shorter address would leave its length behind in the buffer that is used again.
                from.Size = SocketAddress.GetMaximumAddressSize(_socket.AddressFamily);
                if (_inbox is null)
                    Take(handler, from, buffer.AsSpan(0, _socket.ReceiveFrom(buffer, SocketFlags.None, from)));
                else
                    TakeFrom(_inbox, handler, from);
                Volatile.Write(ref _allocated, GC.GetAllocatedBytesForCurrentThread());
                failures = 0;
            }
            catch (SocketException) when (_closing)
            {
            }
            catch (ObjectDisposedException) when (_closing)
            {
            }
            catch (SocketException refusal)
            {
                failures++;
                NetworkLog.ReceiveFailed(_logger, refusal.SocketErrorCode);
            }
#pragma warning disable CA1031 // After any failure of one packet, the next one is still to be heard: this thread is the instrument's ear.
            catch (Exception defect)
#pragma warning restore CA1031
            {
                failures++;
                NetworkLog.PacketFailed(_logger, defect);
            }
        }
    }

    private void TakeFrom(InboxSource inbox, IPacketHandler handler, SocketAddress from)
    {
        if (!inbox.TryTake(from, out ReadOnlySpan<byte> datagram))
            return;
        try
        {
            Take(handler, from, datagram);
        }
        finally
        {
            inbox.Done();
        }
    }

    private void Take(IPacketHandler handler, SocketAddress from, ReadOnlySpan<byte> datagram)
    {
        Received++;
        UdpLink link = _peers.Of(from);
        if (link.IsAllowed)
            handler.Receive(link, datagram);
        else
            _access.Drops.Count(DropCause.Outside);
    }
}

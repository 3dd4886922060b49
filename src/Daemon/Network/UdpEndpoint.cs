using System.Net;
using System.Net.Sockets;
using RVae.Daemon.Clients;
using RVae.Daemon.Performance;
using RVae.Engine.Time;

namespace RVae.Daemon.Network;

/// <summary>
/// OSC over UDP: one unconnected socket and one thread that receives. A packet from a known peer allocates nothing. No packet that arrives,
/// and none that cannot be sent, ends the loop.
/// </summary>
internal sealed class UdpEndpoint : IDisposable
{
    private const int SendBuffer = 1 << 20;
    private const int LargestDatagram = 65_536;

    // Milliseconds. A network with a stuck queue, such as one without a cable, holds nobody up for longer.
    private const int LongestSend = 10;

    // After so many failures in a row the thread waits a moment after each: a lasting failure must not keep a core busy.
    private const int FewFailures = 8, Breath = 10;

    // Without this, Windows reports the ICMP message "port unreachable" about an earlier send as a failure to receive.
    private const int SioUdpConnReset = -1744830452;

    private readonly Socket _socket;
    private readonly NetworkAccess _access;
    private readonly UdpPeers _peers;
    private readonly ILogger<UdpEndpoint> _logger;
    private readonly InboxSource? _inbox; // set where the stage receives for this process
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

    /// <summary>The address and port that it listens on. Where port 0 was asked for, this is the port that the system chose.</summary>
    public IPEndPoint LocalEndPoint { get; }

    /// <summary>Datagrams received since the start.</summary>
    public long Received { get; private set; }

    /// <summary>Bytes that the receiving thread has allocated. Any thread.</summary>
    public long Allocated => Volatile.Read(ref _allocated);

    /// <summary>Datagrams that the system would not send.</summary>
    public long SendFailures => _access.Drops[DropCause.Unsent];

    /// <summary>Datagrams that the system dropped because they came faster than they were read; 0 where the system does not tell.</summary>
    public long Overflows => SocketOverflows.Of(LocalEndPoint);

    /// <summary>Takes the port. Datagrams are handed in only after <see cref="Start"/>, but none that comes from now on is lost.</summary>
    /// <exception cref="StartupException">The port is taken, or the address is none of this machine's.</exception>
    public static UdpEndpoint Open(
        IPAddress address, int port, ILogger<UdpEndpoint> logger, NetworkAccess? access = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        Socket socket = ListeningSocket.Make(address.AddressFamily, isUdp: true, address, port);
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

    /// <summary>Takes the port for stage and desk together, or takes over the port that an earlier desk took.</summary>
    /// <exception cref="StartupException">The port is taken, or the address is none of this machine's.</exception>
    internal static unsafe UdpEndpoint Share(
        StageLink link, IPAddress address, int port, ILogger<UdpEndpoint> logger, NetworkAccess access)
    {
        // The stage listens on the port that an earlier desk took. It stays, even if another address has been configured since.
        int taken = Volatile.Read(ref link.Memory.Header->Socket);
        int wanted = address.AddressFamily == AddressFamily.InterNetworkV6 ? link.Descriptors.Udp6 : link.Descriptors.Udp4;
        int descriptor = taken == 0 ? wanted : taken;
        if (descriptor < 0)
            throw BindFailure.Explain("UDP", address, port, new SocketException((int)SocketError.AddressFamilyNotSupported));
        // Never closed here: to close it would end the wait of the stage at the same socket.
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

    /// <summary>The link to an address.</summary>
    internal ILink LinkTo(SocketAddress address) => _peers.Of(address);

    /// <summary>The link to a host and port through this socket.</summary>
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
        PlayingCore.BePrompt(); // no realtime priority, because this thread allocates now and then
        byte[] buffer = GC.AllocateUninitializedArray<byte>(LargestDatagram, pinned: true);
        var from = new SocketAddress(_socket.AddressFamily);
        using var pause = new ManualResetEventSlim(false, spinCount: 0);
        for (int failures = 0; !_closing;)
        {
            if (failures > FewFailures)
                pause.Wait(Breath);
            try
            {
                // A shorter address would leave its length in the buffer, which is used again.
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

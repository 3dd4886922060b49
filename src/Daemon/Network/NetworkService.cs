using System.Net;
using Microsoft.Extensions.Options;
using RVae.Daemon.Clients;
using RVae.Daemon.Performance;
using RVae.Daemon.Startup;

namespace RVae.Daemon.Network;

/// <summary>
/// Takes the ports before anything else starts, so that a taken port is told at once. Begins to answer when a model plays. Ends last, so
/// that the last messages of the performance still go out.
/// </summary>
internal sealed class NetworkService(
    IOptions<RVaeOptions> options, NetworkAccess access, DueThread sessions, ILogger<UdpEndpoint> udpLogger, ILogger<TcpEndpoint> tcpLogger,
    StageLink? stage = null, RoomMirror? room = null)
    : IHostedLifecycleService, IDisposable
{
    // Where the system chooses the port, a port that is free for UDP may be taken for TCP. Then another port is tried.
    private const int Tries = 16;

    private readonly List<UdpEndpoint> _udp = [];
    private readonly List<TcpEndpoint> _tcp = [];

    /// <summary>Port of UDP and TCP; 0 before it is taken.</summary>
    public int Port { get; private set; }

    /// <summary>Bytes that the thread which receives datagrams has allocated. Any thread.</summary>
    public long Allocated
    {
        get
        {
            // The receiving thread counts its own bytes. A query over the endpoints would itself allocate.
            long sum = 0;
            foreach (UdpEndpoint udp in _udp)
                sum += udp.Allocated;
            return sum;
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        RVaeOptions wanted = options.Value;
        IPAddress address = IPAddress.Parse(wanted.Bind);
        IReadOnlyList<IPAddress> addresses = BoundAddresses.Of(address);
        // A port that stage and desk share is bound already, and cannot be exchanged for another.
        for (int tries = wanted.Port == 0 && stage is null ? Tries : 1; _tcp.Count == 0; tries--)
            Open(addresses[0], wanted.Port, wanted, lastTry: tries == 1);
        Port = _udp[0].LocalEndPoint.Port;
        foreach (IPAddress further in addresses.Skip(1))
            OpenFurther(further, wanted);
        UdpEndpoint[] all = [.. _udp];
        access.Drops.Include("socket", () => all.Sum(udp => udp.Overflows));
        if (stage is not null)
            access.Drops.Include("inbox", () => stage.Memory.Inbox.LeftOut);
        room?.Begin(LinkTo);
        if (IPAddress.IsLoopback(address))
            return Task.CompletedTask;
        if (access.IsRestricted)
            NetworkLog.RestrictedToSome(udpLogger, address);
        else
            NetworkLog.OpenToTheNetwork(udpLogger, address);
        return Task.CompletedTask;
    }

    /// <summary>A link to a host and port over UDP; null where no socket speaks the host's family of addresses.</summary>
    public UdpLink? LinkTo(IPAddress host, int port)
    {
        ArgumentNullException.ThrowIfNull(host);
        return _udp.Find(udp => udp.LocalEndPoint.AddressFamily == host.AddressFamily)?.LinkTo(host, port);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        sessions.Start();
        foreach (UdpEndpoint udp in _udp)
        {
            udp.Start(sessions);
            NetworkLog.Listening(udpLogger, "UDP and TCP", udp.LocalEndPoint);
        }

        foreach (TcpEndpoint tcp in _tcp)
            tcp.Start(sessions);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        foreach (TcpEndpoint tcp in _tcp)
            tcp.Dispose();
        foreach (UdpEndpoint udp in _udp)
            udp.Dispose();
        // After this no packet is carried out. So a record that is closed later contains all that was carried out.
        sessions.End();
        _tcp.Clear();
        _udp.Clear();
    }

    // The link uses the socket of the address's family. No other socket reaches the peer, and the peer's own packets come in through this one.
    private ILink LinkTo(SocketAddress address) =>
        (_udp.Find(udp => udp.LocalEndPoint.AddressFamily == address.Family) ?? _udp[0]).LinkTo(address);

    // Opens the other family of addresses as well. A machine without IPv6, or whose port is taken there, is played over one family only.
    private void OpenFurther(IPAddress address, RVaeOptions wanted)
    {
        try
        {
            Open(address, Port, wanted, lastTry: true);
        }
        catch (StartupException refusal)
        {
            NetworkLog.NotOn(udpLogger, address, refusal.Message);
        }
    }

    private void Open(IPAddress address, int port, RVaeOptions wanted, bool lastTry)
    {
        // Stage and desk share the first UDP socket. Further ones belong to the desk alone.
        UdpEndpoint udp = stage is not null && _udp.Count == 0
            ? UdpEndpoint.Share(stage, address, port, udpLogger, access)
            : UdpEndpoint.Open(address, port, udpLogger, access);
        try
        {
            _tcp.Add(TcpEndpoint.Open(address, udp.LocalEndPoint.Port, wanted.MaxConnections, tcpLogger, access));
            _udp.Add(udp);
        }
        catch (StartupException)
        {
            udp.Dispose();
            if (lastTry)
                throw;
        }
    }
}

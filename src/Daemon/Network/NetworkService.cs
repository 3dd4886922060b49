using System.Net;
using Microsoft.Extensions.Options;
using RVae.Daemon.Hosting;

namespace RVae.Daemon.Network;

/// <summary>
/// Takes the ports before anything else starts, so that a taken one is told at once, and begins to answer when a model
/// plays. Ends last: what the performance has to say at its end still goes out.
/// </summary>
internal sealed class NetworkService(
    IOptions<RVaeOptions> options, NetworkAccess access, DueThread sessions, ILogger<UdpEndpoint> udpLogger, ILogger<TcpEndpoint> tcpLogger)
    : IHostedLifecycleService, IDisposable
{
    // Where the system chooses the port, the one that is free for UDP may be taken for TCP.
    private const int Tries = 16;

    private UdpEndpoint? _udp;
    private TcpEndpoint? _tcp;

    /// <summary>Port of UDP and TCP; 0 before it is taken.</summary>
    public int Port { get; private set; }

    /// <summary>Bytes that the thread which receives datagrams has allocated. Any thread.</summary>
    public long Allocated => _udp?.Allocated ?? 0;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        RVaeOptions wanted = options.Value;
        IPAddress address = IPAddress.Parse(wanted.Bind);
        for (int tries = wanted.Port == 0 ? Tries : 1; _tcp is null; tries--)
            Open(address, wanted, lastTry: tries == 1);
        Port = _udp!.LocalEndPoint.Port;
        UdpEndpoint udp = _udp;
        access.Drops.Include("socket", () => udp.Overflows);
        if (IPAddress.IsLoopback(address))
            return Task.CompletedTask;
        if (access.IsRestricted)
            NetworkLog.RestrictedToSome(udpLogger, address);
        else
            NetworkLog.OpenToTheNetwork(udpLogger, address);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        sessions.Start();
        _udp!.Start(sessions);
        _tcp!.Start(sessions);
        NetworkLog.Listening(udpLogger, "UDP and TCP", _udp.LocalEndPoint);
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
        _tcp?.Dispose();
        _udp?.Dispose();
        (_tcp, _udp) = (null, null);
    }

    private void Open(IPAddress address, RVaeOptions wanted, bool lastTry)
    {
        _udp = UdpEndpoint.Open(address, wanted.Port, udpLogger, access);
        try
        {
            _tcp = TcpEndpoint.Open(address, _udp.LocalEndPoint.Port, wanted.MaxConnections, tcpLogger, access);
        }
        catch (StartupException)
        {
            _udp.Dispose();
            if (lastTry)
                throw;
        }
    }
}

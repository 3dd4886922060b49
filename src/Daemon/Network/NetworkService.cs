using System.Net;
using Microsoft.Extensions.Options;
using RVae.Daemon.Hosting;

namespace RVae.Daemon.Network;

/// <summary>
/// Takes the ports before anything else starts, so that a taken one is told at once, and begins to answer when a model
/// plays. Ends last: what the performance has to say at its end still goes out.
/// </summary>
internal sealed class NetworkService(
    IOptions<RVaeOptions> options, DueThread sessions, ILogger<UdpEndpoint> logger) : IHostedLifecycleService, IDisposable
{
    private UdpEndpoint? _udp;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        RVaeOptions wanted = options.Value;
        IPAddress address = IPAddress.Parse(wanted.Bind);
        _udp = UdpEndpoint.Open(address, wanted.Port, logger);
        if (!IPAddress.IsLoopback(address))
            NetworkLog.OpenToTheNetwork(logger, address);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        sessions.Start();
        _udp!.Start(sessions);
        NetworkLog.Listening(logger, "UDP", _udp.LocalEndPoint);
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
        _udp?.Dispose();
        _udp = null;
    }
}

using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using RVae.Daemon.Clients;
using RVae.Daemon.Http.Answers;
using RVae.Daemon.Http.Content;
using RVae.Daemon.Http.Tickets;
using RVae.Daemon.Network;
using RVae.Daemon.Startup;
using RVae.Daemon.Watching;
using RVae.Protocol.Addresses;
using RVae.Protocol.OscQuery;
using RVae.Protocol.Services;

namespace RVae.Daemon.Http;

/// <summary>
/// OSCQuery and the page, over HTTP and WebSocket. The instrument plays without them: where their port is taken, the daemon says so and
/// plays on.
/// </summary>
internal sealed class HttpService(
    IOptions<RVaeOptions> options, NetworkService network, NetworkAccess access, DueThread handler, Sessions sessions,
    DaemonServices services, AddressTable table, HttpTickets tickets, ContentRequests content, UploadFolder uploads, WatchRequests watching, TimeProvider time,
    ILoggerFactory loggers, ILogger<HttpService> logger)
    : IHostedService, IAsyncDisposable
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    // A connection that sends nothing holds its place for so long.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _ending = new();
    private readonly HttpGuard _guard =
        new(access, tickets, options.Value.Origins, options.Value.Hosts, options.Value.MaxConnections * 2);

    private WebApplication? _server;
    private Task _watching = Task.CompletedTask;

    /// <summary>Changes the origins of pages that are let in, and the names by which this machine may be asked.</summary>
    public void Admit(string origins, string hosts) => _guard.Change(origins, hosts);

    /// <summary>The port that it listens on; 0 while it does not listen.</summary>
    public int Port { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        RVaeOptions wanted = options.Value;
        if (wanted.HttpPort < 0)
            return;
        var tree = new QueryTree(table, services);
        var watch = new ValueWatch(tree, table, access.Drops, logger);
        uploads.Clear();
        WebApplication? server = null;
        foreach (IReadOnlyList<IPAddress> addresses in Attempts(IPAddress.Parse(wanted.Bind)))
        {
            server = await TryStartAsync(addresses, wanted, tree, watch, cancellationToken).ConfigureAwait(false);
            if (server is not null)
                break;
        }

        if (server is null)
            return;
        _server = server;
        Port = new Uri(server.Urls.First()).Port;
        NetworkLog.HttpListening(logger, server.Urls.First());
        _watching = watch.RunAsync(time, _ending.Token);
    }

    // Listens on both loopback addresses. Where the system has only one, or the port is taken at the other, on the configured one alone.
    private static IEnumerable<IReadOnlyList<IPAddress>> Attempts(IPAddress configured)
    {
        IReadOnlyList<IPAddress> all = BoundAddresses.Of(configured);
        return all.Count > 1 ? [all, [configured]] : [all];
    }

    private async Task<WebApplication?> TryStartAsync(
        IReadOnlyList<IPAddress> addresses, RVaeOptions wanted, QueryTree tree, ValueWatch watch, CancellationToken cancellationToken)
    {
        WebApplication server = Compose(addresses, wanted);
        Route(server, tree, watch);
        try
        {
            await server.StartAsync(cancellationToken).ConfigureAwait(false);
            return server;
        }
        catch (Exception refusal) when (refusal is IOException or SocketException or InvalidOperationException)
        {
            if (addresses.Count == 1)
                NetworkLog.NoHttp(logger, wanted.HttpPort, refusal.GetBaseException().Message);
            await server.DisposeAsync().ConfigureAwait(false);
            return null;
        }
    }

    // Where the system chooses the port, all addresses get the same one.
    private static int PortFor(IPAddress first, int wanted)
    {
        if (wanted != 0)
            return wanted;
        using var probe = new Socket(first.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(first, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        if (_server is { } server)
            await server.StopAsync(cancellationToken).ConfigureAwait(false);
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is { } server)
            await server.DisposeAsync().ConfigureAwait(false);
        _ending.Dispose();
    }

    private WebApplication Compose(IReadOnlyList<IPAddress> addresses, RVaeOptions wanted)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(loggers);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            KestrelServerLimits limits = kestrel.Limits;
            limits.MaxConcurrentConnections = wanted.MaxConnections * 2;
            limits.MaxRequestBodySize = 0;
            limits.MaxRequestHeadersTotalSize = 16 << 10;
            limits.KeepAliveTimeout = Silence;
            limits.RequestHeadersTimeout = Silence;
            int port = PortFor(addresses[0], wanted.HttpPort);
            foreach (IPAddress address in addresses)
                kestrel.Listen(address, port, listen => listen.Use(_guard.KeepOut));
        });
        return builder.Build();
    }

    private void Route(WebApplication server, QueryTree tree, ValueWatch watch)
    {
        var requests = new QueryRequests(tree, $"rvae on {options.Value.ShownName()}", () => network.Port);
        var socket = new QuerySocket(handler, watch, sessions.IsAdmitted, new WatchingOnly(table));
        var room = new WebSocketRoom(options.Value.MaxConnections, sessions.IsAdmitted, access.Drops, logger);
        server.UseWebSockets(new WebSocketOptions { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });
        server.Run(async context =>
        {
            if (_guard.Judge(context) is { } refusal)
                await QueryRequests.TextAsync(context, refusal.Code, refusal.Line).ConfigureAwait(false);
            else if (context.WebSockets.IsWebSocketRequest)
                await ServeAsync(context, socket, room).ConfigureAwait(false);
            else if (PageFiles.NameOf(context.Request) is { } file)
                await PageFiles.SendAsync(context, file).ConfigureAwait(false);
            else if (WatchRequests.Takes(context.Request))
                await watching.AnswerAsync(context).ConfigureAwait(false);
            else if (ContentRequests.Takes(context.Request))
                await content.AnswerAsync(context).ConfigureAwait(false);
            else
                await requests.AnswerAsync(context).ConfigureAwait(false);
        });
    }

    // There is only one protocol here. A client that offers protocol names and gets none back would hang up, so it gets one of its names.
    private static string? Subprotocol(HttpContext context) => context.WebSockets.WebSocketRequestedProtocols is [var first, ..] ? first : null;

    private async Task ServeAsync(HttpContext context, QuerySocket queries, WebSocketRoom room)
    {
        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync(Subprotocol(context)).ConfigureAwait(false);
        var peer = new WebSocketPeer(
            socket, context.Connection.RemoteIpAddress ?? IPAddress.None, context.Connection.RemotePort, access.Drops, logger)
        {
            OnlyWatches = HttpGuard.OnlyWatches(context.Request),
        };
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token, context.RequestAborted);
        if (!room.TryEnter(peer))
        {
            await peer.CloseAsync().ConfigureAwait(false);
            return;
        }

        try
        {
            await queries.RunAsync(socket, peer, ending.Token).ConfigureAwait(false);
        }
        finally
        {
            room.Leave(peer);
        }
    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Clients;
using RVae.Daemon.Http;
using RVae.Daemon.Http.Tickets;
using RVae.Daemon.Tests.Clients;
using RVae.Protocol.Addresses.Rows;
using RVae.Protocol.OscQuery;

namespace RVae.Daemon.Tests.Http;

/// <summary>A WebSocket from another machine, to a daemon that has a secret.</summary>
public sealed class QuerySocketTests : IAsyncLifetime
{
    private const string Secret = "tin drums at dawn";

    private readonly Clients.Stage _stage = new(secret: Secret);
    private readonly ValueWatch _watch;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TcpClient _caller = new();
    private TcpClient _called = null!;
    private WebSocket _client = null!;
    private Task _served = null!;

    public QuerySocketTests() => _watch = new ValueWatch(
        new QueryTree(DaemonAddresses.Table, _stage.Services), DaemonAddresses.Table, _stage.Drops, NullLogger.Instance);

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _listener.Start();
        Task<TcpClient> accepted = _listener.AcceptTcpClientAsync(Patience).AsTask();
        await _caller.ConnectAsync((IPEndPoint)_listener.LocalEndpoint, Patience);
        _called = await accepted;
        _client = WebSocket.CreateFromStream(_caller.GetStream(), new WebSocketCreationOptions());
        WebSocket server = WebSocket.CreateFromStream(_called.GetStream(), new WebSocketCreationOptions { IsServer = true });
        var peer = new WebSocketPeer(server, IPAddress.Parse("192.168.1.7"), 50_000, _stage.Drops, NullLogger.Instance);
        _served = new QuerySocket(_stage.Sessions, _watch, _stage.Sessions.IsAdmitted, new WatchingOnly(DaemonAddresses.Table)).RunAsync(server, peer, Patience);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Abort();
        await _served;
        _client.Dispose();
        _called.Dispose();
        _caller.Dispose();
        _listener.Dispose();
    }

    [Fact]
    public async Task It_hears_of_models_that_come_only_after_it_has_proved_the_secret()
    {
        await SendAsync("/rvae/hello", "page");
        string[] challenge = (await NextAsync()).Split(' ');
        Add("secretly");

        await SendAsync("/rvae/confirm", int.Parse(challenge[1], CultureInfo.InvariantCulture), SharedSecret.Prove(Secret, challenge[2].Trim('\'')));
        (await NextAsync()).ShouldStartWith("/rvae/welcome");
        while (!(await NextAsync()).StartsWith("/rvae/snapshot/end", StringComparison.Ordinal))
        {
            // The whole state.
        }

        await _client.SendAsync((byte[])[.. """{"COMMAND":"LISTEN","DATA":"/rvae/tempo"}"""u8], WebSocketMessageType.Text, true, Patience);
        (await NextAsync()).ShouldBe("/rvae/tempo 120f");
        Add("openly");
        (await NextAsync()).ShouldBe("""{"COMMAND":"PATH_ADDED","DATA":"/rvae/models/openly"}""");
    }

    private void Add(string model)
    {
        _stage.Models.Summaries.Add(new(model, "classic", 2, 96, "4/4", 3));
        _watch.LookForPaths();
    }

    private Task SendAsync(string address, params object[] values) =>
        _client.SendAsync(TestOsc.Message(address, values), WebSocketMessageType.Binary, true, Patience);

    private async Task<string> NextAsync()
    {
        byte[] buffer = new byte[65_536];
        WebSocketReceiveResult message = await _client.ReceiveAsync(buffer, Patience).WaitAsync(TimeSpan.FromSeconds(30), Patience);
        return message.MessageType == WebSocketMessageType.Text
            ? Encoding.UTF8.GetString(buffer, 0, message.Count)
            : TestOsc.Text(buffer.AsSpan(0, message.Count));
    }
}

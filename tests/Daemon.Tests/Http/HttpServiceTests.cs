using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using RVae.Daemon.Tests.Clients;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.Http;

/// <summary>OSCQuery of the real daemon, with the platform's own HTTP and WebSocket clients.</summary>
public sealed class HttpServiceTests : IDisposable
{
    private readonly RunningDaemon _daemon = new();
    private readonly HttpClient _http = new();

    public HttpServiceTests() => _http.BaseAddress = new Uri($"http://127.0.0.1:{_daemon.HttpPort}");

    public void Dispose()
    {
        _http.Dispose();
        _daemon.Dispose();
    }

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tree_host_info_attributes_and_page_are_served_and_others_pages_are_kept_out()
    {
        await _daemon.JoinAsync();
        JsonElement host = await JsonAsync("/?HOST_INFO");
        host.GetProperty("OSC_PORT").GetInt32().ShouldBe(_daemon.Port);
        host.GetProperty("WS_PORT").GetInt32().ShouldBe(_daemon.HttpPort);
        host.GetProperty("EXTENSIONS").GetProperty("LISTEN").GetBoolean().ShouldBeTrue();
        (await JsonAsync("/rvae/model?VALUE")).GetProperty("VALUE")[0].GetString().ShouldBe("tiny");
        (await JsonAsync("/")).GetProperty("CONTENTS").GetProperty("rvae").GetProperty("FULL_PATH").GetString().ShouldBe("/rvae");

        (await CodeAsync("/rvae/panic?VALUE")).ShouldBe(HttpStatusCode.NoContent);
        (await CodeAsync("/rvae/nowhere")).ShouldBe(HttpStatusCode.NotFound);
        (await CodeAsync("/rvae/tempo?COLOUR")).ShouldBe(HttpStatusCode.BadRequest);
        (await CodeAsync("/", ("Origin", "http://elsewhere.example"))).ShouldBe(HttpStatusCode.Forbidden);
        (await CodeAsync("/", ("Host", "rebound.example"))).ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await CodeAsync("/../../etc/passwd")).ShouldBe(HttpStatusCode.NotFound);
        (await _http.PostAsync("/rvae/tempo", null, Patience)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);

        using var asked = new HttpRequestMessage(HttpMethod.Get, "/");
        asked.Headers.Accept.ParseAdd("text/html");
        string page = await (await _http.SendAsync(asked, Patience)).Content.ReadAsStringAsync(Patience);
        page.ShouldStartWith("<!DOCTYPE html>");
        page.ShouldNotContain("http", Case.Insensitive, "it loads nothing from elsewhere");
        using HttpResponseMessage script = await _http.GetAsync("/main.js", Patience);
        script.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        script.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none';");
    }

    [Fact]
    public async Task A_WebSocket_listens_to_values_speaks_OSC_and_hears_of_models()
    {
        await _daemon.JoinAsync();
        using ClientWebSocket socket = await ConnectAsync();
        await CommandAsync(socket, "LISTEN", "/rvae/tempo");
        (await NextAsync(socket)).ShouldBe("/rvae/tempo 120f");
        _daemon.Peer.Send("/rvae/tempo", 133f);
        (await NextAsync(socket)).ShouldBe("/rvae/tempo 133f");
        await CommandAsync(socket, "IGNORE", "/rvae/tempo");

        // Two transports have no order between them: wait until the command was taken.
        await socket.SendAsync(TestOsc.Message("/rvae/sync", 1), WebSocketMessageType.Binary, true, Patience);
        (await NextAsync(socket)).ShouldBe("/rvae/synced 1");
        _daemon.Peer.Send("/rvae/tempo", 120f);

        // A binary message is a packet as over any transport, and its answer comes back the same way.
        await socket.SendAsync(TestOsc.Message("/rvae/swing", 7f), WebSocketMessageType.Binary, true, Patience);
        (await NextAsync(socket)).ShouldBe("/rvae/swing 1f");
        await CommandAsync(socket, "LISTEN", "/rvae/nowhere");
        (await NextAsync(socket)).ShouldStartWith("/rvae/fail '' 'unknown-address'");
        await socket.SendAsync((byte[])[.. "{\"COMMAND\": 7, "u8], WebSocketMessageType.Text, true, Patience);
        (await NextAsync(socket)).ShouldStartWith("/rvae/fail '' 'bad-arguments'");

        TinyModel.Save("another", _daemon.Folder.Folders.Models);
        (await NextAsync(socket)).ShouldBe("""{"COMMAND":"PATH_ADDED","DATA":"/rvae/models/another"}""");
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Patience);
    }

    [Fact]
    public async Task A_subscriber_over_a_WebSocket_hears_the_hits_and_is_gone_when_it_hangs_up()
    {
        await _daemon.JoinAsync();
        using (ClientWebSocket socket = await ConnectAsync())
        {
            await socket.SendAsync(TestOsc.Message("/rvae/hello", "page", "events", "hits"), WebSocketMessageType.Binary, true, Patience);
            while (!(await NextAsync(socket)).StartsWith("/rvae/hit", StringComparison.Ordinal))
            {
                // Welcome and snapshot come first.
            }

            (await _daemon.Peer.AwaitAsync("/rvae/clients/joined")).ShouldEndWith("'page'");
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Patience);
        }

        (await _daemon.Peer.AwaitAsync("/rvae/clients/left")).ShouldEndWith("'page'");
    }

    private async Task<JsonElement> JsonAsync(string path) =>
        JsonDocument.Parse(await _http.GetStringAsync(path, Patience)).RootElement;

    private async Task<HttpStatusCode> CodeAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach ((string name, string value) in headers)
            request.Headers.Add(name, value);
        return (await _http.SendAsync(request, Patience)).StatusCode;
    }

    private async Task<ClientWebSocket> ConnectAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{_daemon.HttpPort}/"), Patience);
        return socket;
    }

    private static Task CommandAsync(ClientWebSocket socket, string command, string path) => socket.SendAsync(
        JsonSerializer.SerializeToUtf8Bytes(new { COMMAND = command, DATA = path }), WebSocketMessageType.Text, true, Patience);

    private static async Task<string> NextAsync(ClientWebSocket socket)
    {
        byte[] buffer = new byte[65_536];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Patience);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        WebSocketReceiveResult message = await socket.ReceiveAsync(buffer, patience.Token);
        return message.MessageType == WebSocketMessageType.Text
            ? Encoding.UTF8.GetString(buffer, 0, message.Count)
            : TestOsc.Text(buffer.AsSpan(0, message.Count));
    }
}

/// <summary>A daemon that serves two WebSockets, and four connections in all, to people who hold on to them.</summary>
public sealed class FullHttpTests : IDisposable
{
    private readonly RunningDaemon _daemon = new(("RVAE_MAXCONNECTIONS", "2"));
    private readonly List<IDisposable> _open = [];

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _open.ForEach(one => one.Dispose());
        _daemon.Dispose();
    }

    [Fact]
    public async Task The_oldest_WebSocket_that_has_said_nothing_gives_way_and_who_speaks_stays()
    {
        await _daemon.JoinAsync();
        ClientWebSocket silent = await ConnectAsync(), speaking = await ConnectAsync();
        (await VersionAsync(speaking)).ShouldStartWith("/rvae/version");
        ClientWebSocket next = await ConnectAsync();
        await Should.ThrowAsync<WebSocketException>(NextAsync(silent));
        (await VersionAsync(next)).ShouldStartWith("/rvae/version");

        (await NextAsync(await ConnectAsync())).ShouldStartWith("/rvae/fail '' 'too-many'");
        (await VersionAsync(speaking)).ShouldStartWith("/rvae/version");
    }

    [Fact]
    public async Task A_connection_that_asks_nothing_is_closed_within_seconds()
    {
        await _daemon.JoinAsync();
        for (int i = 0; i < 4; i++)
        {
            var silent = new System.Net.Sockets.TcpClient();
            _open.Add(silent);
            await silent.ConnectAsync(IPAddress.Loopback, _daemon.HttpPort, Patience);
        }

        foreach (System.Net.Sockets.TcpClient silent in _open.Cast<System.Net.Sockets.TcpClient>())
            (await silent.GetStream().ReadAsync(new byte[1], Patience).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Patience)).ShouldBe(0);
        using var http = new HttpClient();
        (await http.GetStringAsync($"http://127.0.0.1:{_daemon.HttpPort}/rvae/tempo?VALUE", Patience)).ShouldBe("""{"VALUE":[120]}""");
    }

    private async Task<ClientWebSocket> ConnectAsync()
    {
        var socket = new ClientWebSocket();
        _open.Add(socket);
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{_daemon.HttpPort}/"), Patience);
        return socket;
    }

    private static async Task<string> VersionAsync(ClientWebSocket socket)
    {
        await socket.SendAsync(TestOsc.Message("/rvae/version"), WebSocketMessageType.Binary, true, Patience);
        return await NextAsync(socket);
    }

    // The next message; news of the tree, which is text, may come in between.
    private static async Task<string> NextAsync(ClientWebSocket socket)
    {
        byte[] buffer = new byte[65_536];
        while (true)
        {
            WebSocketReceiveResult message = await socket.ReceiveAsync(buffer, Patience).WaitAsync(TimeSpan.FromSeconds(30), Patience);
            if (message.MessageType == WebSocketMessageType.Close)
                throw new WebSocketException("it was closed");
            if (message.MessageType == WebSocketMessageType.Binary)
                return TestOsc.Text(buffer.AsSpan(0, message.Count));
        }
    }
}

/// <summary>A daemon whose HTTP port is somebody else's.</summary>
public sealed class TakenHttpPortTests
{
    [Fact]
    public async Task The_daemon_says_so_and_plays_on()
    {
        using var other = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        other.Start();
        string taken = $"{((IPEndPoint)other.LocalEndpoint).Port}";
        using var daemon = new RunningDaemon(("RVAE_HTTPPORT", taken));
        await daemon.JoinAsync();
        await daemon.Peer.AwaitAsync("/rvae/hit");
        await daemon.Program.TerminateAsync();
        (await daemon.Program.EndAsync()).Error.ShouldContain($"No OSCQuery: HTTP port {taken} cannot be taken");
    }
}

using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RVae.Peers.Tests.Browser;

/// <summary>A browser without a window, with one page open, driven by its own protocol (DevTools) as a hand would.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly string[] Manners =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--remote-debugging-port=0",
    ];

    private readonly string _profile = Directory.CreateTempSubdirectory("rvae-chromium-").FullName;
    private readonly ClientWebSocket _socket = new();
    private readonly Program _program;
    private int _asked;
    private string _navigated = "", _loaded = "";

    private Chromium(string program) => _program = Program.Start(program, [.. Manners, $"--user-data-dir={_profile}", "about:blank"]);

    /// <summary>Scripts that failed and what the page was kept from loading, since it was opened.</summary>
    public List<string> Errors { get; } = [];

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    /// <summary>Opens a page; ends the test as skipped where there is no browser.</summary>
    public static async Task<Chromium> OpenAsync(string url, int width, int height, bool touch = false)
    {
        var browser = new Chromium(Machine.Need("chromium", "chromium"));
        try
        {
            const string Said = "DevTools listening on ";
            string line = browser._program.WaitForLine(line => line.StartsWith(Said, StringComparison.Ordinal), Limit);
            await browser._socket.ConnectAsync(await PageAsync(new Uri(line[Said.Length..])), Ending);
            await browser.DoAsync("Runtime.enable", new { });
            await browser.DoAsync("Log.enable", new { });
            await browser.DoAsync("Page.enable", new { });
            await browser.DoAsync("Emulation.setDeviceMetricsOverride", new { width, height, deviceScaleFactor = 1, mobile = touch });
            await browser.DoAsync("Emulation.setTouchEmulationEnabled", new { enabled = touch });
            await browser.DoAsync("Page.navigate", new { url });
            while (browser._loaded != url)
                await browser.NextAsync();
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>What an expression of JavaScript is, promises kept, as text.</summary>
    public async Task<string> AskAsync(string expression)
    {
        JsonNode answer = await DoAsync("Runtime.evaluate", new { expression, awaitPromise = true, returnByValue = true });
        if (answer["exceptionDetails"] is { } failure)
            throw new InvalidOperationException($"{expression}: {failure}");
        return answer["result"]!["value"]?.ToString() ?? "";
    }

    /// <summary>Waits until an expression is true.</summary>
    public async Task WaitForAsync(string condition)
    {
        string wait = $"new Promise(done => {{ const look = () => ({condition}) ? done(true) : setTimeout(look, 20); look(); }})";
        try
        {
            await AskAsync(wait);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"not within {Limit}: {condition}; the page says: {await AskAsync("document.body.innerText")}");
        }
    }

    /// <summary>Clicks in the middle of an element.</summary>
    public Task ClickAsync(string selector) => DragAsync(selector, (0.5, 0.5));

    /// <summary>Presses the mouse in an element, moves it through places of it, as shares of its width and height, and lets go.</summary>
    public async Task DragAsync(string selector, params (double Across, double Down)[] way)
    {
        (double x, double y)[] points = await PlacesAsync(selector, way);
        await MouseAsync("mousePressed", points[0]);
        foreach ((double, double) point in points[1..])
            await MouseAsync("mouseMoved", point);
        await MouseAsync("mouseReleased", points[^1]);
    }

    /// <summary>The same with a finger.</summary>
    public async Task StrokeAsync(string selector, params (double Across, double Down)[] way)
    {
        (double x, double y)[] points = await PlacesAsync(selector, way);
        for (int i = 0; i < points.Length; i++)
            await TouchAsync(i == 0 ? "touchStart" : "touchMove", new { points[i].x, points[i].y });
        await TouchAsync("touchEnd");
    }

    /// <summary>Presses a key.</summary>
    public async Task PressAsync(string key)
    {
        await DoAsync("Input.dispatchKeyEvent", new { type = "keyDown", key });
        await DoAsync("Input.dispatchKeyEvent", new { type = "keyUp", key });
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _program.Dispose();
        for (int tries = 0; Directory.Exists(_profile); tries++)
        {
            try
            {
                Directory.Delete(_profile, recursive: true);
            }
            catch (IOException) when (tries < 100)
            {
                // A child that is just ending wrote something more.
                await Task.Yield();
            }
        }
    }

    private static async Task<Uri> PageAsync(Uri browser)
    {
        using var http = new HttpClient();
        JsonNode targets = JsonNode.Parse(await http.GetStringAsync($"http://{browser.Authority}/json/list", Ending))!;
        return new Uri(targets.AsArray().First(target => (string)target!["type"]! == "page")!["webSocketDebuggerUrl"]!.ToString());
    }

    private async Task<(double X, double Y)[]> PlacesAsync(string selector, (double Across, double Down)[] way)
    {
        string box = await AskAsync(
            $"(e => {{ e.scrollIntoView({{ block: 'center' }}); const b = e.getBoundingClientRect(); return [b.x, b.y, b.width, b.height].join(' ') }})(document.querySelector('{selector}'))");
        double[] at = [.. box.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return [.. way.Select(place => (at[0] + (at[2] * place.Across), at[1] + (at[3] * place.Down)))];
    }

    private Task MouseAsync(string type, (double X, double Y) at) =>
        DoAsync("Input.dispatchMouseEvent", new { type, x = at.X, y = at.Y, button = "left", buttons = type == "mouseReleased" ? 0 : 1, clickCount = 1 });

    private Task TouchAsync(string type, params object[] touchPoints) => DoAsync("Input.dispatchTouchEvent", new { type, touchPoints });

    private async Task<JsonNode> DoAsync(string method, object parameters)
    {
        int id = ++_asked;
        await _socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters }), WebSocketMessageType.Text, true, Ending);
        while (true)
        {
            JsonNode message = await NextAsync();
            if ((int?)message["id"] == id)
                return message["result"] ?? throw new InvalidOperationException($"{method}: {message}");
        }
    }

    private async Task<JsonNode> NextAsync()
    {
        JsonNode message = await ReceiveAsync().WaitAsync(Limit, Ending);
        string? what = (string?)message["method"];
        if (what == "Runtime.exceptionThrown" || (string?)message["params"]?["entry"]?["level"] == "error")
            Errors.Add(message["params"]!.ToJsonString());
        else if (what == "Page.frameNavigated")
            _navigated = (string)message["params"]!["frame"]!["url"]!;
        else if (what == "Page.loadEventFired")
            _loaded = _navigated;
        return message;
    }

    private async Task<JsonNode> ReceiveAsync()
    {
        using var whole = new MemoryStream();
        byte[] buffer = new byte[65_536];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), Ending);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(whole.ToArray())!;
    }
}

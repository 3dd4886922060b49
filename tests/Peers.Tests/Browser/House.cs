using Microsoft.Playwright;

namespace RVae.Peers.Tests.Browser;

/// <summary>One daemon and one browser without a window, for all tests of a class.</summary>
public sealed class House : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal RunningDaemon Daemon { get; private set; } = null!;

    internal string Origin => $"http://127.0.0.1:{Daemon.HttpPort}";

    public async ValueTask InitializeAsync()
    {
        if (Machine.Find("chromium") is not { } program)
            return;
        Daemon = RunningDaemon.Start("--model", "house");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required"],
            Timeout = 120_000,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Daemon?.Dispose();
    }

    /// <summary>Opens the page in a browser that knows nothing yet; ends the test as skipped where there is no browser.</summary>
    /// <param name="width">Of the window, in dots.</param>
    /// <param name="height">Of the window, in dots.</param>
    /// <param name="touch">Whether it has fingers and no mouse.</param>
    /// <param name="path">What is opened.</param>
    /// <param name="ownScripts">Whether the test may add scripts of its own, which the page's policy forbids.</param>
    /// <param name="scale">Dots of a picture to a dot of the window.</param>
    internal async Task<OpenPage> OpenAsync(
        int width = 1280, int height = 800, bool touch = false, string path = "/", bool ownScripts = false, float scale = 1)
    {
        Machine.Need("chromium", "chromium");
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            DeviceScaleFactor = scale,
            HasTouch = touch,
            IsMobile = touch,
            BypassCSP = ownScripts,
        });
        return await OpenPage.AtAsync(context, Origin, path);
    }
}

/// <summary>The page, open in a context of its own, and what went wrong in it.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private const float Patience = 60_000;

    private readonly IBrowserContext _context;
    private ICDPSession? _hand;

    private OpenPage(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Scripts that failed, what the console was told of errors, and requests to anywhere but the daemon.</summary>
    public List<string> Errors { get; } = [];

    public static async Task<OpenPage> AtAsync(IBrowserContext context, string origin, string path)
    {
        IPage page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        var open = new OpenPage(context, page);
        page.PageError += (_, error) => open.Errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                open.Errors.Add(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(origin, StringComparison.Ordinal))
                open.Errors.Add($"it asks for {request.Url}");
        };
        page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await page.GotoAsync(path == "/" ? $"{origin}/" : path.StartsWith("http", StringComparison.Ordinal) ? path : origin + path);
        await open.WaitForAsync("document.body.dataset.state === 'here' && document.getElementById('stage').dataset.space");
        return open;
    }

    /// <summary>Waits until an expression is true.</summary>
    public Task WaitForAsync(string condition) => Page.WaitForFunctionAsync($"() => {condition}", null, new PageWaitForFunctionOptions { Timeout = Patience, PollingInterval = 50 });

    /// <summary>What an expression is, as text.</summary>
    public async Task<string> AskAsync(string expression) => (await Page.EvaluateAsync($"async () => {{ const is = await ({expression}); return is === undefined || is === null ? '' : String(is); }}"))!.Value.GetString() ?? "";

    /// <summary>Presses the mouse at a place of the stage, moves it through others, and lets go.</summary>
    public async Task DragAsync(params (float Across, float Down)[] way)
    {
        LocatorBoundingBoxResult box = (await Page.Locator("#stage").BoundingBoxAsync())!;
        for (int i = 0; i < way.Length; i++)
        {
            await Page.Mouse.MoveAsync(box.X + (box.Width * way[i].Across), box.Y + (box.Height * way[i].Down));
            if (i == 0)
                await Page.Mouse.DownAsync();
        }

        await Page.Mouse.UpAsync();
    }

    /// <summary>Fingers on the stage, by their numbers and places: all that are down, or none when they are lifted.</summary>
    public async Task TouchAsync(string type, params (int Finger, float Across, float Down)[] places)
    {
        _hand ??= await _context.NewCDPSessionAsync(Page);
        LocatorBoundingBoxResult box = (await Page.Locator("#stage").BoundingBoxAsync())!;
        await _hand.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type,
            ["touchPoints"] = places.Select(place => new { x = box.X + (box.Width * place.Across), y = box.Y + (box.Height * place.Down), id = place.Finger }).ToArray(),
        });
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

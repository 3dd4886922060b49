using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using RVae.Bench.Load;
using RVae.Bench.Timing;
using Spectre.Console;

namespace RVae.Bench.Page;

/// <summary>
/// The page in Debian's Chromium without a window and without a graphics card: how long a frame takes, how far the drawn tick
/// is from the heard one, how soon a space is there, and what eight browsers cost the thread that plays.
/// </summary>
internal static class PageHarness
{
    private const string Chromium = "/usr/bin/chromium";
    private const int Browsers = 8;

    /// <summary>A model of the kind that takes longest to decode, of four bars.</summary>
    private const string Long = "four-bars";

    public static async Task<int> RunAsync(int seconds)
    {
        if (!File.Exists(Chromium))
        {
            AnsiConsole.WriteLine($"{Chromium} is not here (Debian package chromium)");
            return 1;
        }

        AnsiConsole.WriteLine($"{Environment.ProcessorCount} cores, {seconds} s each");
        using IPlaywright playwright = await Playwright.CreateAsync();
        // What is measured is the space of a model that is large, whatever it has learned.
        using (BenchDaemon daemon = BenchDaemon.Start(Rights.Own, "train", "house", "--name", Long, "--kind", "classic", "--bars", "4", "--epochs", "1"))
        {
            await MeasureSpacesAsync(daemon);
            await using IBrowser browser = await LaunchAsync(playwright);
            await MeasureFramesAsync(browser, daemon, seconds);
        }

        long alone = await LatenessAsync(null, seconds);
        long watched = await LatenessAsync(playwright, seconds);
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"lateness of ticks, p99: {alone} µs with no browser, {watched} µs with {Browsers} that draw and sound: {(double)watched / Math.Max(alone, 1):0.00} times"));
        return 0;
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Chromium,
        Args = ["--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required"],
        Timeout = 120_000,
    });

    private static async Task<IPage> OpenAsync(IBrowser browser, BenchDaemon daemon, bool sounds)
    {
        IPage page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });
        page.SetDefaultTimeout(120_000);
        await page.GotoAsync($"http://127.0.0.1:{daemon.HttpPort}/");
        await page.WaitForFunctionAsync("() => document.body.dataset.state === 'here' && document.getElementById('stage').dataset.space");
        if (sounds)
            await page.ClickAsync("#sound");
        return page;
    }

    private static async Task MeasureSpacesAsync(BenchDaemon daemon)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{daemon.HttpPort}") };
        foreach (string model in new[] { "house", "samba", "techno", Long })
        {
            long began = Stopwatch.GetTimestamp();
            byte[] space = await http.GetByteArrayAsync($"/spaces/{model}");
            AnsiConsole.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"space of {model}: {Stopwatch.GetElapsedTime(began).TotalSeconds:0.000} s, {space.Length / 1024} kB"));
        }
    }

    private static async Task MeasureFramesAsync(IBrowser browser, BenchDaemon daemon, int seconds)
    {
        IPage page = await OpenAsync(browser, daemon, sounds: true);
        Tracing tracing = await Tracing.BeginAsync(page);
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        await tracing.EndAsync();
        double[] frames = tracing.FrameMilliseconds(), behind = tracing.DrawnBehindHeard();
        AnsiConsole.WriteLine($"main thread a frame: {Describe(frames)}");
        AnsiConsole.WriteLine(string.Join(", ", tracing.Shares(frames.Length).Select(share =>
            string.Create(CultureInfo.InvariantCulture, $"{share.Work} {share.Milliseconds:0.00}"))) + " ms of a frame in the mean");
        AnsiConsole.WriteLine($"drawn after heard: {Describe(behind)}");
        await page.CloseAsync();
    }

    private static async Task<long> LatenessAsync(IPlaywright? playwright, int seconds)
    {
        using BenchDaemon daemon = BenchDaemon.Start();
        var browsers = new List<IBrowser>();
        for (int i = 0; i < (playwright is null ? 0 : Browsers); i++)
        {
            browsers.Add(await LaunchAsync(playwright!));
            await OpenAsync(browsers[^1], daemon, sounds: true);
        }

        await Task.Delay(TimeSpan.FromSeconds(seconds));
        long late = Drops.Ask(daemon.Port, "/rvae/figures")["late-p99"];
        foreach (IBrowser browser in browsers)
            await browser.DisposeAsync();
        return late;
    }

    private static string Describe(double[] values)
    {
        Array.Sort(values);
        return values.Length == 0 ? "none" : string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {At(0.5):0.00} ms, p95 {At(0.95):0.00} ms, p99 {At(0.99):0.00} ms of {values.Length}");

        double At(double share) => values[(int)(share * (values.Length - 1))];
    }
}

using System.Globalization;
using Microsoft.Playwright;

namespace RVae.Peers.Tests.Browser;

/// <summary>
/// Takes the pictures of the page for the documents anew, when <c>RVAE_WRITE_PICTURES</c> is set. The film is put together with
/// <c>img2webp</c> (Debian package webp).
/// </summary>
public sealed class PagePictures(House house) : IClassFixture<House>
{
    private const int Turns = 96;
    private const double TurnMilliseconds = 125.0 / 3; // two ticks at 120 bpm

    // The film leads the README: twelve frames a second at the width that it is shown in are a third of the bytes.
    private const int TurnsPerFrame = 2;
    private const float FilmScale = 800f / 1300;

    private const string Bright = """
        () => {
          const canvas = document.getElementById('space'), data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
          let sum = 0;
          for (let i = 0; i < data.length; i += 4) sum += data[i] + data[i + 1] + data[i + 2];
          window.most = Math.max((window.most ?? 0) * .995, sum);
          return sum > window.most * .9;
        }
        """;

    // Time that is turned by hand, so that a slow machine takes the same film as a fast one.
    private const string Clock = "export const daemonTime = (local = performance.now()) => local; export const localTime = stamp => stamp; export const trip = () => 0;";

    private const string TurnByHand = """
        () => {
          let now = 10000;
          const frames = [];
          performance.now = () => now;
          window.requestAnimationFrame = frame => frames.push(frame);
          window.turn = ms => { now += ms; frames.splice(0).forEach(frame => frame(now)); };
          return import('/link/daemon.js').then(daemon => { window.daemon = daemon; daemon.take('/rvae/playing', [1]); });
        }
        """;

    private static bool Wanted => Environment.GetEnvironmentVariable("RVAE_WRITE_PICTURES") is { Length: > 0 };

    private static string Pictures => Path.Combine(Machine.Root, "docs", "pictures");

    [Fact]
    public async Task Desk_stage_and_training()
    {
        Assert.SkipUnless(Wanted, "the pictures are taken when RVAE_WRITE_PICTURES is set");
        await using OpenPage open = await house.OpenAsync(1440, 900);
        await SetUpAsync(open);
        await open.Page.ClickAsync("#sound");
        await open.DragAsync([.. Enumerable.Range(0, 30).Select(i => (0.3f + (i * 0.012f), 0.6f - (0.2f * MathF.Sin(i / 6f))))]);
        await TakeAsync(open, "page");
        await open.Page.ClickAsync("#view");
        await open.Page.EvaluateAsync("() => document.activeElement.blur()");
        await TakeAsync(open, "page-space");
        await open.Page.ClickAsync("#view");
        await open.Page.ClickAsync("#tab-learn");
        await open.Page.SelectOptionAsync("#trainDataset", "breakbeat");
        await open.Page.FillAsync("#train [name=name]", "my-breaks");
        await open.Page.ClickAsync("#train .primary");
        await open.Page.WaitForFunctionAsync("() => document.querySelector('.job progress')?.value > .4", null, new() { Timeout = 300_000 });
        await TakeAsync(open, "page-training");
    }

    [Fact]
    public async Task Telephone()
    {
        Assert.SkipUnless(Wanted, "the pictures are taken when RVAE_WRITE_PICTURES is set");
        await using OpenPage open = await house.OpenAsync(390, 844, touch: true);
        await SetUpAsync(open);
        await TakeAsync(open, "page-phone");
    }

    [Fact]
    public async Task Film()
    {
        Assert.SkipUnless(Wanted, "the pictures are taken when RVAE_WRITE_PICTURES is set");
        string program = Machine.Need("img2webp", "webp");
        await using OpenPage open = await house.OpenAsync(1300, 900, scale: FilmScale);
        await SetUpAsync(open);
        await open.Page.RouteAsync("**/link/clock.js", route => route.FulfillAsync(new() { Body = Clock, ContentType = "text/javascript" }));
        // What a page asks for itself it is not told: the other deck and the positions come with the snapshot.
        await open.Page.ReloadAsync();
        await open.WaitForAsync("document.getElementById('stage').dataset.space === 'samba' && document.querySelectorAll('.mark.stored').length === 2");
        await open.Page.ClickAsync("#sound");
        await open.WaitForAsync("document.body.dataset.sound === 'on'");
        await open.Page.EvaluateAsync("() => import('/link/daemon.js').then(daemon => daemon.send('/rvae/stop'))");
        await open.WaitForAsync("+document.body.dataset.playing === 0");
        await open.Page.EvaluateAsync(TurnByHand);
        string folder = Directory.CreateTempSubdirectory("rvae-film-").FullName;
        LocatorBoundingBoxResult box = (await open.Page.Locator("#stage").BoundingBoxAsync())!;
        for (int i = -12; i < Turns; i++)
        {
            double t = 2 * Math.PI * i / Turns;
            double u = 0.5 + (0.3 * Math.Cos(t)) + (0.06 * Math.Sin(3 * t)), v = 0.47 + (0.27 * Math.Sin(t)) - (0.05 * Math.Cos(2 * t));
            await open.Page.Mouse.MoveAsync((float)(box.X + (box.Width * u)), (float)(box.Y + (box.Height * v)));
            if (i == -12)
                await open.Page.Mouse.DownAsync();
            await open.Page.EvaluateAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"() => {{ for (const tick of [{2 * (i + 12)}, {(2 * (i + 12)) + 1}]) daemon.take('/rvae/tick', [tick % 96, Math.floor(tick / 96)], performance.now() + {TurnMilliseconds - 1}); turn({TurnMilliseconds}); }}"));
            await open.Page.WaitForTimeoutAsync(60); // the pattern of the new place comes from the daemon
            await open.Page.EvaluateAsync("() => turn(0)");
            if (i >= 0 && i % TurnsPerFrame == 0)
                await open.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{i:000}.png") });
        }

        string[] frames = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
        Program.Run(program, ["-loop", "0", "-lossy", "-q", "45", "-m", "6", "-d", "83", .. frames, "-o", Path.Combine(Pictures, "page.webp")]).Code.ShouldBe(0);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task SetUpAsync(OpenPage open)
    {
        await open.Page.EvaluateAsync("() => { localStorage.setItem('rvae.moved', 'true'); document.getElementById('first').hidden = true; }");
        await open.Page.EvaluateAsync(
            """
            () => import('/link/daemon.js').then(async ({ ask, send, take }) => {
              await ask('/rvae/model', 'samba');
              take('/rvae/model', ['samba']);
              await ask('/rvae/deck/2/model', 'house');
              send('/rvae/deck/2/latent', -1.6, 1.4);
              send('/rvae/deck/2/mute', 1);
              for (const [name, x, y] of [['verse', .9, -.2], ['break', -1.2, -1.7]]) {
                send('/rvae/latent', x, y);
                await ask('/rvae/latent/store', name);
              }
            })
            """);
        await open.WaitForAsync("document.getElementById('stage').dataset.space === 'samba'");
    }

    private static async Task TakeAsync(OpenPage open, string name)
    {
        await open.Page.WaitForFunctionAsync(Bright, null, new() { Timeout = 60_000, PollingInterval = 20 });
        await open.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png") });
    }
}

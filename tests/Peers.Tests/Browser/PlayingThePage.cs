using System.Diagnostics;

namespace RVae.Peers.Tests.Browser;

/// <summary>The daemon's page in a real browser: what a hand does there is so in the daemon, and what others do is shown there.</summary>
public sealed class PlayingThePage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const string Here = "document.body.dataset.state === 'here'";
    private const string Pattern = "document.getElementById('lanes').getAttribute('aria-label')";

    [Fact]
    public async Task It_moves_the_point_mutes_changes_the_model_and_finds_a_daemon_again_that_was_killed()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house");
        using Client client = daemon.Connect();
        await using Chromium browser = await Chromium.OpenAsync($"http://127.0.0.1:{daemon.HttpPort}/", 1200, 900);
        await browser.WaitForAsync($"{Here} && {Pattern}.includes('kick')");

        await browser.DragAsync("#pad", (0.5, 0.5), (0.6, 0.4), (0.75, 0.25));
        Await(client, "/rvae/latent", latent => Math.Abs(latent.Float(0) - 1.5f) < 0.02f && Math.Abs(latent.Float(1) - 1.5f) < 0.02f);
        await browser.AskAsync("document.getElementById('pad').focus()");
        await browser.PressAsync("ArrowLeft");
        Await(client, "/rvae/latent", latent => Math.Abs(latent.Float(0) - 1.4f) < 0.02f);

        await browser.ClickAsync("#mutes button");
        Await(client, "/rvae/mute/kick", mute => mute.Int(0) == 1);
        client.Send("/rvae/mute/kick", 0);
        await browser.WaitForAsync("document.querySelector('[aria-label=\"Mute kick\"]').getAttribute('aria-pressed') === 'false'");

        string before = await browser.AskAsync(Pattern);
        await browser.AskAsync("(m => { m.value = 'samba'; m.dispatchEvent(new Event('change')) })(document.getElementById('model'))");
        await browser.WaitForAsync($"{Pattern} !== '{before}'");
        Await(client, "/rvae/model", model => model.Text(0) == "samba");
        await browser.WaitForAsync("document.getElementById('pad').dataset.map === 'samba'");
        browser.Errors.ShouldBeEmpty();

        daemon.Kill();
        await browser.WaitForAsync("document.body.dataset.state === 'gone' && document.getElementById('notice').textContent.includes('does not answer')");
        daemon.StartAgain();
        await browser.WaitForAsync($"{Here} && document.getElementById('model').value === 'house' && {Pattern}.includes('kick')");
        await browser.DragAsync("#pad", (0.25, 0.75));
        Await(client, "/rvae/latent", latent => Math.Abs(latent.Float(0) + 1.5f) < 0.02f);
    }

    [Fact]
    public async Task It_fits_a_telephone_and_a_finger_and_knows_every_address_and_the_proof_of_a_secret()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house");
        using Client client = daemon.Connect();
        await using Chromium browser = await Chromium.OpenAsync($"http://127.0.0.1:{daemon.HttpPort}/", 360, 780, touch: true);
        await browser.WaitForAsync(Here);
        (await browser.AskAsync("document.documentElement.scrollWidth")).ShouldBe("360");

        await browser.AskAsync("document.querySelector('[name=deck][value=\"2\"]').click()");
        await browser.StrokeAsync("#pad", (0.5, 0.5), (0.5, 0.25), (0.25, 0.25));
        Await(client, "/rvae/deck/2/latent", latent => Math.Abs(latent.Float(0) + 1.5f) < 0.03f && Math.Abs(latent.Float(1) - 1.5f) < 0.03f);
        client.Ask("/rvae/latent").Float(0).ShouldBe(0);

        // Every element that is pressed is large enough for a finger.
        (await browser.AskAsync("[...document.querySelectorAll('main button, main select, header button')].filter(e => e.offsetHeight < 40).length")).ShouldBe("0");

        await browser.AskAsync("document.getElementById('table').open = true");
        await browser.WaitForAsync("[...document.getElementById('addresses').rows].some(r => r.cells[0].textContent === '/rvae/deck/2/latent/y' && r.cells[1].textContent.startsWith('1.5'))");

        // RFC 4231, test case 2.
        (await browser.AskAsync("import('/secret.js').then(secret => secret.prove('Jefe', 'what do ya want for nothing?'))"))
            .ShouldBe("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        browser.Errors.ShouldBeEmpty();
    }

    // What leaves with the next frame of a screen is there a moment later.
    private static void Await(Client client, string address, Func<Message, bool> isSo)
    {
        long began = Stopwatch.GetTimestamp();
        Message last = client.Ask(address);
        while (!isSo(last))
        {
            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(Patience, $"{last}");
            last = client.Ask(address);
        }
    }
}

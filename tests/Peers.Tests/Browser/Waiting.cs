using System.Diagnostics;
using System.Globalization;

namespace RVae.Peers.Tests.Browser;

/// <summary>Waits until the daemon has taken what a page did: that leaves with a frame of the screen.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Asks for a value until it is as it should be.</summary>
    public static void Until(this Client client, string address, Func<Message, bool> isSo)
    {
        long began = Stopwatch.GetTimestamp();
        Message last = client.Ask(address);
        while (!isSo(last))
        {
            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(Patience, $"{last}");
            last = client.Ask(address);
        }
    }

    /// <summary>The same for a number, to a hundredth.</summary>
    public static void UntilIs(this Client client, string address, float wanted, int index = 0) =>
        client.Until(address, message => Math.Abs(message.Float(index) - wanted) < 0.011f);

    /// <summary>
    /// Waits until the page has heard all that the daemon has told so far: a client is told one thing after another, and a new tempo is the last.
    /// </summary>
    public static async Task HasHeardAllAsync(this OpenPage open, Client client, int tempo)
    {
        client.Send("/rvae/tempo", (float)tempo);
        await open.WaitForAsync($"document.getElementById('tempo').value === '{tempo}'");
    }

    /// <summary>Opens the page as a telephone has it, with the whole stage in the window.</summary>
    public static async Task<OpenPage> WithFingersAsync(this House house)
    {
        OpenPage open = await house.OpenAsync(390, 844, touch: true);
        await open.Page.EvaluateAsync("() => document.getElementById('stage').scrollIntoView({ block: 'center' })");
        return open;
    }

    /// <summary>Puts the point of the first deck somewhere, and waits until the page has it there.</summary>
    public static async Task PointIsAsync(this OpenPage open, Client client, int across)
    {
        client.Send("/rvae/latent", (float)across, 0f);
        client.UntilIs("/rvae/latent", across);
        await open.WaitForAsync($"document.getElementById('point').textContent.includes('x +{across}.00')");
    }

    /// <summary>Waits until it is zoomed in so far, with the left edge of the stage at a share of the square.</summary>
    public static Task ZoomIsAsync(this OpenPage open, double zoom, double left) => open.WaitForAsync(string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        (([stage, board]) => Math.abs(board.width / stage.width - {{zoom}}) < .03 && Math.abs((stage.left - board.left) / board.width - {{left}}) < .01)(
          ['stage', 'board'].map(id => document.getElementById(id).getBoundingClientRect()))
        """));

    /// <summary>Waits until the daemon has all that the page has done so far: that leaves in its order, and a swing is the last.</summary>
    public static async Task HasSaidAllAsync(this OpenPage open, Client client)
    {
        await open.Page.EvaluateAsync("() => import('/link/daemon.js').then(daemon => daemon.set('/rvae/swing', .25))");
        client.UntilIs("/rvae/swing", 0.25f);
        client.Send("/rvae/swing", 0f);
        client.UntilIs("/rvae/swing", 0);
    }
}

using System.Diagnostics;

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
}

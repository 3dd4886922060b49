using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Daemon.Clients;

/// <summary>
/// Tells clients that listen for <c>places</c> where a deck is in its plane while it glides or walks. It looks and
/// compares, from an ordinary thread, so that nothing that plays waits for it.
/// </summary>
internal sealed class PlaceBroadcast(ClientFeed feed, IPerformance performance, TimeProvider time) : BackgroundService
{
    /// <summary>How often it looks: 30 times a second.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(33);

    // While nobody listens: each wake-up costs other programs some of theirs.
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(250);

    private readonly LatentPoint[] _told = new LatentPoint[PerformanceState.DeckCount];

    /// <summary>Tells the places that differ from those told last.</summary>
    public void Look()
    {
        bool wanted = IsWanted();
        for (int deck = 0; deck < _told.Length; deck++)
        {
            LatentPoint place = performance.Place(deck);
            if (place == _told[deck])
                continue;
            _told[deck] = place;
            if (wanted)
                feed.Tell(EventClasses.Places, "/rvae/place"u8, [deck + 1, place.X, place.Y], null);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(IsWanted() ? Interval : Idle, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Look();
        }
    }

    private bool IsWanted()
    {
        foreach (Client client in feed.Registry.All)
        {
            if (client.Wants(EventClasses.Places))
                return true;
        }

        return false;
    }
}

using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Daemon.Clients;

/// <summary>
/// Tells clients that listen for <c>places</c> where a deck is in its plane while it glides or walks. An ordinary thread reads the place
/// and compares it with the last, so that nothing that plays waits.
/// </summary>
internal sealed class PlaceBroadcast(ClientFeed feed, IPerformance performance, TimeProvider time) : BackgroundService
{
    /// <summary>The time between two looks: 30 looks in a second.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(33);

    // The time between two looks while nobody listens. It is longer, because each wake-up takes time from other programs.
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(250);

    private readonly LatentPoint[] _told = new LatentPoint[PerformanceState.DeckCount];

    /// <summary>Tells the places that differ from the places that were told last.</summary>
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

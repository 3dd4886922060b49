using System.Collections.Concurrent;
using NATS.Client.Core;

namespace RVae.Farm.Work;

/// <summary>Tells the farm that a worker is there and what it does: repeatedly, and at once when somebody asks.</summary>
internal sealed class Presence(FarmLink link, FarmWorkOptions options, TimeProvider time)
{
    private readonly ConcurrentDictionary<OrderId, byte> _orders = new();
    private readonly long _began = time.GetTimestamp();

    /// <summary>The worker has begun an order, or ended one.</summary>
    public void Change(OrderId id, bool works)
    {
        if (works)
            _orders[id] = 0;
        else
            _orders.TryRemove(id, out _);
        _ = TellAsync();
    }

    /// <summary>Tells until it is cancelled.</summary>
    public Task RunAsync(CancellationToken cancelled) => Task.WhenAll(
        FarmRepeat.RunAsync(
            async over =>
            {
                while (true)
                {
                    await TellAsync().ConfigureAwait(false);
                    await Task.Delay(FarmBounds.BetweenSigns, time, over).ConfigureAwait(false);
                }
            },
            cancelled),
        FarmRepeat.RunAsync(
            async over =>
            {
                await foreach (NatsMsg<byte[]> asked in link.Nats.SubscribeAsync<byte[]>(FarmNames.Ask, cancellationToken: over).ConfigureAwait(false))
                    await TellAsync().ConfigureAwait(false);
            },
            cancelled));

    private async Task TellAsync()
    {
        if (!link.IsConnected)
            return;
        var here = new WorkerHere(
            options.Name, options.Slots, [.. _orders.Keys.Select(id => id.ToString())], options.Version, time.GetElapsedTime(_began).TotalSeconds);
        try
        {
            await link.Nats.PublishAsync(FarmNames.Here(options.Name), FarmJson.Write(here, FarmJson.Default.WorkerHere)).ConfigureAwait(false);
        }
        catch (NatsException)
        {
            // The next sign comes soon.
        }
    }
}

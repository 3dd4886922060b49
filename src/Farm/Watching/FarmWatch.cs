using System.Collections.Concurrent;
using NATS.Client.Core;
using NATS.Client.KeyValueStore;

namespace RVae.Farm.Watching;

/// <summary>A worker of a farm.</summary>
/// <param name="Name">Name of the worker.</param>
/// <param name="Slots">Trainings that it can carry out at once.</param>
/// <param name="Busy">Trainings that it carries out now.</param>
/// <param name="Version">Version of its program.</param>
/// <param name="Seconds">Seconds since it began.</param>
internal sealed record FarmWorker(string Name, int Slots, int Busy, string Version, double Seconds);

/// <summary>An order of a farm.</summary>
/// <param name="Name">Name of the model to make.</param>
/// <param name="Dataset">Dataset that the model is learned from.</param>
/// <param name="Kind">Kind of the model.</param>
/// <param name="Seed">Seed of the training.</param>
/// <param name="By">The client that ordered it.</param>
/// <param name="State"><c>waiting</c>, <c>running</c>, <c>finished</c> or <c>failed</c>.</param>
/// <param name="Worker">The worker that carries it out, or did so last; empty for none.</param>
/// <param name="Try">The present try; 0 before the first.</param>
/// <param name="Age">Seconds since it was ordered.</param>
internal sealed record FarmQueued(string Name, string Dataset, string Kind, int Seed, string By, string State, string Worker, int Try, double Age);

/// <summary>Figures of a farm.</summary>
/// <param name="Workers">Workers that are there.</param>
/// <param name="Slots">Trainings that they can carry out at once.</param>
/// <param name="Running">Orders that run.</param>
/// <param name="Waiting">Orders that wait.</param>
/// <param name="Oldest">Seconds for which the oldest waiting order has waited.</param>
internal readonly record struct FarmCounts(int Workers, int Slots, int Running, int Waiting, double Oldest);

/// <summary>Watches a farm: workers by their signs of life, orders by the bucket. Any thread may ask.</summary>
internal sealed class FarmWatch(FarmLink link, TimeProvider time)
{
    private const string Waiting = "waiting";

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1), Settling = TimeSpan.FromSeconds(0.6);

    private readonly ConcurrentDictionary<string, (WorkerHere Here, long Heard)> _workers = new();
    private readonly ConcurrentDictionary<OrderId, (OpenOrder Order, long Heard)> _orders = new();
    private readonly ConcurrentDictionary<OrderId, (string Worker, Told Told)> _told = new();
    private FarmCounts _last;

    /// <summary>Raised when the workers, the slots, or the orders that run or wait have changed. Any thread.</summary>
    public event Action? Changed;

    /// <summary>The workers by name.</summary>
    public IReadOnlyList<FarmWorker> Workers =>
    [
        .. _workers.Values.Where(IsHere).Select(one => one.Here).OrderBy(here => here.Worker, StringComparer.Ordinal)
            .Select(here => new FarmWorker(here.Worker, here.Slots, here.Orders.Count, here.Version, here.Seconds)),
    ];

    /// <summary>The orders, oldest first.</summary>
    public IReadOnlyList<FarmQueued> Orders =>
    [
        .. _orders.Where(pair => IsKept(pair.Value)).OrderBy(pair => pair.Value.Order.Placed).ThenBy(pair => pair.Key.Number)
            .Select(pair => Describe(pair.Key, pair.Value.Order)),
    ];

    /// <summary>The figures of the farm.</summary>
    public FarmCounts Counts
    {
        get
        {
            IReadOnlyList<FarmWorker> workers = Workers;
            IReadOnlyList<FarmQueued> orders = Orders;
            FarmQueued[] waiting = [.. orders.Where(one => one.State == Waiting)];
            return new FarmCounts(
                workers.Count, workers.Sum(one => one.Slots), orders.Count(one => one.State == ToldStates.Running), waiting.Length,
                waiting.FirstOrDefault()?.Age ?? 0);
        }
    }

    /// <summary>Watches until it is cancelled.</summary>
    public Task RunAsync(CancellationToken cancelled) => Task.WhenAll(
        FarmRepeat.RunAsync(HearSignsAsync, cancelled), FarmRepeat.RunAsync(HearBucketAsync, cancelled), FarmRepeat.RunAsync(LookAsync, cancelled));

    /// <summary>Asks all workers, and waits until they have had time to answer.</summary>
    public async Task SettleAsync(CancellationToken cancelled)
    {
        try
        {
            await Task.Delay(Settling / 6, time, cancelled).ConfigureAwait(false);
            await link.Nats.PublishAsync<byte[]>(FarmNames.Ask, [], cancellationToken: cancelled).ConfigureAwait(false);
            await Task.Delay(Settling, time, cancelled).ConfigureAwait(false);
        }
        catch (NatsException)
        {
            // The figures then show what is known so far.
        }
    }

    private async Task HearSignsAsync(CancellationToken cancelled)
    {
        const string Prefix = "rvae.farm.here.";
        await foreach (NatsMsg<byte[]> message in link.Nats.SubscribeAsync<byte[]>(FarmNames.AllHere, cancellationToken: cancelled).ConfigureAwait(false))
        {
            string name = message.Subject[Prefix.Length..];
            bool isKnown = FarmNames.IsWorker(name) && (_workers.ContainsKey(name) || _workers.Count < FarmBounds.MostWorkers);
            if (!isKnown || FarmJson.Read(message.Data, FarmJson.Default.WorkerHere) is not { } here || here.Worker != name || here.Slots is < 1 or > 1024)
                continue;
            _workers[name] = (here with { Version = Short(here.Version) }, time.GetTimestamp());
            Tell();
        }
    }

    private async Task HearBucketAsync(CancellationToken cancelled)
    {
        _orders.Clear();
        _told.Clear();
        await foreach (NatsKVEntry<byte[]> entry in link.Values.WatchAsync<byte[]>(cancellationToken: cancelled).ConfigureAwait(false))
        {
            string[] parts = entry.Key.Split('.');
            if (parts.Length < 3 || OrderId.Parse($"{parts[1]}.{parts[2]}") is not { } id)
                continue;
            bool isPut = entry.Operation == NatsKVOperation.Put;
            if (parts is ["order", _, _])
                TakeOrder(id, isPut ? FarmJson.Read(entry.Value, FarmJson.Default.OpenOrder) : null);
            else if (parts is ["told", _, _, var worker] && isPut && FarmJson.Read(entry.Value, FarmJson.Default.Told) is { } told)
                TakeTold(id, worker, told);
            Tell();
        }
    }

    /// <summary>Takes note of an order; null where it is gone.</summary>
    internal void TakeOrder(OrderId id, OpenOrder? order)
    {
        if (order is null)
        {
            _orders.TryRemove(id, out _);
            _told.TryRemove(id, out _);
        }
        else if (_orders.ContainsKey(id) || _orders.Count < FarmBounds.MostOrders)
        {
            OpenOrder told = order with { Name = Short(order.Name), Dataset = Short(order.Dataset), Kind = Short(order.Kind), By = Short(order.By) };
            _orders[id] = (told, time.GetTimestamp());
        }
    }

    private void TakeTold(OrderId id, string worker, Told told)
    {
        // When the watch begins, both may be there already. The order was written first, so the order comes first.
        if (_orders.ContainsKey(id) && FarmNames.IsWorker(worker) && told.Try >= (_told.TryGetValue(id, out var known) ? known.Told.Try : 1))
            _told[id] = (worker, told);
    }

    private async Task LookAsync(CancellationToken cancelled)
    {
        while (true)
        {
            await Task.Delay(Look, time, cancelled).ConfigureAwait(false);
            foreach ((string name, (WorkerHere, long) one) in _workers)
            {
                if (!IsHere(one))
                    _workers.TryRemove(name, out _);
            }

            foreach ((OrderId id, (OpenOrder, long) one) in _orders)
            {
                if (!IsKept(one))
                    TakeOrder(id, null);
            }

            Tell();
        }
    }

    private void Tell()
    {
        FarmCounts now = Counts with { Oldest = 0 }; // it changes all the time
        if (now == _last)
            return;
        _last = now;
        Changed?.Invoke();
    }

    private FarmQueued Describe(OrderId id, OpenOrder order)
    {
        (string worker, Told? told) = _told.TryGetValue(id, out var known) ? (known.Worker, known.Told) : ("", null);
        string state = told?.State switch
        {
            ToldStates.Finished => ToldStates.Finished,
            ToldStates.Refused => ToldStates.Failed,
            ToldStates.Failed when Told.IsLast(told.Try, told.Furthest) => ToldStates.Failed,
            // An order whose worker is gone waits for another worker.
            ToldStates.Running or ToldStates.Placed when _workers.TryGetValue(worker, out var one) && IsHere(one) => ToldStates.Running,
            _ => Waiting,
        };
        double age = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds - (order.Placed / 1000.0);
        return new FarmQueued(order.Name, order.Dataset, order.Kind, order.Seed, order.By, state, worker, told?.Try ?? 0, Math.Max(age, 0));
    }

    // What nobody comes back for ends by its age on the server, which tells nobody of that.
    private bool IsKept((OpenOrder Order, long Heard) one) => time.GetElapsedTime(one.Heard) < FarmBounds.Age;

    private bool IsHere((WorkerHere Here, long Heard) one) => time.GetElapsedTime(one.Heard) < FarmBounds.Silence;

    private static string Short(string text) => new([.. text.Where(letter => !char.IsControl(letter)).Take(64)]);
}

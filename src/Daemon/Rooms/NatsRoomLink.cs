using System.Collections.Concurrent;
using System.Diagnostics;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.KeyValueStore;
using NATS.Client.ObjectStore;
using NATS.Client.ObjectStore.Models;
using RVae.Engine.Time;
using RVae.Rooms;

namespace RVae.Daemon.Rooms;

/// <summary>
/// The way of this site to its room: subjects <c>rvae.room.ROOM.…</c>, the key-value bucket <c>rvae-room-ROOM</c> and the object store
/// <c>rvae-models-ROOM</c> of a NATS server. What arrives waits in a bounded queue for the thread of the room.
/// </summary>
internal sealed class NatsRoomLink : IRoomLink, IAsyncDisposable
{
    private const int MostWaiting = 8192, Trips = 60;
    private const long BucketBytes = 64L << 20, ModelBytes = 2L << 30;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5), Again = TimeSpan.FromSeconds(1), Measures = TimeSpan.FromSeconds(0.5);

    private readonly string _room;
    private readonly string _site;
    private readonly IMonotonicClock _clock;
    private readonly Func<RoomSite> _self;
    private readonly NatsConnection _nats;
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentQueue<Action<RoomSite>> _arrived = new();
    private readonly long[] _trips = new long[Trips];
    private readonly List<Task> _running = [];
    private INatsKVStore? _values;
    private INatsObjStore? _models;
    private CancellationTokenSource _round = new();
    private int _trip;
    private volatile bool _open;
    private volatile bool _connected;
    private volatile string _trouble = "";

    public NatsRoomLink(string room, string site, NatsOpts options, IMonotonicClock clock, Func<RoomSite> self)
    {
        (_room, _site, _clock, _self) = (room, site, clock, self);
        _nats = new NatsConnection(options);
    }

    /// <summary>Why there is no way now; empty where there is one.</summary>
    public string Trouble => _connected ? "" : _trouble;

    /// <summary>Messages that came and could not be kept until they were read.</summary>
    public long Dropped { get; private set; }

    /// <inheritdoc/>
    public bool IsConnected => _connected;

    /// <inheritdoc/>
    public long RoundTrip => _trips.Max();

    /// <summary>Begins to connect, and to connect again whenever that ends.</summary>
    public void Start()
    {
        _nats.ConnectionDisconnected += (_, _) => Cut();
        _nats.ConnectionOpened += (_, _) =>
        {
            _open = true;
            return ValueTask.CompletedTask;
        };
        _running.Add(Task.Run(ConnectAsync));
    }

    /// <summary>Hands over what has arrived.</summary>
    public void Deliver(RoomSite site)
    {
        while (_arrived.TryDequeue(out Action<RoomSite>? message))
            message(site);
    }

    /// <inheritdoc/>
    public void Say(Here here) => Send($"rvae.room.{_room}.here.{Subject(_site)}", RoomJson.Write(here, RoomJson.Default.Here));

    /// <inheritdoc/>
    public void Ping(string site, long sent) => Run(async cancelled =>
    {
        // It is worth nothing when it has waited for others here: it notes when it really goes.
        long goes = _clock.Now;
        NatsMsg<byte[]> answer = await _nats.RequestAsync<byte[], byte[]>($"rvae.room.{_room}.clock.{Subject(site)}", [], cancellationToken: cancelled).ConfigureAwait(false);
        long came = _clock.Now;
        if (RoomJson.Read(answer.Data, RoomJson.Default.Pong) is { } pong)
            Arrive(self => self.HearPong(site, goes, pong.Heard, pong.Answered, came));
    });

    /// <inheritdoc/>
    public void Put(SharedValue value) => Run(
        async cancelled =>
            await Values.PutAsync(value.Key, RoomJson.Write(value, RoomJson.Default.SharedValue), cancellationToken: cancelled).ConfigureAwait(false),
        () => Arrive(self => self.Lost(value)));

    /// <inheritdoc/>
    public void Put(Anchor anchor) => Run(async cancelled =>
        await Values.PutAsync("anchor", RoomJson.Write(anchor, RoomJson.Default.Anchor), cancellationToken: cancelled).ConfigureAwait(false));

    /// <inheritdoc/>
    public void Propose(Anchor anchor, ulong over) => Run(
        async cancelled =>
        {
            NatsResult<ulong> kept = await Values.TryUpdateAsync("anchor", RoomJson.Write(anchor, RoomJson.Default.Anchor), over, cancellationToken: cancelled)
                .ConfigureAwait(false);
            if (!kept.Success)
                Arrive(self => self.Refused(_clock.Now));
        },
        () => Arrive(self => self.Refused(_clock.Now)));

    /// <summary>Whether the object store has a model.</summary>
    public async Task<bool> HasModelAsync(string hash, CancellationToken cancelled)
    {
        try
        {
            return !(await Models.GetInfoAsync(hash, cancellationToken: cancelled).ConfigureAwait(false)).Deleted;
        }
        catch (NatsObjNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Puts a model into the object store, by its hash.</summary>
    public async Task PutModelAsync(string hash, Stream file, CancellationToken cancelled) =>
        await Models.PutAsync(hash, file, leaveOpen: true, cancelled).ConfigureAwait(false);

    /// <summary>Length of a model in the object store, bytes.</summary>
    public async Task<long> LengthOfModelAsync(string hash, CancellationToken cancelled)
    {
        ObjectMetadata found = await Models.GetInfoAsync(hash, cancellationToken: cancelled).ConfigureAwait(false);
        return (long)Math.Min(found.Size, long.MaxValue);
    }

    /// <summary>Copies a model from the object store.</summary>
    public async Task GetModelAsync(string hash, Stream into, CancellationToken cancelled) =>
        await Models.GetAsync(hash, into, leaveOpen: true, cancelled).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_running).WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _nats.DisposeAsync().ConfigureAwait(false);
        _ending.Dispose();
    }

    private INatsKVStore Values => _values ?? throw new NatsException("not connected yet");

    private INatsObjStore Models => _models ?? throw new NatsException("not connected yet");

    // NAME.SUFFIX: a server can let a player speak as NAME alone.
    private static string Subject(string site)
    {
        int dash = site.LastIndexOf('-');
        return dash > 0 ? $"{site[..dash]}.{site[(dash + 1)..]}" : "none.none";
    }

    private ValueTask Cut()
    {
        (_connected, _open) = (false, false);
        _trouble = "the server is not reached";
        _round.Cancel();
        return ValueTask.CompletedTask;
    }

    // One round a connection: what was missed is read anew, all of it.
    private async Task ConnectAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                await _nats.ConnectAsync().AsTask().WaitAsync(_ending.Token).ConfigureAwait(false);
                _open = true;
                _round = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
                await RoundAsync(_round.Token).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Whatever goes wrong on the network: the music plays on, and it is tried again.
            catch (Exception refusal)
#pragma warning restore CA1031
            {
                _trouble = refusal.Message;
            }

            _connected = false;
            await Task.Delay(Again, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RoundAsync(CancellationToken cancelled)
    {
        var stream = new NatsJSContext(_nats);
        _values = await OpenValuesAsync(new NatsKVContext(stream), cancelled).ConfigureAwait(false);
        _models = await OpenModelsAsync(new NatsObjContext(stream), cancelled).ConfigureAwait(false);
        await MeasureAsync(cancelled).ConfigureAwait(false);
        Task[] parts =
        [
            HearHereAsync(cancelled), AnswerAsync(cancelled), WatchAsync(cancelled), MeasureAgainAsync(cancelled),
        ];
        _connected = true;
        _trouble = "";
        try
        {
            await (await Task.WhenAny(parts).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            _connected = false;
            await _round.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Who may not make buckets finds one that somebody has made.
    private async Task<INatsKVStore> OpenValuesAsync(NatsKVContext context, CancellationToken cancelled)
    {
        try
        {
            return await context.GetStoreAsync($"rvae-room-{_room}", cancelled).ConfigureAwait(false);
        }
        catch (NatsJSApiException missing) when (missing.Error.Code == 404)
        {
            var wanted = new NatsKVConfig($"rvae-room-{_room}") { History = 1, MaxBytes = BucketBytes, MaxValueSize = RoomJson.Longest };
            return await context.CreateStoreAsync(wanted, cancelled).ConfigureAwait(false);
        }
    }

    private async Task<INatsObjStore> OpenModelsAsync(NatsObjContext context, CancellationToken cancelled)
    {
        try
        {
            return await context.GetObjectStoreAsync($"rvae-models-{_room}", cancelled).ConfigureAwait(false);
        }
        catch (NatsJSApiException missing) when (missing.Error.Code == 404)
        {
            return await context.CreateObjectStoreAsync(new NatsObjConfig($"rvae-models-{_room}") { MaxBytes = ModelBytes }, cancelled).ConfigureAwait(false);
        }
    }

    private async Task HearHereAsync(CancellationToken cancelled)
    {
        string prefix = $"rvae.room.{_room}.here.";
        await foreach (NatsMsg<byte[]> message in _nats.SubscribeAsync<byte[]>(prefix + "*.*", cancellationToken: cancelled).ConfigureAwait(false))
        {
            // The server lets nobody speak on the subject of another: what says something else there is nobody's.
            Here? here = RoomJson.Read(message.Data, RoomJson.Default.Here);
            if (here is not null && Subject(here.Site) == message.Subject[prefix.Length..])
                Arrive(self => self.Hear(here, _clock.Now));
            else
                Arrive(self => self.Refusals.Malformed++);
        }
    }

    // At once, on the thread that hears it: how long it waits would be an error of their clock.
    private async Task AnswerAsync(CancellationToken cancelled)
    {
        await foreach (NatsMsg<byte[]> ping in _nats.SubscribeAsync<byte[]>($"rvae.room.{_room}.clock.{Subject(_site)}", cancellationToken: cancelled).ConfigureAwait(false))
        {
            RoomClock clock = _self().Clock;
            long heard = clock.At(_clock.Now);
            if (clock.IsSet && ping.ReplyTo is not null)
            {
                byte[] answer = RoomJson.Write(new Pong(heard, clock.At(_clock.Now)), RoomJson.Default.Pong);
                await ping.ReplyAsync(answer, cancellationToken: cancelled).ConfigureAwait(false);
            }
        }
    }

    private async Task WatchAsync(CancellationToken cancelled)
    {
        await foreach (NatsKVEntry<byte[]> entry in Values.WatchAsync<byte[]>(cancellationToken: cancelled).ConfigureAwait(false))
        {
            if (entry.Operation == NatsKVOperation.Put)
                Hear(entry);
        }
    }

    private void Hear(in NatsKVEntry<byte[]> entry)
    {
        ulong at = entry.Revision;
        bool stored = entry.Delta > 0;
        if (entry.Key == "anchor")
        {
            if (RoomJson.Read(entry.Value, RoomJson.Default.Anchor) is { } anchor)
                Arrive(self => self.Hear(anchor, at, _clock.Now));
            else
                Arrive(self => self.Refusals.Time++);
        }
        else if (RoomJson.Read(entry.Value, RoomJson.Default.SharedValue) is { } value && value.Key == entry.Key)
        {
            Arrive(self => self.Hear(value, _clock.Now, stored));
        }
        else
        {
            Arrive(self => self.Refusals.Malformed++);
        }
    }

    private async Task MeasureAgainAsync(CancellationToken cancelled)
    {
        while (true)
        {
            await Task.Delay(Measures, cancelled).ConfigureAwait(false);
            await MeasureAsync(cancelled).ConfigureAwait(false);
        }
    }

    private async Task MeasureAsync(CancellationToken cancelled)
    {
        TimeSpan trip = await _nats.PingAsync(cancelled).AsTask().WaitAsync(Patience, cancelled).ConfigureAwait(false);
        _trips[_trip++ % Trips] = Math.Max((long)trip.TotalNanoseconds, 1);
    }

    private void Arrive(Action<RoomSite> message)
    {
        if (_arrived.Count < MostWaiting)
            _arrived.Enqueue(message);
        else
            Dropped++;
    }

    private void Send(string subject, byte[] bytes) =>
        Run(async cancelled => await _nats.PublishAsync(subject, bytes, cancellationToken: cancelled).ConfigureAwait(false));

    private void Run(Func<CancellationToken, Task> work, Action? failed = null)
    {
        if (!_open)
        {
            failed?.Invoke();
            return;
        }

        _ = Task.Run(async () =>
        {
            try
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
                patience.CancelAfter(Patience);
                await work(patience.Token).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // What could not be sent is said again; the music goes on.
            catch (Exception refusal)
#pragma warning restore CA1031
            {
                Debug.WriteLine(refusal.Message);
                failed?.Invoke();
            }
        });
    }
}

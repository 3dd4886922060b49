using System.Collections.Concurrent;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.KeyValueStore;
using NATS.Client.ObjectStore;
using RVae.Engine.Time;
using RVae.Nats;
using RVae.Rooms;

namespace RVae.Daemon.Rooms;

/// <summary>
/// The way of this site to its room over a NATS server: subjects <c>rvae.room.ROOM.…</c>, the key-value bucket <c>rvae-room-ROOM</c> and
/// the object store <c>rvae-models-ROOM</c>. Messages that arrive wait in a bounded queue for the thread of the room.
/// </summary>
internal sealed class NatsRoomLink : IRoomLink, IAsyncDisposable
{
    private const int MostWaiting = 8192;
    private const long BucketBytes = 64L << 20, ModelBytes = 2L << 30;

    private readonly string _room;
    private readonly string _site;
    private readonly IMonotonicClock _clock;
    private readonly Func<RoomSite> _self;
    private readonly NatsRounds _rounds;
    private readonly ConcurrentQueue<Action<RoomSite>> _arrived = new();
    private INatsKVStore? _values;
    private NatsFiles? _models;
    private Task _said = Task.CompletedTask;

    public NatsRoomLink(string room, string site, NatsOpts options, IMonotonicClock clock, Func<RoomSite> self)
    {
        (_room, _site, _clock, _self) = (room, site, clock, self);
        _rounds = new NatsRounds(options, OpenAsync, Connected, [HearHereAsync, AnswerAsync, WatchAsync]);
    }

    /// <summary>Why there is no connection now; empty where there is one.</summary>
    public string Trouble => _rounds.Trouble;

    /// <summary>Messages that arrived and were dropped, because the queue was full.</summary>
    public long Dropped { get; private set; }

    /// <inheritdoc/>
    public bool IsConnected => _rounds.IsConnected;

    /// <inheritdoc/>
    public long RoundTrip => _rounds.RoundTrip;

    /// <summary>Begins to connect. Connects again each time the connection ends.</summary>
    public void Start() => _rounds.Start();

    /// <summary>Hands the messages that have arrived to the site.</summary>
    public void Deliver(RoomSite site)
    {
        while (_arrived.TryDequeue(out Action<RoomSite>? message))
            message(site);
    }

    /// <inheritdoc/>
    public void Say(Here here)
    {
        byte[] word = RoomJson.Write(here, RoomJson.Default.Here);
        _said = _rounds.Run(async cancelled =>
            await _rounds.Nats.PublishAsync($"rvae.room.{_room}.here.{Subject(_site)}", word, cancellationToken: cancelled).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public void Ping(string site, long sent) => _rounds.Run(async cancelled =>
    {
        // A ping that has waited here tells a wrong time. So the time is taken when the ping really leaves.
        long goes = _clock.Now;
        NatsMsg<byte[]> answer = await _rounds.Nats.RequestAsync<byte[], byte[]>($"rvae.room.{_room}.clock.{Subject(site)}", [], cancellationToken: cancelled).ConfigureAwait(false);
        long came = _clock.Now;
        if (RoomJson.Read(answer.Data, RoomJson.Default.Pong) is { } pong)
            Arrive(self => self.HearPong(site, goes, pong.Heard, pong.Answered, came));
    });

    /// <inheritdoc/>
    public void Put(SharedValue value) => _rounds.Run(
        async cancelled =>
            await Values.PutAsync(value.Key, RoomJson.Write(value, RoomJson.Default.SharedValue), cancellationToken: cancelled).ConfigureAwait(false),
        () => Arrive(self => self.Lost(value)));

    /// <inheritdoc/>
    public void Put(Anchor anchor) => _rounds.Run(async cancelled =>
        await Values.PutAsync("anchor", RoomJson.Write(anchor, RoomJson.Default.Anchor), cancellationToken: cancelled).ConfigureAwait(false));

    /// <inheritdoc/>
    public void Propose(Anchor anchor, ulong over) =>
        Propose("anchor", RoomJson.Write(anchor, RoomJson.Default.Anchor), over, self => self.Refused(_clock.Now));

    /// <inheritdoc/>
    public void Propose(ClaimTable claims, ulong over) =>
        Propose("claims", RoomJson.Write(claims, RoomJson.Default.ClaimTable), over, self => self.Claims.Refused(_clock.Now));

    /// <summary>The models of the room, by their hashes.</summary>
    public NatsFiles Models => _models ?? throw new NatsException("not connected yet");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // The last message says that the site leaves: wait a moment until it is sent.
        await _said.WaitAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _rounds.DisposeAsync().ConfigureAwait(false);
    }

    private INatsKVStore Values => _values ?? throw new NatsException("not connected yet");

    // Subjects end with NAME.SUFFIX, so that a server can let a player speak as NAME alone.
    private static string Subject(string site)
    {
        int dash = site.LastIndexOf('-');
        return dash > 0 ? $"{site[..dash]}.{site[(dash + 1)..]}" : "none.none";
    }

    // After a gap in the connection everything is read anew. The site hears of the connection before any of that, however full the queue is.
    private void Connected() => _arrived.Enqueue(self => self.Connected(_clock.Now));

    private async Task OpenAsync(CancellationToken cancelled)
    {
        var stream = new NatsJSContext(_rounds.Nats);
        var values = new NatsKVContext(stream);
        var wanted = new NatsKVConfig($"rvae-room-{_room}") { History = 1, MaxBytes = BucketBytes, MaxValueSize = RoomJson.Longest };
        _values = await NatsStores.HaveAsync(
            () => values.GetStoreAsync(wanted.Bucket, cancelled), () => values.CreateStoreAsync(wanted, cancelled)).ConfigureAwait(false);
        var files = new NatsObjContext(stream);
        var models = new NatsObjConfig($"rvae-models-{_room}") { MaxBytes = ModelBytes };
        _models = new NatsFiles(await NatsStores.HaveAsync(
            () => files.GetObjectStoreAsync(models.Bucket, cancelled), () => files.CreateObjectStoreAsync(models, cancelled)).ConfigureAwait(false));
    }

    private async Task HearHereAsync(CancellationToken cancelled)
    {
        string prefix = $"rvae.room.{_room}.here.";
        await foreach (NatsMsg<byte[]> message in _rounds.Nats.SubscribeAsync<byte[]>(prefix + "*.*", cancellationToken: cancelled).ConfigureAwait(false))
        {
            // The server lets no site speak on the subject of another. A message that names another site than its subject does is refused.
            Here? here = RoomJson.Read(message.Data, RoomJson.Default.Here);
            if (here is not null && Subject(here.Site) == message.Subject[prefix.Length..])
                Arrive(self => self.Hear(here, _clock.Now));
            else
                Arrive(self => self.Refusals.Malformed++);
        }
    }

    // Answers at once, on the thread that receives: any wait would become an error of the other site's clock.
    private async Task AnswerAsync(CancellationToken cancelled)
    {
        await foreach (NatsMsg<byte[]> ping in _rounds.Nats.SubscribeAsync<byte[]>($"rvae.room.{_room}.clock.{Subject(_site)}", cancellationToken: cancelled).ConfigureAwait(false))
        {
            RoomClock clock = _self().Clock;
            long heard = clock.At(_clock.Now);
            if (clock.Answers && ping.ReplyTo is not null)
            {
                byte[] answer = RoomJson.Write(new Pong(heard, clock.At(_clock.Now)), RoomJson.Default.Pong);
                await ping.ReplyAsync(answer, cancellationToken: cancelled).ConfigureAwait(false);
            }
        }
    }

    private async Task WatchAsync(CancellationToken cancelled)
    {
        bool hasAll = false;
        var options = new NatsKVWatchOpts
        {
            OnNoData = _ =>
            {
                HaveAll();
                return ValueTask.FromResult(false);
            },
        };
        await foreach (NatsKVEntry<byte[]> entry in Values.WatchAsync<byte[]>(opts: options, cancellationToken: cancelled).ConfigureAwait(false))
        {
            Hear(entry, entry.Operation == NatsKVOperation.Put ? entry.Value : null);
            if (entry.Delta == 0)
                HaveAll();
        }

        void HaveAll()
        {
            if (!hasAll)
                Arrive(self => self.HeardAll());
            hasAll = true;
        }
    }

    // A deleted entry has no value. The site must hear of a deleted transport or claim table too: otherwise no site could store a new one.
    private void Hear(in NatsKVEntry<byte[]> entry, byte[]? bytes)
    {
        ulong at = entry.Revision;
        bool stored = entry.Delta > 0;
        if (entry.Key == "anchor")
        {
            if (RoomJson.Read(bytes, RoomJson.Default.Anchor) is { } anchor)
                Arrive(self => self.Hear(anchor, at, _clock.Now));
            else
                Arrive(self => self.HearNoAnchor(at, _clock.Now));
        }
        else if (entry.Key == "claims")
        {
            ClaimTable claims = RoomJson.Read(bytes, RoomJson.Default.ClaimTable) ?? ClaimTable.Empty;
            Arrive(self => self.Claims.Hear(claims, at));
        }
        else if (RoomJson.Read(bytes, RoomJson.Default.SharedValue) is { } value && value.Key == entry.Key)
        {
            Arrive(self => self.Hear(value, _clock.Now, stored));
        }
        else if (bytes is not null)
        {
            Arrive(self => self.Refusals.Malformed++);
        }
    }

    private void Arrive(Action<RoomSite> message)
    {
        if (_arrived.Count < MostWaiting)
            _arrived.Enqueue(message);
        else
            Dropped++;
    }

    private void Propose(string key, byte[] bytes, ulong over, Action<RoomSite> refused) => _rounds.Run(
        async cancelled =>
        {
            NatsResult<ulong> kept = await Values.TryUpdateAsync(key, bytes, over, cancellationToken: cancelled).ConfigureAwait(false);
            if (!kept.Success)
                Arrive(refused);
        },
        () => Arrive(refused));
}

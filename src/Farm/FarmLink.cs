using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Client.KeyValueStore;
using NATS.Client.ObjectStore;
using RVae.Engine;
using RVae.Nats;

namespace RVae.Farm;

/// <summary>The server of a farm, and how it is reached.</summary>
/// <param name="Address">Address of the server, as in <c>nats://studio.lan:4222</c>.</param>
/// <param name="Credentials">File of credentials; empty for none.</param>
/// <param name="Name">Name under which the server lists the connection.</param>
internal sealed record FarmServer(string Address, string Credentials, string Name);

/// <summary>The connection to a farm: its queue, bucket and store on a NATS server. It connects again by itself. Any thread.</summary>
internal sealed class FarmLink : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    private readonly StreamInfo _made;

    private FarmLink(NatsConnection nats, NatsJSContext stream, StreamInfo made, INatsKVStore values, NatsFiles files) =>
        (Nats, Stream, _made, Values, Files) = (nats, stream, made, values, files);

    /// <summary>The connection to the server of the farm.</summary>
    public NatsConnection Nats { get; }

    /// <summary>JetStream of the server.</summary>
    public NatsJSContext Stream { get; }

    /// <summary>The bucket of orders.</summary>
    public INatsKVStore Values { get; }

    /// <summary>The store of datasets, checkpoints and models.</summary>
    public NatsFiles Files { get; }

    /// <summary>Whether the server is reached now.</summary>
    public bool IsConnected => Nats.ConnectionState == NatsConnectionState.Open;

    /// <summary>Connects to a farm. A fault is one sentence for the person who asked.</summary>
    /// <param name="server">The server.</param>
    /// <param name="make">Whether queue, bucket and store are made where they are missing on the server.</param>
    /// <param name="cancelled">Ends the attempt.</param>
    public static async Task<Outcome<FarmLink>> OpenAsync(FarmServer server, bool make, CancellationToken cancelled)
    {
        if (!NatsAddress.Options(server.Address, server.Credentials, server.Name).TryGet(out NatsOpts? options, out Fault fault))
            return fault;
        var nats = new NatsConnection(options with { SubPendingChannelCapacity = 4096 });
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
            patience.CancelAfter(Patience);
            await nats.ConnectAsync().AsTask().WaitAsync(patience.Token).ConfigureAwait(false);
            return await OpenAsync(nats, make, patience.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A fault of the network is told to the one who asked, and nothing else comes of it.
        catch (Exception refusal)
#pragma warning restore CA1031
        {
            bool isOpen = nats.ConnectionState == NatsConnectionState.Open;
            await nats.DisposeAsync().ConfigureAwait(false);
            cancelled.ThrowIfCancellationRequested();
            if (isOpen && refusal is OperationCanceledException or NatsJSApiException)
                return NotMade(server);
            string why = refusal is OperationCanceledException ? "there is no answer" : refusal.Message.TrimEnd('.');
            return new Fault(FaultCode.Unavailable, $"the farm at {new Uri(server.Address).Host} is not reached ({why}): start nats-server -js there, or name another server with --nats");
        }
    }

    /// <summary>
    /// Whether the server has lost what was stored there when this link was opened, for example because its folder was emptied. The orders
    /// are then gone, and this link hears nothing of what is made anew. False where that is not known.
    /// </summary>
    public async Task<bool> IsLostAsync(CancellationToken cancelled)
    {
        if (!IsConnected)
            return false;
        try
        {
            INatsJSStream queue = await Stream.GetStreamAsync(FarmNames.Queue, cancellationToken: cancelled).ConfigureAwait(false);
            return queue.Info.Created != _made.Created;
        }
        catch (NatsJSApiException refusal)
        {
            return refusal.Error.Code == 404;
        }
        catch (Exception silent) when (silent is NatsException or TimeoutException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancelled.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>The value of a key; null where there is none. Throws when the server does not answer.</summary>
    public async Task<byte[]?> FindAsync(string key, CancellationToken cancelled)
    {
        NatsResult<NatsKVEntry<byte[]>> found = await Values.TryGetEntryAsync<byte[]>(key, cancellationToken: cancelled).ConfigureAwait(false);
        return found.Success ? found.Value.Value : found.Error is NatsKVKeyNotFoundException ? null : throw found.Error;
    }

    /// <summary>Deletes the value of a key; does nothing where there is none.</summary>
    public async Task PurgeAsync(string key, CancellationToken cancelled) =>
        await Values.PurgeAsync(key, cancellationToken: cancelled).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Nats.DisposeAsync();

    private static async Task<Outcome<FarmLink>> OpenAsync(NatsConnection nats, bool make, CancellationToken cancelled)
    {
        var stream = new NatsJSContext(nats);
        await NatsStores.HaveAsync(() => stream.GetStreamAsync(FarmNames.Queue, cancellationToken: cancelled),
            make ? () => stream.CreateStreamAsync(Queue(), cancelled) : null)
            .ConfigureAwait(false);
        var values = new NatsKVContext(stream);
        INatsKVStore bucket = await NatsStores.HaveAsync(() => values.GetStoreAsync(FarmNames.Bucket, cancelled),
            make ? () => values.CreateStoreAsync(Bucket(), cancelled) : null)
            .ConfigureAwait(false);
        var files = new NatsObjContext(stream);
        INatsObjStore store = await NatsStores.HaveAsync(
            () => files.GetObjectStoreAsync(FarmNames.Store, cancelled),
            make
                ? () => files.CreateObjectStoreAsync(
                    new NatsObjConfig(FarmNames.Store) { MaxBytes = FarmBounds.StoreBytes, MaxAge = FarmBounds.Age }, cancelled)
                : null).ConfigureAwait(false);
        INatsJSStream queue = await stream.GetStreamAsync(FarmNames.Queue, cancellationToken: cancelled).ConfigureAwait(false);
        return new FarmLink(nats, stream, queue.Info, bucket, new NatsFiles(store));
    }

    // A server does not answer a question that the user may not ask.
    private static Fault NotMade(FarmServer server) => new(
        FaultCode.Unavailable,
        $"the server at {new Uri(server.Address).Host} has no farm that this user can use. Start the server with JetStream (-js), and let a user who may make streams run 'rvae farm' once");

    private static StreamConfig Queue() => new(FarmNames.Queue, [FarmNames.AllOrders])
    {
        Retention = StreamConfigRetention.Workqueue,
        Discard = StreamConfigDiscard.New,
        MaxMsgs = FarmBounds.MostOrders,
        MaxBytes = FarmBounds.QueueBytes,
        MaxMsgSize = FarmBounds.OrderBytes,
        MaxAge = FarmBounds.Age,
    };

    private static NatsKVConfig Bucket() => new(FarmNames.Bucket)
    {
        History = 1,
        MaxBytes = FarmBounds.BucketBytes,
        MaxValueSize = FarmBounds.LineBytes,
        MaxAge = FarmBounds.Age,
    };
}

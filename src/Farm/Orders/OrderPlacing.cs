using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Storage;
using RVae.Farm.Parcels;
using RVae.Training;

namespace RVae.Farm.Orders;

/// <summary>Places the orders of a group in the queue, and removes them again.</summary>
internal sealed class OrderPlacing(FarmLink link, KeptJob job, string group, string by, DataFolders folders, TimeProvider time)
{
    /// <summary>The order as it is on the server; null where it is not there.</summary>
    public async Task<OpenOrder?> FindAsync(int number, CancellationToken cancelled) => FarmJson.Read(
        await link.FindAsync(FarmNames.OrderKey(new OrderId(group, number)), cancelled).ConfigureAwait(false), FarmJson.Default.OpenOrder);

    /// <summary>Sends the dataset and the base model, and places the orders.</summary>
    /// <returns>Files that could not be sent, or why nothing could be ordered.</returns>
    public async Task<Outcome<PackedDataset>> PlaceAsync(IReadOnlyList<OrderState> orders, CancellationToken cancelled)
    {
        if (!DatasetPacking.Pack(job, folders).TryGet(out PackedDataset? parcel, out Fault fault))
            return fault;
        if (!FindBase().TryGet(out (string Name, byte[] Bytes)? model, out fault))
            return fault;
        await link.Files.HaveAsync(FarmNames.Parcel(parcel.Hash), parcel.Bytes, cancelled).ConfigureAwait(false);
        string? baseHash = model is { } there ? FileHash.Of(there.Bytes) : null;
        if (model is { } known)
            await link.Files.HaveAsync(FarmNames.Model(baseHash!), known.Bytes, cancelled).ConfigureAwait(false);
        foreach (OrderState order in orders)
        {
            var plain = new KeptJob(NameOfDataset(), order.Plan with { From = model?.Name }, LoadDeck: null, Starts: 1) { Sources = parcel.Sources };
            if (await PlaceAsync(order, plain, parcel.Hash, baseHash, cancelled).ConfigureAwait(false) is { } refusal)
                return refusal;
        }

        return parcel;
    }

    /// <summary>Takes an order back: its worker ends, and what it has stored on the server is removed.</summary>
    public async Task RemoveAsync(OrderState order, CancellationToken cancelled)
    {
        var id = new OrderId(group, order.Number);
        OpenOrder? open = await FindAsync(order.Number, cancelled).ConfigureAwait(false);
        await link.PurgeAsync(FarmNames.OrderKey(id), cancelled).ConfigureAwait(false);
        if (order.Worker.Length > 0)
            await link.PurgeAsync(FarmNames.ToldKey(id, order.Worker), cancelled).ConfigureAwait(false);
        if (open is { Sequence: > 0 })
            await TakeBackAsync(open.Sequence, cancelled).ConfigureAwait(false);
        await link.Files.RemoveAsync(FarmNames.Checkpoint(id), cancelled).ConfigureAwait(false);
        if (FileHash.IsOne(order.Model))
            await link.Files.RemoveAsync(FarmNames.Model(order.Model), cancelled).ConfigureAwait(false);
    }

    /// <summary>Removes the dataset from the server, unless another order needs it.</summary>
    public async Task RemoveParcelAsync(string hash, CancellationToken cancelled)
    {
        await foreach (string key in link.Values.GetKeysAsync(["order.>"], cancellationToken: cancelled).ConfigureAwait(false))
        {
            byte[]? other = await link.FindAsync(key, cancelled).ConfigureAwait(false);
            if (FarmJson.Read(other, FarmJson.Default.OpenOrder)?.Parcel == hash)
                return;
        }

        await link.Files.RemoveAsync(FarmNames.Parcel(hash), cancelled).ConfigureAwait(false);
    }

    private async Task<Fault?> PlaceAsync(OrderState order, KeptJob plain, string parcel, string? model, CancellationToken cancelled)
    {
        var id = new OrderId(group, order.Number);
        byte[] message = FarmJson.Write(new FarmOrder(id.ToString(), plain.ToJson(), parcel, model, Instant: job.Sweep is null), FarmJson.Default.FarmOrder);
        if (message.Length > FarmBounds.OrderBytes)
            return new Fault(FaultCode.TooLarge, "the order is too long for the farm: name fewer files, or a folder");
        // The key is stored before the order is placed: a worker takes no order without a key, because nobody wants it.
        var open = new OpenOrder(
            order.Plan.Name, plain.Dataset, order.Plan.Kind, order.Plan.Seed, by, time.GetUtcNow().ToUnixTimeMilliseconds(), parcel, Sequence: 0);
        await PutAsync(id, open, cancelled).ConfigureAwait(false);
        PubAckResponse taken = await link.Stream
            .PublishAsync(FarmNames.Order(id), message, opts: new NatsJSPubOpts { MsgId = id.ToString() }, cancellationToken: cancelled).ConfigureAwait(false);
        if (taken.Error is { } refusal)
        {
            await link.PurgeAsync(FarmNames.OrderKey(id), cancelled).ConfigureAwait(false);
            return new Fault(FaultCode.TooMany, $"the farm takes no orders now: {refusal.Description}");
        }

        await PutAsync(id, open with { Sequence = taken.Seq }, cancelled).ConfigureAwait(false);
        return null;
    }

    private ValueTask<ulong> PutAsync(OrderId id, OpenOrder open, CancellationToken cancelled) =>
        link.Values.PutAsync(FarmNames.OrderKey(id), FarmJson.Write(open, FarmJson.Default.OpenOrder), cancellationToken: cancelled);

    // Only the queue knows whether the order still waits there.
    private async Task TakeBackAsync(ulong sequence, CancellationToken cancelled)
    {
        try
        {
            await link.Stream.DeleteMessageAsync(FarmNames.Queue, new StreamMsgDeleteRequest { Seq = sequence }, cancelled).ConfigureAwait(false);
        }
        catch (NatsJSApiException)
        {
            // A worker has taken the order already, and will find that its key is gone.
        }
    }

    private Outcome<(string Name, byte[] Bytes)?> FindBase()
    {
        if (job.Plan.From is not { } from)
            return ((string, byte[])?)null;
        Outcome<string> path = job.Sources is not null && from.EndsWith(ModelFile.Extension, StringComparison.OrdinalIgnoreCase)
            ? from
            : folders.OpenModels().Find(from).Then<string>(found => found.Path);
        return path.Then(file => Engine.Storage.Disk.Read(file, (int)FarmBounds.ModelBytes, Path.GetFileName(file)).Then<(string, byte[])?>(bytes =>
            (Path.GetFileNameWithoutExtension(file), bytes)));
    }

    private string NameOfDataset() => job.Sources is [var only, ..] ? Path.GetFileName(Path.TrimEndingDirectorySeparator(only)) : job.Dataset;
}

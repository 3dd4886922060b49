using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Storage;
using RVae.Farm.Parcels;
using RVae.Farm.Watching;
using RVae.Training;

namespace RVae.Farm.Work;

/// <summary>A worker of a farm: takes trainings from the queue, as many at once as it has slots.</summary>
/// <param name="options">The options of the worker.</param>
/// <param name="say">Takes a line of text for each thing that happens. Any thread.</param>
/// <param name="time">Measures durations.</param>
internal sealed class FarmWork(FarmWorkOptions options, Action<string> say, TimeProvider time)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2), Wait = TimeSpan.FromSeconds(5);

    private volatile bool _isLost;
    private int _isFull; // 1 while the disk has no room

    /// <summary>Works until it is ended. Trainings under way are then left to other workers, with a checkpoint.</summary>
    /// <returns>Why the work could not begin, or null.</returns>
    public async Task<Fault?> RunAsync(CancellationToken ending)
    {
        try
        {
            while (true)
            {
                _isLost = false;
                Fault? fault = await OpenAndWorkAsync(ending).ConfigureAwait(false);
                if (!_isLost || ending.IsCancellationRequested)
                    return fault;
                say("the server has lost its farm, so the farm is made again");
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return null;
        }
        catch (NatsException refusal)
        {
            return new Fault(FaultCode.Unavailable, $"the queue of the farm cannot be used: {refusal.Message}");
        }
    }

    private async Task<Fault?> OpenAndWorkAsync(CancellationToken ending)
    {
        Outcome<FarmLink> opened = await OpenAsync(ending).ConfigureAwait(false);
        if (!opened.TryGet(out FarmLink? link, out Fault fault))
            return ending.IsCancellationRequested ? null : fault;
        await using (link.ConfigureAwait(false))
        {
            if (await IsTakenAsync(link, ending).ConfigureAwait(false))
                return new Fault(FaultCode.Busy, $"there is a worker '{options.Name}' already: choose another name with --name");
            if (!WorkFolder.TryTake(options.Folder).TryGet(out WorkFolder? folder, out fault))
                return fault;
            using WorkFolder taken = folder;
            INatsJSConsumer queue = await link.Stream.CreateOrUpdateConsumerAsync(FarmNames.Queue, Consumer(), ending).ConfigureAwait(false);
            say($"worker '{options.Name}' takes trainings from {new Uri(options.Server.Address).Host}, {options.Slots} at once");
            var presence = new Presence(link, options, time);
            using var gone = new CancellationTokenSource();
            using var lost = new CancellationTokenSource();
            Task present = Task.WhenAll(presence.RunAsync(gone.Token), GuardAsync(link, lost, gone.Token));
            await Task.WhenAll(Enumerable.Range(0, options.Slots).Select(slot => WorkAsync(slot, link, queue, presence, folder, ending, lost.Token)))
                .ConfigureAwait(false);
            await gone.CancelAsync().ConfigureAwait(false);
            await present.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return null;
    }

    // When the orders are lost, the daemons that placed them order again. What is trained for the lost orders is then trained for nobody, and ends.
    private async Task GuardAsync(FarmLink link, CancellationTokenSource lost, CancellationToken gone)
    {
        while (!_isLost)
        {
            await Task.Delay(FarmBounds.BetweenQuestions, time, gone).ConfigureAwait(false);
            _isLost = await link.IsLostAsync(gone).ConfigureAwait(false);
        }

        await lost.CancelAsync().ConfigureAwait(false);
    }

    // Daemons that order could not tell two workers of one name apart.
    private async Task<bool> IsTakenAsync(FarmLink link, CancellationToken ending)
    {
        var watch = new FarmWatch(link, time);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ending);
        Task watching = watch.RunAsync(over.Token);
        await watch.SettleAsync(over.Token).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return watch.Workers.Any(other => other.Name == options.Name);
    }

    private ConsumerConfig Consumer() => new(FarmNames.Workers)
    {
        AckPolicy = ConsumerConfigAckPolicy.Explicit,
        AckWait = options.Patience,
        MaxDeliver = FarmBounds.MostOfAllTries,
        MaxAckPending = FarmBounds.MostOrders,
    };

    private async Task<Outcome<FarmLink>> OpenAsync(CancellationToken ending)
    {
        string told = "";
        while (true)
        {
            try
            {
                Outcome<FarmLink> opened = await FarmLink.OpenAsync(options.Server, make: true, ending).ConfigureAwait(false);
                if (opened.Fault is not { Code: FaultCode.Unavailable } fault)
                    return opened;
                if (fault.Message != told)
                    say(fault.Message);
                told = fault.Message;
                await Task.Delay(Again, time, ending).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                return new Fault(FaultCode.Failed, "it was ended");
            }
        }
    }

    private async Task WorkAsync(
        int slot, FarmLink link, INatsJSConsumer queue, Presence presence, WorkFolder folder, CancellationToken ending, CancellationToken lost)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ending, lost);
        CancellationToken over = both.Token;
        while (!over.IsCancellationRequested)
        {
            try
            {
                if (!HasRoom(folder))
                {
                    await Task.Delay(Wait, time, over).ConfigureAwait(false);
                    continue;
                }

                if (await queue.NextAsync<byte[]>(opts: new NatsJSNextOpts { Expires = Wait }, cancellationToken: over).ConfigureAwait(false) is { } message)
                    await TakeAsync(slot, link, message, presence, folder, ending, lost).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // One training, or a moment of the network, must not end the worker.
            catch (Exception refusal)
#pragma warning restore CA1031
            {
                say($"the queue cannot be read: {refusal.Message}");
                await Task.Delay(Again, time, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // A worker without room would use up the tries of one order after the other, while workers with room are busy.
    private bool HasRoom(WorkFolder folder)
    {
        int isFull = folder.HasRoomFor(FarmBounds.LeastRoom) ? 0 : 1;
        if (Interlocked.Exchange(ref _isFull, isFull) != isFull)
            say(isFull == 1 ? $"the disk of {options.Folder} is full: this worker takes no trainings until there is room" : "there is room again: this worker takes trainings");
        return isFull == 0;
    }

    private async Task TakeAsync(
        int slot, FarmLink link, INatsJSMsg<byte[]> message, Presence presence, WorkFolder folder, CancellationToken ending, CancellationToken lost)
    {
        if (Read(message) is not var (id, order, job))
        {
            say("a message that is not an order was thrown away");
            await message.AckTerminateAsync(cancellationToken: ending).ConfigureAwait(false);
            return;
        }

        string place = folder.ForTry(slot);
        using var one = new FarmTry(link, options, time, message, id, ending, lost);
        say($"{job.Plan.Name} of {job.Dataset}, seed {job.Plan.Seed}: begins, try {one.Try}");
        presence.Change(id, works: true);
        try
        {
            say($"{job.Plan.Name} {await one.RunAsync(order, job, place).ConfigureAwait(false)}");
        }
        finally
        {
            presence.Change(id, works: false);
            WorkFolder.Remove(place);
        }
    }

    // Nothing in the queue is trusted: any member of the farm can write there.
    private static (OrderId Id, FarmOrder Order, KeptJob Job)? Read(INatsJSMsg<byte[]> message)
    {
        const string Prefix = "rvae.farm.order.";
        FarmOrder? order = FarmJson.Read(message.Data, FarmJson.Default.FarmOrder);
        if (order is null || OrderId.Parse(order.Id) is not { } id || message.Subject != $"{Prefix}{id}" || !FileHash.IsOne(order.Parcel)
            || !KeptJob.Parse(order.Job).TryGet(out KeptJob? job, out _))
        {
            return null;
        }

        bool isBased = job.Plan.From is null ? order.Base is null : ModelName.IsValid(job.Plan.From) && FileHash.IsOne(order.Base);
        bool hasSources = job.Sources is null || (job.Sources.Count > 0 && job.Sources.All(DatasetOpening.IsSource));
        return isBased && hasSources && ModelName.IsValid(job.Plan.Name) && job is { Sweep: null, Where: null } ? (id, order, job) : null;
    }
}

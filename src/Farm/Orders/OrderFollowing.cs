using NATS.Client.Core;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Farm.Parcels;
using RVae.Training;

namespace RVae.Farm.Orders;

/// <summary>Follows a group of orders from the queue to their models. One thread at a time.</summary>
internal sealed class OrderFollowing(
    FarmLink link, OrderPlacing placing, FarmResults results, OrderState[] orders, FarmStory story, KeptJob job, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1), Silence = TimeSpan.FromSeconds(45);

    private const int MostFetches = 60;

    private readonly Dictionary<int, ModelCard> _cards = [];
    private string? _parcel;
    private bool _cut;
    private long _asked = time.GetTimestamp();

    /// <summary>The cards of the models that have come.</summary>
    public IReadOnlyDictionary<int, ModelCard> Cards => _cards;

    /// <summary>Whether the server has lost the orders. Orders without a model then have to be placed again, through another link.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Places the orders that are not placed yet. Returns when every order has its model or is given up, or when all are lost.</summary>
    /// <returns>Why nothing could be ordered, or null.</returns>
    public async Task<Fault?> RunAsync(CancellationToken cancelled)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        var ears = new OrderEars(link, job.Group!);
        Task listening = ears.ListenAsync(over.Token);
        try
        {
            if (await PlaceAsync(cancelled).ConfigureAwait(false) is { } fault)
                return fault;
            while (!IsLost && orders.Any(order => !order.IsOver))
            {
                await AwaitAsync(ears, cancelled).ConfigureAwait(false);
                while (ears.Heard.TryRead(out Heard heard))
                    await TakeAsync(heard, cancelled).ConfigureAwait(false);
                await LookAsync(cancelled).ConfigureAwait(false);
            }

            return null;
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Removes everything from the server that belongs to these orders.</summary>
    public async Task RemoveAsync(CancellationToken cancelled)
    {
        await Task.WhenAll(orders.Select(order => placing.RemoveAsync(order, cancelled))).ConfigureAwait(false);
        if (_parcel is not null)
            await placing.RemoveParcelAsync(_parcel, cancelled).ConfigureAwait(false);
    }

    private static async Task AwaitAsync(OrderEars ears, CancellationToken cancelled)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        patience.CancelAfter(Look);
        try
        {
            await ears.Heard.WaitToReadAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancelled.IsCancellationRequested)
        {
            // A timeout: silence has to be looked at, too.
        }
    }

    private async Task<Fault?> PlaceAsync(CancellationToken cancelled)
    {
        List<OrderState> missing = [];
        foreach (OrderState order in orders)
        {
            if (results.Find(order) is { } card)
                Have(order, card);
            else if (await placing.FindAsync(order.Number, cancelled).ConfigureAwait(false) is { Sequence: > 0 } open)
                _parcel = open.Parcel;
            else
                missing.Add(order);
        }

        if (missing.Count == 0)
            return null;
        if (!(await placing.PlaceAsync(missing, cancelled).ConfigureAwait(false)).TryGet(out PackedDataset? sent, out Fault fault))
            return fault;
        _parcel = sent.Hash;
        foreach (Engine.Rhythm.LeftOut left in sent.LeftOut)
            story.LeftOut(left.File, left.Reason);
        return null;
    }

    private async Task TakeAsync(Heard heard, CancellationToken cancelled)
    {
        if (heard.Number >= orders.Length)
            return;
        OrderState order = orders[heard.Number];
        if (heard.Told is null)
        {
            if (order.Hear(heard.Worker, Now) && heard.Line is { } text && WorkerLine.Parse(text) is { } line)
                story.Pass(order, line);
            return;
        }

        switch (order.Take(heard.Worker, heard.Told, Now))
        {
            case OrderNews.Began:
                story.Began(order);
                break;
            case OrderNews.Failed:
                story.Failed(order);
                break;
            case OrderNews.Placed when job.Sweep is null:
                await PlaceInstantAsync(order, cancelled).ConfigureAwait(false);
                break;
            case OrderNews.Finished:
                await FetchAsync(order, cancelled).ConfigureAwait(false);
                break;
            case OrderNews.GivenUp:
                await GiveUpAsync(order, cancelled).ConfigureAwait(false);
                break;
        }
    }

    private async Task LookAsync(CancellationToken cancelled)
    {
        bool cut = !link.IsConnected;
        if (cut != _cut)
            story.Note(cut ? "the server of the farm is not reached; the training goes on there" : "the server of the farm is reached again");
        _cut = cut;
        if (cut)
            return;
        foreach (OrderState order in orders)
        {
            if (order.Look(Now, (long)Silence.TotalMilliseconds) == OrderNews.GivenUp)
                await GiveUpAsync(order, cancelled).ConfigureAwait(false);
        }

        if (time.GetElapsedTime(_asked) < FarmBounds.BetweenQuestions)
            return;
        _asked = time.GetTimestamp();
        IsLost |= await link.IsLostAsync(cancelled).ConfigureAwait(false);
    }

    /// <summary>
    /// Fetches a model, and tries again when the network or the disk here fails: that is no fault of the model, which stays on the server
    /// meanwhile.
    /// </summary>
    /// <param name="bring">Tries once to fetch it.</param>
    /// <param name="full">Called once with the reason why the disk does not take it.</param>
    /// <param name="time">Measures the waits.</param>
    /// <param name="cancelled">Ends the tries.</param>
    internal static async Task<Outcome<string>> BringAsync(
        Func<Task<Outcome<string>>> bring, Action<string> full, TimeProvider time, CancellationToken cancelled)
    {
        bool isTold = false;
        for (int tries = 1; ;)
        {
            Outcome<string> brought = await bring().ConfigureAwait(false);
            switch (brought.Fault)
            {
                case { Code: FaultCode.Unavailable } when tries++ < MostFetches:
                    await Task.Delay(Look, time, cancelled).ConfigureAwait(false);
                    break;
                case { Code: FaultCode.Failed } disk:
                    if (!isTold)
                        full(disk.Message);
                    isTold = true;
                    await Task.Delay(FarmResults.ForRoom, time, cancelled).ConfigureAwait(false);
                    break;
                default:
                    return brought;
            }
        }
    }

    private async Task FetchAsync(OrderState order, CancellationToken cancelled)
    {
        Outcome<string> brought = await BringAsync(
            () => results.BringAsync(order, link, cancelled), reason => story.NotWritten(order, reason), time, cancelled).ConfigureAwait(false);
        Outcome<ModelCard> fetched = brought.Then(path => FarmResults.Check(path, order));
        if (fetched.TryGet(out ModelCard? card, out Fault fault))
        {
            Have(order, card);
            story.Learned(order, card);
            await TidyAsync(order, cancelled).ConfigureAwait(false);
        }
        else if (await link.IsLostAsync(cancelled).ConfigureAwait(false))
        {
            IsLost = true;
        }
        else
        {
            order.GiveUp(fault with { Message = $"the model of worker '{order.Worker}' is not taken: {fault.Message}" });
            await GiveUpAsync(order, cancelled).ConfigureAwait(false);
        }
    }

    private async Task PlaceInstantAsync(OrderState order, CancellationToken cancelled)
    {
        string hash = order.Model;
        Outcome<string> there = await results.FetchInstantAsync(order, link, cancelled).ConfigureAwait(false);
        if (there.TryGet(out string? file, out _) && ModelFile.ReadCard(file).TryGet(out ModelCard? card, out _))
            story.Placed(order, file, card.Clips.Length);
        await link.Files.RemoveAsync(FarmNames.Model(hash), cancelled).ConfigureAwait(false);
    }

    private async Task GiveUpAsync(OrderState order, CancellationToken cancelled)
    {
        story.GivenUp(order);
        await TidyAsync(order, cancelled).ConfigureAwait(false);
    }

    private async Task TidyAsync(OrderState order, CancellationToken cancelled)
    {
        try
        {
            await placing.RemoveAsync(order, cancelled).ConfigureAwait(false);
        }
        catch (NatsException)
        {
            // This is tried again when all models have come.
        }
    }

    private void Have(OrderState order, ModelCard card)
    {
        _cards[order.Number] = card;
        order.Finish();
    }

    private long Now => (long)time.GetElapsedTime(0).TotalMilliseconds;
}

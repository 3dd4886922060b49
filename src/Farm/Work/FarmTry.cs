using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.KeyValueStore;
using RVae.Engine;
using RVae.Training;

namespace RVae.Farm.Work;

/// <summary>One try of one order by one worker: from the queue to the model, or to the reason why there is none.</summary>
internal sealed class FarmTry : IDisposable
{
    private const string Lost = "is lost: the server was not reached, or has lost it. Another worker goes on with it";

    private readonly FarmLink _link;
    private readonly FarmWorkOptions _options;
    private readonly TimeProvider _time;
    private readonly INatsJSMsg<byte[]> _message;
    private readonly OrderId _id;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationToken _ending, _storeLost;
    private volatile bool _unwanted;
    private volatile bool _lost;

    public FarmTry(
        FarmLink link, FarmWorkOptions options, TimeProvider time, INatsJSMsg<byte[]> message, OrderId id, CancellationToken ending,
        CancellationToken storeLost)
    {
        (_link, _options, _time, _message, _id, _ending, _storeLost) = (link, options, time, message, id, ending, storeLost);
        Try = (int)Math.Clamp(message.Metadata?.NumDelivered ?? 1, 1, FarmBounds.MostOfAllTries);
    }

    /// <summary>The number of the try, from 1.</summary>
    public int Try { get; }

    /// <summary>Carries the try out in a folder, and tells how it ended.</summary>
    /// <returns>How it ended, in words, for the log of the worker.</returns>
    public async Task<string> RunAsync(FarmOrder order, KeptJob job, string folder)
    {
        using CancellationTokenRegistration end = _ending.Register(() => _stop.Cancel()), lost = _storeLost.Register(Lose);
        using var over = new CancellationTokenSource();
        if (!await IsWantedAsync().ConfigureAwait(false))
            return await DropAsync().ConfigureAwait(false);
        FarmProgress progress = await FarmProgress.ReadAsync(_link.Files, _id, Try, _ending).ConfigureAwait(false);
        await TellAsync(new Told(Try, ToldStates.Running, Furthest: progress.Furthest)).ConfigureAwait(false);
        if (progress.IsInVain)
            return await EndAsync(new Told(Try, ToldStates.Failed, nameof(FaultCode.Failed), "each worker that tried this order ended before the training did"), progress).ConfigureAwait(false);
        _stop.CancelAfter(FarmBounds.LongestTry);
        Task[] beside = [BeatAsync(over.Token), FarmRepeat.RunAsync(WatchAsync, over.Token)];
        Told told;
        try
        {
            told = await new FarmJob(_link, _options, order, _id, job, folder, progress, told => TellAsync(By(progress, told)), _ending)
                .RunAsync(_stop.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A fault here is the end of this try, and is told to the one who ordered.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            told = new Told(Try, ToldStates.Failed, nameof(FaultCode.Failed), fault.Message);
        }

        await over.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(beside).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _lost ? Lost
            : _unwanted ? await DropAsync().ConfigureAwait(false)
            : await EndAsync(told, progress).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private void Lose()
    {
        _lost = true;
        _stop.Cancel();
    }

    private async Task<string> DropAsync()
    {
        await _message.AckTerminateAsync().ConfigureAwait(false);
        return "is not wanted any more";
    }

    private static Told By(FarmProgress progress, Told told) => told with { Try = progress.Try, Furthest = progress.Furthest };

    private async Task<string> EndAsync(Told told, FarmProgress progress)
    {
        if (_ending.IsCancellationRequested && told.State == ToldStates.Failed)
            told = told with { Reason = "it was ended" };
        await TellAsync(By(progress, told)).ConfigureAwait(false);
        if (_lost)
            return Lost;
        switch (told.State)
        {
            case ToldStates.Finished:
                await _message.AckAsync(new AckOpts { DoubleAck = true }).ConfigureAwait(false);
                await _link.Files.RemoveAsync(FarmNames.Checkpoint(_id), CancellationToken.None).ConfigureAwait(false);
                return "is learned";
            case ToldStates.Failed when !progress.IsLast:
                TimeSpan pause = TimeSpan.FromSeconds(_ending.IsCancellationRequested ? 0 : 0.5 * (Try - progress.Furthest));
                await _message.NakAsync(new AckOpts { NakDelay = pause }).ConfigureAwait(false);
                return $"did not work: {Shorten(told.Reason)}";
            default:
                await _message.AckTerminateAsync().ConfigureAwait(false);
                return $"is given up: {Shorten(told.Reason)}";
        }
    }

    private static string Shorten(string? reason) => reason is { Length: > 160 } ? reason[..160] + "…" : reason ?? "";

    private async Task<bool> IsWantedAsync() =>
        await _link.FindAsync(FarmNames.OrderKey(_id), _ending).ConfigureAwait(false) is not null;

    // The server waits for signs of life. A worker that could send none for the server's whole patience has lost the training to another worker.
    private async Task BeatAsync(CancellationToken over)
    {
        long last = _time.GetTimestamp();
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(_options.Patience / 4, _time, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_time.GetElapsedTime(last) > _options.Patience)
            {
                _lost = true;
                await _stop.CancelAsync().ConfigureAwait(false);
                return;
            }

            try
            {
                if (!_link.IsConnected || over.IsCancellationRequested)
                    continue;
                await _message.AckProgressAsync(cancellationToken: over).ConfigureAwait(false);
                last = _time.GetTimestamp();
            }
            catch (Exception refusal) when (refusal is NatsException or OperationCanceledException)
            {
                // The next sign comes soon.
            }
        }
    }

    // The client that ordered it deletes the key when it no longer wants the order.
    private async Task WatchAsync(CancellationToken over)
    {
        await foreach (NatsKVEntry<byte[]> entry in _link.Values.WatchAsync<byte[]>(FarmNames.OrderKey(_id), cancellationToken: over).ConfigureAwait(false))
        {
            if (entry.Operation == NatsKVOperation.Put)
                continue;
            _unwanted = true;
            await _stop.CancelAsync().ConfigureAwait(false);
        }
    }

    private async Task TellAsync(Told told)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                // The server may have the same order once more. This try does not belong to that one.
                if (!_lost && await _link.IsLostAsync(CancellationToken.None).ConfigureAwait(false))
                    Lose();
                if (_lost)
                    return;
                string? reason = told.Reason is { Length: > 1000 } ? told.Reason[..1000] : told.Reason;
                byte[] bytes = FarmJson.Write(told with { Reason = reason }, FarmJson.Default.Told);
                await _link.Values.PutAsync(FarmNames.ToldKey(_id, _options.Name), bytes).ConfigureAwait(false);
                return;
            }
            catch (NatsException) when (tries < 5 && !_lost)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), _time).ConfigureAwait(false);
            }
        }
    }
}

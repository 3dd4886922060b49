using RVae.Daemon.Requests;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Farm;
using RVae.Farm.Orders;
using RVae.Farm.Watching;
using RVae.Protocol.Services;

namespace RVae.Daemon.Jobs;

/// <summary>
/// The farm as this daemon sees it. Nothing of NATS is loaded before it is needed: at the start where a server is configured, else when a
/// training is ordered from the farm.
/// </summary>
internal sealed class FarmService(
    string server, string credentials, DataFolders folders, IStateFeedback feedback, TimeProvider time, ILogger<FarmService> logger)
    : IFarmService, IFarm, IHostedService, IAsyncDisposable
{
    private const string Address = "/rvae/farm";

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(10), Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _opening = new(1);
    private readonly CancellationTokenSource _ending = new();
    private volatile FarmLink? _link;
    private volatile FarmWatch? _watch;
    private readonly List<FarmLink> _lost = []; // links that were lost; their trainings find out by themselves that they have to be ordered again
    private CancellationTokenSource _watched = new();
    private Task _watching = Task.CompletedTask;
    private Task _looking = Task.CompletedTask;

    /// <inheritdoc/>
    public FarmSummary Summary => _watch?.Counts is { } now
        ? new FarmSummary(now.Workers, now.Slots, now.Running, now.Waiting, (float)now.Oldest) : default;

    /// <inheritdoc/>
    public ITrainingWorker Start(KeptJob job) => FarmTraining.Start(
        new FarmCustomer(cancelled => OpenAsync(make: true, cancelled), folders, FarmNames.WorkerOf(Environment.MachineName)), job);

    /// <inheritdoc/>
    public async Task<bool> HasWorkersAsync()
    {
        Outcome<FarmLink> opened = await OpenAsync(make: true, _ending.Token).ConfigureAwait(false);
        if (opened.Fault is not null || _watch is not { } watch)
            return false;
        if (watch.Workers.Count == 0)
            await watch.SettleAsync(_ending.Token).ConfigureAwait(false);
        return watch.Workers.Count > 0;
    }

    /// <inheritdoc/>
    public void Workers(Request request) => Ask(request, watch =>
    {
        IReadOnlyList<FarmWorker> workers = watch.Workers;
        foreach (FarmWorker one in workers)
            request.Line("/rvae/farm/workers/item"u8, one.Name, one.Slots, one.Busy, one.Version, (float)one.Seconds);
        request.Answer("/rvae/farm/workers/end"u8, workers.Count);
    });

    /// <inheritdoc/>
    public void Queue(Request request) => Ask(request, watch =>
    {
        IReadOnlyList<FarmQueued> orders = watch.Orders;
        foreach (FarmQueued one in orders)
        {
            request.Line(
                "/rvae/farm/queue/item"u8, one.Name, one.Dataset, one.Kind, one.Seed, one.By, one.State, one.Worker, one.Try, (float)one.Age);
        }

        request.Answer("/rvae/farm/queue/end"u8, orders.Count);
    });

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (server != new RVaeOptions().Nats)
            _looking = Task.Run(LookAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_watching, _looking).WaitAsync(Patience, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_link is { } link)
            await link.DisposeAsync().ConfigureAwait(false);
        foreach (FarmLink lost in _lost)
            await lost.DisposeAsync().ConfigureAwait(false);
        _watched.Dispose();
        _opening.Dispose();
        _ending.Dispose();
    }

    private void Ask(Request request, Action<FarmWatch> tell) => RequestTask.Run(request, logger, async () =>
    {
        try
        {
            bool known = _watch is not null;
            if ((await OpenAsync(make: true, _ending.Token).ConfigureAwait(false)).Fault is { } fault)
            {
                request.Fail(fault);
                return;
            }

            if (_watch is not { } watch)
            {
                request.Fail(new Fault(FaultCode.Unavailable, "the farm has lost its orders and files, and the daemon connects to it again: ask once more"));
                return;
            }

            if (!known)
                await watch.SettleAsync(_ending.Token).ConfigureAwait(false);
            tell(watch);
        }
        catch (OperationCanceledException)
        {
            request.Fail(new Fault(FaultCode.Unavailable, "the daemon is ending"));
        }
    });

    // Watches a farm that is there, and looks for one that is not there yet or no longer.
    private async Task LookAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                _ = await OpenAsync(make: false, _ending.Token).ConfigureAwait(false);
                await Task.Delay(Again, time, _ending.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<Outcome<FarmLink>> OpenAsync(bool make, CancellationToken cancelled)
    {
        if (_link is { } open && !await open.IsLostAsync(cancelled).ConfigureAwait(false))
            return open;
        await _opening.WaitAsync(cancelled).ConfigureAwait(false);
        try
        {
            if (_link is { } there)
            {
                if (!await there.IsLostAsync(cancelled).ConfigureAwait(false))
                    return there;
                await LeaveAsync(there).ConfigureAwait(false);
            }

            Outcome<FarmLink> opened = await FarmLink
                .OpenAsync(new FarmServer(server, credentials, $"rvae {ProgramVersion.Current}"), make, cancelled).ConfigureAwait(false);
            if (opened.TryGet(out FarmLink? link, out _))
                Watch(link);
            return opened;
        }
        finally
        {
            _opening.Release();
        }
    }

    private async Task LeaveAsync(FarmLink lost)
    {
        _lost.Add(lost);
        (_watch, _link) = (null, null);
        await _watched.CancelAsync().ConfigureAwait(false);
        await _watching.WaitAsync(Patience, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        feedback.Changed(Address);
        JobLog.LostFarm(logger, new Uri(server).Host);
    }

    private void Watch(FarmLink link)
    {
        _watched.Dispose();
        _watched = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
        var watch = new FarmWatch(link, time);
        watch.Changed += () => feedback.Changed(Address);
        _watching = watch.RunAsync(_watched.Token);
        (_watch, _link) = (watch, link);
        JobLog.WatchesFarm(logger, new Uri(server).Host);
    }
}

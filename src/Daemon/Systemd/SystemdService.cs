namespace RVae.Daemon.Systemd;

/// <summary>Whether the part of the daemon that must never stand still is moving.</summary>
internal interface ISignOfLife
{
    /// <summary>False once it has stood still for longer than it ever should.</summary>
    bool IsAlive { get; }

    /// <summary>What it is doing, in a line.</summary>
    string Describe();
}

/// <summary>
/// Tells systemd READY once everything has started, and gives the watchdog its signs of life for as long as the tick
/// thread gives one itself: a daemon that hangs is restarted, not just one that ends. What it does is told when it changes.
/// </summary>
internal sealed class SystemdService : IHostedLifecycleService, IDisposable
{
    // Where no watchdog sets the pace: a status that is a few seconds old is new enough for those who ask.
    private static readonly TimeSpan StatusPeriod = TimeSpan.FromSeconds(3);

    private readonly SystemdNotifier _notifier;
    private readonly ISignOfLife _life;
    private readonly TimeProvider _time;
    private ITimer? _timer;
    private string _told = "";

    /// <summary>A service that speaks through the notifier.</summary>
    public SystemdService(SystemdNotifier notifier, ISignOfLife life, TimeProvider time)
    {
        _notifier = notifier;
        _life = life;
        _time = time;
    }

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!_notifier.Listens)
            return Task.CompletedTask;
        _told = _life.Describe();
        _notifier.Ready(_told);
        // sd_watchdog_enabled(3) asks for half the limit at most; a third leaves room for a late timer.
        TimeSpan period = _notifier.Watchdog / 3 ?? StatusPeriod;
        _timer = _time.CreateTimer(_ => Look(), null, period, period);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        _timer?.Dispose();
        _notifier.Stopping();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    private void Look()
    {
        if (_notifier.Watchdog is not null && _life.IsAlive)
            _notifier.Alive();
        string does = _life.Describe();
        if (does == _told)
            return;
        _told = does;
        _notifier.Status(does);
    }
}

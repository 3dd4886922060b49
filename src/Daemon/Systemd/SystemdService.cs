namespace RVae.Daemon.Systemd;

/// <summary>Tells whether the part of the daemon that must never stand still is moving.</summary>
internal interface ISignOfLife
{
    /// <summary>False when it has stood still for too long.</summary>
    bool IsAlive { get; }

    /// <summary>What the daemon is doing, in a line.</summary>
    string Describe();
}

/// <summary>
/// Tells systemd READY when everything has started. Feeds the watchdog as long as the tick thread gives signs of life, so that a daemon
/// that hangs is restarted, and not only one that ends. The status line is told when it changes.
/// </summary>
internal sealed class SystemdService : IHostedLifecycleService, IDisposable
{
    // Used where no watchdog sets the pace: a status may be a few seconds old.
    private static readonly TimeSpan StatusPeriod = TimeSpan.FromSeconds(3);

    private readonly SystemdNotifier _notifier;
    private readonly ISignOfLife _life;
    private readonly TimeProvider _time;
    private ITimer? _timer;
    private string _told = "";

    /// <summary>Makes the service, which speaks through a notifier.</summary>
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
        // sd_watchdog_enabled(3) recommends half of the limit. A third leaves room for a late timer.
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

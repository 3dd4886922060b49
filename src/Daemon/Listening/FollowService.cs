using RVae.Engine.Playing;

namespace RVae.Daemon.Listening;

/// <summary>
/// Lets decks follow, on an ordinary thread. It looks a hundred times a second, and rests while no deck follows. It never looks for a bar
/// twice, so most looks cost nothing.
/// </summary>
internal sealed class FollowService : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    private readonly Func<Follower> _follower;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _changed = new(0, 1);
    private bool _told;

    /// <summary>Makes the service for the decks of a performance.</summary>
    /// <param name="follower">Moves the decks.</param>
    /// <param name="conductor">Tells when the state changes.</param>
    /// <param name="time">The clock of its looks.</param>
    /// <param name="logger">Logs a model that cannot be searched.</param>
    public FollowService(Func<Follower> follower, Conductor conductor, TimeProvider time, ILogger<FollowService> logger)
    {
        (_follower, _time, _logger) = (follower, time, logger);
        conductor.Published += Wake;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _changed.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        Follower decks = _follower();
        while (!stoppingToken.IsCancellationRequested)
        {
            Look(decks);
            if (decks.IsWanted)
                await Task.Delay(Interval, _time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            else
                await _changed.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Look(Follower decks)
    {
        try
        {
            decks.Look();
            _told = false;
        }
#pragma warning disable CA1031 // A model that cannot be decoded costs a bar of following, and is told once.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            if (!_told)
                ListeningLog.Failed(_logger, defect);
            _told = true;
        }
    }

    // Called with the conductor held, so this only sets a signal.
    private void Wake(PerformanceState state)
    {
        if (_changed.CurrentCount == 0)
            Knock();
    }

    private void Knock()
    {
        try
        {
            _changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // Another thread has set the signal meanwhile: once is enough.
        }
        catch (ObjectDisposedException)
        {
            // This is the last change of a daemon that ends.
        }
    }
}

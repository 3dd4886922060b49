namespace RVae.Daemon.Gestures;

/// <summary>Plays and records gestures on an ordinary thread. It looks a hundred times a second, and rests while there is nothing to do.</summary>
/// <param name="gestures">The gestures; asked for when the host has started.</param>
/// <param name="restores">Whether gestures that played before a restart play on.</param>
/// <param name="time">The clock of its looks.</param>
/// <param name="logger">Logs defects.</param>
internal sealed class GestureThread(Func<GestureService> gestures, bool restores, TimeProvider time, ILogger<GestureThread> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    private readonly SemaphoreSlim _wanted = new(0, 1);
    private bool _told;

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _wanted.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        GestureService all = gestures();
        all.Wanted = Wake;
        if (restores)
            all.PlayOn();
        else
            all.BeginWithNone();
        while (!stoppingToken.IsCancellationRequested)
        {
            Look(all);
            if (all.IsWanted)
                await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            else
                await _wanted.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Look(GestureService all)
    {
        try
        {
            all.Look();
            _told = false;
        }
#pragma warning disable CA1031 // What cannot be moved costs its move, and is told once.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            if (!_told)
                GestureLog.Failed(logger, defect);
            _told = true;
        }
    }

    private void Wake()
    {
        try
        {
            if (_wanted.CurrentCount == 0)
                _wanted.Release();
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

using RVae.Engine.Playing;
using RVae.Library.Datasets;
using RVae.Protocol.Services;

namespace RVae.Daemon.Maps;

/// <summary>Sends maps a few rows at a time, on an ordinary thread. It sleeps while nobody wants one.</summary>
internal sealed class MapService : BackgroundService, IMapService
{
    // Eight rows every 4 ms: a map of 30 × 30 and one bar takes 1.4 s. A Pd that sleeps for 100 ms loses none of it.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(4);

    private readonly TimeProvider _time;
    private readonly MapQueue _queue;
    private readonly SemaphoreSlim _wanted = new(0);

    /// <summary>Makes the service for the decks of a conductor.</summary>
    public MapService(Conductor conductor, DatasetStore datasets, TimeProvider time, ILogger<MapService> logger)
    {
        _time = time;
        _queue = new MapQueue(conductor, () => _wanted.Release(), datasets, logger);
    }

    /// <inheritdoc/>
    public void Draw(int deck, int columns, int rows, Request request) => _queue.Draw(deck, columns, rows, request);

    /// <inheritdoc/>
    public void Place(int deck, Request request) => _queue.Place(deck, request);

    /// <summary>Sends another answer of many lines as slowly as maps.</summary>
    internal void SendPaced(IPacedAnswer answer) => _queue.Add(answer);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _wanted.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _wanted.WaitAsync(stoppingToken).ConfigureAwait(false);
            // The timer runs only while there is a map to send: each of its ticks wakes the thread pool.
            using var timer = new PeriodicTimer(Pace, _time);
            while (_queue.Step())
                await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false);
        }
    }
}

namespace RVae.Daemon.Performance;

/// <summary>
/// Gives memory back to the system when a flood of messages is over. The runtime collects only while something is allocated, so a daemon
/// without work after a flood would keep its memory.
/// </summary>
internal sealed class MemoryReturn(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10), StepEvery = TimeSpan.FromMilliseconds(200);

    // The runtime gives free memory back when it has stayed free for about twenty collections.
    private const int Steps = 24;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var heap = new QuietHeap();
        using var timer = new PeriodicTimer(LookEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            if (heap.Look(GC.GetTotalAllocatedBytes()))
                await GiveBackAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    // The whole heap is collected in the background. Each step stops the playing threads for some tenths of a millisecond, like any small collection.
    private async Task GiveBackAsync(CancellationToken stoppingToken)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
        using var timer = new PeriodicTimer(StepEvery, time);
        for (int step = 0; step < Steps && await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false); step++)
            GC.Collect(0, GCCollectionMode.Forced, blocking: true);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
    }
}

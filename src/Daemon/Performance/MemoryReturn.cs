namespace RVae.Daemon.Performance;

/// <summary>
/// Gives memory back to the system when a flood is over. The runtime collects only while something is allocated: a daemon that is
/// left alone after a flood would keep what the flood took.
/// </summary>
internal sealed class MemoryReturn(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10), StepEvery = TimeSpan.FromMilliseconds(200);

    // Free memory goes back to the system when it has stayed free over about twenty collections.
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

    // The whole heap is collected beside the threads that play; the steps stop them for some tenths of a millisecond, as any
    // small collection does.
    private async Task GiveBackAsync(CancellationToken stoppingToken)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
        using var timer = new PeriodicTimer(StepEvery, time);
        for (int step = 0; step < Steps && await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false); step++)
            GC.Collect(0, GCCollectionMode.Forced, blocking: true);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
    }
}

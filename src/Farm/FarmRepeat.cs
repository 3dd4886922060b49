namespace RVae.Farm;

/// <summary>Repeats work on the network each time the network has ended it.</summary>
internal static class FarmRepeat
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>Runs the work until it is cancelled.</summary>
    public static async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken cancelled)
    {
        while (!cancelled.IsCancellationRequested)
        {
            try
            {
                await work(cancelled).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // A fault of the network: it is tried again.
            catch (Exception)
#pragma warning restore CA1031
            {
                await Task.Delay(Again, cancelled).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}

using RVae.Midi.Datasets;
using RVae.Protocol.Services;
using DatasetSummary = RVae.Protocol.Services.DatasetSummary;

namespace RVae.Daemon.Models;

/// <summary>
/// The datasets as clients see them. Counting a new one means reading all its files: that happens elsewhere, and an
/// answer waits only so long that a folder which hardly changed is seen as it is now.
/// </summary>
public sealed class DatasetShelf(DatasetStore store) : IDatasetService, IHostedService
{
    // What a client's turn may take beside a performance; the disk's cache answers in a tenth of it.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(40);

    private readonly Lock _refreshing = new();
    private IReadOnlyList<DatasetSummary> _known = [];
    private Task _refresh = Task.CompletedTask;

    /// <inheritdoc/>
    public IReadOnlyList<DatasetSummary> List()
    {
        Refresh().Wait(Patience);
        return Volatile.Read(ref _known);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = Refresh();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task Refresh()
    {
        lock (_refreshing)
        {
            if (_refresh.IsCompleted)
            {
                _refresh = Task.Run(() => Volatile.Write(
                    ref _known,
                    [
                        .. store.List().Where(set => set.Problem is null)
                            .Select(set => new DatasetSummary(set.Name, set.Clips, set.Bars)),
                    ]));
            }

            return _refresh;
        }
    }
}

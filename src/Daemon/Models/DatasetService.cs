using RVae.Daemon.Maps;
using RVae.Daemon.Requests;
using RVae.Library.Datasets;
using RVae.Protocol.Services;

namespace RVae.Daemon.Models;

/// <summary>
/// The datasets as clients see them. Counting a new one means reading all its files, so that it is done as side work:
/// after what was asked for before, whose files a list shows therefore.
/// </summary>
internal sealed partial class DatasetService(DatasetStore store, DatasetChanges changes, MapService maps, BackgroundWork work) : IDatasetService, IHostedService
{
    private IReadOnlyList<DatasetSummary> _counted = [];
    private int _counting;

    /// <inheritdoc/>
    public void List(Request request) => work.Do(request, () =>
    {
        Count();
        foreach (DatasetSummary set in _counted)
            request.Line("/rvae/datasets/item"u8, set.Name, set.Clips, set.Bars);
        request.Answer("/rvae/datasets/end"u8, _counted.Count);
    });

    /// <inheritdoc/>
    public IReadOnlyList<DatasetSummary> Known()
    {
        if (Interlocked.Exchange(ref _counting, 1) == 0 && !work.Do(Count))
            Volatile.Write(ref _counting, 0);
        return Volatile.Read(ref _counted);
    }

    /// <summary>Counts them before somebody asks.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = Known();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Count()
    {
        // Whoever looks from here on may find a file that this count misses.
        Volatile.Write(ref _counting, 0);
        Volatile.Write(
            ref _counted,
            [
                .. store.List().Where(set => set.Problem is null)
                    .Select(set => new DatasetSummary(set.Name, set.Clips, set.Bars)),
            ]);
    }
}

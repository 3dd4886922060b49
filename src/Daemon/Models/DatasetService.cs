using RVae.Daemon.Maps;
using RVae.Daemon.Requests;
using RVae.Library.Datasets;
using RVae.Protocol.Services;

namespace RVae.Daemon.Models;

/// <summary>
/// The datasets as clients see them. To count a new dataset, all its files must be read, so that is side work. It comes after the work that
/// was asked for before it, so that a list shows the files of that work.
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

    /// <summary>Counts the datasets before a client asks.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = Known();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Count()
    {
        // From here on, a file may be added that this count misses.
        Volatile.Write(ref _counting, 0);
        Volatile.Write(
            ref _counted,
            [
                .. store.List().Where(set => set.Problem is null)
                    .Select(set => new DatasetSummary(set.Name, set.Clips, set.Bars)),
            ]);
    }
}

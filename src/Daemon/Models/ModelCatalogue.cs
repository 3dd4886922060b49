using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Storage;
using RVae.Protocol.Services;

namespace RVae.Daemon.Models;

/// <summary>
/// The cards of all models, from memory. When a folder has changed, the cards of files that were written since are read. This daemon,
/// <c>rvae train</c> beside it, or a person who copied a file may have changed the folder. Any thread.
/// </summary>
internal sealed class ModelCatalogue(ModelStore store, DataFolders folders, ILogger<ModelCatalogue> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(30);

    private readonly Lock _reading = new();
    private readonly DiskThread _disk = new(TimeSpan.FromSeconds(1), TimeProvider.System);
    private readonly HashSet<string> _complained = [];
    private (DateTime User, DateTime BuiltIn) _stamp;
    private ModelListing? _listing;
    private long? _asked;

    /// <summary>All models, by name.</summary>
    public IReadOnlyList<ModelSummary> List() => [.. Current().Models.Select(model => Summary(model.Card))];

    /// <summary>One model's card.</summary>
    public Outcome<ModelCard> Card(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!ModelName.IsValid(name))
            return ModelName.Invalid(name);
        return Current().Models.FirstOrDefault(model => model.Card.Name == name) is { } found
            ? found.Card
            : new Fault(FaultCode.NotFound, $"there is no model '{name}': /rvae/models lists all models");
    }

    /// <summary>Begins to read the cards before a client asks for them. Nobody waits for that: it may be slow while the machine is busy.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = Task.Run(ReadFirst, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _disk.Dispose();

    /// <summary>Has the folders read again at the next question.</summary>
    public void Forget()
    {
        lock (_reading)
            _stamp = default;
    }

    private void ReadFirst()
    {
        if (!Look(default, null).TryGet(out ((DateTime, DateTime) Stamp, ModelListing Listing) first, out _))
            return;
        lock (_reading)
        {
            // A client may have asked meanwhile. Its answer is as good as this one, or newer.
            if (_listing is not null && _asked is null)
                return;
            (_stamp, _listing) = first;
            _asked = null;
            Complain(first.Listing);
        }
    }

    private ModelListing Current()
    {
        lock (_reading)
        {
            // A disk that does not answer is asked again later. A list from memory is better than a client that waits.
            if (_listing is { } known && _asked is { } asked && TimeProvider.System.GetElapsedTime(asked) < BetweenTries)
                return known;
            ((DateTime, DateTime) stamp, ModelListing? before) = (_stamp, _listing);
            Outcome<((DateTime, DateTime) Stamp, ModelListing Listing)> looked = _disk.Do("the folder of the models", () => Look(stamp, before));
            _asked = looked.Fault is null ? null : TimeProvider.System.GetTimestamp();
            if (!looked.TryGet(out ((DateTime, DateTime) Stamp, ModelListing Listing) now, out Fault silent))
                now = (default, new ModelListing(before?.Models ?? [], [silent]));
            (_stamp, _listing) = now;
            Complain(_listing);
            return _listing;
        }
    }

    // Under the lock.
    private void Complain(ModelListing listing)
    {
        foreach (Fault fault in listing.Unreadable)
        {
            if (_complained.Add(fault.Message))
                ModelLog.Unreadable(logger, fault.Message);
        }
    }

    // Runs on the disk's thread.
    private Outcome<((DateTime, DateTime) Stamp, ModelListing Listing)> Look((DateTime, DateTime) before, ModelListing? known)
    {
        // A write into a folder changes its time. Two stat calls are cheaper than any list.
        var stamp = (Directory.GetLastWriteTimeUtc(folders.Models), Directory.GetLastWriteTimeUtc(folders.BuiltInModels));
        return known is not null && stamp == before ? (stamp, known) : (stamp, store.List(known));
    }

    private static ModelSummary Summary(ModelCard card) => new(
        card.Name, card.Kind, card.LatentDimensions, card.Grid.TickCount, card.Grid.Meter.ToString(), card.Clips.Length);
}

using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Protocol.Services;

namespace RVae.Daemon.Models;

/// <summary>
/// The cards of all models, from memory: when a folder has changed, by whoever changed it (this daemon, <c>rvae train</c>
/// beside it, or a hand that copied a file in), those of the files that were written since are read. Any thread.
/// </summary>
internal sealed class ModelCatalogue(ModelStore store, DataFolders folders, ILogger<ModelCatalogue> logger)
{
    private readonly Lock _reading = new();
    private readonly HashSet<string> _complained = [];
    private (DateTime User, DateTime BuiltIn) _stamp;
    private ModelListing? _listing;

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
            : new Fault(FaultCode.NotFound, $"there is no model '{name}': /rvae/models lists those that there are");
    }

    /// <summary>Has the folders looked through again.</summary>
    public void Forget()
    {
        lock (_reading)
            _stamp = default;
    }

    private ModelListing Current()
    {
        // A write into a folder changes its time; two stat calls are cheaper than any list.
        var stamp = (Directory.GetLastWriteTimeUtc(folders.Models), Directory.GetLastWriteTimeUtc(folders.BuiltInModels));
        lock (_reading)
        {
            if (_listing is { } known && stamp == _stamp)
                return known;
            (_stamp, _listing) = (stamp, store.List(_listing));
            foreach (Fault fault in _listing.Unreadable)
            {
                if (_complained.Add(fault.Message))
                    ModelLog.Unreadable(logger, fault.Message);
            }

            return _listing;
        }
    }

    private static ModelSummary Summary(ModelCard card) => new(
        card.Name, card.Kind, card.LatentDimensions, card.Grid.TickCount, card.Grid.Meter.ToString(), card.Clips.Length);
}

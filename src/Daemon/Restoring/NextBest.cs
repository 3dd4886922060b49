using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Restoring;

/// <summary>Finds the model that a deck played, or where that is gone the next best: any that plays is better than silence.</summary>
internal sealed class NextBest(ModelStore store, ILogger<NextBest> logger)
{
    /// <summary>A model to play, or null where there is none at all.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="name">The model that it played.</param>
    /// <param name="configured">The configured model.</param>
    /// <param name="meter">The deck's metre: models of the same one come first, so that the bar lines hold.</param>
    public RhythmModel? Find(int deck, string name, string configured, Meter meter)
    {
        if (store.Load(name).TryGet(out RhythmModel? model, out Fault fault))
            return model;
        RestoringLog.ModelGone(logger, deck + 1, name, fault.Message);
        IEnumerable<string> others = store.List().Models
            .OrderByDescending(other => other.Card.Grid.Meter == meter)
            .ThenByDescending(other => other.Card.Name == configured)
            .Select(other => other.Card.Name);
        foreach (string other in others.Where(other => other != name))
        {
            if (!store.Load(other).TryGet(out model, out _))
                continue;
            RestoringLog.PlaysInstead(logger, deck + 1, other);
            return model;
        }

        return null;
    }
}

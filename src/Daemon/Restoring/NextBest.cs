using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Restoring;

/// <summary>Finds the model that a deck played. Where that is gone, it finds the next best: any model that plays is better than silence.</summary>
internal sealed class NextBest(ModelStore store, ILogger<NextBest> logger)
{
    /// <summary>A model to play; null where there is none at all.</summary>
    /// <param name="deck">The deck, from 0.</param>
    /// <param name="name">Name of the model that the deck played.</param>
    /// <param name="configured">Name of the configured model.</param>
    /// <param name="meter">The deck's metre. Models of the same metre come first, so that the bar lines stay.</param>
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

using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Daemon.Listening;

/// <summary>What each client has found last on each deck. Bounded: the oldest is forgotten first. Any thread.</summary>
internal sealed class FoundPlaces
{
    /// <summary>How many are remembered.</summary>
    public const int Most = 256;

    private readonly Lock _changing = new();
    private readonly List<(object Client, int Deck, RhythmModel Model, LatentPoint Place)> _found = [];

    /// <summary>A client has found a place.</summary>
    public void Keep(object client, int deck, RhythmModel model, FoundPosition place)
    {
        lock (_changing)
        {
            _found.RemoveAll(found => ReferenceEquals(found.Client, client) && found.Deck == deck);
            if (_found.Count == Most)
                _found.RemoveAt(0);
            _found.Add((client, deck, model, new LatentPoint(place.X, place.Y)));
        }
    }

    /// <summary>Where a client has found something on a deck, and of which model; null where it has not.</summary>
    public (RhythmModel Model, LatentPoint Place)? Of(object client, int deck)
    {
        lock (_changing)
        {
            int index = _found.FindIndex(found => ReferenceEquals(found.Client, client) && found.Deck == deck);
            return index < 0 ? null : (_found[index].Model, _found[index].Place);
        }
    }
}

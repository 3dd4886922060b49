using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Daemon.Listening;

/// <summary>Remembers the last position that each client has found on each deck. Bounded: the oldest is forgotten first. Any thread.</summary>
internal sealed class FoundPlaces
{
    /// <summary>Most positions that are remembered.</summary>
    public const int Most = 256;

    private readonly Lock _changing = new();
    private readonly List<(object Client, int Deck, RhythmModel Model, LatentPoint Place)> _found = [];

    /// <summary>Remembers a position that a client has found.</summary>
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

    /// <summary>The position that a client has found on a deck, and its model; null where it has found none.</summary>
    public (RhythmModel Model, LatentPoint Place)? Of(object client, int deck)
    {
        lock (_changing)
        {
            int index = _found.FindIndex(found => ReferenceEquals(found.Client, client) && found.Deck == deck);
            return index < 0 ? null : (_found[index].Model, _found[index].Place);
        }
    }
}

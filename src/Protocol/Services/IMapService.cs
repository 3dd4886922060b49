namespace RVae.Protocol.Services;

/// <summary>Maps of the decks' models. The calling thread holds a client's transaction: return at once.</summary>
public interface IMapService
{
    /// <summary>
    /// Sends the map of a deck's model as lines <c>/rvae/map/row</c>, slowly enough to flood no client, and then the answer <c>/rvae/map/end
    /// i:messages</c>. A new map for the same client replaces a map that has not ended.
    /// </summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="columns">Positions along the first axis.</param>
    /// <param name="rows">Positions along the second axis.</param>
    /// <param name="request">Whom it is for.</param>
    void Draw(int deck, int columns, int rows, Request request);

    /// <summary>
    /// Sends the places of the clips of a deck's model, a line <c>/rvae/clips/item s:clip f:x f:y</c> for each, as slowly as a map, and then the
    /// answer <c>/rvae/clips/end i:count</c>.
    /// </summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="request">Whom it is for.</param>
    void Place(int deck, Request request);
}

namespace RVae.Protocol.Services;

/// <summary>Maps of what the decks can play. Called with a client's transaction held: return at once.</summary>
public interface IMapService
{
    /// <summary>
    /// Sends the map of a deck's model as lines of <c>/rvae/map/row</c>, so slowly that no client is flooded, and then
    /// the answer <c>/rvae/map/end i:messages</c>. Another map for the same client replaces one that has not ended.
    /// </summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="columns">Positions along the first axis.</param>
    /// <param name="rows">Positions along the second axis.</param>
    /// <param name="request">Whom it is for.</param>
    void Draw(int deck, int columns, int rows, Request request);

    /// <summary>
    /// Sends where the clips of a deck's model lie, a line <c>/rvae/clips/item s:clip f:x f:y</c> each, at the pace of a
    /// map, and then the answer <c>/rvae/clips/end i:count</c>.
    /// </summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="request">Whom it is for.</param>
    void Place(int deck, Request request);
}

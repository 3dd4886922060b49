using RVae.Engine;

namespace RVae.Protocol.Services;

/// <summary>A note as a client lists it.</summary>
/// <param name="Instrument">Number of the instrument in the kit of the deck's model, from 0, or a MIDI note.</param>
/// <param name="Tick">Tick from the beginning of the pattern, 24 to a quarter note.</param>
/// <param name="Velocity">1–127; 0 for none.</param>
public readonly record struct ListedNote(int Instrument, int Tick, int Velocity);

/// <summary>
/// Finds notes that somebody plays or lists on the map of a deck's model. Decks are counted from 0. The calling thread holds a client's transaction:
/// return at once, do the work on another thread, and end the request when it is done.
/// </summary>
public interface IEncodeService
{
    /// <summary>Finds the position for notes; answers <c>/rvae/encoded f:x f:y f:onsetF1</c>.</summary>
    void Notes(int deck, IReadOnlyList<ListedNote> notes, Request request);

    /// <summary>Begins a longer list of notes. An earlier list of the same client for this deck is discarded.</summary>
    /// <param name="deck">The deck.</param>
    /// <param name="client">The client to which the list belongs.</param>
    Fault? Begin(int deck, object client);

    /// <summary>Adds notes to the client's list. Notes that would make the list too long are refused, and the list stays as it was.</summary>
    Fault? Add(int deck, object client, IReadOnlyList<ListedNote> notes);

    /// <summary>Ends the client's list and finds its position; answers as <see cref="Notes"/> does.</summary>
    void End(int deck, Request request);

    /// <summary>Finds the position for the last bars that were heard; answers as <see cref="Notes"/> does.</summary>
    void Played(int deck, int bars, Request request);

    /// <summary>Moves the deck to the position that the client has found last. Ends with <c>Done(x, y)</c>.</summary>
    void Go(int deck, Request request);
}

/// <summary>The service of a replay, which finds nothing: the record already holds the positions that were found and taken.</summary>
public sealed class NoEncoding : IEncodeService
{
    void IEncodeService.Notes(int deck, IReadOnlyList<ListedNote> notes, Request request) => request.Done();

    Fault? IEncodeService.Begin(int deck, object client) => null;

    Fault? IEncodeService.Add(int deck, object client, IReadOnlyList<ListedNote> notes) => null;

    void IEncodeService.End(int deck, Request request) => request.Done();

    void IEncodeService.Played(int deck, int bars, Request request) => request.Done();

    void IEncodeService.Go(int deck, Request request) => request.Done();
}

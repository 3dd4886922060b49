using RVae.Engine;

namespace RVae.Protocol.Services;

/// <summary>A note as a client lists it.</summary>
/// <param name="Instrument">Number of the instrument in the kit of the deck's model, from 0, or a MIDI note.</param>
/// <param name="Tick">Tick from the beginning of the pattern, 24 to a quarter note.</param>
/// <param name="Velocity">1–127; 0 for none.</param>
public readonly record struct ListedNote(int Instrument, int Tick, int Velocity);

/// <summary>
/// Finding what somebody plays or lists on the map of a deck's model. Called with a client's transaction held, decks counted from 0:
/// return at once, do the work elsewhere, and end the request when it is over.
/// </summary>
public interface IEncodeService
{
    /// <summary>Looks for notes; answers <c>/rvae/encoded f:x f:y f:onsetF1</c>.</summary>
    void Notes(int deck, IReadOnlyList<ListedNote> notes, Request request);

    /// <summary>Begins a longer list; one that the client has begun for this deck before is forgotten.</summary>
    /// <param name="deck">The deck.</param>
    /// <param name="client">Whose list it is.</param>
    Fault? Begin(int deck, object client);

    /// <summary>Adds notes to the list that the client has begun. A list that gets too long stays as it was.</summary>
    Fault? Add(int deck, object client, IReadOnlyList<ListedNote> notes);

    /// <summary>Looks for the list that the client has begun, and ends it; answers as <see cref="Notes"/> does.</summary>
    void End(int deck, Request request);

    /// <summary>Looks for what was heard last, so many bars of it; answers as <see cref="Notes"/> does.</summary>
    void Played(int deck, int bars, Request request);

    /// <summary>Goes to what the client has found last. Ends with <c>Done(x, y)</c>.</summary>
    void Go(int deck, Request request);
}

/// <summary>Where nothing is found: a replay, in which what was found and gone to is in the record.</summary>
public sealed class NoEncoding : IEncodeService
{
    void IEncodeService.Notes(int deck, IReadOnlyList<ListedNote> notes, Request request) => request.Done();

    Fault? IEncodeService.Begin(int deck, object client) => null;

    Fault? IEncodeService.Add(int deck, object client, IReadOnlyList<ListedNote> notes) => null;

    void IEncodeService.End(int deck, Request request) => request.Done();

    void IEncodeService.Played(int deck, int bars, Request request) => request.Done();

    void IEncodeService.Go(int deck, Request request) => request.Done();
}

using RVae.Engine;
using RVae.Protocol.Services;

namespace RVae.Daemon.Listening;

/// <summary>The lists of notes that clients have begun and not ended: one for each client and deck. Within transactions, one at a time.</summary>
internal sealed class NoteDrafts
{
    /// <summary>Most notes of one list.</summary>
    public const int MostNotes = 4096;

    /// <summary>Most lists; the oldest is forgotten first.</summary>
    public const int Most = 64;

    private readonly List<Draft> _drafts = [];

    /// <summary>Begins a list.</summary>
    public void Begin(object client, int deck)
    {
        _drafts.RemoveAll(draft => draft.IsOf(client, deck));
        if (_drafts.Count == Most)
            _drafts.RemoveAt(0);
        _drafts.Add(new Draft(client, deck, []));
    }

    /// <summary>Adds notes to a list, or says why not. Then the list stays as it was.</summary>
    public Fault? Add(object client, int deck, IReadOnlyList<ListedNote> notes)
    {
        if (_drafts.Find(draft => draft.IsOf(client, deck)) is not { } draft)
            return NotBegun(deck);
        if (draft.Notes.Count + notes.Count > MostNotes)
            return new Fault(FaultCode.TooMany, $"a list has at most {MostNotes} notes, and yours has {draft.Notes.Count}: nothing was added, so end the list");
        draft.Notes.AddRange(notes);
        return null;
    }

    /// <summary>Removes a list and returns it.</summary>
    public Outcome<IReadOnlyList<ListedNote>> End(object client, int deck)
    {
        if (_drafts.Find(draft => draft.IsOf(client, deck)) is not { } draft)
            return NotBegun(deck);
        _drafts.Remove(draft);
        return draft.Notes;
    }

    private static Fault NotBegun(int deck) => new(
        FaultCode.NotFound, $"you have begun no list for deck {deck + 1}: begin one with /rvae/deck/{deck + 1}/encode/begin");

    private sealed record Draft(object Client, int Deck, List<ListedNote> Notes)
    {
        public bool IsOf(object client, int deck) => ReferenceEquals(Client, client) && Deck == deck;
    }
}

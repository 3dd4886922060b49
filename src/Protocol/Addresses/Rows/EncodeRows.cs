using System.Collections.Immutable;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Finding the position for notes that somebody plays or lists.</summary>
internal static class EncodeRows
{
    private const string Encode = "/rvae/deck/{deck}/encode/";
    private const int MostBars = 64;
    private const int NoteValues = 3;
    private const string Found = "/rvae/encoded f:x f:y f:onsetF1";

    public static IEnumerable<AddressRow> All =>
    [
        new(Encode + "notes", Access.Query, Note,
            "Finds where a list of notes lies on the map of the deck's model, and how much of it sounds there. Each note is an instrument, a tick "
            + "and a velocity; a message has at most 256 notes. An instrument is its number in the kit of the deck's model, from 0; a number that "
            + "the kit does not have is a MIDI note. Ticks count from 0, 24 to a quarter note. Velocity 0 is no note.")
        {
            Answers = [Found], Tags = ["capture"], Deferred = true, Rounds = ArgumentReader.MaxOfList / NoteValues,
            Run = static (transaction, at, v) =>
            {
                transaction.Services.Encoding.Notes(at.Deck, Notes(v), transaction.Later(at));
                return null;
            },
        },
        new(Encode + "begin", Access.Act, [],
            "Begins a list of notes that is too long for one message. `/rvae/encode/add` adds to it, `/rvae/encode/end` finds it on the map. Each "
            + "client has one list for each deck: beginning another forgets it.")
        {
            Tags = ["capture"], Deferred = true,
            Run = (transaction, at, _) => transaction.Services.Encoding.Begin(at.Deck, transaction.Requester),
        },
        new(Encode + "add", Access.Act, Note,
            "Adds notes to the list that you have begun, in the form of `/rvae/encode/notes`. A list has at most 4096 notes. `not-found`: you have "
            + "begun no list.")
        {
            Tags = ["capture"], Deferred = true, Rounds = ArgumentReader.MaxOfList / NoteValues,
            Run = (transaction, at, v) => transaction.Services.Encoding.Add(at.Deck, transaction.Requester, Notes(v)),
        },
        new(Encode + "end", Access.Act, [], "Ends the list that you have begun, and finds it on the map of the deck's model.")
        {
            Answers = [Found], Tags = ["capture"], Deferred = true,
            Run = static (transaction, at, _) =>
            {
                transaction.Services.Encoding.End(at.Deck, transaction.Later(at));
                return null;
            },
        },
        new(Encode + "played", Access.Query, [Parameter.Whole("bars", 1, MostBars, 1, "bars").OrLeftOut()],
            "Finds where the bars that you played last lie on the map of the deck's model, and how much of them sounds there. MIDI notes and "
            + "`/rvae/dataset/hit` are heard while the transport plays. With more bars than the model has, a hit counts if it comes in at least "
            + "half of them. One or two instruments are enough: then their accents and their number lead the whole kit. `not-found`: nothing was "
            + "played, or in another metre.")
        {
            Answers = [Found], Tags = ["capture"], Deferred = true,
            Run = static (transaction, at, v) =>
            {
                transaction.Services.Encoding.Played(at.Deck, v.Length > 0 ? v[0].Whole : 1, transaction.Later(at));
                return null;
            },
        },
        new(Encode + "go", Access.Act, [],
            "Goes to the place that your last `/rvae/encode`, `/rvae/encode/notes`, `/rvae/encode/end` or `/rvae/encode/played` found on this deck, "
            + "in the time of `latent/glide`. `/rvae/done` tells the place. `not-found`: you have found none, or the deck has another model now.")
        {
            Answers = ["/rvae/done s:address f:x f:y"], Tags = ["capture"], Deferred = true, Claimable = true, Changes = "/rvae/deck/{deck}/latent",
            Run = static (transaction, at, _) =>
            {
                transaction.Services.Encoding.Go(at.Deck, transaction.Later(at));
                return null;
            },
        },
    ];

    private static ImmutableArray<Parameter> Note =>
    [
        Parameter.Whole("instrument"), Parameter.Whole("tick"), Parameter.Whole("velocity", 0, 127),
    ];

    private static ListedNote[] Notes(ReadOnlySpan<WireValue> values)
    {
        var notes = new ListedNote[values.Length / NoteValues];
        for (int i = 0; i < notes.Length; i++)
            notes[i] = new ListedNote(values[i * NoteValues].Whole, values[(i * NoteValues) + 1].Whole, values[(i * NoteValues) + 2].Whole);
        return notes;
    }
}

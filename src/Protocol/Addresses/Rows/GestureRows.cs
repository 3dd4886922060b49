using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Recorded gestures: movements of the position and the controls of a deck, locked to its bars.</summary>
internal static class GestureRows
{
    private const string Gesture = "/rvae/deck/{deck}/gesture/";

    public static IEnumerable<AddressRow> All =>
    [
        Act("record", [Name, Parameter.Whole("bars", 0, IGestureService.MostBars, 0, "bars").OrLeftOut()],
            "Records what you move on the deck, its position and all its controls, from the next bar line on: for this many bars, or (0) until "
            + "`gesture/end`. Then the gesture is kept on disk and plays at once as a loop. A gesture of the same name is replaced. `busy`: the "
            + "deck records already.",
            (gestures, deck, v) => gestures.Record(deck, v[0].Text, v.Length > 1 ? v[1].Whole : 0)),
        Act("end", [],
            "Ends the recording at the next bar line. A recording that has not begun is dropped. `not-found`: the deck records nothing.",
            (gestures, deck, _) => gestures.End(deck)),
        Act("layer", [Name],
            "Records a layer into a gesture, once through, from the next bar line on. What you move replaces what the gesture moved there; the rest "
            + "of it stays. `not-found`: there is no such gesture. `busy`: the deck records already.",
            (gestures, deck, v) => gestures.Layer(deck, v[0].Text)),
        Act("play", [Name, Parameter.Switch("loop", on: true).OrLeftOut()],
            "Plays a gesture from the next bar line on, as a loop (1) or once (0). A deck plays up to 8 gestures at once. If two move the same "
            + "control, the one that began last moves it. A control that you move yourself is yours until the gesture is played again. `not-found`: "
            + "there is no such gesture.",
            (gestures, deck, v) => gestures.Play(deck, v[0].Text, v.Length < 2 || v[1].Flag)),
        Act("stop", [(Name with { Default = "" }).OrLeftOut()],
            "Stops a gesture of the deck; without a name, all its gestures and the recording. Everything stays where it is. `not-found`: no gesture "
            + "of that name plays.",
            (gestures, deck, v) => gestures.Stop(deck, v.Length > 0 ? v[0].Text : "")),
        Act("stop/all", [], "Stops all gestures of the deck and the recording, as one button. Everything stays where it is.",
            (gestures, deck, _) => gestures.Stop(deck, "")),
        Act("pedal", [],
            "One button for everything, like the pedal of a looper. The first press records the gesture `pedal`. The next press ends the recording, "
            + "and the gesture loops. Each press after that records a layer, once through. After a stop it begins anew.",
            (gestures, deck, _) => gestures.Pedal(deck)),
        Tells("recording",
            "The gesture that the deck records, or will record from the next bar line on; empty for none.",
            (gestures, deck) => gestures.Recording(deck)),
        Tells("playing", "The gestures that play or wait for their bar line, separated by spaces; empty for none.", (gestures, deck) => gestures.Playing(deck)),
        new("/rvae/gestures", Access.Query, [], "Lists the gestures: name, bars, how many changes they hold, and the controls that they move.")
        {
            Answers = ["/rvae/gestures/item s:name i:bars i:events s:controls", "/rvae/gestures/end i:count"],
            Tags = ["gestures"], Run = List,
        },
        new("/rvae/gestures/count", Access.Get, [Parameter.Whole("gestures", 0, null, 0)],
            "How many gestures there are. Clients with `state` events hear it when a gesture is recorded or deleted: then ask for the list again.")
        {
            Tags = ["gestures"], ToldWhereSet = true,
            Read = (view, _, into) => One(into, view.Services.Gestures.Count),
        },
        new("/rvae/gesture/delete", Access.Act, [Name], "Deletes a gesture for good. If it plays, it stops.")
        {
            Answers = ["/rvae/done s:address s:name"], Tags = ["gestures"], Claimable = true, Deferred = true,
            Run = (transaction, at, v) =>
            {
                transaction.Services.Gestures.Delete(v[0].Text, transaction.Later(at));
                return null;
            },
        },
    ];

    private static Parameter Name => Parameter.Word("name");

    private static int One(Span<WireValue> into, WireValue value)
    {
        into[0] = value;
        return 1;
    }

    private delegate Fault? Deed(IGestureService gestures, int deck, ReadOnlySpan<WireValue> values);

    private static AddressRow Act(string name, ImmutableArray<Parameter> parameters, string description, Deed deed) =>
        new(Gesture + name, Access.Act, parameters, description)
        {
            Tags = ["gestures"],
            Claimable = true,
            Changes = Gesture + "playing",
            Run = (transaction, at, v) => v.Length > 0 && !IsAll(at.Row, v[0].Text) && !ModelName.IsValid(v[0].Text)
                ? ModelName.Invalid(v[0].Text)
                : deed(transaction.Services.Gestures, at.Deck, v),
        };

    // Where a name may be left out, an empty name means all gestures.
    private static bool IsAll(AddressRow row, string name) => name.Length == 0 && row.Parameters[0].Optional;

    private static AddressRow Tells(string name, string description, Func<IGestureService, int, string> read) =>
        new(Gesture + name, Access.Get, [Parameter.Word("name") with { Default = "" }], description)
        {
            Tags = ["gestures"],
            Claimable = true,
            ToldWhereSet = true,
            Read = (view, at, into) => One(into, read(view.Services.Gestures, at.Deck)),
        };

    private static Fault? List(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        IReadOnlyList<GestureSummary> gestures = transaction.Services.Gestures.List();
        foreach (GestureSummary gesture in gestures)
            transaction.Line("/rvae/gestures/item"u8, gesture.Name, gesture.Bars, gesture.Events, gesture.Controls);
        transaction.AnswerOn("/rvae/gestures/end"u8, gestures.Count);
        return null;
    }
}

using RVae.Engine.Rhythm;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Events: messages that the daemon sends by itself.</summary>
internal static class EventRows
{
    public static IEnumerable<AddressRow> All =>
    [
        Event("/rvae/hit", "hits",
            "A hit, sent when it is due or ahead of it, as the client's `delivery` says. The offset is in ticks of 24 to a quarter note. Decks "
            + "count from 1, bars and ticks from 0.",
            Parameter.Whole("instrument", 0, Instruments.Most - 1), Parameter.Whole("note", 0, 127), Parameter.Whole("velocity", 1, 127),
            Parameter.Whole("tick", 0), Parameter.Real("offset", -4, 4), Parameter.Whole("bar", 0),
            Parameter.Whole("deck", 1, 4)),
        Event("/rvae/beat", "beats", "A beat of the transport. Beats and bars count from 0.",
            Parameter.Whole("beat", 0), Parameter.Whole("bar", 0), Parameter.Real("bpm", 20, 300)),
        Event("/rvae/tick", "ticks", "A tick of the transport, 24 to a quarter note, counted from 0 in its bar.",
            Parameter.Whole("tick", 0), Parameter.Whole("bar", 0)),
        Event("/rvae/pattern", "patterns",
            "A pattern that an instrument has just begun to play: one int a tick, its velocity or 0. A groove of more ticks than fit a datagram of "
            + "1200 bytes comes as `/rvae/pattern/part`, up to 192 ticks each.",
            Parameter.Whole("deck", 1, 4), Parameter.Whole("instrument", 0, Instruments.Most - 1), Parameter.Whole("velocities", 0, 127)),
        Event("/rvae/pattern/part", "patterns",
            "A part of a long pattern: the number of ticks of the whole groove, the first tick of this part, then one int a tick.",
            Parameter.Whole("deck", 1, 4), Parameter.Whole("instrument", 0, Instruments.Most - 1), Parameter.Whole("ticks", 1),
            Parameter.Whole("fromTick", 0), Parameter.Whole("velocities", 0, 127)),
        Event("/rvae/place", "places",
            "Where a deck is in its plane while it glides or walks, at most 30 times a second, and once when it comes to rest.",
            Parameter.Whole("deck", 1, 4), Parameter.Real("x"), Parameter.Real("y")),
        Event("/rvae/gesture/recorded", "state",
            "A gesture was recorded: its bars, and how many changes it holds. A gesture without changes is not kept. `trouble` is empty, or says "
            + "what went wrong.",
            Parameter.Whole("deck", 1, 4), Parameter.Word("name"), Parameter.Whole("bars", 0), Parameter.Whole("events", 0), Parameter.Word("trouble")),
        Event("/rvae/gesture/taken", "state",
            "A hand, a scene or a claim has taken a control over from a gesture that plays. The gesture does not move it any more, until it is "
            + "played again.",
            Parameter.Whole("deck", 1, 4), Parameter.Word("name"), Parameter.Word("control")),
        Event("/rvae/train/progress", "training", "How far a training has come, at most ten times a second.",
            Parameter.Whole("job", 1), Parameter.Real("fraction", 0, 1), Parameter.Whole("epoch", 0),
            Parameter.Whole("epochs", 0), Parameter.Real("loss"), Parameter.Real("validation"),
            Parameter.Real("secondsLeft", 0)),
        Event("/rvae/train/finished", "training", "A training has made a model.",
            Parameter.Whole("job", 1), Parameter.Word("name"), Parameter.Real("onsetF1", 0, 1), Parameter.Real("seconds", 0)),
        Event("/rvae/train/failed", "training", "A training failed or was cancelled. The decks play on.",
            Parameter.Whole("job", 1), Parameter.Word("code"), Parameter.Word("message")),
        Event("/rvae/room/site", "state",
            "A site of the room has `joined`, is `lost` (it was not heard for 5 s), is `back`, or has `left`.",
            Parameter.Word("site"), Parameter.Word("name"), Parameter.Word("what")),
        Event("/rvae/room/coming", "state",
            "A change that was made here will be heard everywhere after `bars` (0 is at once), at bar number `bar`. `what` is the first value that "
            + "changed, as `deck.1.c.density`, `deck.2.point` or `transport`; `values` is how many changed.",
            Parameter.Word("what"), Parameter.Whole("values", 1), Parameter.Whole("bars", 0), Parameter.Whole("bar", 0)),
        Event("/rvae/clients/joined", "state", "A client has joined.", Parameter.Whole("client", 1), Parameter.Word("name")),
        Event("/rvae/claims/taken", "state",
            "A client has taken a claim over, by force or because it joined again by the same name. `from` is the client that lost it. In a room, "
            + "client 0 is a player at another site, and the name is player@site.",
            Parameter.Whole("client", 0), Parameter.Word("name"), Parameter.Word("scope"), Parameter.Whole("from", 1)),
        Event("/rvae/clients/left", "state",
            "A client has left, or its lease ended without another message from it. Its claims are free. The client itself hears this, too, "
            + "whatever its `events` are: a client that sees its own number says hello again.",
            Parameter.Whole("client", 1), Parameter.Word("name")),
        Event("/rvae/late", "answers",
            "A bundle came 5 ms or more after its time. It was carried out all the same. This is sent every 5 s at most. A time tag that no "
            + "plausible clock gives (more than 10 minutes off, as of a clock that counts from 1970 or of another time zone) is carried out at "
            + "once, and this is sent once: the number is negative if the tag lies ahead.",
            Parameter.Real("late", null, null, null, "ms")),
        Event("/rvae/done", "answers",
            "What the message at this address asked for has ended well. After the address come the values that its row names.",
            Parameter.Word("address")),
        Event("/rvae/fail", "answers",
            "What the message asked for cannot be done. The code is `unknown-address`, `bad-arguments`, `bad-packet`, `not-found`, `busy`, "
            + "`claimed`, `denied`, `too-large`, `too-many`, `late`, `unavailable` or `failed`. Inside a call its id comes last. Outside of calls "
            + "at most ten are sent in a second: the others are counted, and the number is sent with the code `too-many`.",
            Parameter.Word("address"), Parameter.Word("code"), Parameter.Word("message")),
    ];

    private static AddressRow Event(string address, string group, string description, params ReadOnlySpan<Parameter> parameters) =>
        new(address, Access.Event, [.. parameters], description) { Tags = ["events", group] };
}

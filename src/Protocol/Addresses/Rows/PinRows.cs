using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Pins: hits of the performer in the groove.</summary>
internal static class PinRows
{
    private const string Deck = "/rvae/deck/{deck}/";

    public static IEnumerable<AddressRow> All =>
    [
        new(Deck + "pin", Access.Act, [Parameter.Instrument(), Tick, Parameter.Whole("velocity", -1, 127), Offset.OrLeftOut()],
            "Pins a hit of your own at a tick of the groove's loop: it stays while the position moves. 24 ticks are a quarter note; a groove of two "
            + "bars has pins of its own in each bar. Velocity 0 means that no hit sounds there, -1 takes the pin away. The offset is in ticks. Only "
            + "mute and solo silence a pin.")
        {
            Tags = ["pins"], Claimable = true,
            Run = (transaction, at, v) =>
                v[2].Whole < 0 ? TakeAway(transaction, at, v) : Put(transaction, at, v, v.Length > 3 ? v[3].Real : 0),
        },
        new(Deck + "unpin", Access.Act, [Parameter.Instrument(), Tick], "Takes a pin away: the model decides at this tick again.")
        {
            Tags = ["pins"], Claimable = true, Run = TakeAway,
        },
        new(Deck + "pins", Access.Query, [], "Lists the pins of the deck, in the order of instrument and tick.")
        {
            Answers = ["/rvae/pins/item s:instrument i:tick i:velocity f:offset", "/rvae/pins/end i:count"],
            Tags = ["pins"], Run = List,
        },
        new(Deck + "pins/clear", Access.Act, [], "Takes all pins of the deck away.")
        {
            Tags = ["pins"], Claimable = true, Run = Clear,
        },
        new(Deck + "pins/clear/{instrument}", Access.Act, [], "Takes all pins of one instrument away.")
        {
            Tags = ["pins"], Claimable = true, Changes = Deck + "pins/{instrument}",
            Run = (transaction, at, _) => Set(transaction, at.Deck, at.Instrument, []),
        },
        new(Deck + "pins/{instrument}", Access.Value, [Parameter.Word("pins") with { Default = "" }],
            "All pins of one instrument as a line of tick=velocity, with @offset if that is not 0: `0=100 24=0 48=90@-0.5`. Empty is none. Setting it replaces "
            + $"them all. An instrument has at most {PinTable.MostOfInstrument} pins, a deck {PinTable.Most}.")
        {
            Tags = ["pins"], Claimable = true, ToldWhereSet = true, Read = ReadLine, Write = WriteLine,
        },
    ];

    private static Parameter Tick => Parameter.Whole("tick", 0, Pin.LastTick) with { Strict = true };

    private static Parameter Offset => Parameter.Real("offset", -Pin.MostOffset, Pin.MostOffset, 0, "ticks");

    private static PinTable Of(Transaction transaction, int deck) => transaction.State.Decks[deck].Controls.Pins;

    private static Fault? Put(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v, float offset)
    {
        if (!InstrumentOf(transaction, at, v[0]).TryGet(out Instrument instrument, out Fault unknown))
            return unknown;
        return Refused(transaction, at.Deck, instrument)
            ?? Take(transaction, at.Deck, instrument, Of(transaction, at.Deck).With(new Pin(instrument, v[1].Whole, v[2].Whole, offset)), announce: true);
    }

    private static Fault? TakeAway(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        if (!InstrumentOf(transaction, at, v[0]).TryGet(out Instrument instrument, out Fault unknown))
            return unknown;
        return Refused(transaction, at.Deck, instrument)
            ?? Take(transaction, at.Deck, instrument, Of(transaction, at.Deck).Without(instrument, v[1].Whole), announce: true);
    }

    private static Fault? Clear(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        foreach (Instrument instrument in Instruments.All)
        {
            if (Refused(transaction, at.Deck, instrument) is { } fault)
                return fault;
        }

        foreach (Instrument instrument in Instruments.All)
        {
            if (!Of(transaction, at.Deck).Of(instrument).IsEmpty)
                Set(transaction, at.Deck, instrument, []);
        }

        return null;
    }

    private static Fault? Set(Transaction transaction, int deck, Instrument instrument, ReadOnlySpan<Pin> pins) =>
        Take(transaction, deck, instrument, Of(transaction, deck).With(instrument, pins), announce: true);

    private static Fault? List(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        PinTable pins = Of(transaction, at.Deck);
        foreach (Pin pin in pins)
            transaction.Line("/rvae/pins/item"u8, pin.Instrument.Name(), pin.Tick, pin.Velocity, pin.Offset);
        transaction.AnswerOn("/rvae/pins/end"u8, pins.Length);
        return null;
    }

    private static int ReadLine(IStateView view, AddressEntry at, Span<WireValue> into)
    {
        PinTable pins = view.State.Decks[at.Deck].Controls.Pins;
        into[0] = PinText.Write(pins.Of(at.Instrument));
        return 1;
    }

    private static Fault? WriteLine(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v) =>
        PinText.Read(at.Instrument, v[0].Text).TryGet(out Pin[]? pins, out Fault fault)
            ? Take(transaction, at.Deck, at.Instrument, Of(transaction, at.Deck).With(at.Instrument, pins), announce: false)
            : fault;

    private static Fault? Take(Transaction transaction, int deck, Instrument instrument, Outcome<PinTable> outcome, bool announce)
    {
        if (!outcome.TryGet(out PinTable pins, out Fault fault))
            return fault;
        DeckState state = transaction.Edit.State.Decks[deck];
        transaction.Edit.State = transaction.Edit.State.WithDeck(deck, state.WithControl(pins, static (controls, value) => controls with { Pins = value }));
        if (announce)
            transaction.Announce(Address(deck, instrument));
        return null;
    }

    // A claim on the line of pins of an instrument holds for each of its pins.
    private static Fault? Refused(Transaction transaction, int deck, Instrument instrument) =>
        transaction.Table.Find(Address(deck, instrument)) is { } line ? transaction.Claimed(line) : null;

    private static string Address(int deck, Instrument instrument) => $"/rvae/deck/{deck + 1}/pins/{instrument.Name()}";

    private static Outcome<Instrument> InstrumentOf(Transaction transaction, AddressEntry at, WireValue name)
    {
        if (name.Kind == WireKind.Whole)
            return (Instrument)name.Whole;
        Kit kit = transaction.State.Decks[at.Deck].Model?.Card.Kit ?? Kit.Nine;
        if (kit.Find(name.Text) is { } own)
            return own;
        return Instruments.TryParse(name.Text, out Instrument instrument) ? instrument : new Fault(
            FaultCode.BadArguments, $"{at.Row.Template} wants {at.Row.Signature}: '{name.Text}' is no instrument; there are {string.Join(' ', kit.Instruments.Select(each => each.Name))}");
    }
}

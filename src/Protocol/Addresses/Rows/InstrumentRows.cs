using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>The controls that each instrument of a deck has of its own.</summary>
internal static class InstrumentRows
{
    private const string Deck = "/rvae/deck/{deck}/";

    public static IEnumerable<AddressRow> All =>
    [
        Row("threshold", Parameter.Real("probability", -1, 1, -1) with { NegativeIsOff = true },
            "This instrument's own threshold: thin the hats and keep the kick. -1 follows the deck's.",
            (c, i) => c.Thresholds[i], (c, i, v) => c with { Thresholds = c.Thresholds.With(i, v.Real) }),
        Row("mute", Parameter.Switch("on"), "Silences one instrument.",
            (c, i) => WireValue.Of(c.Mutes[i]), (c, i, v) => c with { Mutes = c.Mutes.With(i, v.Flag) }),
        Row("solo", Parameter.Switch("on"), "Where any instrument has solo, only those sound.",
            (c, i) => WireValue.Of(c.Solos[i]), (c, i, v) => c with { Solos = c.Solos.With(i, v.Flag) }),
        Row("note", Parameter.Whole("note", 0, 127),
            "The MIDI note that this instrument sends and reports.",
            (c, i) => c.Notes[i], (c, i, v) => c with { Notes = c.Notes.With(i, v.Whole) }),
    ];

    private static AddressRow Row(
        string name, Parameter parameter, string description,
        Func<DeckControls, Instrument, WireValue> read,
        Func<DeckControls, Instrument, WireValue, DeckControls> write) =>
        new($"{Deck}{name}/{{instrument}}", Access.Value, [parameter], description)
        {
            Tags = ["instrument"],
            Claimable = true,
            Read = (view, at, into) =>
            {
                into[0] = read(view.State.Decks[at.Deck].Controls, at.Instrument);
                return 1;
            },
            Write = (transaction, at, v) => DeckRows.Change(
                transaction, at, (at.Instrument, Value: v[0], write), static (c, set) => set.write(c, set.Instrument, set.Value)),
        };
}

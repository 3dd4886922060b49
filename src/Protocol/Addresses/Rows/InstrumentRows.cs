using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>The controls that each instrument of a deck has.</summary>
internal static class InstrumentRows
{
    private const string Deck = "/rvae/deck/{deck}/";

    public static IEnumerable<AddressRow> All =>
    [
        Row("threshold", Parameter.Real("probability", -1, 1, -1) with { NegativeIsOff = true },
            "This instrument's own threshold: thin the hats and keep the kick. -1 takes the deck's.",
            (c, i) => c.Thresholds[i], (c, i, v) => c with { Thresholds = c.Thresholds.With(i, v.Real) }),
        Row("mute", Parameter.Switch("on"), "Silences one instrument.",
            (c, i) => WireValue.Of(c.Mutes[i]), (c, i, v) => c with { Mutes = c.Mutes.With(i, v.Flag) }),
        Row("solo", Parameter.Switch("on"), "If any instrument has solo, only those that have it sound.",
            (c, i) => WireValue.Of(c.Solos[i]), (c, i, v) => c with { Solos = c.Solos.With(i, v.Flag) }),
        Row("note", Parameter.Whole("note", 0, 127),
            "The MIDI note that this instrument sends and reports.",
            (c, i) => c.Notes[i], (c, i, v) => c with { Notes = c.Notes.With(i, v.Whole) }) with
        {
            UsualOfInstrument = static instrument => Kit.GeneralMidi[(int)instrument],
        },
        .. Own,
    ];

    // Newer controls. There are so many that a snapshot tells only those that are not at their default.
    private static IEnumerable<AddressRow> Own => new[]
    {
        Row("freeze", Parameter.Switch("on"),
            "This instrument keeps what it plays while the others follow the position. It keeps it over a change of the model, too, if the grid "
            + "stays the same.",
            (c, i) => WireValue.Of(c.Freezes[i]), (c, i, v) => c with { Freezes = c.Freezes.With(i, v.Flag) }),
        Row("density", Parameter.Real("share", -1, 1, -1) with { NegativeIsOff = true },
            "The share of this instrument's likeliest hits that sounds. -1 takes the deck's.",
            (c, i) => c.Densities[i], (c, i, v) => c with { Densities = c.Densities.With(i, v.Real) }),
        Row("length", Parameter.Whole("ticks", 0, DeckControls.MostTicks, 0, "ticks"),
            "This instrument begins its pattern again after this many ticks: 72 is three beats against the four of the others. 0 is the length of the "
            + "groove. In a loop that is longer than the groove, the groove begins once more.",
            (c, i) => c.Lengths[i], (c, i, v) => c with { Lengths = c.Lengths.With(i, v.Whole) }),
        Row("rotate", Parameter.Whole("ticks", -DeckControls.MostTicks, DeckControls.MostTicks, 0, "ticks"),
            "Turns this instrument's loop by this many ticks. Positive is later, negative is earlier; 6 is a sixteenth. What leaves the end comes in "
            + "at the beginning.",
            (c, i) => c.Rotations[i], (c, i, v) => c with { Rotations = c.Rotations.With(i, v.Whole) }),
        Row("shift", Parameter.Real("time", -DeckControls.MostShift, DeckControls.MostShift, 0, "ms"),
            "Plays this instrument later (positive) or earlier (negative): a snare that drags, a hat that pushes. Together with microtiming and "
            + "swing, a hit moves by 16 ticks at most.",
            (c, i) => c.Shifts[i], (c, i, v) => c with { Shifts = c.Shifts.With(i, v.Real) }),
        Row("velocity", Parameter.Real("scale", 0, 2, 1), "Scales the velocities of this instrument, on top of the deck's own scale.",
            (c, i) => c.Velocities[i], (c, i, v) => c with { Velocities = c.Velocities.With(i, v.Real) }),
        Row("probability", Parameter.Real("probability", 0, 1, 1),
            "How likely each hit of this instrument is to sound, by a seeded draw each time. At 0.5 about every second hit sounds. Pins always "
            + "sound.",
            (c, i) => c.Probabilities[i], (c, i, v) => c with { Probabilities = c.Probabilities.With(i, v.Real) }),
    }.Select(row => row with { ToldWhereSet = true });

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

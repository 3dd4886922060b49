using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>The controls of a deck that hold for all its instruments.</summary>
internal static class DeckRows
{
    private const string Deck = "/rvae/deck/{deck}/";

    public static IEnumerable<AddressRow> All =>
    [
        Real("threshold", Parameter.Real("probability", 0, 1, OnsetF1.Threshold),
            "How sure the model has to be of a hit before it sounds: low is busy, down to ghost notes; high leaves the bones.",
            c => c.Threshold, (c, v) => c with { Threshold = v }),
        Real("density", Parameter.Real("share", -1, 1, -1) with { NegativeIsOff = true },
            "The share of each instrument's likeliest hits that sounds, in place of the threshold; -1 gives the threshold back its say.",
            c => c.Density, (c, v) => c with { Density = v }),
        Real("chaos", Parameter.Real("amount", 0, 1, 0),
            "Each bar every instrument plays a few likely hits more or fewer, by a seeded draw: never a hit the model does not believe in.",
            c => c.Chaos, (c, v) => c with { Chaos = v }),
        Switch("chaos/lock", "Repeats this bar's draw of chaos: the variation becomes the loop.",
            c => c.ChaosLock, (c, v) => c with { ChaosLock = v }),
        Real("noise", Parameter.Real("deviation", 0, 2, 0),
            "Each bar plays from a spot near the position, this far away on average: a loop that never quite repeats.",
            c => c.Noise, (c, v) => c with { Noise = v }),
        Whole("noise/seed", Parameter.Whole("seed", null, null, 0),
            "The same seed gives the same noise, chaos and drift, bar by bar.",
            c => c.NoiseSeed, (c, v) => c with { NoiseSeed = v }),
        Real("microtiming", Parameter.Real("amount", 0, 2, 1),
            "How far hits lean off the grid: 0 is machine-straight, 1 as played by the drummers it learned from, 2 twice as loose.",
            c => c.Microtiming, (c, v) => c with { Microtiming = v }),
        Real("swing", Parameter.Real("amount", 0, 1, 0),
            "Delays every second sixteenth, at 1 by a third of an eighth: a triplet shuffle.",
            c => c.Swing, (c, v) => c with { Swing = v }),
        Real("velocity", Parameter.Real("scale", 0, 2, 1), "Scales how hard everything is struck.",
            c => c.Velocity, (c, v) => c with { Velocity = v }),
        Whole("gap", Parameter.Whole("ticks", 0, 24, 2, "ticks"),
            "Two hits of one instrument nearer than this become the stronger of them: no machine-gun flams.",
            c => c.Gap, (c, v) => c with { Gap = v }),
        Real("follow", Parameter.Real("amount", 0, 1, 0),
            "How far the deck goes after what you play: at the end of each bar that was played in (MIDI notes, `/rvae/dataset/hit`) its "
            + "position moves towards the groove that is most like it. 0 is off, 1 goes all the way, between them it goes so far from its own "
            + "position. Without anything played it stays where it is.",
            c => c.Follow, (c, v) => c with { Follow = v }) with { ToldWhereSet = true },
        new(Deck + "quantize", Access.Value, [Parameter.Choice("when", "off", "tick", "beat", "bar") with { Default = "tick" }],
            "When a new pattern takes over: at once, or at the next tick, beat or bar.")
        {
            Tags = ["deck"], Claimable = true,
            Read = (view, at, into) => One(into, Words[(int)view.State.Decks[at.Deck].Controls.Quantize]),
            Write = (transaction, at, v) => Change(
                transaction, at, (Quantize)Array.IndexOf(Words, v[0].Text), (c, value) => c with { Quantize = value }),
        },
        Switch("freeze", "Keeps the pattern that plays, whatever moves.", c => c.Freeze, (c, v) => c with { Freeze = v }),
        Real("rate", Parameter.Real("rate", 0.5f, 2, 1),
            "How fast the groove passes: 0.5 half time, 1, 2 double time; what lies between becomes the nearest of them. Bars and everything that waits for "
            + "them stay. At 2, of two hits on neighbouring ticks the stronger sounds.",
            c => c.Rate, (c, v) => c with { Rate = v < 0.75f ? 0.5f : v < 1.5f ? 1 : 2 }) with { ToldWhereSet = true },
        Switch("mute", "Silences the whole deck; it goes on counting.", c => c.Mute, (c, v) => c with { Mute = v }),
        Whole("midi/channel", Parameter.Whole("channel", 1, 16, 10), "The MIDI channel that the deck's hits are sent on.",
            c => c.Channel, (c, v) => c with { Channel = v }),
        Real("level", Parameter.Real("level", 0, 1, 1), "The deck's level in the mix; 0 silences it.",
            c => c.Level, (c, v) => c with { Level = v }),
        Real("fade", Parameter.Real("amount", 0, 1, 0),
            "How far the crossfade from the deck of `fade/with` to this one is: 0 that deck alone, 1 this deck alone. Without such a deck it does nothing.",
            c => c.Fade.Amount, (c, v) => c with { Fade = c.Fade with { Amount = v } }) with { ToldWhereSet = true },
        Whole("fade/with", Parameter.Whole("deck", 0, PerformanceState.DeckCount, 0),
            "The deck from which this one is faded in, 1 to 4; 0, or its own number, is none. A deck can be faded with several.",
            c => c.Fade.With, (c, v) => c with { Fade = c.Fade with { With = v } }) with { ToldWhereSet = true },
        new(Deck + "fade/by", Access.Value, [Parameter.Choice("by", "level", "hits")],
            "How the two share: by level, at equal power; or hit by hit, each instrument's hit at a tick being one deck's or the other's, by draws of this deck's `noise/seed`.")
        {
            Tags = ["deck"], Claimable = true, ToldWhereSet = true,
            Read = (view, at, into) => One(into, Shares[(int)view.State.Decks[at.Deck].Controls.Fade.By]),
            Write = (transaction, at, v) => Change(
                transaction, at, (FadeBy)Array.IndexOf(Shares, v[0].Text), (c, value) => c with { Fade = c.Fade with { By = value } }),
        },
        Whole("answer", Parameter.Whole("deck", 0, PerformanceState.DeckCount, 0),
            "The deck, 1 to 4, whose rests this one fills: its hits sound where that deck has none within a sixteenth. 0, or its own number, is none. What is muted there is a rest.",
            c => c.Answers, (c, v) => c with { Answers = v }) with { ToldWhereSet = true },
    ];

    private static string[] Shares { get; } = ["level", "hits"];

    private static string[] Words { get; } = ["off", "tick", "beat", "bar"];

    /// <summary>Replaces a deck's controls in the transaction's draft.</summary>
    internal static Fault? Change<T>(Transaction transaction, AddressEntry at, T value, Func<DeckControls, T, DeckControls> change)
    {
        DeckState deck = transaction.Edit.State.Decks[at.Deck];
        transaction.Edit.State = transaction.Edit.State.WithDeck(at.Deck, deck.WithControl(value, change));
        return null;
    }

    private static int One(Span<WireValue> into, WireValue value)
    {
        into[0] = value;
        return 1;
    }

    private static AddressRow Real(
        string name, Parameter parameter, string description,
        Func<DeckControls, float> read, Func<DeckControls, float, DeckControls> write) =>
        new(Deck + name, Access.Value, [parameter], description)
        {
            Tags = ["deck"],
            Claimable = true,
            Read = (view, at, into) => One(into, read(view.State.Decks[at.Deck].Controls)),
            Write = (transaction, at, v) => Change(transaction, at, v[0].Real, write),
        };

    private static AddressRow Whole(
        string name, Parameter parameter, string description,
        Func<DeckControls, int> read, Func<DeckControls, int, DeckControls> write) =>
        new(Deck + name, Access.Value, [parameter], description)
        {
            Tags = ["deck"],
            Claimable = true,
            Read = (view, at, into) => One(into, read(view.State.Decks[at.Deck].Controls)),
            Write = (transaction, at, v) => Change(transaction, at, v[0].Whole, write),
        };

    private static AddressRow Switch(
        string name, string description, Func<DeckControls, bool> read, Func<DeckControls, bool, DeckControls> write) =>
        Whole(name, Parameter.Switch("on"), description, c => read(c) ? 1 : 0, (c, v) => write(c, v != 0));
}

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
            "How sure the model has to be of a hit before it sounds. Low is busy, down to ghost notes; high leaves the skeleton.",
            c => c.Threshold, (c, v) => c with { Threshold = v }),
        Real("density", Parameter.Real("share", -1, 1, -1) with { NegativeIsOff = true },
            "The share of each instrument's likeliest hits that sounds, in place of the threshold. -1 is off: the threshold decides again.",
            c => c.Density, (c, v) => c with { Density = v }),
        Real("chaos", Parameter.Real("amount", 0, 1, 0),
            "Every bar, each instrument plays a few likely hits more or fewer, by a seeded draw. A hit that the model does not believe in never "
            + "sounds.",
            c => c.Chaos, (c, v) => c with { Chaos = v }),
        Switch("chaos/lock", "Repeats this bar's draw of chaos: the variation becomes the loop.",
            c => c.ChaosLock, (c, v) => c with { ChaosLock = v }),
        Real("noise", Parameter.Real("deviation", 0, 2, 0),
            "How far from the position each bar is played, on average, in the units of the position. Each bar draws a new point: the loop never "
            + "quite repeats.",
            c => c.Noise, (c, v) => c with { Noise = v }),
        Whole("noise/seed", Parameter.Whole("seed", null, null, 0),
            "The seed of the deck's draws. The same seed gives the same noise, chaos and drift, bar by bar.",
            c => c.NoiseSeed, (c, v) => c with { NoiseSeed = v }),
        Real("microtiming", Parameter.Real("amount", 0, 2, 1),
            "How far hits lie off the grid. 0 is exactly on it, 1 is as the drummers played that the model learned from, 2 is twice as far.",
            c => c.Microtiming, (c, v) => c with { Microtiming = v }),
        Real("swing", Parameter.Real("amount", 0, 1, 0),
            "Delays every second sixteenth. At 0.5 the delay is a third of a sixteenth, a triplet shuffle; at 1 it is a third of an eighth.",
            c => c.Swing, (c, v) => c with { Swing = v }),
        Real("velocity", Parameter.Real("scale", 0, 2, 1), "Scales the velocities of all instruments.",
            c => c.Velocity, (c, v) => c with { Velocity = v }),
        Whole("gap", Parameter.Whole("ticks", 0, 24, 2, "ticks"),
            "Of two hits of one instrument that are nearer than this, only the stronger sounds: no machine-gun flams.",
            c => c.Gap, (c, v) => c with { Gap = v }),
        Real("follow", Parameter.Real("amount", 0, 1, 0),
            "How far the deck follows what you play (MIDI notes, `/rvae/dataset/hit`). At the end of each bar that you played in, its position "
            + "moves towards the groove that is most like that bar. 0 is off, 1 goes all the way, 0.5 half of it. After a bar in which you play "
            + "nothing it stays where it is.",
            c => c.Follow, (c, v) => c with { Follow = v }) with { ToldWhereSet = true },
        new(Deck + "quantize", Access.Value, [Parameter.Choice("when", "off", "tick", "beat", "bar") with { Default = "tick" }],
            "When a new pattern takes over: at once (`off`), or at the next tick, beat or bar line.")
        {
            Tags = ["deck"], Claimable = true,
            Read = (view, at, into) => One(into, Words[(int)view.State.Decks[at.Deck].Controls.Quantize]),
            Write = (transaction, at, v) => Change(
                transaction, at, (Quantize)Array.IndexOf(Words, v[0].Text), (c, value) => c with { Quantize = value }),
        },
        Switch("freeze", "Keeps the pattern that plays, whatever moves.", c => c.Freeze, (c, v) => c with { Freeze = v }),
        Real("rate", Parameter.Real("rate", 0.5f, 2, 1),
            "How fast the groove passes: 0.5 is half time, 1 is as it is, 2 is double time. A value between them becomes the nearest. Bars keep "
            + "their length, and nothing that waits for a bar line moves. At 2, of two hits on neighbouring ticks only the stronger sounds.",
            c => c.Rate, (c, v) => c with { Rate = v < 0.75f ? 0.5f : v < 1.5f ? 1 : 2 }) with { ToldWhereSet = true },
        Switch("mute", "Silences the whole deck. It goes on counting.", c => c.Mute, (c, v) => c with { Mute = v }),
        Whole("midi/channel", Parameter.Whole("channel", 1, 16, 10), "The MIDI channel on which the deck sends its hits.",
            c => c.Channel, (c, v) => c with { Channel = v }),
        Real("level", Parameter.Real("level", 0, 1, 1), "The deck's level in the mix: it scales the velocities. 0 silences the deck.",
            c => c.Level, (c, v) => c with { Level = v }),
        Real("fade", Parameter.Real("amount", 0, 1, 0),
            "The crossfade from the deck of `fade/with` to this one. 0 is that deck alone, 1 is this deck alone. Without `fade/with` "
            + "it does nothing.",
            c => c.Fade.Amount, (c, v) => c with { Fade = c.Fade with { Amount = v } }) with { ToldWhereSet = true },
        Whole("fade/with", Parameter.Whole("deck", 0, PerformanceState.DeckCount, 0),
            "The deck, 1 to 4, from which this one is faded in. 0, or its own number, is none. Several decks can be faded with one deck.",
            c => c.Fade.With, (c, v) => c with { Fade = c.Fade with { With = v } }) with { ToldWhereSet = true },
        new(Deck + "fade/by", Access.Value, [Parameter.Choice("by", "level", "hits")],
            "How the two decks of a crossfade share what sounds. `level`: both sound, at equal power. `hits`: each hit of an "
            + "instrument comes from one of the two, by a draw with this deck's `noise/seed`.")
        {
            Tags = ["deck"], Claimable = true, ToldWhereSet = true,
            Read = (view, at, into) => One(into, Shares[(int)view.State.Decks[at.Deck].Controls.Fade.By]),
            Write = (transaction, at, v) => Change(
                transaction, at, (FadeBy)Array.IndexOf(Shares, v[0].Text), (c, value) => c with { Fade = c.Fade with { By = value } }),
        },
        Whole("answer", Parameter.Whole("deck", 0, PerformanceState.DeckCount, 0),
            "The deck, 1 to 4, whose rests this one fills. This deck sounds only where that deck has no hit within a sixteenth. 0, or its own "
            + "number, is none. What is muted on that deck counts as a rest.",
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

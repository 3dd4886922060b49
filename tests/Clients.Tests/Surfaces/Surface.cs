using RVae.Engine.Rhythm;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Clients.Tests.Surfaces;

internal enum Widget
{
    Pad,
    Fader,
    Toggle,
    Button,
    /// <summary>A value that is shown and not set.</summary>
    Text,
    /// <summary>A sixteenth of one drum: its pin is set and taken away, and shown.</summary>
    Step,
}

/// <summary>One control of a touch surface; place and size in pixels of its page.</summary>
internal sealed record Control(Widget Widget, string Label, string Address, int X, int Y, int Width, int Height)
{
    /// <summary>Where a fader or toggle is to have other ends than the address table says.</summary>
    public (float Min, float Max)? Ends { get; init; }

    /// <summary>Texts and whole numbers that a button sends; none, and it sends no argument. The tick of a step.</summary>
    public object[] Sends { get; init; } = [];

    /// <summary>The words on it.</summary>
    public string Words { get; init; } = Label;

    /// <summary>Of which instrument of deck 1's kit it is, where it is of one: it is there where the kit has so many.</summary>
    public Instrument? Drum { get; init; }

    /// <summary>Whether its words are those, and then what the kit calls the instrument.</summary>
    public string? BeforeName { get; init; }

    /// <summary>
    /// Where it sends. A number is the same instrument of every kit; a name may be that of another. Values are told by the names of the places.
    /// </summary>
    public string SentTo => Drum is { } drum && Widget != Widget.Step ? $"{Address[..(Address.LastIndexOf('/') + 1)]}{(int)drum}" : Address;
}

/// <summary>A page of a touch surface.</summary>
internal sealed record Page(string Name, IReadOnlyList<Control> Controls);

/// <summary>
/// The one surface that the layouts for touch screens show, in four pages: what is played, what each drum has of its own, its pins by step,
/// and the decks with their models and all dimensions of one. It has room for as many drums as a kit may have; names and number are those of
/// deck 1's kit. Ranges come from the address table.
/// </summary>
internal static class Surface
{
    public const int Width = 1024;
    public const int Height = 768;

    /// <summary>Velocity of a pin that is set here.</summary>
    public const int PinVelocity = 100;

    private const int Gap = 8;
    private const int Row = 64;
    private const int Pad = 456;
    private const int FreezeRow = Pad + (2 * Gap);
    private const int MuteRow = FreezeRow + Row + Gap;
    private const int HandsRow = MuteRow + Row + Gap;
    private const int MorphBars = 8;
    private const int TransportRow = HandsRow + Row + Gap;

    private static readonly string[] Faders = ["threshold", "density", "chaos", "noise", "microtiming", "swing", "follow", "deck/2/fade"];
    private static readonly (Widget Widget, string Address, string Label)[] Transport =
    [
        (Widget.Button, "/rvae/play", "play"), (Widget.Button, "/rvae/stop", "stop"), (Widget.Button, "/rvae/tap", "tap"),
        (Widget.Button, "/rvae/panic", "panic"), (Widget.Toggle, "/rvae/link/enable", "link"), (Widget.Text, "/rvae/link/peers", "peers"),
        (Widget.Button, "/rvae/scene/previous", "scene back"), (Widget.Text, "/rvae/scene/current", "scene"),
        (Widget.Button, "/rvae/scene/next", "scene next"), (Widget.Button, "/rvae/pins/clear", "clear pins"),
    ];

    private static readonly (Widget Widget, string Address, string Label)[] Hands =
    [
        (Widget.Button, "/rvae/gesture/pedal", "loop pedal"), (Widget.Text, "/rvae/gesture/recording", "recording"),
        (Widget.Text, "/rvae/gesture/playing", "gestures"), (Widget.Button, "/rvae/gesture/stop/all", "stop loops"),
        (Widget.Button, "/rvae/encode/played", "find played"), (Widget.Button, "/rvae/encode/go", "go there"),
        (Widget.Toggle, "/rvae/deck/2/fade/with", "fade 1 to 2"), (Widget.Text, "/rvae/morphing", "morphs from"),
        (Widget.Button, "/rvae/morph/cancel", "morph back"),
    ];

    // Loops within a bar of 4/4: in the whole range of the address a finger would not find a sixteenth.
    private static readonly (string Name, (float Min, float Max)? Ends)[] OfADrum =
    [
        ("velocity", null), ("density", (0, 1)), ("probability", null), ("length", (0, 96)), ("rotate", (-48, 48)), ("shift", null),
    ];

    // Corners of a plane, as the buttons call them.
    private static readonly string[] Corners = ["A", "B", "C"];
    private static readonly (int First, int Second)[] Axes = [(1, 2), (3, 4), (5, 6)];

    public static IReadOnlyList<Page> Pages { get; } =
        [new Page("play", [.. MakePlay()]), new Page("drums", [.. MakeDrums()]), new Page("pins", [.. MakePins()]), new Page("decks", [.. MakeDecks()])];

    public static IReadOnlyList<Control> Controls { get; } = [.. Pages.SelectMany(page => page.Controls)];

    /// <summary>
    /// What a surface asks for once it has been told a state, which leaves out what nobody has set and what is another view of a value: else it
    /// would show what an earlier daemon had. That of all drums is one question.
    /// </summary>
    public static IReadOnlyList<string> Asked { get; } = [.. MakeAsked().Distinct()];

    /// <summary>Where a surface that cannot join by itself says hello: in the first page's last row.</summary>
    public static Control Join { get; } = Across(Widget.Button, "join", "/rvae/hello", Transport.Length, Transport.Length + 1, TransportRow);

    /// <summary>The address on which the daemon tells what a control shows, or null where it shows nothing.</summary>
    public static string? ToldOn(Control control) => control.Widget switch
    {
        Widget.Button => null,
        Widget.Step => $"/rvae/pins/{control.Drum!.Value.Name()}",
        _ => control.Address,
    };

    /// <summary>Least and greatest value of an argument of a control's address; a fader does not reach what means off.</summary>
    public static (float Min, float Max) RangeOf(Control control, int argument = 0)
    {
        if (control.Ends is { } ends)
            return ends;
        if (control.Widget == Widget.Toggle)
            return (0, 1);
        Parameter parameter = DaemonAddresses.Table.Find(control.Address)!.Row.Parameters[argument];
        return (parameter.Min ?? 0, parameter.Max ?? 1);
    }

    private static IEnumerable<string> MakeAsked()
    {
        foreach (Control control in Controls)
        {
            if (ToldOn(control) is not { } told)
                continue;
            AddressEntry entry = DaemonAddresses.Table.Find(told)!;
            if (entry.ToldWhereSet || entry.Viewed is not null)
                yield return control.Drum is null ? told : $"{told[..(told.LastIndexOf('/') + 1)]}*";
        }
    }

    private static IEnumerable<Control> MakePlay()
    {
        yield return new(Widget.Pad, "pad", "/rvae/latent/pad", Gap, Gap, Pad, Pad);
        int left = Pad + (2 * Gap);
        int width = (Width - left - (Faders.Length * Gap)) / Faders.Length;
        for (int i = 0; i < Faders.Length; i++)
            yield return new(Widget.Fader, Faders[i].Replace("deck/2/fade", "fade 2", StringComparison.Ordinal), $"/rvae/{Faders[i]}", left + (i * (width + Gap)), Gap, width, Pad);
        foreach (Instrument drum in Instruments.All)
        {
            yield return Of(drum, Widget.Toggle, "keep", "freeze", FreezeRow, Row) with { Words = "keep" };
            yield return Named(Of(drum, Widget.Toggle, "mute", "mute", MuteRow, Row), drum);
        }

        for (int i = 0; i < Hands.Length; i++)
            yield return Across(Hands[i].Widget, Hands[i].Label, Hands[i].Address, i, Hands.Length, HandsRow);
        for (int i = 0; i < Transport.Length; i++)
            yield return Across(Transport[i].Widget, Transport[i].Label, Transport[i].Address, i, Transport.Length + 1, TransportRow);
    }

    private static IEnumerable<Control> MakeDrums()
    {
        const int Faders = Row + (2 * Gap);
        int height = (Height - Faders - (OfADrum.Length * Gap)) / OfADrum.Length;
        foreach (Instrument drum in Instruments.All)
        {
            yield return Named(Of(drum, Widget.Toggle, "name", "mute", Gap, Row), drum);
            for (int row = 0; row < OfADrum.Length; row++)
            {
                (string name, (float, float)? ends) = OfADrum[row];
                yield return Of(drum, Widget.Fader, name, name, Faders + (row * (height + Gap)), height) with { Ends = ends, Words = name };
            }
        }
    }

    // A bar of 4/4 in sixteenths; the drum's name takes its pins away.
    private static IEnumerable<Control> MakePins()
    {
        const int Steps = 16, Columns = Steps + 2, TicksOfAStep = 6, StepsOfABeat = 4;
        int height = (Height - ((Instruments.Most + 1) * Gap)) / Instruments.Most;
        foreach (Instrument drum in Instruments.All)
        {
            int y = Gap + ((int)drum * (height + Gap));
            Control clear = Across(Widget.Button, LabelOf(drum, "clear"), $"/rvae/pins/clear/{drum.Name()}", 0, Columns, y, height);
            yield return Named(clear with { Width = (2 * clear.Width) + Gap, Drum = drum }, drum, "clear ");
            for (int step = 0; step < Steps; step++)
            {
                yield return Across(Widget.Step, LabelOf(drum, $"pin {step * TicksOfAStep}"), "/rvae/pin", step + 2, Columns, y, height) with
                {
                    Sends = [step * TicksOfAStep],
                    Words = step % StepsOfABeat == 0 ? $"{(step / StepsOfABeat) + 1}" : "",
                    Drum = drum,
                };
            }
        }
    }

    private static IEnumerable<Control> MakeDecks()
    {
        const int Fader = 160, Second = Fader + (2 * Gap), Third = Second + Row + Gap, Fourth = Third + Row + Gap, Fifth = Fourth + Row + Gap;
        int decks = 4, columns = 3 * decks;
        for (int deck = 1; deck <= decks; deck++)
        {
            int first = (deck - 1) * 3, other = deck == 1 ? 2 : 1;
            yield return Across(Widget.Fader, $"rate {deck}", At(deck, "rate"), first, columns, Gap, Fader);
            yield return Across(Widget.Fader, $"follow {deck}", At(deck, "follow"), first + 1, columns, Gap, Fader);
            yield return Across(Widget.Fader, $"fade {deck}", At(deck, "fade"), first + 2, columns, Gap, Fader);
            yield return Across(Widget.Toggle, $"fade {other} to {deck}", At(deck, "fade/with"), deck - 1, decks, Second) with { Ends = (0, other) };
            yield return Across(Widget.Toggle, $"{deck} answers {other}", At(deck, "answer"), deck - 1, decks, Third) with { Ends = (0, other) };
            yield return Across(Widget.Button, $"{deck} by level", At(deck, "fade/by"), first, columns, Fourth) with { Sends = ["level"] };
            yield return Across(Widget.Button, $"{deck} by hits", At(deck, "fade/by"), first + 1, columns, Fourth) with { Sends = ["hits"] };
            yield return Across(Widget.Text, $"model {deck}", At(deck, "model"), first + 2, columns, Fourth);
            yield return Across(Widget.Button, $"{deck} before", At(deck, "model/previous"), first, columns, Fifth);
            yield return Across(Widget.Button, $"{deck} next", At(deck, "model/next"), first + 1, columns, Fifth);
            yield return Across(Widget.Button, $"{deck} morph", At(deck, "model/next"), first + 2, columns, Fifth) with { Sends = [MorphBars] };
        }

        const int Dimensions = Fifth + Row + Gap, Last = Height - Row - Gap;
        for (int dimension = 3; dimension <= 8; dimension++)
            yield return Across(Widget.Fader, $"dimension {dimension}", $"/rvae/latent/{dimension}", dimension - 3, 6, Dimensions, Last - Dimensions - Gap);
        int buttons = Corners.Length + 1 + Axes.Length;
        for (int i = 0; i < Corners.Length; i++)
            yield return Across(Widget.Button, $"store {Corners[i]}", "/rvae/latent/store", i, buttons, Last) with { Sends = [Corners[i]] };
        yield return Across(Widget.Button, "plane A B C", "/rvae/pad/plane", Corners.Length, buttons, Last) with { Sends = [.. Corners] };
        for (int i = 0; i < Axes.Length; i++)
        {
            (int one, int two) = Axes[i];
            yield return Across(Widget.Button, $"pad {one} and {two}", "/rvae/pad/axes", Corners.Length + 1 + i, buttons, Last) with { Sends = [one, two] };
        }
    }

    // The short address of deck 1: on that one the daemon tells its values.
    private static string At(int deck, string what) => deck == 1 ? $"/rvae/{what}" : $"/rvae/deck/{deck}/{what}";

    // A drum's own column.
    private static Control Of(Instrument drum, Widget widget, string what, string address, int y, int height) =>
        Across(widget, LabelOf(drum, what), $"/rvae/{address}/{drum.Name()}", (int)drum, Instruments.Most, y, height) with { Drum = drum };

    private static string LabelOf(Instrument drum, string what) => $"drum {(int)drum} {what}";

    private static Control Named(Control control, Instrument drum, string before = "") => control with { BeforeName = before, Words = before + drum.Name() };

    private static Control Across(Widget widget, string label, string address, int i, int count, int y, int height = Row)
    {
        int width = (Width - ((count + 1) * Gap)) / count;
        return new(widget, label, address, Gap + (i * (width + Gap)), y, width, height);
    }
}

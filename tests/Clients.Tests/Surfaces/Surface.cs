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
}

/// <summary>One control of a touch surface; place and size in pixels of a canvas of <see cref="Surface.Width"/>.</summary>
internal sealed record Control(Widget Widget, string Label, string Address, int X, int Y, int Width, int Height);

/// <summary>
/// The one surface that the layouts for touch screens show: pad, faders, what keeps a drum, mutes, gestures and ears, transport and
/// scenes. Ranges come from the address table.
/// </summary>
internal static class Surface
{
    public const int Width = 1024;
    public const int Height = 768;
    private const int Gap = 8;
    private const int Pad = 456;
    private const int FreezeRow = Pad + (2 * Gap);
    private const int MuteRow = FreezeRow + 64 + Gap;
    private const int HandsRow = MuteRow + 64 + Gap;
    private const int TransportRow = HandsRow + 64 + Gap;

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

    public static IReadOnlyList<Control> Controls { get; } = [.. Make()];

    /// <summary>Where a surface that cannot join by itself says hello: in the transport's row, after it.</summary>
    public static Control Join { get; } = Across(Widget.Button, "join", "/rvae/hello", Transport.Length, Transport.Length + 1, TransportRow);

    /// <summary>Least and greatest value of an argument of a control's address; a fader does not reach what means off.</summary>
    public static (float Min, float Max) RangeOf(Control control, int argument = 0)
    {
        if (control.Widget == Widget.Toggle)
            return (0, 1);
        Parameter parameter = DaemonAddresses.Table.Find(control.Address)!.Row.Parameters[argument];
        return (parameter.Min ?? 0, parameter.Max ?? 1);
    }

    private static IEnumerable<Control> Make()
    {
        yield return new(Widget.Pad, "pad", "/rvae/latent/pad", Gap, Gap, Pad, Pad);
        int left = Pad + (2 * Gap);
        int width = (Width - left - (Faders.Length * Gap)) / Faders.Length;
        for (int i = 0; i < Faders.Length; i++)
            yield return new(Widget.Fader, Faders[i].Replace("deck/2/fade", "fade 2", StringComparison.Ordinal), $"/rvae/{Faders[i]}", left + (i * (width + Gap)), Gap, width, Pad);
        foreach ((Instrument instrument, int i) in Instruments.All.Select((instrument, i) => (instrument, i)))
        {
            yield return Across(Widget.Toggle, $"keep {instrument.Name()}", $"/rvae/freeze/{instrument.Name()}", i, Instruments.Count, FreezeRow);
            yield return Across(Widget.Toggle, instrument.Name(), $"/rvae/mute/{instrument.Name()}", i, Instruments.Count, MuteRow);
        }

        for (int i = 0; i < Hands.Length; i++)
            yield return Across(Hands[i].Widget, Hands[i].Label, Hands[i].Address, i, Hands.Length, HandsRow);
        for (int i = 0; i < Transport.Length; i++)
            yield return Across(Transport[i].Widget, Transport[i].Label, Transport[i].Address, i, Transport.Length + 1, TransportRow);
    }

    private static Control Across(Widget widget, string label, string address, int i, int count, int y)
    {
        int width = (Width - ((count + 1) * Gap)) / count;
        return new(widget, label, address, Gap + (i * (width + Gap)), y, width, 64);
    }
}

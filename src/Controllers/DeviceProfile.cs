using System.Collections.Immutable;
using RVae.Midi.Ports;

namespace RVae.Controllers;

/// <summary>What happens when the pad is released.</summary>
public enum TouchMode
{
    /// <summary>The point stays.</summary>
    Hold,
    /// <summary>The point goes home.</summary>
    Return,
    /// <summary>The point goes back to where it was before the touch.</summary>
    Momentary,
    /// <summary>The point stays, until a short tap sends it home.</summary>
    Latch,
}

/// <summary>What happens when a control stands elsewhere than its value, after a recall or after somebody else's change.</summary>
public enum Takeover
{
    /// <summary>Every movement also closes a part of the gap: no value jumps, and no control seems dead.</summary>
    Close,
    /// <summary>The control does nothing until it passes the value.</summary>
    Pickup,
    /// <summary>The value jumps to the control.</summary>
    Jump,
}

/// <summary>The role of a control other than the pad.</summary>
public enum ControlRole
{
    /// <summary>Sends its value.</summary>
    Value,
    /// <summary>Sends 1 or 0.</summary>
    Switch,
    /// <summary>Recalls a stored position; a long press stores it.</summary>
    Position,
    /// <summary>A press sends the address alone.</summary>
    Trigger,
    /// <summary>Chooses a model by its index in the list.</summary>
    Model,
    /// <summary>A step of a drum: a press pins a hit there, as hard as the press, or frees the step again. A long press pins the step to no hit.</summary>
    Pin,
}

/// <summary>How the position of a control becomes a value.</summary>
public sealed record Response
{
    /// <summary>The straight response from 0 to 1.</summary>
    public static Response Straight { get; } = new();

    /// <summary>Value at the lower end.</summary>
    public double Low { get; init; }

    /// <summary>Value at the upper end.</summary>
    public double High { get; init; } = 1;

    /// <summary>Exponent, 0.1–10: 1 is straight, 2 is finer at the lower end.</summary>
    public double Curve { get; init; } = 1;

    /// <summary>Whether low and high are exchanged.</summary>
    public bool Invert { get; init; }

    /// <summary>The value for a position in 0–1.</summary>
    public double ValueAt(double position)
    {
        double along = Math.Pow(Invert ? 1 - position : position, Curve);
        return Low + ((High - Low) * along);
    }

    /// <summary>The position in 0–1 for a value; the nearest position where none fits exactly.</summary>
    public double PositionOf(double value)
    {
        if (High == Low)
            return 0;
        double along = Math.Pow(Math.Clamp((value - Low) / (High - Low), 0, 1), 1 / Curve);
        return Invert ? 1 - along : along;
    }
}

/// <summary>An axis of the pad.</summary>
/// <param name="Control">What it sends.</param>
/// <param name="Response">How the control becomes a coordinate, 0–1.</param>
public sealed record AxisProfile(ControlSource Control, Response Response);

/// <summary>The pad of a device.</summary>
public sealed record PadProfile
{
    /// <summary>The axis from left to right.</summary>
    public required AxisProfile X { get; init; }

    /// <summary>The axis that points upwards.</summary>
    public required AxisProfile Y { get; init; }

    /// <summary>The control that tells touch and release, where the device has one.</summary>
    public ControlSource? Touch { get; init; }

    /// <summary>What a release does.</summary>
    public TouchMode Mode { get; init; } = TouchMode.Hold;

    /// <summary>The home position, 0–1 each.</summary>
    public (double X, double Y) Home { get; init; } = (0.5, 0.5);

    /// <summary>Address that takes the two coordinates.</summary>
    public string To { get; init; } = "/rvae/latent/pad";

    /// <summary>How much a slow movement is smoothed.</summary>
    public Smoothing Smoothing { get; init; } = new();

    /// <summary>What happens after a recall.</summary>
    public Takeover Takeover { get; init; } = Takeover.Close;
}

/// <summary>The two settings of the one-euro filter.</summary>
/// <param name="Cutoff">Cut-off frequency at rest, Hz: lower is smoother; 0 for no smoothing.</param>
/// <param name="Speed">How fast the cut-off frequency rises with speed: a higher value lags less.</param>
public sealed record Smoothing(double Cutoff = 8, double Speed = 4);

/// <summary>The profile of a knob, a button or a drum pad.</summary>
/// <param name="Control">What it sends.</param>
/// <param name="Role">The role of the control.</param>
/// <param name="To">The address, for a value, a switch or a trigger.</param>
/// <param name="Name">Name of the position, or of the drum.</param>
/// <param name="Response">How the position of the control becomes a value.</param>
/// <param name="Takeover">What happens after somebody else has moved the value.</param>
/// <param name="Step">The sixteenth of the groove on which a pin is, from 1.</param>
public sealed record ControlProfile(
    ControlSource Control, ControlRole Role, string To, string Name, Response Response, Takeover Takeover, int Step = 1);

/// <summary>The messages that a device sends, and what they do.</summary>
public sealed record DeviceProfile
{
    /// <summary>Name of the profile, in options and as its file's name.</summary>
    public required string Name { get; init; }

    /// <summary>The devices for which the profile is, as text for people.</summary>
    public string Device { get; init; } = "";

    /// <summary>Parts of port names by which the device is found.</summary>
    public ImmutableArray<string> Ports { get; init; } = [];

    /// <summary>Channel to listen to, 1–16, or 0 for all.</summary>
    public int Channel { get; init; }

    /// <summary>The deck that the device plays, 1–4.</summary>
    public int Deck { get; init; } = 1;

    /// <summary>Milliseconds after which a press is a long one.</summary>
    public double LongPressMilliseconds { get; init; } = 600;

    /// <summary>The pad of the device, or null before it was learned.</summary>
    public PadProfile? Pad { get; init; }

    /// <summary>The controls beside the pad.</summary>
    public ImmutableArray<ControlProfile> Controls { get; init; } = [];

    /// <summary>Whether the profile names a port: by a part of the port's name.</summary>
    public bool Names(string port)
    {
        foreach (string part in Ports)
        {
            if (port.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether a message of the device comes from a control of this profile.</summary>
    public bool Uses(in MidiMessage message)
    {
        if (Channel != 0 && message.Channel != Channel)
            return false;
        foreach (ControlProfile control in Controls)
        {
            if (control.Control.Matches(message))
                return true;
        }

        return Pad is { } pad && (pad.X.Control.Matches(message) || pad.Y.Control.Matches(message) || pad.Touch?.Matches(message) == true);
    }
}

using System.Collections.Immutable;
using RVae.Midi.Ports;

namespace RVae.Controllers;

/// <summary>What a release of the pad does.</summary>
public enum TouchMode
{
    /// <summary>The point stays.</summary>
    Hold,
    /// <summary>It goes home.</summary>
    Return,
    /// <summary>It goes back to where it was before the touch.</summary>
    Momentary,
    /// <summary>It stays, until a short tap lets it go home.</summary>
    Latch,
}

/// <summary>What happens while a control stands elsewhere than what it controls, after a recall or another's move.</summary>
public enum Takeover
{
    /// <summary>Every movement also closes a part of the gap: nothing jumps, and nothing is dead.</summary>
    Close,
    /// <summary>The control does nothing until it passes the value.</summary>
    Pickup,
    /// <summary>The value jumps to the control.</summary>
    Jump,
}

/// <summary>What a control other than the pad does.</summary>
public enum ControlRole
{
    /// <summary>Sends its value.</summary>
    Value,
    /// <summary>Sends 1 or 0.</summary>
    Switch,
    /// <summary>Recalls a stored position; held long, stores it.</summary>
    Position,
    /// <summary>A press sends the address alone.</summary>
    Trigger,
    /// <summary>Chooses a model by its place in the list.</summary>
    Model,
    /// <summary>A step of a drum: pins a hit there as hard as it is struck, and frees the step again; held long, never a hit there.</summary>
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

    /// <summary>Whether the ends are exchanged.</summary>
    public bool Invert { get; init; }

    /// <summary>The value for a position in 0–1.</summary>
    public double ValueAt(double position)
    {
        double along = Math.Pow(Invert ? 1 - position : position, Curve);
        return Low + ((High - Low) * along);
    }

    /// <summary>The position in 0–1 for a value, the nearest there is.</summary>
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
/// <param name="Response">How it becomes a coordinate, 0–1.</param>
public sealed record AxisProfile(ControlSource Control, Response Response);

/// <summary>The pad of a device.</summary>
public sealed record PadProfile
{
    /// <summary>From left to right.</summary>
    public required AxisProfile X { get; init; }

    /// <summary>The axis that points upwards.</summary>
    public required AxisProfile Y { get; init; }

    /// <summary>What tells touch from release, where the device has it.</summary>
    public ControlSource? Touch { get; init; }

    /// <summary>What a release does.</summary>
    public TouchMode Mode { get; init; } = TouchMode.Hold;

    /// <summary>Where home is, 0–1 each.</summary>
    public (double X, double Y) Home { get; init; } = (0.5, 0.5);

    /// <summary>Address that takes the two coordinates.</summary>
    public string To { get; init; } = "/rvae/latent/pad";

    /// <summary>How much a slow movement is smoothed.</summary>
    public Smoothing Smoothing { get; init; } = new();

    /// <summary>What happens after a recall.</summary>
    public Takeover Takeover { get; init; } = Takeover.Close;
}

/// <summary>The two numbers of the one-euro filter.</summary>
/// <param name="Cutoff">Hz at rest: lower is smoother; 0 for none at all.</param>
/// <param name="Speed">How fast the cut-off rises with speed: higher lags less.</param>
public sealed record Smoothing(double Cutoff = 8, double Speed = 4);

/// <summary>A knob, a button, a drum pad.</summary>
/// <param name="Control">What it sends.</param>
/// <param name="Role">What it does.</param>
/// <param name="To">Address, for a value, a switch and a trigger.</param>
/// <param name="Name">Name of the position, or of the drum.</param>
/// <param name="Response">How its place becomes a value.</param>
/// <param name="Takeover">What happens after another has moved the value.</param>
/// <param name="Step">Which sixteenth of the groove a pin is on, from 1.</param>
public sealed record ControlProfile(
    ControlSource Control, ControlRole Role, string To, string Name, Response Response, Takeover Takeover, int Step = 1);

/// <summary>What a device sends and what that does.</summary>
public sealed record DeviceProfile
{
    /// <summary>Name that options call it by; also of its file.</summary>
    public required string Name { get; init; }

    /// <summary>The devices it is for, to a person.</summary>
    public string Device { get; init; } = "";

    /// <summary>Parts of the names of its ports, to find it by.</summary>
    public ImmutableArray<string> Ports { get; init; } = [];

    /// <summary>Channel to listen to, 1–16, or 0 for all.</summary>
    public int Channel { get; init; }

    /// <summary>Deck that it plays, 1–4.</summary>
    public int Deck { get; init; } = 1;

    /// <summary>Milliseconds from which a press is a long one.</summary>
    public double LongPressMilliseconds { get; init; } = 600;

    /// <summary>Its pad, or null before it was learned.</summary>
    public PadProfile? Pad { get; init; }

    /// <summary>The controls beside the pad.</summary>
    public ImmutableArray<ControlProfile> Controls { get; init; } = [];

    /// <summary>Whether a message of a port is one of its controls.</summary>
    /// <param name="port">Full name of the port.</param>
    /// <param name="message">The message.</param>
    public bool Uses(string port, in MidiMessage message)
    {
        bool ours = Ports.IsEmpty;
        foreach (string part in Ports)
            ours |= port.Contains(part, StringComparison.OrdinalIgnoreCase);
        if (!ours || (Channel != 0 && message.Channel != Channel))
            return false;
        foreach (ControlProfile control in Controls)
        {
            if (control.Control.Matches(message))
                return true;
        }

        return Pad is { } pad && (pad.X.Control.Matches(message) || pad.Y.Control.Matches(message) || pad.Touch?.Matches(message) == true);
    }
}

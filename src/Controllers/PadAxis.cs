using RVae.Midi.Ports;

namespace RVae.Controllers;

/// <summary>One axis of a pad: its control, the response, and the takeover of the coordinate.</summary>
internal sealed class PadAxis(AxisProfile profile, Takeover takeover)
{
    private readonly ControlReader _reader = new(profile.Control);
    private readonly SoftTakeover _takeover = new(takeover);
    private bool _came;

    /// <summary>Whether a new coordinate has come completely.</summary>
    public bool IsFresh => _came && _reader.Complete;

    private double Coordinate => Math.Clamp(profile.Response.ValueAt(_reader.Value), 0, 1);

    /// <summary>Takes a message; false when it does not belong to this axis.</summary>
    public bool Take(in MidiMessage message)
    {
        if (!_reader.Source.Matches(message))
            return false;
        _reader.Take(message);
        return _came = true;
    }

    /// <summary>Begins to wait for a new coordinate.</summary>
    public void Begin()
    {
        _came = false;
        _reader.Begin();
    }

    /// <summary>Returns the coordinate after the finger has moved.</summary>
    public double Moved() => _takeover.Move(Coordinate);

    /// <summary>Returns the coordinate after the finger has come down.</summary>
    public double Placed() => _takeover.ControlIs(Coordinate);

    /// <summary>Tells that something else has set the coordinate.</summary>
    public void ValueIs(double value) => _takeover.ValueIs(value);
}

namespace RVae.Controllers;

/// <summary>
/// Keeps a value from jumping when its control stands elsewhere: after a recall, or when another has moved it. All in
/// positions of the control, 0–1.
/// </summary>
internal sealed class SoftTakeover(Takeover kind)
{
    // Nearer than this is the same place: half a step of seven bits.
    private const double Same = 0.5 / 127;

    // Times the movement is the share of the gap that it closes: a quarter of the way leaves about a third.
    private const double Closing = 4;

    private double _control;
    private bool _controlKnown;
    private bool _valueKnown;
    private bool _apart;

    /// <summary>The value, as a position of the control.</summary>
    public double Value { get; private set; }

    /// <summary>The value was set by something else.</summary>
    public void ValueIs(double value)
    {
        (Value, _valueKnown) = (value, true);
        _apart = kind != Takeover.Jump && Math.Abs(value - _control) > Same;
    }

    /// <summary>The control stands somewhere without having moved there, as a finger that comes down; answers the value.</summary>
    public double ControlIs(double control)
    {
        (_control, _controlKnown) = (control, true);
        return _apart ? Value : Value = control;
    }

    /// <summary>The control has moved; answers the value from now on.</summary>
    public double Move(double control)
    {
        // Where it came from is not known before its first message, so that is no movement yet.
        if (!_controlKnown && _valueKnown && kind != Takeover.Jump)
        {
            _apart = Math.Abs(Value - control) > Same;
            return ControlIs(control);
        }

        if (_apart)
        {
            Value = kind == Takeover.Close ? Closer(control) : PickedUp(control);
            _apart = Math.Abs(Value - control) > Same;
        }

        return ControlIs(control);
    }

    private double Closer(double control)
    {
        double by = control - _control;
        double moved = Math.Clamp(Value + by, 0, 1);
        return moved + ((control - moved) * Math.Min(1, Closing * Math.Abs(by)));
    }

    private double PickedUp(double control) => (_control - Value) * (control - Value) <= 0 ? control : Value;
}

namespace RVae.Controllers;

/// <summary>
/// Keeps a value from jumping when its control stands elsewhere: after a recall, or after somebody else's change. All numbers are positions of the
/// control, 0–1.
/// </summary>
internal sealed class SoftTakeover(Takeover kind)
{
    // Positions nearer than this are the same: half a step of seven bits.
    private const double Same = 0.5 / 127;

    // A movement closes a share of the gap: this many times its length. After a quarter of the whole way, about a third of the gap is left.
    private const double Closing = 4;

    private double _control;
    private bool _controlKnown;
    private bool _valueKnown;
    private bool _apart;

    /// <summary>The value, as a position of the control.</summary>
    public double Value { get; private set; }

    /// <summary>Tells that something else has set the value.</summary>
    public void ValueIs(double value)
    {
        (Value, _valueKnown) = (value, true);
        _apart = kind != Takeover.Jump && Math.Abs(value - _control) > Same;
    }

    /// <summary>The control stands at a position without having moved there, like a finger that comes down; returns the value.</summary>
    public double ControlIs(double control)
    {
        (_control, _controlKnown) = (control, true);
        return _apart ? Value : Value = control;
    }

    /// <summary>The control has moved; returns the new value.</summary>
    public double Move(double control)
    {
        // Before the first message the old position of the control is not known, so the first message is no movement.
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

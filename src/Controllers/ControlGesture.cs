using RVae.Midi.Ports;

namespace RVae.Controllers;

/// <summary>Turns the messages of a knob, a button or a drum pad into messages of the protocol.</summary>
internal sealed class ControlGesture
{
    private const int TicksPerStep = 6;
    private const int UsualVelocity = 100; // velocity of a button that does not send one

    private readonly ControlProfile _profile;
    private readonly IGestures _gestures;
    private readonly ControlReader _reader;
    private readonly SoftTakeover _takeover;
    private readonly string _to;
    private readonly string _told; // the address by which the daemon tells the value
    private readonly PositionAddresses _positions;
    private readonly long _longPress;
    private readonly ProgramBank _bank = new();
    private double _sent = double.NaN;
    private bool _pressed;
    private bool _on;
    private long _due = long.MaxValue;

    public ControlGesture(ControlProfile profile, DeviceProfile device, IGestures gestures)
    {
        _profile = profile;
        _gestures = gestures;
        _reader = new ControlReader(profile.Control);
        _takeover = new SoftTakeover(profile.Takeover);
        _to = DeckAddress.For(device.Deck, profile.To);
        _told = DeckAddress.Canonical(_to);
        _positions = new PositionAddresses(device.Deck);
        _longPress = (long)(device.LongPressMilliseconds * 1e6);
    }

    /// <summary>When <see cref="Advance"/> has something to do, nanoseconds; <see cref="long.MaxValue"/> when nothing waits.</summary>
    public long NextDue => _due;

    /// <summary>Takes a message; false when it does not come from this control.</summary>
    public bool Take(in MidiMessage message)
    {
        if (!_reader.Source.Matches(message))
            return _profile.Role == ControlRole.Model && _reader.Source.Kind == ControlKind.Program && _bank.Take(message);
        _reader.Take(message);
        if (_profile.Role == ControlRole.Model)
            _gestures.ChooseModel(_bank.PlaceOf(message.Data1));
        else if (_profile.Role == ControlRole.Value)
            Turned(message.Time);
        else
            PressedIs(_reader.Source.Kind == ControlKind.Note ? _reader.Value > 0 : _reader.Value >= 0.5, message.Time);
        return true;
    }

    /// <summary>Does everything that is due: handles a half that did not come, and a press that has become a long one.</summary>
    public void Advance(long now)
    {
        if (_due > now)
            return;
        _due = long.MaxValue;
        if (_profile.Role == ControlRole.Value)
            SendValue();
        else if (_profile.Role == ControlRole.Pin)
            Pin(0);
        else
            _gestures.Call(_positions.Store, _profile.Name);
    }

    /// <summary>Releases the control: a switch that is held goes off. A press that has not ended no longer recalls or stores anything.</summary>
    public void LetGo()
    {
        _due = long.MaxValue;
        if (_pressed && _profile.Role == ControlRole.Switch && _reader.Source.Kind != ControlKind.Note)
            _gestures.Set(_to, 0);
        _pressed = false;
    }

    /// <summary>Takes the value of an address, in its short form, that somebody else has set.</summary>
    public void ValueIs(string address, double value)
    {
        if (address != _told)
            return;
        _on = value != 0;
        _takeover.ValueIs(_profile.Response.PositionOf(value));
        _sent = double.NaN;
    }

    private void Turned(long now)
    {
        if (_reader.Complete)
            SendValue();
        else
            _due = Math.Min(_due, now + ControlReader.Together);
    }

    private void SendValue()
    {
        _due = long.MaxValue;
        _reader.Begin();
        double before = _takeover.Value, position = _takeover.Move(_reader.Value);
        double value = _profile.Response.ValueAt(position);
        // A value that somebody else has set is not sent back: only our own changes are sent.
        if (value == _sent || (double.IsNaN(_sent) && position == before))
            return;
        _sent = value;
        _gestures.Set(_to, (float)value);
    }

    private void PressedIs(bool pressed, long now)
    {
        if (pressed == _pressed)
            return;
        _pressed = pressed;
        switch (_profile.Role)
        {
            case ControlRole.Position:
                Position(now);
                break;
            case ControlRole.Pin when pressed:
                _due = now + _longPress;
                Pin(_on ? -1 : _reader.Source.Kind == ControlKind.Note ? Math.Max((int)Math.Round(_reader.Value * 127), 1) : UsualVelocity);
                break;
            case ControlRole.Pin:
                _due = long.MaxValue;
                break;
            case ControlRole.Trigger when pressed:
                _gestures.Call(_to);
                break;
            case ControlRole.Switch when _reader.Source.Kind != ControlKind.Note:
                _gestures.Set(_to, pressed ? 1 : 0);
                break;
            case ControlRole.Switch when pressed:
                _on = !_on;
                _gestures.Set(_to, _on ? 1 : 0);
                break;
        }
    }

    private void Pin(int velocity)
    {
        _on = velocity >= 0;
        _gestures.Pin(_to, _profile.Name, (_profile.Step - 1) * TicksPerStep, velocity);
    }

    // A short press recalls when it ends: only then is it known to be short. A long press must not move the point that it is about to store.
    private void Position(long now)
    {
        if (_pressed)
        {
            _due = now + _longPress;
            return;
        }

        bool shortPress = _due != long.MaxValue;
        _due = long.MaxValue;
        if (!shortPress)
            return;
        _gestures.Call(_positions.Recall, _profile.Name);
        _gestures.AskPosition(_positions.Pad);
    }
}

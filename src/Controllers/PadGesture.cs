using RVae.Midi.Ports;

namespace RVae.Controllers;

/// <summary>
/// Turns the messages of a finger on the pad into a point. X and Y that come separately are joined. Movement is smoothed, but the moment at which a
/// finger comes down is not. A release does what the touch mode says. Where a device sends no touch, a movement after a rest counts as a touch.
/// </summary>
internal sealed class PadGesture
{
    // Coordinates may come up to this long before their touch, nanoseconds.
    private const long BeforeTouch = 10_000_000;

    // A tap is a touch that is shorter than this, nanoseconds, and moves less than the distance below.
    private const long Tap = 250_000_000;
    private const double TapDistance = 0.05;

    // Without a touch control, a pause of this length ends a gesture, nanoseconds.
    private const long Rest = 250_000_000;

    private readonly PadProfile _profile;
    private readonly ControlReader? _touch;
    private readonly PadAxis _x;
    private readonly PadAxis _y;
    private readonly PadPoint _point;
    private bool _down;
    private bool _placing;
    private bool _latched;
    private long _downSince;
    private long _lastMove = long.MinValue / 2;
    private long _joinBy = long.MaxValue;
    private (double X, double Y) _before;
    private (double X, double Y) _touched;

    public PadGesture(PadProfile profile, string address, IGestures gestures)
    {
        _profile = profile;
        _touch = profile.Touch is { } touch ? new ControlReader(touch) : null;
        _x = new PadAxis(profile.X, profile.Takeover);
        _y = new PadAxis(profile.Y, profile.Takeover);
        _point = new PadPoint(profile, address, gestures);
    }

    /// <summary>When <see cref="Advance"/> has something to do, nanoseconds; <see cref="long.MaxValue"/> when nothing waits.</summary>
    public long NextDue => Math.Min(_joinBy, _point.NextDue);

    /// <summary>Takes a message; false when it does not belong to the pad.</summary>
    public bool Take(in MidiMessage message)
    {
        if (_touch is not null && _touch.Source.Matches(message))
        {
            _touch.Take(message);
            TouchIs(_touch.Value > 0, message.Time);
            return true;
        }

        // Both axes may use the same control, so ask both.
        bool moved = _x.Take(message) | _y.Take(message);
        if (moved)
            Moved(message.Time);
        return moved;
    }

    /// <summary>Does everything that is due by now.</summary>
    public void Advance(long now)
    {
        if (_joinBy <= now)
            Place(now);
        _point.Advance(now);
    }

    /// <summary>Releases the pad, where it is touched.</summary>
    public void LetGo(long now) => TouchIs(down: false, now);

    /// <summary>Tells that the point was recalled and where it is now, 0–1 each: the finger takes it over softly.</summary>
    public void PointIs(double x, double y)
    {
        _x.ValueIs(x);
        _y.ValueIs(y);
        _point.Is(x, y);
    }

    private void Moved(long now)
    {
        if (_touch is null && now - _lastMove > Rest)
            _placing = true;
        _lastMove = now;
        // Some pads spring back when they are released: coordinates without a touch are no gesture.
        if (_touch is not null && !_down)
            return;
        _joinBy = Math.Min(_joinBy, now + ControlReader.Together);
        if (_x.IsFresh && _y.IsFresh)
            Place(now);
    }

    private void TouchIs(bool down, long now)
    {
        if (down == _down)
            return;
        _down = down;
        if (down)
            Begin(now);
        else
            Release(now);
    }

    private void Begin(long now)
    {
        (_placing, _downSince, _before) = (true, now, _point.Target);
        if (now - _lastMove > BeforeTouch)
            ForgetFresh();
        _joinBy = now + ControlReader.Together;
        if (_x.IsFresh && _y.IsFresh)
            Place(now);
    }

    private void Release(long now)
    {
        _joinBy = long.MaxValue;
        ForgetFresh();
        switch (_profile.Mode)
        {
            case TouchMode.Return:
                _point.Jump(_profile.Home.X, _profile.Home.Y, now);
                break;
            case TouchMode.Momentary:
                _point.Jump(_before.X, _before.Y, now);
                break;
            case TouchMode.Latch:
                Latch(now);
                break;
        }
    }

    private void Latch(long now)
    {
        (double x, double y) = _point.Target;
        bool tap = now - _downSince < Tap
            && Math.Abs(x - _touched.X) < TapDistance && Math.Abs(y - _touched.Y) < TapDistance;
        if (_latched && tap)
            _point.Jump(_profile.Home.X, _profile.Home.Y, now);
        _latched = !(_latched && tap);
    }

    private void Place(long now)
    {
        _joinBy = long.MaxValue;
        ForgetFresh();
        if (!_placing)
        {
            _point.Move(_x.Moved(), _y.Moved(), now);
            return;
        }

        _placing = false;
        _touched = (_x.Placed(), _y.Placed());
        _point.Jump(_touched.X, _touched.Y, now);
    }

    private void ForgetFresh()
    {
        _x.Begin();
        _y.Begin();
    }
}

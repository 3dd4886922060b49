using RVae.Midi.Ports;

namespace RVae.Controllers;

/// <summary>
/// Turns what a pad controller sends into gestures, as its profile says. Pure: time comes with the messages and with
/// <see cref="Advance"/>. One thread.
/// </summary>
public sealed class GestureMapper
{
    private readonly DeviceProfile _profile;
    private readonly IGestures _gestures;
    private readonly PadGesture? _pad;
    private readonly ControlGesture[] _controls;

    /// <summary>A mapper for one device.</summary>
    /// <param name="profile">What the device sends and what that does.</param>
    /// <param name="gestures">Takes what becomes of it.</param>
    public GestureMapper(DeviceProfile profile, IGestures gestures)
        : this(profile, gestures, null)
    {
    }

    private GestureMapper(DeviceProfile profile, IGestures gestures, GestureMapper? before)
    {
        _profile = profile;
        _gestures = gestures;
        if (before is not null && before._profile.Pad == profile.Pad)
            _pad = before._pad;
        else if (profile.Pad is { } pad)
            _pad = new PadGesture(pad, DeckAddress.For(profile.Deck, pad.To), gestures);
        _controls = [.. profile.Controls.Select(control => before?.Of(control) ?? new ControlGesture(control, profile, gestures))];
    }

    /// <summary>When <see cref="Advance"/> has something to do, nanoseconds; the end of time when nothing waits.</summary>
    public long NextDue
    {
        get
        {
            long next = _pad?.NextDue ?? long.MaxValue;
            foreach (ControlGesture control in _controls)
                next = Math.Min(next, control.NextDue);
            return next;
        }
    }

    /// <summary>
    /// The mapper of this device after a control was learned. What the profile says of the others as before goes on: what is known of
    /// their places and values, so that none of them jumps, and which switches are on.
    /// </summary>
    /// <param name="profile">The profile with what was learned; of the same deck.</param>
    public GestureMapper With(DeviceProfile profile) => new(profile, _gestures, this);

    /// <summary>Takes a message of the device; false when nothing is mapped to it.</summary>
    public bool Take(in MidiMessage message)
    {
        if (message.Channel == 0 || (_profile.Channel != 0 && message.Channel != _profile.Channel))
            return false;
        bool taken = _pad?.Take(message) ?? false;
        foreach (ControlGesture control in _controls)
            taken |= control.Take(message);
        return taken;
    }

    /// <summary>Does what is due by now, nanoseconds.</summary>
    public void Advance(long now)
    {
        _pad?.Advance(now);
        foreach (ControlGesture control in _controls)
            control.Advance(now);
    }

    /// <summary>Nobody plays it from now on: what a finger or a button holds down is let go.</summary>
    /// <param name="now">Time, nanoseconds.</param>
    public void LetGo(long now)
    {
        _pad?.LetGo(now);
        foreach (ControlGesture control in _controls)
            control.LetGo();
    }

    /// <summary>The point was recalled and is now here, 0–1 each.</summary>
    public void PointIs(double x, double y) => _pad?.PointIs(x, y);

    /// <summary>The daemon says that an address has some value, set by another.</summary>
    public void ValueIs(string address, double value)
    {
        string canonical = DeckAddress.Canonical(address);
        foreach (ControlGesture control in _controls)
            control.ValueIs(canonical, value);
    }

    private ControlGesture? Of(ControlProfile control)
    {
        int place = _profile.Controls.IndexOf(control);
        return place < 0 ? null : _controls[place];
    }
}

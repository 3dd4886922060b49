using RVae.Midi.Ports;

namespace RVae.Controllers;

/// <summary>
/// Turns the messages of a pad controller into gestures, as its profile says. The class reads no clock: times come with the messages and with
/// <see cref="Advance"/>. One thread.
/// </summary>
public sealed class GestureMapper
{
    private readonly DeviceProfile _profile;
    private readonly IGestures _gestures;
    private readonly PadGesture? _pad;
    private readonly ControlGesture[] _controls;

    /// <summary>Makes a mapper for one device.</summary>
    /// <param name="profile">The profile of the device.</param>
    /// <param name="gestures">Takes the gestures.</param>
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

    /// <summary>When <see cref="Advance"/> has something to do, nanoseconds; <see cref="long.MaxValue"/> when nothing waits.</summary>
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
    /// The mapper of this device after a control was learned. Controls that the profile maps as before go on: their known positions and values stay,
    /// so that none of them jumps, and so does the state of their switches.
    /// </summary>
    /// <param name="profile">The profile with the learned control, for the same deck.</param>
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

    /// <summary>Does everything that is due at <paramref name="now"/>, nanoseconds.</summary>
    public void Advance(long now)
    {
        _pad?.Advance(now);
        foreach (ControlGesture control in _controls)
            control.Advance(now);
    }

    /// <summary>Nobody plays the device from now on: releases everything that a finger or a button holds.</summary>
    /// <param name="now">Time, nanoseconds.</param>
    public void LetGo(long now)
    {
        _pad?.LetGo(now);
        foreach (ControlGesture control in _controls)
            control.LetGo();
    }

    /// <summary>Tells that the point was recalled and where it is now, 0–1 each.</summary>
    public void PointIs(double x, double y) => _pad?.PointIs(x, y);

    /// <summary>Tells the value of an address that somebody else has set.</summary>
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

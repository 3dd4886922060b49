using RVae.Midi.Ports;

namespace RVae.Controllers;

/// <summary>
/// Works out the position of one control, 0–1, from its messages of 7 or 14 bits. The halves of a 14-bit controller may come in either order. An
/// upper half alone means a lower half of 0, unless the lower half came just before.
/// </summary>
internal sealed class ControlReader(ControlSource source)
{
    /// <summary>Longest time between two messages that belong together, nanoseconds.</summary>
    public const long Together = 3_000_000;

    private int _upper;
    private int _lower;
    private long _lowerTime = long.MinValue / 2;
    private bool _upperCame;
    private bool _lowerCame;

    /// <summary>The control that is read.</summary>
    public ControlSource Source { get; } = source;

    /// <summary>The position of the control, 0–1.</summary>
    public double Value { get; private set; }

    /// <summary>Whether both halves have come since <see cref="Begin"/>; always true for a control with one.</summary>
    public bool Complete => Source.Fine < 0 || (_upperCame && _lowerCame);

    /// <summary>Begins to wait for both halves.</summary>
    public void Begin() => _upperCame = _lowerCame = false;

    /// <summary>Takes a message of this control.</summary>
    public void Take(in MidiMessage message)
    {
        switch (Source.Kind)
        {
            case ControlKind.Bend:
                Value = ((message.Data2 << 7) | message.Data1) / 16383.0;
                break;
            case ControlKind.Note:
                Value = message.Kind == MidiMessage.NoteOn ? message.Data2 / 127.0 : 0;
                break;
            case ControlKind.Program:
                Value = message.Data1 / 127.0;
                break;
            case ControlKind.Controller when Source.Fine < 0:
                Value = message.Data2 / 127.0;
                break;
            default:
                TakeHalf(message);
                break;
        }
    }

    private void TakeHalf(in MidiMessage message)
    {
        if (message.Data1 == Source.Fine)
        {
            (_lower, _lowerTime, _lowerCame) = (message.Data2, message.Time, true);
        }
        else
        {
            (_upper, _upperCame) = (message.Data2, true);
            if (message.Time - _lowerTime > Together)
                _lower = 0;
        }

        Value = ((_upper << 7) | _lower) / 16383.0;
    }
}

using RVae.Midi.Ports;

namespace RVae.Controllers;

/// <summary>
/// Finds programs beyond 128, by a bank select (CC 0 and 32) before a program change. Devices count banks in one of the two controllers and leave the
/// other at 0: a KPV in CC 0, others in CC 32.
/// </summary>
internal sealed class ProgramBank
{
    /// <summary>The controllers that select a bank.</summary>
    public const int Upper = 0, Lower = 32;

    private const int Programs = 128;

    private int _upper;
    private int _lower;

    /// <summary>Takes a bank select; false for any other message.</summary>
    public bool Take(in MidiMessage message)
    {
        if (message.Kind != MidiMessage.ControlChange || message.Data1 is not (Upper or Lower))
            return false;
        if (message.Data1 == Upper)
            _upper = message.Data2;
        else
            _lower = message.Data2;
        return true;
    }

    /// <summary>The index of a program among all banks, from 0.</summary>
    /// <param name="program">0–127.</param>
    public int PlaceOf(int program)
    {
        int bank = _upper == 0 ? _lower : _lower == 0 ? _upper : (_upper * Programs) + _lower;
        return (bank * Programs) + program;
    }
}

namespace RVae.Midi.Ports;

/// <summary>
/// Reads messages from a stream of MIDI bytes. Handles running status and real-time bytes in the middle of a message; skips system exclusive. A
/// half-read message is kept from one call to the next. No allocation.
/// </summary>
public struct MidiStreamReader
{
    private byte _status;
    private byte _first;
    private bool _hasFirst;

    /// <summary>Takes one byte; true when it completes a message.</summary>
    public bool TryRead(long time, byte value, out MidiMessage message)
    {
        message = default;
        if (value >= 0xF8)
        {
            message = new MidiMessage(time, value, 0, 0);
            return true;
        }

        return value >= 0x80 ? TakeStatus(time, value, out message) : TakeData(time, value, out message);
    }

    private bool TakeStatus(long time, byte status, out MidiMessage message)
    {
        message = new MidiMessage(time, status, 0, 0);
        _hasFirst = false;
        // System exclusive and its end leave no running status, so TakeData ignores its data.
        int length = MidiMessage.LengthOf(status);
        _status = length > 1 ? status : (byte)0;
        return length == 1;
    }

    private bool TakeData(long time, byte value, out MidiMessage message)
    {
        message = default;
        if (_status == 0)
            return false;
        if (MidiMessage.LengthOf(_status) == 3 && !_hasFirst)
        {
            (_first, _hasFirst) = (value, true);
            return false;
        }

        message = _hasFirst
            ? new MidiMessage(time, _status, _first, value)
            : new MidiMessage(time, _status, value, 0);
        _hasFirst = false;
        if (_status >= 0xF0)
            _status = 0;
        return true;
    }
}

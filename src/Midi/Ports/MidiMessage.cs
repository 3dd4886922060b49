namespace RVae.Midi.Ports;

/// <summary>A MIDI message of at most three bytes, with the moment at which it came or is due.</summary>
/// <param name="Time">Nanoseconds of the monotonic clock.</param>
/// <param name="Status">Status byte, 0x80–0xFF.</param>
/// <param name="Data1">First data byte, 0–127, or 0 where the message has none.</param>
/// <param name="Data2">Second data byte, 0–127, or 0 where the message has none.</param>
public readonly record struct MidiMessage(long Time, byte Status, byte Data1, byte Data2)
{
    /// <summary>Timing clock, 24 to a quarter.</summary>
    public const byte Clock = 0xF8;
    /// <summary>Start from the beginning.</summary>
    public const byte Start = 0xFA;
    /// <summary>Go on from the song position.</summary>
    public const byte Continue = 0xFB;
    /// <summary>The status byte of the message Stop.</summary>
    public const byte Stop = 0xFC;
    /// <summary>Song position in sixteenths.</summary>
    public const byte SongPosition = 0xF2;
    /// <summary>Note off, without its channel.</summary>
    public const byte NoteOff = 0x80;
    /// <summary>Note on, without its channel.</summary>
    public const byte NoteOn = 0x90;
    /// <summary>Control change, without its channel.</summary>
    public const byte ControlChange = 0xB0;
    /// <summary>Program change, without its channel.</summary>
    public const byte ProgramChange = 0xC0;
    /// <summary>Pitch bend, without its channel.</summary>
    public const byte PitchBend = 0xE0;

    /// <summary>The status byte without the channel of a channel message.</summary>
    public byte Kind => Status < 0xF0 ? (byte)(Status & 0xF0) : Status;

    /// <summary>Channel from 1 to 16, or 0 for a system message.</summary>
    public int Channel => Status < 0xF0 ? (Status & 0x0F) + 1 : 0;

    /// <summary>Bytes in the message, its status included.</summary>
    public int Length => LengthOf(Status);

    /// <summary>Bytes of a message with this status; 0 for system exclusive, which has no fixed length.</summary>
    public static int LengthOf(byte status) => status switch
    {
        < 0x80 => 0,
        >= 0xC0 and < 0xE0 => 2,
        < 0xF0 => 3,
        0xF0 or 0xF7 => 0,
        0xF1 or 0xF3 => 2,
        0xF2 => 3,
        _ => 1,
    };

    /// <summary>Reads a whole message as it comes from a port; false for system exclusive and anything cut off.</summary>
    public static bool TryRead(long time, ReadOnlySpan<byte> bytes, out MidiMessage message)
    {
        message = default;
        if (bytes.IsEmpty)
            return false;
        int length = LengthOf(bytes[0]);
        if (length == 0 || bytes.Length < length)
            return false;
        byte first = length > 1 ? bytes[1] : (byte)0, second = length > 2 ? bytes[2] : (byte)0;
        if ((first | second) >= 0x80)
            return false;
        message = new MidiMessage(time, bytes[0], first, second);
        return true;
    }

    /// <summary>Writes the message; returns how many bytes it took, at most 3.</summary>
    public int Write(Span<byte> bytes)
    {
        int length = Length;
        bytes[0] = Status;
        if (length > 1)
            bytes[1] = Data1;
        if (length > 2)
            bytes[2] = Data2;
        return length;
    }
}

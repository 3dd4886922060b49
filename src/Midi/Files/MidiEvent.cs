namespace RVae.Midi.Files;

/// <summary>One event of a track: a channel message, a tempo or a time signature. No other events are kept.</summary>
/// <param name="Time">Pulses since the track's start.</param>
/// <param name="Status">Status byte; <see cref="Meta"/> for tempo and time signature.</param>
/// <param name="Data1">First data byte, or the meta event's type.</param>
/// <param name="Data2">Second data byte; the numerator of a time signature.</param>
/// <param name="Value">Microseconds to a quarter note; the power of two of a time signature's denominator.</param>
public readonly record struct MidiEvent(long Time, byte Status, byte Data1, byte Data2, int Value)
{
    /// <summary>Status byte of meta events.</summary>
    public const byte Meta = 0xFF;

    /// <summary>Most microseconds to a quarter note that a file can hold: 24 bits.</summary>
    public const int MaxTempo = 0xFFFFFF;

    internal const byte NoteOffStatus = 0x80;
    internal const byte NoteOnStatus = 0x90;
    internal const byte TrackNameType = 0x03;
    internal const byte InstrumentNameType = 0x04;
    internal const byte EndOfTrackType = 0x2F;
    internal const byte TempoType = 0x51;
    internal const byte TimeSignatureType = 0x58;

    /// <summary>A note begins.</summary>
    /// <param name="time">Pulses.</param>
    /// <param name="channel">0–15; drums are 9.</param>
    /// <param name="note">0–127.</param>
    /// <param name="velocity">1–127.</param>
    public static MidiEvent NoteOn(long time, int channel, int note, int velocity) =>
        new(time, (byte)(NoteOnStatus | channel), (byte)note, (byte)velocity, 0);

    /// <summary>A note ends.</summary>
    public static MidiEvent NoteOff(long time, int channel, int note) =>
        new(time, (byte)(NoteOffStatus | channel), (byte)note, 64, 0);

    /// <summary>A tempo from here on, in microseconds to a quarter note, 1 to <see cref="MaxTempo"/>.</summary>
    public static MidiEvent Tempo(long time, int microseconds) => new(time, Meta, TempoType, 0, microseconds);

    /// <summary>A time signature from here on; the denominator is 2 to the given power.</summary>
    public static MidiEvent TimeSignature(long time, int numerator, int power) =>
        new(time, Meta, TimeSignatureType, (byte)numerator, power);

    internal const byte ControlStatus = 0xB0;

    /// <summary>Channel 0–15 of a channel message.</summary>
    public int Channel => Status & 0x0F;

    /// <summary>Whether a note begins; a note-on with velocity 0 is an end.</summary>
    public bool IsNoteOn => (Status & 0xF0) == NoteOnStatus && Data2 > 0;

    /// <summary>Whether the event is a tempo.</summary>
    public bool IsTempo => Status == Meta && Data1 == TempoType;

    /// <summary>Whether the event is a time signature.</summary>
    public bool IsTimeSignature => Status == Meta && Data1 == TimeSignatureType;
}

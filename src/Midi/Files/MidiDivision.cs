namespace RVae.Midi.Files;

/// <summary>The unit of a file's delta times: parts of a quarter note, or parts of a second (SMPTE).</summary>
/// <param name="Word">The header's 16 bits, as the Standard MIDI File specification 1.0 has them.</param>
public readonly record struct MidiDivision(ushort Word)
{
    private const int SmpteFlag = 0x8000;

    /// <summary>Musical time of 1 to 32767 pulses to a quarter note.</summary>
    public static MidiDivision OfQuarter(int pulses) => pulses is >= 1 and < SmpteFlag
        ? new MidiDivision((ushort)pulses)
        : throw new ArgumentOutOfRangeException(nameof(pulses), pulses, "1 to 32767");

    /// <summary>Whether delta times are parts of a second.</summary>
    public bool IsSmpte => (Word & SmpteFlag) != 0;

    /// <summary>Whether the word is valid: neither zero, nor zero parts of a frame.</summary>
    public bool IsValid => IsSmpte ? SmpteFrames > 0 && (Word & 0xFF) != 0 : Word != 0;

    /// <summary>Whether an SMPTE rate is one of the four in the specification.</summary>
    public bool IsKnownRate => SmpteFrames is 24 or 25 or 29 or 30;

    /// <summary>Pulses to a quarter note; only for musical time.</summary>
    public int PulsesPerQuarter => Word;

    /// <summary>Pulses a second; only for SMPTE time. Rate 29 is drop-frame: 30 000 frames in 1001 seconds.</summary>
    public double PulsesPerSecond => (SmpteFrames == 29 ? 30_000 / 1001.0 : SmpteFrames) * (Word & 0xFF);

    // The rate is stored negative, in two's complement.
    internal int SmpteFrames => -(sbyte)(Word >> 8);
}

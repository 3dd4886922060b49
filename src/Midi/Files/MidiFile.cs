using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Storage;

namespace RVae.Midi.Files;

/// <summary>One track of a MIDI file.</summary>
/// <param name="Name">Name of the track; empty when it has none.</param>
/// <param name="Events">The events in order of time.</param>
/// <param name="Length">Pulses from the start of the track to its end-of-track.</param>
public sealed record MidiTrack(string Name, ImmutableArray<MidiEvent> Events, long Length);

/// <summary>A Standard MIDI File, as the MIDI Association's RP-001 (1.0) describes it.</summary>
/// <param name="Format">0: one track; 1: tracks that sound together; 2: each track is a separate piece.</param>
/// <param name="Division">The unit of delta times.</param>
/// <param name="Tracks">The tracks in the file's order.</param>
public sealed record MidiFile(int Format, MidiDivision Division, ImmutableArray<MidiTrack> Tracks)
{
    /// <summary>Largest file that is read, bytes. Other contents than events, such as dumps of a synthesizer, are skipped.</summary>
    public const int MaxBytes = 128 << 20;

    /// <summary>The channel of General MIDI's drums, counted from 0. Players call it channel 10.</summary>
    public const int DrumChannel = 9;

    /// <summary>Most events of one file.</summary>
    public const int MaxEvents = 4_000_000;

    /// <summary>The repairs that reading needed, one line each; empty where there were none.</summary>
    public ImmutableArray<string> Repairs { get; init; } = [];

    /// <summary>
    /// Reads a file's bytes as players do: everything that is there, even where lengths and counts are wrong. Each repair is listed. The memory used
    /// is in proportion to the bytes, and not to the lengths that they claim.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="file">Name of the file, for faults.</param>
    /// <returns>The file and its repairs, or a fault that says what the bytes are instead of a MIDI file.</returns>
    public static Outcome<MidiFile> Parse(ReadOnlySpan<byte> bytes, string file) => MidiFileReader.Read(bytes, file);

    /// <summary>Reads a file from the disk.</summary>
    public static Outcome<MidiFile> Read(string path) =>
        Disk.Read(path, MaxBytes, path).Then(bytes => Parse(bytes, Path.GetFileName(path)));

    /// <summary>The file's bytes.</summary>
    /// <exception cref="ArgumentException">An event is out of order or behind its track's end, or a value is out of range.</exception>
    public byte[] ToBytes() => MidiFileWriter.Write(this);

    /// <summary>Writes the whole file or nothing; returns its full path, or a fault.</summary>
    public Outcome<string> Write(string path) => AtomicFile.Write(path, ToBytes());
}

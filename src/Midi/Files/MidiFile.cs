using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Storage;

namespace RVae.Midi.Files;

/// <summary>One track of a MIDI file.</summary>
/// <param name="Name">Its name; empty when it has none.</param>
/// <param name="Events">In order of time.</param>
/// <param name="Length">Pulses from its start to its end-of-track.</param>
public sealed record MidiTrack(string Name, ImmutableArray<MidiEvent> Events, long Length);

/// <summary>A Standard MIDI File, as the MIDI Association's RP-001 (1.0) describes it.</summary>
/// <param name="Format">0: one track; 1: tracks that sound together; 2: tracks that are pieces of their own.</param>
/// <param name="Division">What delta times count.</param>
/// <param name="Tracks">In the file's order.</param>
public sealed record MidiFile(int Format, MidiDivision Division, ImmutableArray<MidiTrack> Tracks)
{
    /// <summary>Largest file that is read. What it holds beside events, such as dumps of a synthesizer, is passed over.</summary>
    public const int MaxBytes = 128 << 20;

    /// <summary>The channel of General MIDI's drums, counted from 0. Players call it channel 10.</summary>
    public const int DrumChannel = 9;

    /// <summary>Most events of one file.</summary>
    public const int MaxEvents = 4_000_000;

    /// <summary>What had to be repaired while it was read, a line each; empty where nothing had to.</summary>
    public ImmutableArray<string> Repairs { get; init; } = [];

    /// <summary>
    /// Reads a file's bytes as players do: everything that is there, also where lengths and counts are wrong. Each repair is
    /// listed. Uses memory in proportion to the bytes, and not to the lengths that they claim.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="file">Its name, for faults.</param>
    /// <returns>The file and its repairs, or a fault that says what the bytes are instead of a MIDI file.</returns>
    public static Outcome<MidiFile> Parse(ReadOnlySpan<byte> bytes, string file) => MidiFileReader.Read(bytes, file);

    /// <summary>Reads a file from the disk.</summary>
    public static Outcome<MidiFile> Read(string path) =>
        Disk.Read(path, MaxBytes, path).Then(bytes => Parse(bytes, Path.GetFileName(path)));

    /// <summary>The file's bytes.</summary>
    /// <exception cref="ArgumentException">An event is out of order or behind its track's end, or a value is out of range.</exception>
    public byte[] ToBytes() => MidiFileWriter.Write(this);

    /// <summary>Writes the file whole or not at all; returns its full path, or why not.</summary>
    public Outcome<string> Write(string path) => AtomicFile.Write(path, ToBytes());
}

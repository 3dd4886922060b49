using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Midi.Files;
using RVae.Midi.Kits;

namespace RVae.Library.Clips;

/// <summary>How the notes of a file were read.</summary>
/// <param name="Map">Name of the map.</param>
/// <param name="Title">The makers or kits that use the map.</param>
/// <param name="Why">Why this map was chosen.</param>
/// <param name="About">Unusual things about its channels; empty for none.</param>
/// <param name="Ways">The instrument of each note, and how often the note came: <c>36 kick 8</c>.</param>
public sealed record KitNote(string Map, string Title, string Why, string About, ImmutableArray<string> Ways);

/// <summary>The music of a MIDI file on the instruments of a kit.</summary>
/// <param name="Sequences">One sequence. In format 2 one for each track, because each track is a separate piece.</param>
/// <param name="LeftOut">Notes that belong to no instrument of the kit.</param>
public sealed record MidiSequences(ImmutableArray<HitSequence> Sequences, ImmutableArray<LeftOut> LeftOut)
{
    /// <summary>The repairs that were needed, a line each.</summary>
    public ImmutableArray<string> Repairs { get; init; } = [];

    /// <summary>How the notes of the file were read.</summary>
    public required KitNote Notes { get; init; }

    /// <summary>
    /// Longest recording, in quarter notes: five days at 140. A few bytes can state centuries, with more bar lines than an integer can
    /// count.
    /// </summary>
    public const double MaxLength = 1_000_000;

    /// <summary>
    /// Reads the drum hits of a file. Where the file has notes on channel 10, the drums are those notes. Otherwise every channel counts as
    /// drums, as in loops from a sequencer, except channels that look like a melody.
    /// </summary>
    /// <param name="midi">The file.</param>
    /// <param name="file">The file's name without its folder.</param>
    /// <param name="notes">Which instrument each note is. Where nothing is said, the map is recognised.</param>
    /// <param name="kit">The kit of the hits.</param>
    /// <param name="ticksPerQuarter">The raster on which the recordings will be cut.</param>
    public static Outcome<MidiSequences> Of(MidiFile midi, string file, NoteChoice notes, Kit kit, int ticksPerQuarter)
    {
        ArgumentNullException.ThrowIfNull(midi);
        ArgumentNullException.ThrowIfNull(notes);
        KitReading reading = KitReading.Of(midi, notes, kit);
        var repairs = new RepairLog();
        Range[] pieces = midi.Format == 2 ? [.. Enumerable.Range(0, midi.Tracks.Length).Select(i => i..(i + 1))] : [Range.All];
        ImmutableArray<HitSequence>.Builder sequences = ImmutableArray.CreateBuilder<HitSequence>();
        int firstBar = 1;
        foreach (Range piece in pieces)
        {
            reading.BeginPiece();
            var draft = new SequenceDraft(midi, reading, repairs);
            if (draft.Add(piece) is { } problem)
                return new Fault(problem.Code, $"{file}: {problem.Message}");
            HitSequence sequence = draft.Finish(file, firstBar);
            sequences.Add(sequence);
            firstBar = BarLines.Of(sequence, ticksPerQuarter).Stretches[^1].LastBar + 1;
        }

        return new MidiSequences(sequences.ToImmutable(), [.. reading.LeftOut(file)])
        {
            Repairs = [.. midi.Repairs, .. repairs.Lines],
            Notes = new KitNote(reading.Choice.Map.Name, reading.Choice.Map.Title, reading.Choice.Why, reading.About, reading.Ways),
        };
    }
}

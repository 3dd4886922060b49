using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Midi.Files;
using RVae.Midi.Kits;

namespace RVae.Library.Clips;

/// <summary>How a file's notes were read.</summary>
/// <param name="Map">Name of the map.</param>
/// <param name="Title">Whose kits it is of.</param>
/// <param name="Why">Why it was chosen.</param>
/// <param name="About">What was found out of the ordinary about its channels, or empty.</param>
/// <param name="Ways">What each note became: <c>36 kick 8</c>.</param>
public sealed record KitNote(string Map, string Title, string Why, string About, ImmutableArray<string> Ways);

/// <summary>What a MIDI file plays on the instruments of a kit.</summary>
/// <param name="Sequences">One; in format 2 one for each track, which is a piece of its own.</param>
/// <param name="LeftOut">Notes that are none of ours.</param>
public sealed record MidiSequences(ImmutableArray<HitSequence> Sequences, ImmutableArray<LeftOut> LeftOut)
{
    /// <summary>What had to be repaired, a line each.</summary>
    public ImmutableArray<string> Repairs { get; init; } = [];

    /// <summary>How its notes were read.</summary>
    public required KitNote Notes { get; init; }

    /// <summary>
    /// Longest recording, in quarter notes: five days at 140. A few bytes can claim centuries, which would have more bar
    /// lines than a number holds.
    /// </summary>
    public const double MaxLength = 1_000_000;

    /// <summary>
    /// Takes the drum hits out of a file. A file with notes on channel 10 has its drums there; in one without, every
    /// channel is drums, as in loops from a sequencer, but for those that look like a melody.
    /// </summary>
    /// <param name="midi">The file.</param>
    /// <param name="file">Its name without folder.</param>
    /// <param name="notes">What is said about its notes; what is not is recognised.</param>
    /// <param name="kit">The kit that plays it.</param>
    /// <param name="ticksPerQuarter">Raster that the recordings will be cut on.</param>
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

using System.Collections.Immutable;
using System.Globalization;
using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Midi;
using RVae.Midi.Files;

namespace RVae.Library.Clips;

/// <summary>What a MIDI file plays on the nine instruments.</summary>
/// <param name="Sequences">One; in format 2 one for each track, which is a piece of its own.</param>
/// <param name="LeftOut">Notes that are none of ours.</param>
public sealed record MidiSequences(ImmutableArray<HitSequence> Sequences, ImmutableArray<LeftOut> LeftOut)
{
    /// <summary>Channel 10, as it is called: General MIDI's drums.</summary>
    public const int DrumChannel = 9;

    /// <summary>
    /// Longest recording, in quarter notes: five days at 140. A few bytes can claim centuries, which would have more bar
    /// lines than a number holds.
    /// </summary>
    public const double MaxLength = 1_000_000;

    /// <summary>
    /// Takes the drum hits out of a file. A file with notes on channel 10 has its drums there; in one without, every
    /// channel is drums, as in loops from a sequencer.
    /// </summary>
    /// <param name="midi">The file.</param>
    /// <param name="file">Its name without folder.</param>
    /// <param name="map">Which instrument a note is.</param>
    /// <param name="ticksPerQuarter">Raster that the recordings will be cut on.</param>
    public static Outcome<MidiSequences> Of(MidiFile midi, string file, DrumMap map, int ticksPerQuarter)
    {
        ArgumentNullException.ThrowIfNull(midi);
        ArgumentNullException.ThrowIfNull(map);
        var filter = new NoteFilter(midi, map);
        IEnumerable<ImmutableArray<MidiTrack>> pieces = midi.Format == 2
            ? midi.Tracks.Select(track => ImmutableArray.Create(track))
            : [midi.Tracks];
        ImmutableArray<HitSequence>.Builder sequences = ImmutableArray.CreateBuilder<HitSequence>();
        int firstBar = 1;
        foreach (ImmutableArray<MidiTrack> piece in pieces)
        {
            var draft = new SequenceDraft(midi.Division, filter);
            if (draft.Add(piece) is { } problem)
                return new Fault(problem.Code, $"{file}: {problem.Message}");
            HitSequence sequence = draft.Finish(file, firstBar);
            sequences.Add(sequence);
            firstBar = BarLines.Of(sequence, ticksPerQuarter).Stretches[^1].LastBar + 1;
        }

        return new MidiSequences(sequences.ToImmutable(), [.. filter.LeftOut(file)]);
    }

    /// <summary>Chooses a file's drum notes, and counts what it does not choose.</summary>
    internal sealed class NoteFilter
    {
        private readonly DrumMap _map;
        private readonly bool _hasDrumChannel;
        private readonly SortedDictionary<int, int> _unmapped = [];
        private int _elsewhere;

        public NoteFilter(MidiFile midi, DrumMap map)
        {
            _map = map;
            _hasDrumChannel = midi.Tracks.Any(
                track => track.Events.Any(item => item.IsNoteOn && item.Channel == DrumChannel));
        }

        public bool TryTake(MidiEvent item, out Instrument instrument)
        {
            instrument = default;
            if (!item.IsNoteOn)
                return false;
            if (_hasDrumChannel && item.Channel != DrumChannel)
                _elsewhere++;
            else if (_map.TryMap(item.Data1, out instrument))
                return true;
            else
                _unmapped[item.Data1] = _unmapped.GetValueOrDefault(item.Data1) + 1;
            return false;
        }

        public IEnumerable<LeftOut> LeftOut(string file)
        {
            if (_elsewhere > 0)
            {
                yield return new LeftOut(file, string.Create(CultureInfo.InvariantCulture,
                    $"notes on other channels than 10, where this file has its drums: {_elsewhere}"));
            }

            foreach ((int note, int count) in _unmapped)
            {
                yield return new LeftOut(file, string.Create(CultureInfo.InvariantCulture,
                    $"note {note} has no instrument in the drum map, hits: {count}"));
            }
        }
    }
}

using System.Collections.Immutable;
using System.Numerics;
using RVae.Engine.Rhythm;
using RVae.Midi.Files;

namespace RVae.Library.Clips;

/// <summary>A stroke to write into a file.</summary>
/// <param name="Bar">The bar, from 0.</param>
/// <param name="Tick">The tick of that bar.</param>
/// <param name="Offset">How far it is from the tick, in ticks; negative is early.</param>
/// <param name="Velocity">1–127.</param>
/// <param name="Note">MIDI note, 0–127.</param>
public readonly record struct NoteHit(int Bar, int Tick, float Offset, int Velocity, int Note);

/// <summary>
/// Writes grooves as Standard MIDI Files of format 1: one track with tempo and time signature, and one with the drums on channel 10. A tick
/// has 40 pulses, so a quarter note of 24 ticks has 960, and microtiming is exact to half a millisecond.
/// </summary>
public static class GrooveFile
{
    /// <summary>Pulses of a tick of the grid.</summary>
    public const int PulsesPerTick = 40;

    // At half a tick a reader might put the note on the next tick.
    private const int MaxOffsetPulses = (PulsesPerTick / 2) - 1;

    // A thirty-second note at 24 ticks to a quarter note. Drums do not sustain, but editors need a length to show.
    private const int NotePulses = 3 * PulsesPerTick;

    private const double MicrosecondsPerMinute = 60_000_000;

    /// <summary>Makes a file of a clip, at the clip's own tempo.</summary>
    /// <param name="clip">The clip.</param>
    /// <param name="kit">The MIDI note of each instrument, in order; General MIDI's when omitted.</param>
    /// <param name="channel">MIDI channel, 1–16.</param>
    public static MidiFile Of(Clip clip, ImmutableArray<int> kit = default, int channel = MidiFile.DrumChannel + 1)
    {
        ArgumentNullException.ThrowIfNull(clip);
        ImmutableArray<int> notes = kit.IsDefault ? Kit.GeneralMidi : kit;
        IEnumerable<NoteHit> hits = clip.Hits.Select(
            hit => new NoteHit(0, hit.Tick, hit.Offset, hit.Velocity, notes[(int)hit.Instrument]));
        return Of(clip.Grid, hits, clip.Source.Bpm, clip.Name, channel);
    }

    /// <summary>Makes a file of the hits of some bars.</summary>
    /// <param name="grid">Metre, raster and number of bars. Hits outside of them are moved to the first or last pulse.</param>
    /// <param name="hits">The hits in any order. Of two hits of one note at one time the stronger is kept.</param>
    /// <param name="bpm">Quarter notes a minute, 4 or more.</param>
    /// <param name="title">Name of the first track.</param>
    /// <param name="channel">MIDI channel, 1–16.</param>
    /// <exception cref="ArgumentException">The grid has no whole bars, or a velocity or note is out of range.</exception>
    public static MidiFile Of(Grid grid, IEnumerable<NoteHit> hits, double bpm, string title, int channel = MidiFile.DrumChannel + 1)
    {
        ArgumentNullException.ThrowIfNull(hits);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bpm);
        ArgumentOutOfRangeException.ThrowIfLessThan(channel, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(channel, 16);
        if (!grid.HasWholeBars || !grid.Meter.IsValid || grid.Bars < 1)
            throw new ArgumentException($"{grid} has no bars of whole ticks", nameof(grid));
        long length = (long)grid.TickCount * PulsesPerTick;
        int tempo = (int)Math.Clamp(Math.Round(MicrosecondsPerMinute / bpm), 1, MidiEvent.MaxTempo);
        int power = BitOperations.Log2((uint)grid.Meter.Denominator);
        var conductor = new MidiTrack(
            title, [MidiEvent.Tempo(0, tempo), MidiEvent.TimeSignature(0, grid.Meter.Numerator, power)], length);
        var drums = new MidiTrack("Drums", Notes(Strikes(grid, hits, length, channel - 1), length), length);
        return new MidiFile(1, MidiDivision.OfQuarter(grid.TicksPerQuarter * PulsesPerTick), [conductor, drums]);
    }

    private static List<MidiEvent> Strikes(Grid grid, IEnumerable<NoteHit> hits, long length, int channel) => [.. StrongestHits
        .OfEach(hits.Select(hit => Strike(grid, hit, length, channel)), strike => (strike.Time, strike.Data1), strike => strike.Data2)
        .OrderBy(strike => strike.Time)
        .ThenBy(strike => strike.Data1)];

    private static MidiEvent Strike(Grid grid, NoteHit hit, long length, int channel)
    {
        if (hit.Velocity is < 1 or > 127 || hit.Note is < 0 or > 127)
            throw new ArgumentException($"{hit} is out of MIDI's range");
        long offset = (long)Math.Round(hit.Offset * PulsesPerTick);
        if (Math.Abs(hit.Offset) <= 0.5f)
            offset = Math.Clamp(offset, -MaxOffsetPulses, MaxOffsetPulses);
        long tick = ((long)hit.Bar * grid.TicksPerBar) + hit.Tick;
        long time = Math.Clamp((tick * PulsesPerTick) + offset, 0, length - 1);
        return MidiEvent.NoteOn(time, channel, hit.Note, hit.Velocity);
    }

    private static ImmutableArray<MidiEvent> Notes(List<MidiEvent> strikes, long length)
    {
        List<MidiEvent> events = [];
        Dictionary<byte, long> next = [];
        for (int i = strikes.Count - 1; i >= 0; i--)
        {
            MidiEvent strike = strikes[i];
            long end = Math.Min(strike.Time + NotePulses, next.GetValueOrDefault(strike.Data1, length));
            events.Add(strike);
            events.Add(MidiEvent.NoteOff(end, strike.Channel, strike.Data1));
            next[strike.Data1] = strike.Time;
        }

        // At one time, note-offs come first: otherwise the end of the former note would cut off the new one.
        return [.. events.OrderBy(item => item.Time).ThenBy(item => item.IsNoteOn).ThenBy(item => item.Data1)];
    }
}

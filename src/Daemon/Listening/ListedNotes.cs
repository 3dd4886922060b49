using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Midi.Kits;
using RVae.Protocol.Services;

namespace RVae.Daemon.Listening;

/// <summary>Makes a clip from notes that a client lists.</summary>
internal static class ListedNotes
{
    /// <summary>The clip, on the model's grid, or what is wrong with the notes.</summary>
    /// <param name="notes">The notes.</param>
    /// <param name="card">The card of the model.</param>
    /// <param name="controls">The controls of the deck. Notes are read by the deck's own MIDI notes, then by those of General MIDI.</param>
    public static Outcome<Clip> ToClip(IReadOnlyList<ListedNote> notes, ModelCard card, in DeckControls controls)
    {
        int ticks = card.Grid.Bars * card.Grid.Meter.TicksPerBar(Grid.DefaultTicksPerQuarter);
        var hits = new List<Hit>(notes.Count);
        foreach (ListedNote note in notes)
        {
            if (note.Tick < 0 || note.Tick >= ticks)
                return Wrong($"tick {note.Tick} is outside of the pattern: the model has {ticks} ticks, 0 to {ticks - 1}");
            if (InstrumentOf(note.Instrument, card.Kit, controls) is not { } instrument)
                return Wrong($"there is no instrument {note.Instrument}: use 0 ({card.Kit.Instruments[0].Name}) to {card.Kit.Count - 1} ({card.Kit.Instruments[^1].Name}), or MIDI notes of drums");
            if (note.Velocity > 0)
                hits.Add(At(instrument, note, card.Grid));
        }

        ImmutableArray<Hit> struck = [.. StrongestHits.OfEachCell(hits)];
        return struck.IsEmpty
            ? Wrong("there is no note in the list: write for each an instrument, a tick and a velocity above 0")
            : new Clip("notes", card.Grid, struck, new ClipSource("notes", 1, 120));
    }

    private static Fault Wrong(string what) => new(FaultCode.BadArguments, what);

    private static Hit At(Instrument instrument, ListedNote note, Grid grid)
    {
        double at = note.Tick * (grid.TicksPerQuarter / (double)Grid.DefaultTicksPerQuarter);
        return new Hit(instrument, Math.Min((int)Math.Round(at), grid.TickCount - 1), note.Velocity, 0);
    }

    private static Instrument? InstrumentOf(int number, Kit kit, in DeckControls controls)
    {
        if (number >= 0 && number < kit.Count)
            return (Instrument)number;
        int own = controls.Notes.AsSpan()[..kit.Count].IndexOf(number);
        if (own >= 0)
            return (Instrument)own;
        return DrumMap.GeneralMidi.TryMap(number, kit, out Instrument instrument) ? instrument : null;
    }
}

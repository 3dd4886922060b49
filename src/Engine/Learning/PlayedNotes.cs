using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>Measures how many played notes a model reproduces after snapping; offsets are turned into ticks again.</summary>
internal static class PlayedNotes
{
    /// <summary>Compares the sounding hits with the played ones, within one tick.</summary>
    /// <param name="model">The model.</param>
    /// <param name="learned">Clips as the model learned them.</param>
    /// <param name="played">The same clips as they were played.</param>
    public static OnsetScore Score(RhythmModel model, IReadOnlyList<Clip> learned, IReadOnlyList<Clip> played)
    {
        IGrooveDecoder decoder = model.CreateDecoder();
        float[] conditions = new float[model.Card.Conditions.Length];
        var groove = new Groove(model.Card.Grid);
        int matched = 0, notes = 0, sounding = 0;
        for (int i = 0; i < learned.Count; i++)
        {
            groove.SetHits(learned[i].Hits);
            decoder.Decode(model.Encode(groove), conditions, groove);
            HashSet<(Instrument, int)> decoded = Sounding(groove);
            (notes, sounding) = (notes + played[i].Hits.Length, sounding + decoded.Count);
            // Within one tick: a hit that is less than 20 ms from a played note is that note.
            foreach (Hit hit in played[i].Hits)
            {
                if (Enumerable.Range(-1, 3).Any(shift => decoded.Remove((hit.Instrument, Wrapped(hit.Tick + shift, groove)))))
                    matched++;
            }
        }

        return new OnsetScore(matched, notes, sounding);
    }

    private static HashSet<(Instrument, int)> Sounding(Groove groove)
    {
        var hits = new HashSet<(Instrument, int)>();
        foreach (Instrument instrument in Instruments.FirstOf(groove.Grid.InstrumentCount))
        {
            for (int tick = 0; tick < groove.Grid.TickCount; tick++)
            {
                int cell = groove.Cell(instrument, tick);
                if (groove.Onsets[cell] > OnsetF1.Threshold)
                    hits.Add((instrument, Wrapped((int)MathF.Round(tick + groove.Offsets[cell]), groove)));
            }
        }

        return hits;
    }

    private static int Wrapped(int tick, Groove groove) => (tick + groove.Grid.TickCount) % groove.Grid.TickCount;
}

using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>
/// The old side of a morph: goes on decoding the old model at the deck's point, until all cells of the groove come from the new model. A draw for
/// each cell says when that cell changes over, so that each cell changes once. Inference thread only; allocates nothing.
/// </summary>
/// <param name="deck">Deck, from 0.</param>
internal sealed class MorphMix(int deck)
{
    private PreparedModel? _model; // the old model; null where the old side is a fixed groove, the mixture that an earlier morph had reached
    private GrooveSlot? _groove;
    private bool _decoded; // whether the old groove was decoded and mixed at least once
    private LatentPlane _plane;
    private LatentPoint _point;
    private int _bar;
    private long _sequence;
    private float _way;
    private int _seed;

    /// <summary>Whether a morph is under way.</summary>
    public bool IsUnderWay => _groove is not null;

    /// <summary>
    /// Called when the deck takes its next model. Begins a morph where one is asked for. Releases the old model: at once without a morph, else when
    /// the morph no longer needs it.
    /// </summary>
    /// <param name="model">The old model, or null.</param>
    /// <param name="morph">The deck's newest morph.</param>
    public void Leave(PreparedModel? model, DeckMorph morph)
    {
        bool morphs = morph.Sequence != _sequence && morph.Bars > 0 && model is not null;
        _sequence = morph.Sequence;
        GrooveSlot? groove = morphs ? model!.TakeSlot() : null;
        if (groove is null)
        {
            End();
            model?.Release();
            return;
        }

        if (IsUnderWay && _decoded)
        {
            // A morph begins during another one: its old side is the mixture as it is heard at this moment.
            Decode(model!, groove);
            Mix(groove.Groove, _bar);
            End();
            model!.Release();
            model = null;
        }
        else
        {
            End();
        }

        (_model, _groove, _way, _decoded) = (model, groove, 0, false);
    }

    /// <summary>Works out how far the morph is; true where the groove decoded before is out of date.</summary>
    public bool Look(in PlayedDeck played, in DeckTime next)
    {
        if (!IsUnderWay)
            return false;
        float way = played.Morph.Bars > 0 ? next.Morph.WayOf(_sequence) : 1;
        bool changed = way != _way;
        (_way, _seed) = (way, played.Controls.NoiseSeed);
        if (way >= 1)
            End();
        return changed;
    }

    /// <summary>Whether each bar of the loop has to be mixed anew, because the old model's loop has more bars than the new one's.</summary>
    public bool IsLonger(Grid grid) => _groove is not null && grid.Bars % _groove.Owner.Grid.Bars != 0;

    /// <summary>Writes the cells that have not changed over yet into a groove of the new model.</summary>
    /// <param name="into">The groove as the new model decoded it.</param>
    /// <param name="plane">The plane that is played.</param>
    /// <param name="point">The deck's point in that plane.</param>
    /// <param name="bar">Bar of the deck for which the groove is.</param>
    public void Apply(GrooveView into, in LatentPlane plane, LatentPoint point, int bar)
    {
        if (_groove is not { } left)
            return;
        if (left.Owner.Grid.Meter != into.Grid.Meter)
        {
            End(); // the two metres have no common bars
            return;
        }

        bool stands = _decoded && point == _point && plane == _plane;
        (_plane, _point, _bar, _decoded) = (plane, point, bar, true);
        if (_model is { } model && !stands)
            Decode(model, left);
        Mix(into, bar);
    }

    /// <summary>Ends the morph and releases the old model.</summary>
    public void End()
    {
        _groove?.Release();
        _model?.Release();
        (_groove, _model, _decoded) = (null, null, false);
    }

    private void Decode(PreparedModel model, GrooveSlot into)
    {
        _plane.Place(_point.X, _point.Y, model.Latent);
        model.Decoder.Decode(model.Latent, model.Conditions, into.Groove);
    }

    private void Mix(GrooveView into, int bar)
    {
        GrooveView from = _groove!.Groove;
        int length = into.Grid.TickCount, bars = into.Grid.Bars, others = from.Grid.TickCount;
        double scale = (double)from.Grid.TicksPerQuarter / into.Grid.TicksPerQuarter;
        int shift = bar / bars * bars % from.Grid.Bars * (others / from.Grid.Bars);
        for (int cell = 0; cell < into.Onsets.Length; cell++)
        {
            (int instrument, int tick) = Math.DivRem(cell, length);
            if (SeededDraws.Uniform(_seed, DrawPurpose.Morph, deck, tick, instrument) < _way)
                continue;
            // The old kit may have fewer instruments: the missing ones are silent.
            (int strongest, double late) = instrument < from.Grid.InstrumentCount
                ? Strongest(from.Onsets.Slice(instrument * others, others), tick, scale, shift) : (-1, 0);
            int at = (instrument * others) + strongest;
            into.Onsets[cell] = strongest < 0 ? 0 : from.Onsets[at];
            into.Velocities[cell] = strongest < 0 ? 0 : from.Velocities[at];
            into.Offsets[cell] = strongest < 0 ? 0 : (float)(late + (from.Offsets[at] / scale));
        }
    }

    // Of the old grid's ticks that are nearest to a tick, finds the most probable one, and how much later it is; −1 where there is none.
    private static (int Tick, double Late) Strongest(ReadOnlySpan<float> onsets, int tick, double scale, int shift)
    {
        int best = -1, found = 0;
        for (int there = (int)Math.Ceiling((tick - 0.5) * scale); there < (tick + 0.5) * scale; there++)
        {
            int at = (there + shift + onsets.Length) % onsets.Length;
            if (best < 0 || onsets[at] > onsets[best])
                (best, found) = (at, there);
        }

        return (best, (found / scale) - tick);
    }
}

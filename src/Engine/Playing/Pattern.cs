using System.Runtime.InteropServices;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>
/// The hits of a deck's live groove, selected and placed on the transport's ticks, in memory that the owner gives. The tick thread writes and plays
/// the pattern; other threads and processes may copy rows at any time.
/// </summary>
internal sealed class Pattern
{
    private readonly PatternSelection _selection = new();
    private readonly FrozenRows _frozen = new();
    private readonly PinMarks _marks = new();
    private Grid _grid;
    private int _scale = 1;
    private Memory<float> _rows;

    /// <summary>Floats of scratch space for a grid.</summary>
    public static int WordsFor(Grid grid) =>
        Scratch.WordsFor(PatternSelection.WordsFor(grid.TickCount), FrozenRows.WordsFor(grid), PinMarks.WordsFor(grid.InstrumentCount, LengthOf(grid)));

    private static int LengthOf(Grid grid) => grid.TickCount * (Grid.DefaultTicksPerQuarter / grid.TicksPerQuarter);

    /// <summary>Lays the pattern out for a grid, with no hits. Call before the pattern is played.</summary>
    /// <param name="grid">The grid of the grooves.</param>
    /// <param name="model">Number of the model.</param>
    /// <param name="rows">Memory for the rows: <see cref="PatternRows.WordsFor"/> floats or more.</param>
    /// <param name="scratch">Scratch memory: <see cref="WordsFor"/> floats.</param>
    public void Fit(Grid grid, long model, Memory<float> rows, Memory<float> scratch)
    {
        int words = PatternRows.WordsFor(grid);
        _rows = rows;
        BeginWriting();
        _grid = grid;
        _scale = Grid.DefaultTicksPerQuarter / grid.TicksPerQuarter;
        Length = LengthOf(grid);
        var rest = new Scratch(scratch);
        _selection.Fit(grid.TickCount, rest.Take(PatternSelection.WordsFor(grid.TickCount)));
        _frozen.Fit(grid, rest.Take(FrozenRows.WordsFor(grid)));
        _marks.Fit(grid.InstrumentCount, Length, rest.Take(PinMarks.WordsFor(grid.InstrumentCount, Length)));
        Earliest = 0;
        rows.Span[PatternRows.HeaderWords..words].Clear();
        ref PatternHeader header = ref Header;
        (header.Length, header.Bars, header.Scale, header.Model, header.Instruments) = (Length, grid.Bars, _scale, model, grid.InstrumentCount);
        (header.MeterNumerator, header.MeterDenominator) = (grid.Meter.Numerator, grid.Meter.Denominator);
        EndWriting();
    }

    /// <summary>Transport ticks in the loop.</summary>
    public int Length { get; private set; }

    /// <summary>Bars in the loop.</summary>
    public int Bars => _grid.Bars;

    /// <summary>The loop on the transport's ticks.</summary>
    public Grid Loop => _grid with { TicksPerQuarter = Grid.DefaultTicksPerQuarter };

    /// <summary>Instruments of the model's kit.</summary>
    public int InstrumentCount => _grid.InstrumentCount;

    /// <summary>Transport ticks in one tick of the model's grid.</summary>
    public int Scale => _scale;

    /// <summary>The earliest offset of any hit, in transport ticks; 0 or less.</summary>
    public float Earliest { get; private set; }

    /// <summary>The rows, for readers on other threads and in other processes.</summary>
    public PatternRows Rows => new(_rows);

    private ref PatternHeader Header => ref MemoryMarshal.Cast<float, PatternHeader>(_rows.Span[..PatternRows.HeaderWords])[0];

    private Span<float> Velocities => _rows.Span.Slice(PatternRows.HeaderWords, _grid.InstrumentCount * Length);

    private Span<float> Offsets => _rows.Span.Slice(PatternRows.HeaderWords + (_grid.InstrumentCount * Length), _grid.InstrumentCount * Length);

    /// <summary>Velocity of a hit, 0–1, or 0 for none.</summary>
    public float VelocityAt(int instrument, int tick) => Velocities[(instrument * Length) + tick];

    /// <summary>Offset of a hit as decoded, in transport ticks.</summary>
    public float OffsetAt(int instrument, int tick) => Offsets[(instrument * Length) + tick];

    /// <summary>The pins of the pattern.</summary>
    public ref readonly PinTable Pins => ref _marks.Pins;

    /// <summary>Whether the performer pinned a cell.</summary>
    public bool IsPinned(int instrument, int tick) => _marks.IsPinned(instrument, tick);

    /// <summary>Copies the drums that are newly frozen. Call before another groove is selected.</summary>
    public void Freeze(GrooveView groove, in PerInstrument<bool> freezes) => _frozen.Follow(groove, freezes);

    /// <summary>Goes on with the frozen drums of another pattern.</summary>
    public void KeepFrozen(Pattern other) => _frozen.TakeOver(other._frozen);

    /// <summary>Selects the hits of a groove anew.</summary>
    /// <param name="groove">A groove of the grid for which this pattern was laid out.</param>
    /// <param name="controls">The controls that decide which cells sound.</param>
    /// <param name="pins">Pinned cells, in which the groove decides nothing.</param>
    /// <param name="deck">Deck, from 0: each deck has its own chaos draws.</param>
    /// <param name="chaosBar">Bar of the chaos draw.</param>
    /// <returns>The instruments whose rows changed, one bit each.</returns>
    public int Select(GrooveView groove, in SelectionSettings controls, in PinTable pins, int deck, int chaosBar)
    {
        _frozen.Follow(groove, controls.Freezes);
        BeginWriting();
        int changed = _marks.Pins == pins ? 0 : TakePins(pins);
        Earliest = 0;
        for (int instrument = 0; instrument < _grid.InstrumentCount; instrument++)
        {
            SelectionRule rule = RuleFor((Instrument)instrument, controls, deck, chaosBar);
            if (SelectRow(instrument, _frozen.Row(groove, instrument), rule) | PinRow((Instrument)instrument))
                changed |= 1 << instrument;
        }

        EndWriting();
        return changed;
    }

    // A writer that was killed in the middle has left an odd version behind. Begin from that version.
    private void BeginWriting()
    {
        ref int version = ref Header.Version;
        Volatile.Write(ref version, version | 1);
        Thread.MemoryBarrier(); // readers see the odd version before anything that is written after it
    }

    private void EndWriting()
    {
        ref int version = ref Header.Version;
        Volatile.Write(ref version, version + 1);
    }

    private static SelectionRule RuleFor(Instrument instrument, in SelectionSettings controls, int deck, int chaosBar)
    {
        float own = controls.Thresholds[instrument];
        float shift = 0;
        if (controls.Chaos > 0)
        {
            double draw = SeededDraws.Uniform(controls.NoiseSeed, DrawPurpose.Chaos, deck, chaosBar, (int)instrument);
            shift = controls.Chaos * (float)(draw - 0.5); // full chaos adds or removes up to half of the plausible hits
        }

        float density = controls.Densities[instrument];
        return new SelectionRule(own >= 0 ? own : controls.Threshold, density >= 0 ? density : controls.Density, shift, controls.Gap);
    }

    // Pins may lie between the ticks of a coarse grid, where selection writes nothing. So clear the cells of pins that were removed.
    private int TakePins(in PinTable pins)
    {
        int changed = 0;
        foreach (Pin old in _marks.Pins.AsSpan())
        {
            if (old.Tick >= Length || old.Tick % _scale == 0 || (int)old.Instrument >= _grid.InstrumentCount)
                continue;
            Velocities[((int)old.Instrument * Length) + old.Tick] = 0;
            changed |= 1 << (int)old.Instrument;
        }

        _marks.Take(pins);
        return changed;
    }

    private bool SelectRow(int instrument, DrumRow drum, in SelectionRule rule)
    {
        ReadOnlySpan<bool> chosen = _selection.Choose(drum.Onsets, drum.Velocities, rule);
        Span<float> velocityRow = Velocities.Slice(instrument * Length, Length), offsetRow = Offsets.Slice(instrument * Length, Length);
        bool changed = false, pinned = _marks.Any(instrument);
        for (int tick = 0; tick < chosen.Length; tick++)
        {
            int at = tick * _scale;
            if (pinned && _marks.IsPinned(instrument, at))
                continue;
            bool sounds = chosen[tick] && !(pinned && _marks.IsNearHit(instrument, at, rule.Gap * _scale));
            float velocity = sounds ? Math.Max(PatternSelection.Audible(drum.Velocities[tick]), 1f / 127) : 0;
            changed |= PatternRows.Rounded(velocity) != PatternRows.Rounded(velocityRow[at]);
            velocityRow[at] = velocity;
            offsetRow[at] = float.IsFinite(drum.Offsets[tick]) ? drum.Offsets[tick] * _scale : 0;
            if (velocity > 0)
                Earliest = Math.Min(Earliest, offsetRow[at]);
        }

        return changed;
    }

    private bool PinRow(Instrument instrument)
    {
        if (!_marks.Any((int)instrument))
            return false;
        bool changed = false;
        foreach (Pin pin in _marks.Pins.Of(instrument))
        {
            if (pin.Tick >= Length)
                continue;
            int at = ((int)instrument * Length) + pin.Tick;
            changed |= pin.Velocity != PatternRows.Rounded(Velocities[at]);
            (Velocities[at], Offsets[at]) = (pin.Velocity / 127f, pin.Offset);
            if (pin.Velocity > 0)
                Earliest = Math.Min(Earliest, pin.Offset);
        }

        return changed;
    }
}

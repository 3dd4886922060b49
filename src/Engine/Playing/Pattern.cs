using System.Runtime.InteropServices;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>
/// The hits of a deck's live groove, selected and laid out on the transport's ticks, in memory that its owner gives. The
/// tick thread writes and plays it; other threads and processes may copy rows of it at any time.
/// </summary>
internal sealed class Pattern
{
    private readonly PatternSelection _selection = new();
    private Grid _grid;
    private int _scale = 1;
    private Memory<float> _rows;

    /// <summary>Lays it out for a grid, silent. Before it is played.</summary>
    /// <param name="grid">The raster of the grooves.</param>
    /// <param name="model">Number of their model.</param>
    /// <param name="rows">As much memory as <see cref="PatternRows.WordsFor"/> says, or more.</param>
    /// <param name="scratch">As much memory as <see cref="PatternSelection.WordsFor"/> says.</param>
    public void Fit(Grid grid, long model, Memory<float> rows, Memory<float> scratch)
    {
        int words = PatternRows.WordsFor(grid);
        _rows = rows;
        BeginWriting();
        _grid = grid;
        _scale = Grid.DefaultTicksPerQuarter / grid.TicksPerQuarter;
        _selection.Fit(grid.TickCount, scratch);
        Length = grid.TickCount * _scale;
        Earliest = 0;
        rows.Span[PatternRows.HeaderWords..words].Clear();
        ref PatternHeader header = ref Header;
        (header.Length, header.Bars, header.Scale, header.Model) = (Length, grid.Bars, _scale, model);
        (header.MeterNumerator, header.MeterDenominator) = (grid.Meter.Numerator, grid.Meter.Denominator);
        EndWriting();
    }

    /// <summary>Transport ticks in the loop.</summary>
    public int Length { get; private set; }

    /// <summary>Bars in the loop.</summary>
    public int Bars => _grid.Bars;

    /// <summary>The loop on the transport's ticks.</summary>
    public Grid Loop => new(_grid.Meter, Grid.DefaultTicksPerQuarter, _grid.Bars);

    /// <summary>Transport ticks to one of the model's grid.</summary>
    public int Scale => _scale;

    /// <summary>The earliest offset of any hit, in transport ticks; 0 or less.</summary>
    public float Earliest { get; private set; }

    /// <summary>Where others read it.</summary>
    public PatternRows Rows => new(_rows);

    private ref PatternHeader Header => ref MemoryMarshal.Cast<float, PatternHeader>(_rows.Span[..PatternRows.HeaderWords])[0];

    private Span<float> Velocities => _rows.Span.Slice(PatternRows.HeaderWords, Instruments.Count * Length);

    private Span<float> Offsets => _rows.Span.Slice(PatternRows.HeaderWords + (Instruments.Count * Length), Instruments.Count * Length);

    /// <summary>Velocity of a hit, 0–1, or 0 for none.</summary>
    public float VelocityAt(int instrument, int tick) => Velocities[(instrument * Length) + tick];

    /// <summary>Offset of a hit as decoded, in transport ticks.</summary>
    public float OffsetAt(int instrument, int tick) => Offsets[(instrument * Length) + tick];

    /// <summary>Selects the hits of a groove anew.</summary>
    /// <param name="groove">A groove of the grid that this was laid out for.</param>
    /// <param name="controls">What decides which cells sound.</param>
    /// <param name="deck">Deck, from 0: chaos draws for each its own.</param>
    /// <param name="chaosBar">Bar of the chaos draw.</param>
    /// <returns>The instruments whose rows changed, one bit each.</returns>
    public int Select(GrooveView groove, in SelectionSettings controls, int deck, int chaosBar)
    {
        int changed = 0;
        BeginWriting();
        Earliest = 0;
        for (int instrument = 0; instrument < Instruments.Count; instrument++)
        {
            SelectionRule rule = RuleFor((Instrument)instrument, controls, deck, chaosBar);
            if (SelectRow(instrument, groove, rule))
                changed |= 1 << instrument;
        }

        EndWriting();
        return changed;
    }

    // A writer that ended in the middle has left an odd version behind: the next one begins from there.
    private void BeginWriting()
    {
        ref int version = ref Header.Version;
        Volatile.Write(ref version, version | 1);
        Thread.MemoryBarrier(); // the odd version is seen before anything that is written after it
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
            shift = controls.Chaos * (float)(draw - 0.5); // at full chaos up to half of the plausible hits, either way
        }

        return new SelectionRule(own >= 0 ? own : controls.Threshold, controls.Density, shift, controls.Gap);
    }

    private bool SelectRow(int instrument, GrooveView groove, in SelectionRule rule)
    {
        int ticks = _grid.TickCount;
        ReadOnlySpan<float> velocities = groove.Velocities.Slice(instrument * ticks, ticks);
        ReadOnlySpan<float> offsets = groove.Offsets.Slice(instrument * ticks, ticks);
        ReadOnlySpan<bool> chosen = _selection.Choose(groove.Onsets.Slice(instrument * ticks, ticks), velocities, rule);
        Span<float> velocityRow = Velocities.Slice(instrument * Length, Length), offsetRow = Offsets.Slice(instrument * Length, Length);
        bool changed = false;
        for (int tick = 0; tick < ticks; tick++)
        {
            int at = tick * _scale;
            float velocity = chosen[tick] ? Math.Max(PatternSelection.Audible(velocities[tick]), 1f / 127) : 0;
            changed |= PatternRows.Rounded(velocity) != PatternRows.Rounded(velocityRow[at]);
            velocityRow[at] = velocity;
            offsetRow[at] = float.IsFinite(offsets[tick]) ? offsets[tick] * _scale : 0;
            if (velocity > 0)
                Earliest = Math.Min(Earliest, offsetRow[at]);
        }

        return changed;
    }
}

using System.Collections.Immutable;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>
/// The hits of a deck's live groove, selected and laid out on the transport's ticks. The tick thread writes and plays
/// it; other threads may copy rows of it at any time.
/// </summary>
internal sealed class Pattern
{
    private readonly Grid _grid;
    private readonly int _scale;
    private readonly PatternSelection _selection;
    private readonly float[] _velocities;
    private readonly float[] _offsets;
    private int _version; // odd while being written

    public Pattern(Grid grid)
    {
        _grid = grid;
        _scale = Grid.DefaultTicksPerQuarter / grid.TicksPerQuarter;
        Length = grid.TickCount * _scale;
        _selection = new PatternSelection(grid.TickCount);
        _velocities = new float[Instruments.Count * Length];
        _offsets = new float[Instruments.Count * Length];
    }

    /// <summary>Transport ticks in the loop.</summary>
    public int Length { get; }

    /// <summary>Bars in the loop.</summary>
    public int Bars => _grid.Bars;

    /// <summary>The loop on the transport's ticks.</summary>
    public Grid Loop => new(_grid.Meter, Grid.DefaultTicksPerQuarter, _grid.Bars);

    /// <summary>Transport ticks to one of the model's grid.</summary>
    public int Scale => _scale;

    /// <summary>The earliest offset of any hit, in transport ticks; 0 or less.</summary>
    public float Earliest { get; private set; }

    /// <summary>Velocity of a hit, 0–1, or 0 for none.</summary>
    public float VelocityAt(int instrument, int tick) => _velocities[(instrument * Length) + tick];

    /// <summary>Offset of a hit as decoded, in transport ticks.</summary>
    public float OffsetAt(int instrument, int tick) => _offsets[(instrument * Length) + tick];

    /// <summary>Selects the hits of a groove anew.</summary>
    /// <param name="groove">A groove of the grid that this was made for.</param>
    /// <param name="controls">What decides which cells sound.</param>
    /// <param name="deck">Deck, from 0: chaos draws for each its own.</param>
    /// <param name="chaosBar">Bar of the chaos draw.</param>
    /// <returns>The instruments whose rows changed, one bit each.</returns>
    public int Select(Groove groove, in SelectionSettings controls, int deck, int chaosBar)
    {
        int changed = 0;
        Volatile.Write(ref _version, _version + 1);
        Thread.MemoryBarrier(); // the odd version is seen before anything that is written below
        Earliest = 0;
        foreach (Instrument instrument in Instruments.All)
        {
            SelectionRule rule = RuleFor(instrument, controls, deck, chaosBar);
            if (SelectRow((int)instrument, groove, rule))
                changed |= 1 << (int)instrument;
        }

        Volatile.Write(ref _version, _version + 1);
        return changed;
    }

    /// <summary>Copies one row as velocities 1–127 or 0. Any thread; waits for nothing but a selection under way.</summary>
    public int CopyRow(Instrument instrument, Span<int> velocities)
    {
        ReadOnlySpan<float> row = _velocities.AsSpan((int)instrument * Length, Length);
        int count = Math.Min(Length, velocities.Length);
        while (true)
        {
            int version = Volatile.Read(ref _version);
            for (int tick = 0; tick < count; tick++)
                velocities[tick] = Rounded(row[tick]);
            Thread.MemoryBarrier(); // all of the row was read before the version is looked at again
            if ((version & 1) == 0 && version == Volatile.Read(ref _version))
                return Length;
            Thread.SpinWait(10);
        }
    }

    /// <summary>
    /// Its hits as decoded, before mutes, velocity scale, microtiming and swing; in order of tick and instrument. Any
    /// thread; allocates.
    /// </summary>
    public ImmutableArray<Hit> Hits()
    {
        var hits = ImmutableArray.CreateBuilder<Hit>();
        while (true)
        {
            hits.Clear();
            int version = Volatile.Read(ref _version);
            for (int tick = 0; tick < Length; tick++)
            {
                foreach (Instrument instrument in Instruments.All)
                {
                    int at = ((int)instrument * Length) + tick;
                    if (Rounded(_velocities[at]) is > 0 and var velocity)
                        hits.Add(new Hit(instrument, tick, velocity, _offsets[at]));
                }
            }

            Thread.MemoryBarrier(); // as for a row
            if ((version & 1) == 0 && version == Volatile.Read(ref _version))
                return hits.ToImmutable();
            Thread.SpinWait(10);
        }
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

    private bool SelectRow(int instrument, Groove groove, in SelectionRule rule)
    {
        int ticks = _grid.TickCount;
        ReadOnlySpan<float> velocities = groove.Velocities.AsSpan(instrument * ticks, ticks);
        ReadOnlySpan<float> offsets = groove.Offsets.AsSpan(instrument * ticks, ticks);
        ReadOnlySpan<bool> chosen = _selection.Choose(groove.Onsets.AsSpan(instrument * ticks, ticks), velocities, rule);
        bool changed = false;
        for (int tick = 0; tick < ticks; tick++)
        {
            int at = (instrument * Length) + (tick * _scale);
            float velocity = chosen[tick] ? Math.Max(PatternSelection.Audible(velocities[tick]), 1f / 127) : 0;
            changed |= Rounded(velocity) != Rounded(_velocities[at]);
            _velocities[at] = velocity;
            _offsets[at] = float.IsFinite(offsets[tick]) ? offsets[tick] * _scale : 0;
            if (velocity > 0)
                Earliest = Math.Min(Earliest, _offsets[at]);
        }

        return changed;
    }

    private static int Rounded(float velocity) => (int)MathF.Round(velocity * 127);
}

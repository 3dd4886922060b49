using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>The rows of one drum in a groove: a value for each tick of the grid.</summary>
/// <param name="onsets">Probability of each tick.</param>
/// <param name="velocities">Velocity of each tick, 0–1.</param>
/// <param name="offsets">Offset of each tick, in ticks of the grid.</param>
internal readonly ref struct DrumRow(Span<float> onsets, Span<float> velocities, Span<float> offsets)
{
    /// <summary>Probability of each tick.</summary>
    public Span<float> Onsets { get; } = onsets;

    /// <summary>Velocity of each tick, 0–1.</summary>
    public Span<float> Velocities { get; } = velocities;

    /// <summary>Offset of each tick, in ticks of the grid.</summary>
    public Span<float> Offsets { get; } = offsets;

    /// <summary>The rows of one drum in a groove.</summary>
    public static DrumRow Of(GrooveView groove, int instrument)
    {
        int ticks = groove.Grid.TickCount, from = instrument * ticks;
        return new(groove.Onsets.Slice(from, ticks), groove.Velocities.Slice(from, ticks), groove.Offsets.Slice(from, ticks));
    }

    /// <summary>Copies the row over another one.</summary>
    public void CopyTo(DrumRow other)
    {
        Onsets.CopyTo(other.Onsets);
        Velocities.CopyTo(other.Velocities);
        Offsets.CopyTo(other.Offsets);
    }
}

/// <summary>Keeps the rows of frozen drums as they were when they were frozen, in memory that the owner gives. Tick thread only.</summary>
internal sealed class FrozenRows
{
    private Memory<float> _memory;
    private Grid _grid;
    private int _frozen; // one bit for each instrument

    /// <summary>Floats that the rows of all drums of a grid take.</summary>
    public static int WordsFor(Grid grid) => 3 * grid.CellCount;

    /// <summary>Takes memory for the drums of a grid; no drum is frozen.</summary>
    public void Fit(Grid grid, Memory<float> memory) => (_grid, _memory, _frozen) = (grid, memory, 0);

    /// <summary>Copies the drums that are newly frozen from a groove, and lets go of the drums that are frozen no more.</summary>
    public void Follow(GrooveView groove, in PerInstrument<bool> freezes)
    {
        ReadOnlySpan<bool> wanted = freezes.AsSpan();
        for (int instrument = 0; instrument < _grid.InstrumentCount; instrument++)
        {
            int bit = 1 << instrument;
            if (!wanted[instrument])
                _frozen &= ~bit;
            else if ((_frozen & bit) == 0)
                Keep(instrument, DrumRow.Of(groove, instrument));
        }
    }

    /// <summary>
    /// Takes over the frozen drums of another pattern where both grids have the same ticks: so a drum stays frozen over a change of models.
    /// </summary>
    public void TakeOver(FrozenRows other)
    {
        if (other._grid with { InstrumentCount = _grid.InstrumentCount } != _grid)
            return;
        for (int instrument = 0; instrument < Math.Min(_grid.InstrumentCount, other._grid.InstrumentCount); instrument++)
        {
            if ((other._frozen & (1 << instrument)) != 0)
                Keep(instrument, other.Kept(instrument));
        }
    }

    /// <summary>The rows to play for a drum: the frozen ones, or those of the groove.</summary>
    public DrumRow Row(GrooveView groove, int instrument) =>
        (_frozen & (1 << instrument)) != 0 ? Kept(instrument) : DrumRow.Of(groove, instrument);

    private void Keep(int instrument, DrumRow row)
    {
        row.CopyTo(Kept(instrument));
        _frozen |= 1 << instrument;
    }

    private DrumRow Kept(int instrument)
    {
        int ticks = _grid.TickCount;
        Span<float> row = _memory.Span.Slice(3 * instrument * ticks, 3 * ticks);
        return new(row[..ticks], row.Slice(ticks, ticks), row[(2 * ticks)..]);
    }
}

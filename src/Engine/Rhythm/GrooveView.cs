namespace RVae.Engine.Rhythm;

/// <summary>
/// The three matrices of a groove (instruments × ticks, instrument-major), in a <see cref="Groove"/> or in memory outside the garbage collector.
/// </summary>
public readonly ref struct GrooveView
{
    /// <summary>A view of three matrices.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="onsets">As many values as the grid has cells.</param>
    /// <param name="velocities">As many values as the grid has cells.</param>
    /// <param name="offsets">As many values as the grid has cells.</param>
    public GrooveView(Grid grid, Span<float> onsets, Span<float> velocities, Span<float> offsets)
    {
        Grid = grid;
        Onsets = onsets;
        Velocities = velocities;
        Offsets = offsets;
    }

    /// <summary>The grid that its ticks lie on.</summary>
    public Grid Grid { get; }

    /// <summary>Probability of an onset in each cell, 0–1.</summary>
    public Span<float> Onsets { get; }

    /// <summary>Velocity of a hit in each cell, 0–1 (127ths).</summary>
    public Span<float> Velocities { get; }

    /// <summary>Signed offset of a hit in each cell, in ticks of the grid.</summary>
    public Span<float> Offsets { get; }

    /// <summary>Index of a cell in each matrix.</summary>
    public int Cell(Instrument instrument, int tick) => ((int)instrument * Grid.TickCount) + tick;

    /// <summary>Makes the groove silent.</summary>
    public void Clear()
    {
        Onsets.Clear();
        Velocities.Clear();
        Offsets.Clear();
    }

    /// <summary>Writes hits into the matrices as certain onsets; silence elsewhere.</summary>
    public void SetHits(IEnumerable<Hit> hits)
    {
        ArgumentNullException.ThrowIfNull(hits);
        Clear();
        foreach (Hit hit in hits)
        {
            int cell = Cell(hit.Instrument, hit.Tick);
            Onsets[cell] = 1f;
            Velocities[cell] = hit.Velocity / 127f;
            Offsets[cell] = hit.Offset;
        }
    }
}

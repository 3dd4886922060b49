namespace RVae.Engine.Rhythm;

/// <summary>
/// A groove of one or more bars, as three matrices of instruments × ticks, instrument-major (cell = instrument · ticks + tick). A buffer: decoders
/// write it again and again without allocating.
/// </summary>
public sealed class Groove
{
    /// <summary>An empty groove of the given grid.</summary>
    public Groove(Grid grid)
    {
        Grid = grid;
        Onsets = new float[grid.CellCount];
        Velocities = new float[grid.CellCount];
        Offsets = new float[grid.CellCount];
    }

    /// <summary>The hits of a clip on its grid.</summary>
    public static Groove Of(Clip clip)
    {
        ArgumentNullException.ThrowIfNull(clip);
        var groove = new Groove(clip.Grid);
        groove.SetHits(clip.Hits);
        return groove;
    }

    /// <summary>The cells of the three matrices.</summary>
    public Grid Grid { get; }

    /// <summary>Probability of an onset in each cell, 0–1.</summary>
    public float[] Onsets { get; }

    /// <summary>Velocity of a hit in each cell, 0–1 (127ths).</summary>
    public float[] Velocities { get; }

    /// <summary>Signed offset of a hit in each cell, in ticks of the grid.</summary>
    public float[] Offsets { get; }

    /// <summary>Index of a cell in each matrix.</summary>
    public int Cell(Instrument instrument, int tick) => ((int)instrument * Grid.TickCount) + tick;

    /// <summary>The matrices of the groove, without a copy.</summary>
    public GrooveView View => new(Grid, Onsets, Velocities, Offsets);

    /// <summary>The matrices of the groove, without a copy.</summary>
    public static implicit operator GrooveView(Groove groove)
    {
        ArgumentNullException.ThrowIfNull(groove);
        return groove.View;
    }

    /// <summary>Makes the groove silent.</summary>
    public void Clear() => View.Clear();

    /// <summary>Writes hits into the matrices as certain onsets; silence elsewhere.</summary>
    public void SetHits(IEnumerable<Hit> hits) => View.SetHits(hits);
}

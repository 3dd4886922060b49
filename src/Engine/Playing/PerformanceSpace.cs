using RVae.Engine.Models;

namespace RVae.Engine.Playing;

/// <summary>
/// The map of a model: which instruments sound at each tick of each position of a <see cref="PlaneGrid"/>, chosen by the same rules as on a deck. The
/// map leaves out what a bar adds by chance (noise, chaos), what the mixer removes (mutes, level), and pinned or frozen cells. Immutable.
/// </summary>
public sealed class PerformanceSpace
{
    private readonly ushort[] _sounding; // in the order tick, row, column

    private PerformanceSpace(PlaneGrid grid, int ticks)
    {
        Grid = grid;
        Ticks = ticks;
        _sounding = new ushort[ticks * grid.Rows * grid.Columns];
    }

    /// <summary>The positions of the map.</summary>
    public PlaneGrid Grid { get; }

    /// <summary>Ticks of the groove, 24 to a quarter note.</summary>
    public int Ticks { get; }

    /// <summary>Decodes a whole map, one decode for each position. Any thread; allocates.</summary>
    /// <param name="model">A model that a deck can play.</param>
    /// <param name="controls">Threshold, density, gap, conditions and the plane count; the other controls do not.</param>
    /// <param name="columns">Positions along the first axis, 1 or more.</param>
    /// <param name="rows">Positions along the second axis, 1 or more.</param>
    public static Outcome<PerformanceSpace> Draw(RhythmModel model, in DeckControls controls, int columns, int rows)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        if (!PreparedModel.Prepare(model).TryGet(out PreparedModel? prepared, out Fault fault))
            return fault;
        var space = new PerformanceSpace(new PlaneGrid(columns, rows, model.Card.LatentRange), prepared.Pattern.Length);
        space.Fill(model, prepared, controls with { Chaos = 0, Freezes = new(false) });
        return space;
    }

    /// <summary>One row of a tick: one number for each column, with a bit for each instrument that sounds (bit 0 = kick).</summary>
    public ReadOnlySpan<ushort> Row(int tick, int row) =>
        _sounding.AsSpan(((tick * Grid.Rows) + row) * Grid.Columns, Grid.Columns);

    private void Fill(RhythmModel model, PreparedModel prepared, in DeckControls controls)
    {
        SelectionSettings settings = SelectionSettings.Of(controls);
        LatentPlane plane = controls.Plane;
        PlaneScan.Decode(model, controls.Conditions.AsSpan(), Grid, (position, groove) =>
        {
            prepared.Pattern.Select(groove, settings, default, deck: 0, chaosBar: 0);
            Take(prepared.Pattern, position);
        }, plane);
    }

    private void Take(Pattern pattern, int position)
    {
        for (int tick = 0; tick < Ticks; tick += pattern.Scale)
        {
            int sounding = 0;
            for (int instrument = 0; instrument < pattern.InstrumentCount; instrument++)
                sounding |= pattern.VelocityAt(instrument, tick) > 0 ? 1 << instrument : 0;
            _sounding[(tick * Grid.Count) + position] = (ushort)sounding;
        }
    }
}

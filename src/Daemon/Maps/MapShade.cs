using RVae.Engine.Models;

namespace RVae.Daemon.Maps;

/// <summary>How much each family of instruments plays at a position: 0 where it plays least on the map, 1 where it plays most.</summary>
/// <param name="Low">Kick and toms.</param>
/// <param name="Mid">Snare, clap and rim.</param>
/// <param name="High">Hats.</param>
internal readonly record struct Loudness(float Low, float Mid, float High);

/// <summary>A fine map of what a model plays, in three families of instruments: the expected hits, weighted by their velocities.</summary>
internal sealed class MapShade
{
    private readonly Loudness[] _cells;

    private MapShade(int side) => (Side, _cells) = (side, new Loudness[side * side]);

    /// <summary>The number of columns, and of rows.</summary>
    public int Side { get; }

    /// <summary>A cell, counted from the top left. Its middle is the position.</summary>
    public Loudness this[int column, int row] => _cells[(row * Side) + column];

    /// <summary>Decodes a model's plane, the other dimensions and the conditions at 0.</summary>
    public static MapShade Of(RhythmModel model, int side)
    {
        var grid = new PlaneGrid(side, side, model.Card.LatentRange) { Anchor = PlaneAnchor.Centre };
        float[][] hits = [.. Enumerable.Range(0, InstrumentFamilies.Count).Select(_ => new float[side * side])];
        PlaneScan.Decode(model, [], grid, (cell, groove) =>
        {
            for (int i = 0; i < groove.Onsets.Length; i++)
                hits[InstrumentFamilies.Of[i / groove.Grid.TickCount]][cell] += groove.Onsets[i] * (0.4f + (0.6f * groove.Velocities[i]));
        });

        Array.ForEach(hits, Stretch);
        var shade = new MapShade(side);
        for (int cell = 0; cell < side * side; cell++)
            shade._cells[cell] = new Loudness(hits[0][cell], hits[1][cell], hits[2][cell]);
        return shade;
    }

    // Scales from the least to the most, without a few extremes. A family that hardly changes over the plane is put in the middle.
    private static void Stretch(float[] hits)
    {
        float[] ordered = [.. hits.Order()];
        float least = ordered[(int)(0.02 * (ordered.Length - 1))], most = ordered[(int)(0.98 * (ordered.Length - 1))];
        float width = Math.Max(most - least, 1);
        float middle = (least + most) / 2;
        for (int i = 0; i < hits.Length; i++)
            hits[i] = Math.Clamp(0.5f + ((hits[i] - middle) / width), 0, 1);
    }
}

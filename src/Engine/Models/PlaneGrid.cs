namespace RVae.Engine.Models;

/// <summary>Where the positions of a grid lie in its squares.</summary>
public enum PlaneAnchor
{
    /// <summary>At the left and the top of each square, as in the performance spaces that R-VAE publishes.</summary>
    Corner,

    /// <summary>In the middle of each square.</summary>
    Centre,

    /// <summary>Evenly from edge to edge of the plane.</summary>
    Edges,
}

/// <summary>
/// Positions of a map over a model's plane. With the usual anchor column c lies at x = (c/columns − ½) · 2 · range and
/// row r at y = −(r/rows − ½) · 2 · range, so that row 0 is the top of the picture.
/// </summary>
/// <param name="Columns">Positions along the first axis, from its least value.</param>
/// <param name="Rows">Positions along the second axis, from its greatest value.</param>
/// <param name="Range">Half the width of the plane.</param>
public readonly record struct PlaneGrid(int Columns, int Rows, float Range)
{
    /// <summary>Where in its square a position lies.</summary>
    public PlaneAnchor Anchor { get; init; }

    /// <summary>Number of positions.</summary>
    public int Count => Columns * Rows;

    /// <summary>First coordinate of a column.</summary>
    public float X(int column) => At(column, Columns);

    /// <summary>Second coordinate of a row.</summary>
    public float Y(int row) => -At(row, Rows);

    private float At(int index, int count)
    {
        float share = Anchor switch
        {
            PlaneAnchor.Centre => (index + 0.5f) / count,
            PlaneAnchor.Edges => (float)index / (count - 1),
            _ => (float)index / count,
        };
        return (share - 0.5f) * 2 * Range;
    }
}

namespace RVae.Engine.Models;

/// <summary>
/// Positions of a map over a model's plane, laid out as R-VAE publishes its performance spaces: column c lies at
/// x = (c/columns − ½) · 2 · range and row r at y = −(r/rows − ½) · 2 · range, so that row 0 is the top of the picture.
/// </summary>
/// <param name="Columns">Positions along the first axis, from its least value.</param>
/// <param name="Rows">Positions along the second axis, from its greatest value.</param>
/// <param name="Range">Half the width of the plane.</param>
public readonly record struct PlaneGrid(int Columns, int Rows, float Range)
{
    /// <summary>First coordinate of a column.</summary>
    public float X(int column) => (((float)column / Columns) - 0.5f) * 2 * Range;

    /// <summary>Second coordinate of a row.</summary>
    public float Y(int row) => -(((float)row / Rows) - 0.5f) * 2 * Range;
}

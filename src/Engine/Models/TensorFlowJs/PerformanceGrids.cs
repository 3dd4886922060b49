using System.Buffers.Binary;
using System.Collections.Immutable;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>
/// The performance space as R-VAE keeps it beside a model: onset probabilities at 30 × 30 positions, raw little-endian
/// float32. Column c lies at x = (c/30 − ½) · 6 and row r at y = −(r/30 − ½) · 6, so row 0 is the top.
/// </summary>
internal static class PerformanceGrids
{
    /// <summary>Rows, and columns.</summary>
    public const int Side = PlaneScan.Side;

    /// <summary>Half the width of R-VAE's plane.</summary>
    public const float Range = 3;

    // A cell of the picture is a square of 3 × 3 instruments.
    private const int InstrumentsAside = 3;

    /// <summary>Decodes the grid: row by row, column by column, instrument by instrument, tick by tick.</summary>
    public static float[] Decode(RhythmModel model, ImmutableArray<float> conditions)
    {
        var plane = new PlaneGrid(Side, Side, model.Card.LatentRange);
        float[] cells = new float[plane.Count * model.Card.Grid.CellCount];
        PlaneScan.Decode(model, conditions.AsSpan(), plane, (position, groove) => groove.Onsets.CopyTo(cells, position * groove.Onsets.Length));
        return cells;
    }

    /// <summary>The same values as pictures, one a tick, each of 90 × 90 dots.</summary>
    public static float[] ToPictures(float[] cells)
    {
        int ticks = cells.Length / (Side * Side * Instruments.Usual);
        float[] pictures = new float[cells.Length];
        int next = 0;
        for (int tick = 0; tick < ticks; tick++)
        {
            for (int y = 0; y < Side * InstrumentsAside; y++)
            {
                for (int x = 0; x < Side * InstrumentsAside; x++)
                {
                    int place = (y / InstrumentsAside * Side) + (x / InstrumentsAside);
                    int instrument = (y % InstrumentsAside * InstrumentsAside) + (x % InstrumentsAside);
                    pictures[next++] = cells[(((place * Instruments.Usual) + instrument) * ticks) + tick];
                }
            }
        }

        return pictures;
    }

    /// <summary>Bytes as they lie in the file.</summary>
    public static byte[] ToBytes(float[] values)
    {
        byte[] bytes = new byte[values.Length * sizeof(float)];
        for (int i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), values[i]);
        return bytes;
    }
}

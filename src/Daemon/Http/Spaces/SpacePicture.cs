using System.Buffers.Binary;
using System.IO.Compression;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Http.Spaces;

/// <summary>
/// The performance space as bytes: a head of 28 bytes, then for each tick a picture of (3·rows) × (3·columns) bytes. A
/// position is a square of 3 × 3 instruments in their order, a byte the onset probability, 0–255. Of a kit of more than nine it is a
/// square of 4 × 4, the last ones dark; then the version is 2. Little-endian:
/// <code>
/// 0 "RVSP"   4 version   6 columns   8 rows   10 ticks   12 ticks to a quarter   14 bars
/// 16 metre's numerator   18 metre's denominator   20 range (float32)   24 conditions of the model
/// 26 0 in version 1, instruments on a side in version 2
/// </code>
/// </summary>
internal static class SpacePicture
{
    /// <summary>Bytes before the first picture.</summary>
    public const int HeadLength = 28;

    private const int Aside = 3;
    private const int LargeAside = 4;

    /// <summary>Draws a space. Any thread; decodes one groove for each position.</summary>
    public static byte[] Draw(RhythmModel model, int columns, int rows, float[] conditions, CancellationToken ending, LatentPlane played = default)
    {
        Grid grid = model.Card.Grid;
        int aside = AsideOf(grid), ticks = grid.TickCount, wide = columns * aside, picture = wide * rows * aside;
        byte[] bytes = new byte[HeadLength + (ticks * picture)];
        WriteHead(bytes, model.Card, columns, rows);
        IGrooveDecoder decoder = model.CreateDecoder();
        var groove = new Groove(grid);
        var plane = new PlaneGrid(columns, rows, model.Card.LatentRange);
        float[] latent = new float[model.Card.LatentDimensions];
        for (int place = 0; place < columns * rows; place++)
        {
            ending.ThrowIfCancellationRequested();
            (int row, int column) = Math.DivRem(place, columns);
            played.Place(plane.X(column), plane.Y(row), latent);
            decoder.Decode(latent, conditions, groove);
            for (int i = 0; i < grid.InstrumentCount; i++)
            {
                int at = HeadLength + (((row * aside) + (i / aside)) * wide) + (column * aside) + (i % aside);
                for (int tick = 0; tick < ticks; tick++)
                    bytes[at + (tick * picture)] = ToByte(groove.Onsets[(i * ticks) + tick]);
            }
        }

        return bytes;
    }

    /// <summary>Compresses the bytes of a space: most of a space is dark.</summary>
    public static byte[] Compress(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private static int AsideOf(Grid grid) => grid.InstrumentCount <= Aside * Aside ? Aside : LargeAside;

    private static void WriteHead(Span<byte> head, ModelCard card, int columns, int rows)
    {
        "RVSP"u8.CopyTo(head);
        ReadOnlySpan<int> words =
        [
            AsideOf(card.Grid) == Aside ? 1 : 2, columns, rows, card.Grid.TickCount, card.Grid.TicksPerQuarter, card.Grid.Bars, card.Grid.Meter.Numerator,
            card.Grid.Meter.Denominator,
        ];
        for (int i = 0; i < words.Length; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(head[(4 + (2 * i))..], (ushort)words[i]);
        BinaryPrimitives.WriteSingleLittleEndian(head[20..], card.LatentRange);
        BinaryPrimitives.WriteUInt16LittleEndian(head[24..], (ushort)card.Conditions.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(head[26..], (ushort)(AsideOf(card.Grid) == Aside ? 0 : LargeAside));
    }

    private static byte ToByte(float probability) => probability > 0 ? (byte)Math.Min((int)((probability * 255) + 0.5f), 255) : (byte)0;
}

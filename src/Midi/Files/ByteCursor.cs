using System.Buffers.Binary;

namespace RVae.Midi.Files;

/// <summary>A place in a file's bytes. Reads only what is there; never throws.</summary>
internal ref struct ByteCursor(ReadOnlySpan<byte> bytes, int offset, int end)
{
    // A variable-length quantity has at most four bytes of seven bits (RP-001, page 2).
    private const int MaxQuantityBytes = 4;

    private readonly ReadOnlySpan<byte> _bytes = bytes[..end];

    /// <summary>Offset in the file.</summary>
    public int Offset { get; set; } = offset;

    public readonly int Remaining => _bytes.Length - Offset;

    public readonly bool TryPeek(out byte value)
    {
        value = Remaining > 0 ? _bytes[Offset] : (byte)0;
        return Remaining > 0;
    }

    public bool TryReadByte(out byte value)
    {
        bool isThere = TryPeek(out value);
        Offset += isThere ? 1 : 0;
        return isThere;
    }

    /// <summary>A byte below 0x80, as channel messages carry.</summary>
    public bool TryReadData(out byte value) => TryPeek(out value) && value < 0x80 && TryReadByte(out value);

    /// <summary>Leaves the offset at the quantity's start when it is cut off or too long.</summary>
    public bool TryReadQuantity(out int value)
    {
        value = 0;
        for (int i = 0; i < Math.Min(Remaining, MaxQuantityBytes); i++)
        {
            byte next = _bytes[Offset + i];
            value = (value << 7) | (next & 0x7F);
            if (next < 0x80)
            {
                Offset += i + 1;
                return true;
            }
        }

        return false;
    }

    public bool TryReadSpan(int count, out ReadOnlySpan<byte> span)
    {
        bool isThere = count >= 0 && count <= Remaining;
        span = isThere ? _bytes.Slice(Offset, count) : default;
        Offset += span.Length;
        return isThere;
    }

    /// <summary>Four characters and a big-endian length.</summary>
    public bool TryReadChunkHeader(out ReadOnlySpan<byte> type, out uint length)
    {
        type = default;
        length = 0;
        if (!TryReadSpan(8, out ReadOnlySpan<byte> header))
            return false;
        type = header[..4];
        length = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        return true;
    }
}

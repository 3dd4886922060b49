namespace RVae.Midi.Files;

/// <summary>A cursor in a file's bytes. It reads only bytes that are there, and never throws.</summary>
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

    /// <summary>Reads a byte below 0x80, as channel messages carry.</summary>
    public bool TryReadData(out byte value) => TryPeek(out value) && value < 0x80 && TryReadByte(out value);

    /// <summary>Reads a variable-length quantity. The offset stays at its start when the quantity is cut off or too long.</summary>
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

    /// <summary>Reads a quantity of five bytes or more whose value would fit in four. The offset stays where there is none.</summary>
    public bool TryReadLongQuantity(out int value)
    {
        const int Longest = 10, Largest = 0x0FFF_FFFF;
        long sum = 0;
        value = 0;
        for (int i = 0; i < Math.Min(Remaining, Longest); i++)
        {
            byte next = _bytes[Offset + i];
            sum = (sum << 7) | (uint)(next & 0x7F);
            if (sum > Largest)
                return false;
            if (next < 0x80)
            {
                (value, Offset) = ((int)sum, Offset + i + 1);
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
}

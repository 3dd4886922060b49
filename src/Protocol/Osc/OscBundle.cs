namespace RVae.Protocol.Osc;

/// <summary>
/// A view of a bundle's bytes: <c>#bundle</c>, a time tag, and elements, each an int32 size and a message or another
/// bundle of that many bytes. Valid as long as the bytes are.
/// </summary>
public readonly ref struct OscBundle
{
    /// <summary>Bytes before the first element: <c>#bundle</c>, its zero, and the time tag.</summary>
    public const int HeaderSize = 16;

    private readonly ReadOnlySpan<byte> _elements;

    private OscBundle(OscTimeTag timeTag, ReadOnlySpan<byte> elements)
    {
        TimeTag = timeTag;
        _elements = elements;
    }

    /// <summary>The eight bytes that every bundle begins with.</summary>
    public static ReadOnlySpan<byte> Marker => "#bundle\0"u8;

    /// <summary>When the bundle's messages are due.</summary>
    public OscTimeTag TimeTag { get; }

    /// <summary>A new cursor before the first element; also for <c>foreach</c>.</summary>
    public OscElements Elements => new(_elements);

    /// <summary>Reads marker and time tag. The elements are not looked at.</summary>
    public static bool TryRead(ReadOnlySpan<byte> packet, out OscBundle bundle)
    {
        bundle = default;
        if (!packet.StartsWith(Marker))
            return false;

        var reader = new OscReader(packet[Marker.Length..]);
        if (!reader.TryReadTimeTag(out OscTimeTag timeTag))
            return false;

        bundle = new(timeTag, reader.Remaining);
        return true;
    }
}

/// <summary>A cursor over a bundle's elements. Safe on bytes that nobody has validated.</summary>
public ref struct OscElements
{
    private OscReader _reader;

    internal OscElements(ReadOnlySpan<byte> bytes) => _reader = new(bytes);

    /// <summary>The element that <see cref="MoveNext"/> moved to: a message or a bundle.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>True when every byte has been read.</summary>
    public readonly bool AtEnd => _reader.AtEnd;

    /// <summary>The byte of the next element's size, from the first element's.</summary>
    internal readonly int Position => _reader.Position;

    /// <summary>
    /// Reads the next element; false at the end, and when its size is negative, no multiple of 4, or reaches past the end.
    /// </summary>
    public bool TryRead(out ReadOnlySpan<byte> element)
    {
        element = default;
        OscReader reader = _reader;
        if (!reader.TryReadInt32(out int size) || size < 0 || (size & 3) != 0 || !reader.TryTake(size, out element))
            return false;

        _reader = reader;
        return true;
    }

    /// <summary>Moves to the next element; see <see cref="TryRead"/>.</summary>
    public bool MoveNext()
    {
        bool read = TryRead(out ReadOnlySpan<byte> element);
        Current = element;
        return read;
    }

    /// <summary>The cursor itself, for <c>foreach</c>.</summary>
    public readonly OscElements GetEnumerator() => this;
}

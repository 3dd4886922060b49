using System.Buffers.Binary;

namespace RVae.Protocol.Osc;

/// <summary>
/// Reads OSC's atomic types from bytes: big-endian numbers, and strings and blobs padded with zeros to 4 bytes.
/// Every length is checked before it is used. A read that fails returns false, leaves the position where it was and
/// says why in <see cref="Error"/>; nothing is thrown or allocated.
/// </summary>
public ref struct OscReader
{
    private readonly ReadOnlySpan<byte> _bytes;

    /// <summary>Makes a reader at the beginning of the bytes. They must begin at a multiple of 4 in the packet.</summary>
    public OscReader(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; }

    /// <summary>Why the last failed read failed.</summary>
    public OscError Error { get; private set; }

    /// <summary>The byte at which the last failed read failed, from the beginning of the bytes.</summary>
    public int ErrorOffset { get; private set; }

    /// <summary>The bytes that were not read yet.</summary>
    public readonly ReadOnlySpan<byte> Remaining => _bytes[Position..];

    /// <summary>True when every byte has been read.</summary>
    public readonly bool AtEnd => Position == _bytes.Length;

    /// <summary>Reads a 32-bit integer.</summary>
    public bool TryReadInt32(out int value) =>
        BinaryPrimitives.TryReadInt32BigEndian(Remaining, out value) ? Advance(4) : Fail(OscError.Truncated, Position);

    /// <summary>Reads a 64-bit integer.</summary>
    public bool TryReadInt64(out long value) =>
        BinaryPrimitives.TryReadInt64BigEndian(Remaining, out value) ? Advance(8) : Fail(OscError.Truncated, Position);

    /// <summary>Reads a 32-bit float, NaN and infinities included.</summary>
    public bool TryReadFloat32(out float value) =>
        BinaryPrimitives.TryReadSingleBigEndian(Remaining, out value) ? Advance(4) : Fail(OscError.Truncated, Position);

    /// <summary>Reads a 64-bit float, NaN and infinities included.</summary>
    public bool TryReadDouble(out double value) =>
        BinaryPrimitives.TryReadDoubleBigEndian(Remaining, out value) ? Advance(8) : Fail(OscError.Truncated, Position);

    /// <summary>Reads a time tag.</summary>
    public bool TryReadTimeTag(out OscTimeTag value)
    {
        bool read = TryReadInt64(out long bits);
        value = new((ulong)bits);
        return read;
    }

    /// <summary>
    /// Reads a string: its bytes without the terminating zero. OSC asks for ASCII, but many senders use UTF-8, so the bytes are returned as they are.
    /// </summary>
    public bool TryReadString(out ReadOnlySpan<byte> text)
    {
        text = default;
        ReadOnlySpan<byte> rest = Remaining;
        int length = rest.IndexOf((byte)0);
        if (length < 0)
            return Fail(OscError.UnterminatedString, Position);

        // One terminating zero, then up to three more.
        if (!TryPass(Position + length, 4 - (length & 3)))
            return false;

        text = rest[..length];
        return true;
    }

    /// <summary>Reads a blob: an int32 size and that many bytes.</summary>
    public bool TryReadBlob(out ReadOnlySpan<byte> blob)
    {
        blob = default;
        int start = Position;
        if (!TryReadInt32(out int size))
            return false;

        ReadOnlySpan<byte> rest = Remaining;
        if (size < 0 || size > rest.Length)
        {
            Position = start;
            return Fail(OscError.BadBlobSize, start);
        }

        if (!TryPass(Position + size, -size & 3))
        {
            Position = start;
            return false;
        }

        blob = rest[..size];
        return true;
    }

    /// <summary>Passes over the value of a tag, with the same checks as a read. Brackets of arrays have no bytes.</summary>
    public bool TrySkip(OscTag tag) => tag switch
    {
        OscTag.Int32 or OscTag.Float32 or OscTag.Char or OscTag.Colour or OscTag.Midi => TryReadInt32(out _),
        OscTag.Int64 or OscTag.Double or OscTag.TimeTag => TryReadInt64(out _),
        OscTag.String or OscTag.Symbol => TryReadString(out _),
        OscTag.Blob => TryReadBlob(out _),
        OscTag.True or OscTag.False or OscTag.Nil or OscTag.Infinitum => true,
        OscTag.ArrayBegin or OscTag.ArrayEnd => true,
        _ => Fail(OscError.UnknownTag, Position),
    };

    /// <summary>Bytes that a string of this length takes with its terminating zero and its padding.</summary>
    internal static long PaddedSize(long length) => (length + 4) & ~3L;

    /// <summary>Takes this many bytes, without padding.</summary>
    internal bool TryTake(int count, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        if ((uint)count > (uint)(_bytes.Length - Position))
            return Fail(OscError.Truncated, Position);

        bytes = _bytes.Slice(Position, count);
        return Advance(count);
    }

    /// <summary>Moves past the padding that begins at an offset; false where bytes are missing or not zero.</summary>
    private bool TryPass(int paddingStart, int padding)
    {
        if (_bytes.Length - paddingStart < padding)
            return Fail(OscError.Truncated, _bytes.Length);

        int wrong = _bytes.Slice(paddingStart, padding).IndexOfAnyExcept((byte)0);
        if (wrong >= 0)
            return Fail(OscError.BadPadding, paddingStart + wrong);

        Position = paddingStart + padding;
        return true;
    }

    private bool Advance(int count)
    {
        Position += count;
        return true;
    }

    private bool Fail(OscError error, int offset)
    {
        Error = error;
        ErrorOffset = offset;
        return false;
    }
}

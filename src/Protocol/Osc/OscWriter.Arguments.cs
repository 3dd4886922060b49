using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace RVae.Protocol.Osc;

public ref partial struct OscWriter
{
    /// <summary>Writes an <c>i</c>.</summary>
    public bool WriteInt32(int value) => WriteFour(OscTag.Int32, value);

    /// <summary>Writes an <c>f</c>.</summary>
    public bool WriteFloat32(float value) => WriteFour(OscTag.Float32, BitConverter.SingleToInt32Bits(value));

    /// <summary>Writes an <c>h</c>.</summary>
    public bool WriteInt64(long value) => WriteEight(OscTag.Int64, value);

    /// <summary>Writes a <c>d</c>.</summary>
    public bool WriteDouble(double value) => WriteEight(OscTag.Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Writes a <c>t</c>.</summary>
    public bool WriteTimeTag(OscTimeTag value) => WriteEight(OscTag.TimeTag, (long)value.Value);

    /// <summary>Writes a <c>c</c>: a character's code in 32 bits.</summary>
    public bool WriteChar(int code) => WriteFour(OscTag.Char, code);

    /// <summary>Writes an <c>r</c>.</summary>
    public bool WriteColour(OscColour colour) =>
        WriteFour(OscTag.Colour, Pack(colour.Red, colour.Green, colour.Blue, colour.Alpha));

    /// <summary>Writes an <c>m</c>.</summary>
    public bool WriteMidi(OscMidi message) =>
        WriteFour(OscTag.Midi, Pack(message.Port, message.Status, message.Data1, message.Data2));

    /// <summary>Writes an <c>s</c> from its bytes (ASCII, or UTF-8); a zero byte among them is refused.</summary>
    public bool WriteString(scoped ReadOnlySpan<byte> text) => Follow(OscTag.String) && WritePadded(text) && Advance();

    /// <summary>Writes an <c>s</c> from text, as UTF-8; a zero character in it is refused.</summary>
    public bool WriteString(scoped ReadOnlySpan<char> text)
    {
        if (!Follow(OscTag.String))
            return false;

        if (text.Contains('\0'))
            return Fail(OscError.ZeroInText);

        if (!Reserve(OscReader.PaddedSize(Encoding.UTF8.GetByteCount(text)), out Span<byte> slot))
            return false;

        int written = Encoding.UTF8.GetBytes(text, slot);
        slot[written..].Clear();
        return Advance();
    }

    /// <summary>Writes an <c>S</c> from its bytes; a zero byte among them is refused.</summary>
    public bool WriteSymbol(scoped ReadOnlySpan<byte> text) => Follow(OscTag.Symbol) && WritePadded(text) && Advance();

    /// <summary>Writes a <c>b</c>.</summary>
    public bool WriteBlob(scoped ReadOnlySpan<byte> blob)
    {
        int padding = -blob.Length & 3;
        if (!Follow(OscTag.Blob) || !Reserve(sizeof(int) + (long)blob.Length + padding, out Span<byte> slot))
            return false;

        BinaryPrimitives.WriteInt32BigEndian(slot, blob.Length);
        blob.CopyTo(slot[sizeof(int)..]);
        slot[(sizeof(int) + blob.Length)..].Clear();
        return Advance();
    }

    /// <summary>Writes a <c>T</c> or an <c>F</c> into the tag itself: the message may have been begun with either tag.</summary>
    public bool WriteBool(bool value)
    {
        OscTag announced = Error == OscError.None && _context == Context.Message ? (OscTag)_buffer[_tag] : OscTag.None;
        if (!Follow(announced == OscTag.False ? OscTag.False : OscTag.True))
            return false;

        _buffer[_tag] = (byte)(value ? OscTag.True : OscTag.False);
        return Advance();
    }

    /// <summary>Writes an <c>N</c>.</summary>
    public bool WriteNil() => Follow(OscTag.Nil) && Advance();

    /// <summary>Writes an <c>I</c>.</summary>
    public bool WriteInfinitum() => Follow(OscTag.Infinitum) && Advance();

    /// <summary>Writes a <c>[</c>.</summary>
    public bool BeginArray() => Follow(OscTag.ArrayBegin) && Advance();

    /// <summary>Writes a <c>]</c>.</summary>
    public bool EndArray() => Follow(OscTag.ArrayEnd) && Advance();

    private static int Pack(byte first, byte second, byte third, byte fourth) =>
        (first << 24) | (second << 16) | (third << 8) | fourth;

    private bool WriteFour(OscTag tag, int bits)
    {
        if (!CanTake(tag, sizeof(int)))
            return Refuse(tag);

        BinaryPrimitives.WriteInt32BigEndian(_buffer[Length..], bits);
        Length += sizeof(int);
        return Advance();
    }

    private bool WriteEight(OscTag tag, long bits)
    {
        if (!CanTake(tag, sizeof(long)))
            return Refuse(tag);

        BinaryPrimitives.WriteInt64BigEndian(_buffer[Length..], bits);
        Length += sizeof(long);
        return Advance();
    }

    /// <summary>True when the message's next tag is this one and its value fits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool CanTake(OscTag tag, int size) =>
        Error == OscError.None && _context == Context.Message && _buffer[_tag] == (byte)tag && size <= _buffer.Length - Length;

    /// <summary>Sets the error that says why a value cannot be written.</summary>
    private bool Refuse(OscTag tag) => Follow(tag) && Fail(OscError.BufferTooSmall);

    private bool WritePadded(scoped ReadOnlySpan<byte> text) =>
        text.Contains((byte)0) ? Fail(OscError.ZeroInText) : CopyPadded(text);

    private bool CopyPadded(scoped ReadOnlySpan<byte> text)
    {
        if (!Reserve(OscReader.PaddedSize(text.Length), out Span<byte> slot))
            return false;

        text.CopyTo(slot);
        slot[text.Length..].Clear();
        return true;
    }

    /// <summary>True when the message's next tag is this one.</summary>
    private bool Follow(OscTag tag)
    {
        if (Error != OscError.None)
            return false;

        return _context != Context.Message ? Fail(OscError.OutOfContext)
            : _buffer[_tag] == (byte)tag || Fail(_buffer[_tag] == 0 ? OscError.OutOfContext : OscError.WrongKind);
    }

    private bool Advance()
    {
        _tag++;
        return true;
    }

    private bool Reserve(long size, out Span<byte> slot)
    {
        slot = default;
        if (Error != OscError.None || size > _buffer.Length - Length)
            return Fail(OscError.BufferTooSmall);

        slot = _buffer.Slice(Length, (int)size);
        Length += (int)size;
        return true;
    }
}

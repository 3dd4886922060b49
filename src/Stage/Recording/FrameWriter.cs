using System.Buffers.Binary;
using System.Text;

namespace RVae.Stage.Recording;

/// <summary>Writes a frame into given memory. A value that does not fit sets <see cref="Full"/>.</summary>
internal ref struct FrameWriter(Span<byte> into, int at = 0)
{
    private readonly Span<byte> _into = into;

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; } = at;

    /// <summary>Whether a value did not fit.</summary>
    public bool Full { get; private set; }

    /// <summary>The bytes that were written.</summary>
    public readonly ReadOnlySpan<byte> Written => _into[..Length];

    public void Byte(byte value)
    {
        if (TryTake(1, out Span<byte> room))
            room[0] = value;
    }

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Int32(int value)
    {
        if (TryTake(sizeof(int), out Span<byte> room))
            BinaryPrimitives.WriteInt32LittleEndian(room, value);
    }

    public void Int64(long value)
    {
        if (TryTake(sizeof(long), out Span<byte> room))
            BinaryPrimitives.WriteInt64LittleEndian(room, value);
    }

    public void Single(float value) => Int32(BitConverter.SingleToInt32Bits(value));

    public void Double(double value) => Int64(BitConverter.DoubleToInt64Bits(value));

    /// <summary>Writes bytes, with their number before them.</summary>
    public void Bytes(ReadOnlySpan<byte> value)
    {
        Int32(value.Length);
        if (TryTake(value.Length, out Span<byte> room))
            value.CopyTo(room);
    }

    /// <summary>Writes text as UTF-8, with its length before it.</summary>
    public void Text(string value)
    {
        Int32(Encoding.UTF8.GetByteCount(value));
        if (!Full && Encoding.UTF8.TryGetBytes(value, _into[Length..], out int written))
            Length += written;
        else
            Full = true;
    }

    private bool TryTake(int bytes, out Span<byte> room)
    {
        Full |= Length + bytes > _into.Length;
        room = Full ? default : _into.Slice(Length, bytes);
        Length += Full ? 0 : bytes;
        return !Full;
    }
}

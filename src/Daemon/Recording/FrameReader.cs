using System.Buffers.Binary;
using System.Text;

namespace RVae.Daemon.Recording;

/// <summary>Reads a frame; beyond its end everything is 0 or empty, and the frame is <see cref="Broken"/>.</summary>
internal ref struct FrameReader(ReadOnlySpan<byte> frame)
{
    private ReadOnlySpan<byte> _left = frame;

    /// <summary>Whether more was read than there is.</summary>
    public bool Broken { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public readonly bool AtEnd => _left.IsEmpty || Broken;

    public byte Byte() => Take(1) is [var value] ? value : (byte)0;

    public bool Flag() => Byte() != 0;

    public int Int32() => Take(sizeof(int)) is { IsEmpty: false } bytes ? BinaryPrimitives.ReadInt32LittleEndian(bytes) : 0;

    public long Int64() => Take(sizeof(long)) is { IsEmpty: false } bytes ? BinaryPrimitives.ReadInt64LittleEndian(bytes) : 0;

    public float Single() => BitConverter.Int32BitsToSingle(Int32());

    public double Double() => BitConverter.Int64BitsToDouble(Int64());

    public ReadOnlySpan<byte> Bytes() => Take(Int32());

    public string Text() => Encoding.UTF8.GetString(Bytes());

    private ReadOnlySpan<byte> Take(int bytes)
    {
        if (bytes < 0 || bytes > _left.Length)
        {
            Broken = true;
            return default;
        }

        ReadOnlySpan<byte> taken = _left[..bytes];
        _left = _left[bytes..];
        return taken;
    }
}

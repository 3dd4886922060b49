using System.Buffers.Binary;
using System.Numerics;

namespace RVae.Stage.Recording;

/// <summary>
/// A bounded queue of frames from one writing thread at a time to one reading thread: no lock, no allocation, and nobody waits. When the queue is
/// full, frames are left out. The next frame that fits then follows a <see cref="FrameKind.Gap"/> that tells how many are missing.
/// </summary>
internal sealed class ByteRing : IFrameSink, IFrameSource
{
    private readonly RecordStream _stream;
    private readonly byte[] _bytes;
    private readonly int _mask;
    private long _head;
    private long _tail;
    private long _lost;

    /// <summary>Makes a ring of at least <paramref name="capacity"/> bytes for the frames of a stream.</summary>
    public ByteRing(RecordStream stream, int capacity)
    {
        _stream = stream;
        _bytes = new byte[BitOperations.RoundUpToPowerOf2((uint)capacity)];
        _mask = _bytes.Length - 1;
    }

    /// <summary>Adds a frame, or counts it as left out. The writing thread only.</summary>
    public void Write(ReadOnlySpan<byte> frame)
    {
        long room = _bytes.Length - (_head - Volatile.Read(ref _tail));
        int gap = _lost > 0 ? sizeof(int) + GapFrame.Bytes : 0;
        if (room < sizeof(int) + frame.Length + gap)
        {
            Leave();
            return;
        }

        if (gap > 0)
            WriteGap();
        Append(frame);
    }

    /// <summary>Counts a frame that could not be made. The writing thread only.</summary>
    public void Leave() => Volatile.Write(ref _lost, _lost + 1);

    /// <summary>Copies the oldest frame, which must fit. Returns its length, or -1 when there is none. The reading thread only.</summary>
    public int Read(Span<byte> into)
    {
        if (_tail == Volatile.Read(ref _head))
            return -1;
        Span<byte> prefix = stackalloc byte[sizeof(int)];
        CopyOut(_tail, prefix);
        int length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        CopyOut(_tail + sizeof(int), into[..length]);
        Volatile.Write(ref _tail, _tail + sizeof(int) + length);
        return length;
    }

    /// <summary>The gap at the end, when frames were left out and none came after them; else nothing. Call when nobody writes any more.</summary>
    public ReadOnlySpan<byte> LastGap(Span<byte> into) => _lost > 0 ? Gap(into) : default;

    private void WriteGap()
    {
        Append(Gap(stackalloc byte[GapFrame.Bytes]));
        Volatile.Write(ref _lost, 0);
    }

    private ReadOnlySpan<byte> Gap(Span<byte> into) => GapFrame.Write(into, _stream, _lost);

    private void Append(ReadOnlySpan<byte> frame)
    {
        Span<byte> prefix = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(prefix, frame.Length);
        CopyIn(_head, prefix);
        CopyIn(_head + sizeof(int), frame);
        Volatile.Write(ref _head, _head + sizeof(int) + frame.Length);
    }

    private void CopyIn(long at, ReadOnlySpan<byte> from)
    {
        int start = (int)(at & _mask), first = Math.Min(from.Length, _bytes.Length - start);
        from[..first].CopyTo(_bytes.AsSpan(start));
        from[first..].CopyTo(_bytes);
    }

    private void CopyOut(long at, Span<byte> into)
    {
        int start = (int)(at & _mask), first = Math.Min(into.Length, _bytes.Length - start);
        _bytes.AsSpan(start, first).CopyTo(into);
        _bytes.AsSpan(0, into.Length - first).CopyTo(into[first..]);
    }
}

using System.Numerics;

namespace RVae.Stage.Memory;

/// <summary>
/// A bounded queue of frames of bytes from one writing thread to one reading thread, which may be in another process. Nobody waits, and either side
/// may be killed at any moment. If a reader is killed while it has a frame in hand, the next reader leaves that frame out: if the frame was what
/// killed the reader, it does not kill twice.
/// </summary>
/// <remarks>
/// <code>
/// | written, left out, 64 bytes | read, in hand, given up, 64 bytes | length, bytes | length, bytes | ...     each from a multiple of 8
/// </code>
/// </remarks>
public sealed unsafe class SharedByteRing
{
    private const int Prefix = sizeof(int);

    private readonly long* _head;
    private readonly long* _left;
    private readonly long* _tail;
    private readonly long* _inHand;
    private readonly long* _givenUp;
    private readonly byte* _bytes;
    private readonly int _capacity;

    /// <summary>A ring over memory of <see cref="Bytes"/> bytes; zeros are an empty ring.</summary>
    /// <param name="memory">Where the ring lies.</param>
    /// <param name="capacity">Bytes for frames and their lengths: a power of two, the same on both sides.</param>
    public SharedByteRing(byte* memory, int capacity)
    {
        if (!BitOperations.IsPow2(capacity))
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "A ring holds a power of two");
        _head = (long*)memory;
        _left = _head + 1;
        _tail = (long*)(memory + SharedLine.Bytes);
        _inHand = _tail + 1;
        _givenUp = _tail + 2;
        _bytes = memory + (2 * SharedLine.Bytes);
        _capacity = capacity;
    }

    /// <summary>Bytes that a ring of such a capacity takes.</summary>
    public static int Bytes(int capacity) => (2 * SharedLine.Bytes) + capacity;

    /// <summary>Frames that were left out because the ring was full.</summary>
    public long LeftOut => Volatile.Read(ref *_left);

    /// <summary>Frames that were left out because a reader was killed with them in hand.</summary>
    public long GivenUp => Volatile.Read(ref *_givenUp);

    /// <summary>How far the ring was read, bytes since the beginning.</summary>
    public long ReadTo => Volatile.Read(ref *_tail);

    /// <summary>How far the ring was written, bytes since the beginning.</summary>
    public long WrittenTo => Volatile.Read(ref *_head);

    /// <summary>Whether all frames were read and dealt with.</summary>
    public bool IsEmpty => Volatile.Read(ref *_tail) == Volatile.Read(ref *_head);

    /// <summary>The value of <see cref="ReadTo"/> once the next frame, of so many bytes, has been dealt with. The writing thread only.</summary>
    public long EndAfter(int length) => *_head + Span(length);

    /// <summary>Whether two frames of so many bytes fit; a second length of 0 asks for one frame alone. The writing thread only.</summary>
    public bool HasRoomFor(int first, int second) =>
        *_head - Volatile.Read(ref *_tail) + Span(first) + (second > 0 ? Span(second) : 0) <= _capacity;

    /// <summary>Counts a frame as left out. The writing thread only.</summary>
    public void Leave() => Volatile.Write(ref *_left, *_left + 1);

    /// <summary>Adds a frame, given in two parts. False when there is no room; the frame is then counted as left out. The writing thread only.</summary>
    public bool TryWrite(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default)
    {
        long head = *_head;
        int length = first.Length + second.Length;
        if (head - Volatile.Read(ref *_tail) + Span(length) > _capacity)
        {
            Leave();
            return false;
        }

        CopyIn(head, new ReadOnlySpan<byte>(&length, Prefix));
        CopyIn(head + Prefix, first);
        CopyIn(head + Prefix + first.Length, second);
        Volatile.Write(ref *_head, head + Span(length));
        return true;
    }

    /// <summary>Copies the oldest frame and keeps it in hand until <see cref="Done"/>. The reading thread only.</summary>
    /// <param name="into">Takes the frame; a frame that does not fit is left out.</param>
    /// <returns>Length of the frame; -1 when there is none.</returns>
    public int Take(Span<byte> into)
    {
        for (long tail = *_tail; tail != Volatile.Read(ref *_head); tail = *_tail)
        {
            int length = 0;
            CopyOut(tail, new Span<byte>(&length, Prefix));
            if (length < 0 || length > _capacity - Prefix)
            {
                Volatile.Write(ref *_tail, Volatile.Read(ref *_head)); // no valid length: nothing after it can be trusted either
                return -1;
            }

            if (length <= into.Length)
            {
                CopyOut(tail + Prefix, into[..length]);
                Volatile.Write(ref *_inHand, tail + 1);
                return length;
            }

            GiveUp(tail, length);
        }

        return -1;
    }

    /// <summary>The frame in hand has been dealt with. The reading thread only.</summary>
    public void Done()
    {
        long tail = *_tail;
        int length = 0;
        CopyOut(tail, new Span<byte>(&length, Prefix));
        Volatile.Write(ref *_tail, tail + Span(length));
    }

    /// <summary>Copies the beginning of the frame that the last reader had in hand. For the reader that replaces it, before <see cref="Resume"/>.</summary>
    /// <param name="into">Takes the bytes.</param>
    /// <returns>False when the last reader had no frame in hand, or a shorter one.</returns>
    public bool TryReadInHand(Span<byte> into)
    {
        long tail = *_tail;
        if (*_inHand != tail + 1 || tail == Volatile.Read(ref *_head))
            return false;
        int length = 0;
        CopyOut(tail, new Span<byte>(&length, Prefix));
        if (length < into.Length || length > _capacity - Prefix)
            return false;
        CopyOut(tail + Prefix, into);
        return true;
    }

    /// <summary>A new reader begins: a frame that the last reader had in hand is left out.</summary>
    public void Resume()
    {
        long tail = *_tail;
        if (*_inHand != tail + 1 || tail == Volatile.Read(ref *_head))
            return;
        int length = 0;
        CopyOut(tail, new Span<byte>(&length, Prefix));
        GiveUp(tail, length);
    }

    // Frames begin at multiples of 8, so that a length never wraps around the end of the ring.
    private static int Span(int length) => (Prefix + length + 7) & -8;

    private void GiveUp(long tail, int length)
    {
        Volatile.Write(ref *_givenUp, *_givenUp + 1);
        Volatile.Write(ref *_tail, tail + Span(length));
    }

    private void CopyIn(long at, ReadOnlySpan<byte> from)
    {
        int start = (int)(at & (_capacity - 1)), first = Math.Min(from.Length, _capacity - start);
        from[..first].CopyTo(new Span<byte>(_bytes + start, first));
        from[first..].CopyTo(new Span<byte>(_bytes, _capacity));
    }

    private void CopyOut(long at, Span<byte> into)
    {
        int start = (int)(at & (_capacity - 1)), first = Math.Min(into.Length, _capacity - start);
        new ReadOnlySpan<byte>(_bytes + start, first).CopyTo(into);
        new ReadOnlySpan<byte>(_bytes, into.Length - first).CopyTo(into[first..]);
    }
}

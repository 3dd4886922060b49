using System.Numerics;

namespace RVae.Stage.Memory;

/// <summary>
/// A bounded queue of values from one writing thread to one reading thread, which may be in another process. Nobody waits. Either side may be killed
/// and replaced at any moment, because each end is written last. An item that a reader had in hand when it was killed comes once more.
/// </summary>
/// <remarks>
/// <code>
/// | written, left out, 64 bytes | read, 64 bytes | item 0 | item 1 | ...
/// </code>
/// </remarks>
/// <typeparam name="T">A value without references.</typeparam>
public sealed unsafe class SharedRing<T>
    where T : unmanaged
{
    private readonly long* _head;
    private readonly long* _left;
    private readonly long* _tail;
    private readonly T* _items;
    private readonly long _mask;

    /// <summary>A ring over memory of <see cref="Bytes"/> bytes; zeros are an empty ring.</summary>
    /// <param name="memory">Where the ring lies.</param>
    /// <param name="capacity">Items that fit: a power of two, the same on both sides.</param>
    public SharedRing(byte* memory, int capacity)
    {
        if (!BitOperations.IsPow2(capacity))
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "A ring holds a power of two");
        _head = (long*)memory;
        _left = _head + 1;
        _tail = (long*)(memory + SharedLine.Bytes);
        _items = (T*)(memory + (2 * SharedLine.Bytes));
        _mask = capacity - 1;
    }

    /// <summary>Bytes that a ring of so many items takes.</summary>
#pragma warning disable CA1000 // the size depends on the type of the value
    public static int Bytes(int capacity) => (2 * SharedLine.Bytes) + SharedLine.Rounded(capacity * sizeof(T));
#pragma warning restore CA1000

    /// <summary>Items that were left out because the ring was full.</summary>
    public long LeftOut => Volatile.Read(ref *_left);

    /// <summary>Whether all items were read.</summary>
    public bool IsEmpty => Volatile.Read(ref *_tail) == Volatile.Read(ref *_head);

    /// <summary>Adds an item. False when the ring is full; the item is then counted as left out. The writing thread only.</summary>
    public bool TryWrite(in T item)
    {
        long head = *_head;
        if (head - Volatile.Read(ref *_tail) > _mask)
        {
            Volatile.Write(ref *_left, *_left + 1);
            return false;
        }

        _items[head & _mask] = item;
        Volatile.Write(ref *_head, head + 1);
        return true;
    }

    /// <summary>Takes the oldest item; false when there is none. The reading thread only.</summary>
    public bool TryRead(out T item)
    {
        long tail = *_tail;
        if (tail == Volatile.Read(ref *_head))
        {
            item = default;
            return false;
        }

        item = _items[tail & _mask];
        Volatile.Write(ref *_tail, tail + 1);
        return true;
    }

    /// <summary>Discards all items that were not read: for a reader that begins anew. The reading thread only.</summary>
    public void Skip() => Volatile.Write(ref *_tail, Volatile.Read(ref *_head));
}

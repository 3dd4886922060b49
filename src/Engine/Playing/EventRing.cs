using System.Numerics;
using System.Runtime.InteropServices;

namespace RVae.Engine.Playing;

/// <summary>
/// A bounded queue from one writing thread to one reading thread: no lock, no allocation, and nobody waits. When the queue is full, the newest item
/// is left out and counted, so a reader that hangs cannot hold up the tick thread.
/// </summary>
public sealed class EventRing<T>
    where T : struct
{
    private readonly T[] _items;
    private readonly int _mask;
    private RingEnds _ends;
    private long _dropped;

    /// <summary>Makes a ring for at least <paramref name="capacity"/> items, rounded up to a power of two.</summary>
    public EventRing(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _items = new T[BitOperations.RoundUpToPowerOf2((uint)capacity)];
        _mask = _items.Length - 1;
    }

    /// <summary>How many items fit.</summary>
    public int Capacity => _items.Length;

    /// <summary>How many items were left out because the ring was full. Any thread.</summary>
    public long Dropped => Volatile.Read(ref _dropped);

    /// <summary>Adds an item. False when the ring is full; the item is then counted as left out. The writing thread only.</summary>
    public bool TryWrite(in T item)
    {
        long head = _ends.Head;
        if (head - Volatile.Read(ref _ends.Tail) >= _items.Length)
        {
            Volatile.Write(ref _dropped, _dropped + 1);
            return false;
        }

        _items[head & _mask] = item;
        Volatile.Write(ref _ends.Head, head + 1);
        return true;
    }

    /// <summary>Takes the oldest item; false when there is none. The reading thread only.</summary>
    public bool TryRead(out T item)
    {
        long tail = _ends.Tail;
        if (tail == Volatile.Read(ref _ends.Head))
        {
            item = default;
            return false;
        }

        item = _items[tail & _mask];
        Volatile.Write(ref _ends.Tail, tail + 1);
        return true;
    }
}

// Each end lies on its own cache line, so that writer and reader do not slow each other down (128 bytes, because processors fetch lines in pairs).
// The struct stands outside the ring because a generic type can have no explicit layout.
[StructLayout(LayoutKind.Explicit, Size = 384)]
internal struct RingEnds
{
    [FieldOffset(128)]
    public long Head;

    [FieldOffset(256)]
    public long Tail;
}

using System.Numerics;
using System.Runtime.InteropServices;

namespace RVae.Engine.Playing;

/// <summary>
/// A bounded queue from one writing thread to one reading thread: no lock, no allocation, and nobody waits. When it is
/// full the newest item is left out and counted, so a reader that hangs cannot hold the tick thread up.
/// </summary>
public sealed class EventRing<T>
    where T : struct
{
    private readonly T[] _items;
    private readonly int _mask;
    private RingEnds _ends;
    private long _dropped;

    /// <summary>A ring of at least <paramref name="capacity"/> items, rounded up to a power of two.</summary>
    public EventRing(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _items = new T[BitOperations.RoundUpToPowerOf2((uint)capacity)];
        _mask = _items.Length - 1;
    }

    /// <summary>Items that fit.</summary>
    public int Capacity => _items.Length;

    /// <summary>Items that were left out because the ring was full. Any thread.</summary>
    public long Dropped => Volatile.Read(ref _dropped);

    /// <summary>Adds an item; false, counted, when the ring is full. The writing thread only.</summary>
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

// The two ends lie on cache lines of their own (128 bytes: adjacent lines are fetched in pairs), so that writer and
// reader do not slow each other down. Outside the ring because a generic type can have no explicit layout.
[StructLayout(LayoutKind.Explicit, Size = 384)]
internal struct RingEnds
{
    [FieldOffset(128)]
    public long Head;

    [FieldOffset(256)]
    public long Tail;
}

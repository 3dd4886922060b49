namespace RVae.Stage.Memory;

/// <summary>
/// Keeps the last values that one thread wrote. Any thread of any process can read them until they are overwritten. Unlike a
/// <see cref="SharedRing{T}"/>, this ring is never full.
/// </summary>
/// <typeparam name="T">A value without references.</typeparam>
internal sealed unsafe class MarkRing<T>
    where T : unmanaged
{
    /// <summary>How many values are kept.</summary>
    public const int Kept = 256;

    private readonly long* _count;
    private readonly byte* _values;

    /// <summary>A ring over memory of <see cref="Bytes"/> bytes; zeros are an empty ring.</summary>
    public MarkRing(byte* memory)
    {
        _count = (long*)memory;
        _values = memory + SharedLine.Bytes;
    }

    /// <summary>Bytes that a ring takes.</summary>
    public static int Bytes => SharedLine.Bytes + (Kept * Stride);

    private static int Stride => SharedLine.Rounded(sizeof(T));

    /// <summary>How many values were written: the number of the next value.</summary>
    public long Count => Volatile.Read(ref *_count);

    /// <summary>Writes a value. One thread at a time.</summary>
    public void Add(in T value)
    {
        // Readers must see the number of the last write before they see any byte that is written below.
        Thread.MemoryBarrier();
        long next = *_count;
        *At(next) = value;
        Volatile.Write(ref *_count, next + 1);
    }

    /// <summary>Reads a value by its number; false when it is not written yet, or was overwritten.</summary>
    public bool TryRead(long number, out T value)
    {
        value = default;
        if (number < 0 || number >= Count)
            return false;
        value = *At(number);
        Thread.MemoryBarrier(); // the whole value is read before the check whether the writer has come round to it
        return Count - number < Kept;
    }

    private T* At(long number) => (T*)(_values + ((number & (Kept - 1)) * Stride));
}

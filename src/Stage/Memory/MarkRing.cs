namespace RVae.Stage.Memory;

/// <summary>
/// The last values that one thread wrote; any thread, of any process, reads those that were not written over yet. Unlike a
/// <see cref="SharedRing{T}"/> it is never full.
/// </summary>
/// <typeparam name="T">A value without references.</typeparam>
internal sealed unsafe class MarkRing<T>
    where T : unmanaged
{
    /// <summary>How many are kept.</summary>
    public const int Kept = 256;

    private readonly long* _count;
    private readonly byte* _values;

    /// <summary>A ring over memory of <see cref="Bytes"/>; zeros are an empty one.</summary>
    public MarkRing(byte* memory)
    {
        _count = (long*)memory;
        _values = memory + SharedLine.Bytes;
    }

    /// <summary>Bytes that a ring takes.</summary>
    public static int Bytes => SharedLine.Bytes + (Kept * Stride);

    private static int Stride => SharedLine.Rounded(sizeof(T));

    /// <summary>How many were written: the number of the next.</summary>
    public long Count => Volatile.Read(ref *_count);

    /// <summary>Writes one. One thread at a time.</summary>
    public void Add(in T value)
    {
        // What comes below must not be seen before the number of the last write was.
        Thread.MemoryBarrier();
        long next = *_count;
        *At(next) = value;
        Volatile.Write(ref *_count, next + 1);
    }

    /// <summary>Reads one by its number; false when it is not written yet, or was written over.</summary>
    public bool TryRead(long number, out T value)
    {
        value = default;
        if (number < 0 || number >= Count)
            return false;
        value = *At(number);
        Thread.MemoryBarrier(); // all of it was read before it is seen whether the writer has come round
        return Count - number < Kept;
    }

    private T* At(long number) => (T*)(_values + ((number & (Kept - 1)) * Stride));
}

namespace RVae.Stage.Memory;

/// <summary>
/// Holds the newest of a value: one thread writes, and any thread of any process reads it whole. Nobody waits. The writer may be killed at any
/// moment: the number of the newest copy is written after the copy, so the last whole copy stays readable.
/// </summary>
/// <remarks>
/// <code>
/// | number of the newest, 64 bytes | copy 0 | copy 1 | copy 2 | copy 3 |      copy n lies at n modulo 4
/// </code>
/// Not a sequence lock, which a writer that is killed half-way leaves locked for ever; not three copies that are exchanged, which
/// serve one reader only. A reader that was held up while two newer copies were written reads once more.
/// </remarks>
/// <typeparam name="T">A value without references.</typeparam>
public sealed unsafe class SharedCell<T>
    where T : unmanaged
{
    private const int Copies = 4;

    private readonly long* _newest;
    private readonly byte* _copies;

    /// <summary>A cell over memory of <see cref="Bytes"/> bytes; zeros are a cell before its first write.</summary>
    public SharedCell(byte* memory)
    {
        _newest = (long*)memory;
        _copies = memory + SharedLine.Bytes;
    }

    /// <summary>Bytes that a cell takes.</summary>
#pragma warning disable CA1000 // the size depends on the type of the value
    public static int Bytes => SharedLine.Bytes + (Copies * Stride);
#pragma warning restore CA1000

    private static int Stride => SharedLine.Rounded(sizeof(T));

    /// <summary>Number of the newest copy; 0 before the first write.</summary>
    public long Newest => Volatile.Read(ref *_newest);

    /// <summary>Writes a new value. One thread at a time.</summary>
    public void Write(in T value)
    {
        // Readers must see the number of the last write before they see any byte that is written below.
        Thread.MemoryBarrier();
        long next = *_newest + 1;
        *At(next) = value;
        Volatile.Write(ref *_newest, next);
    }

    /// <summary>Reads the newest value whole.</summary>
    /// <returns>Number of the value; 0, with a value of zeros, before the first write.</returns>
    public long Read(out T value)
    {
        while (true)
        {
            long number = Newest;
            value = *At(number);
            Thread.MemoryBarrier(); // the whole value is read before the number is read again
            if (Newest - number < Copies - 1)
                return number;
        }
    }

    /// <summary>Reads the newest value if it is not the one that was read before.</summary>
    /// <param name="known">Number of the value that was read before; becomes the number of the newest.</param>
    /// <param name="value">Takes the value.</param>
    /// <returns>Whether there was a newer one.</returns>
    public bool TryReadNewer(ref long known, ref T value)
    {
        if (Newest == known)
            return false;
        known = Read(out value);
        return true;
    }

    private T* At(long number) => (T*)(_copies + ((number & (Copies - 1)) * Stride));
}

/// <summary>Distance in memory between values that different threads write.</summary>
internal static class SharedLine
{
    /// <summary>A line of the processor's cache.</summary>
    public const int Bytes = 64;

    /// <summary>A size rounded up to whole lines.</summary>
    public static int Rounded(int bytes) => (bytes + Bytes - 1) & -Bytes;
}

namespace RVae.Engine.Time;

/// <summary>
/// Holds the newest of a value: one thread at a time writes, any thread reads it whole. Nobody waits: a thread of realtime priority may read, and
/// the one that writes may lose the processor in the middle of it. Neither allocates.
/// </summary>
/// <typeparam name="T">A value without references.</typeparam>
public sealed class NewestCell<T>
    where T : unmanaged
{
    private const int Copies = 4;

    private readonly T[] _copies = new T[Copies]; // value n lies at n modulo 4
    private long _newest; // number of the newest value, written after it

    /// <summary>Writes a new value. One thread at a time.</summary>
    public void Write(in T value)
    {
        Thread.MemoryBarrier(); // readers see the number of the last value before any byte that is written below
        long next = _newest + 1;
        _copies[next % Copies] = value;
        Volatile.Write(ref _newest, next);
    }

    /// <summary>Reads the newest value whole; one of zeros before the first write.</summary>
    public T Read()
    {
        while (true)
        {
            long number = Volatile.Read(ref _newest);
            T copy = _copies[number % Copies];
            Thread.MemoryBarrier(); // the whole value is read before the number is read again
            if (Volatile.Read(ref _newest) - number < Copies - 1)
                return copy;
        }
    }
}

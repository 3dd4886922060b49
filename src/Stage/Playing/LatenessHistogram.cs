using System.Numerics;

namespace RVae.Stage.Playing;

/// <summary>
/// How late events were, over the last 10 to 20 seconds, in buckets of 12 %: one thread records, any thread asks. No
/// allocation after construction.
/// </summary>
public sealed class LatenessHistogram
{
    private const long BankNanoseconds = 10_000_000_000;
    private const int StepBits = 3; // eight buckets for each doubling
    private const int Buckets = 64 << StepBits;

    private readonly int[][] _banks = [new int[Buckets], new int[Buckets]];
    private long _bankEnds;
    private int _bank;

    /// <summary>All events since the start, in wider buckets.</summary>
    internal TimeTally Total { get; } = new();

    /// <summary>Counts one event.</summary>
    /// <param name="lateness">Nanoseconds between due time and event; an early event counts as 0.</param>
    /// <param name="now">The present, nanoseconds of the monotonic clock.</param>
    public void Record(long lateness, long now)
    {
        if (now >= _bankEnds)
        {
            if (IsOver(now))
                Array.Clear(_banks[_bank]);
            int other = 1 - _bank;
            Array.Clear(_banks[other]);
            Volatile.Write(ref _bank, other);
            Volatile.Write(ref _bankEnds, now + BankNanoseconds);
        }

        Total.Record(lateness);
        int[] bank = _banks[_bank];
        int bucket = BucketOf(Math.Max(lateness, 0));
        Volatile.Write(ref bank[bucket], bank[bucket] + 1);
    }

    /// <summary>The lateness that a share (0–1) of the events did not exceed, nanoseconds; 0 when there were no events.</summary>
    public long Percentile(double share)
    {
        long total = 0;
        for (int i = 0; i < Buckets; i++)
            total += CountOf(i);
        long wanted = (long)Math.Ceiling(total * share);
        long seen = 0;
        for (int i = 0; i < Buckets && wanted > 0; i++)
        {
            seen += CountOf(i);
            if (seen >= wanted)
                return UpperEndOf(i);
        }

        return 0;
    }

    /// <summary>The same at a moment, nanoseconds of the monotonic clock; 0 where the last event was long ago, as at rest.</summary>
    public long PercentileAt(long now, double share) => IsOver(now) ? 0 : Percentile(share);

    // Whether all that was counted is from before the last 10 seconds.
    private bool IsOver(long now) => now - Volatile.Read(ref _bankEnds) >= BankNanoseconds;

    private int CountOf(int bucket) => Volatile.Read(ref _banks[0][bucket]) + Volatile.Read(ref _banks[1][bucket]);

    private static int BucketOf(long value)
    {
        if (value < 1 << StepBits)
            return (int)value;
        int shift = BitOperations.Log2((ulong)value) - StepBits;
        return ((shift + 1) << StepBits) + (int)((value >> shift) & ((1 << StepBits) - 1));
    }

    private static long UpperEndOf(int bucket)
    {
        if (bucket < 1 << StepBits)
            return bucket;
        int shift = (bucket >> StepBits) - 1;
        long mantissa = (bucket & ((1 << StepBits) - 1)) + (1 << StepBits);
        return ((mantissa + 1) << shift) - 1;
    }
}

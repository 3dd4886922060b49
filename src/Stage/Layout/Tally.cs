using System.Runtime.CompilerServices;

namespace RVae.Stage.Layout;

/// <summary>
/// Counts how long something took: a count and a sum for each of <see cref="Buckets"/> ranges of time. The numbers only grow. A value without
/// references, so that it can lie in shared memory.
/// </summary>
public struct Tally
{
    /// <summary>How many ranges there are; the last has no end.</summary>
    public const int Buckets = 16;

    private Longs _counts;
    private Longs _sums;

    /// <summary>The upper end of each range except the last, nanoseconds. An upper end belongs to its range.</summary>
    public static ReadOnlySpan<long> Bounds =>
    [
        10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000, 20_000_000, 50_000_000,
        100_000_000, 200_000_000, 500_000_000,
    ];

    /// <summary>How many times were counted in all.</summary>
    public readonly long Total
    {
        get
        {
            long total = 0;
            for (int bucket = 0; bucket < Buckets; bucket++)
                total += _counts[bucket];
            return total;
        }
    }

    /// <summary>How many times were counted in a range.</summary>
    public readonly long Count(int bucket) => _counts[bucket];

    /// <summary>The sum of the times in a range, nanoseconds.</summary>
    public readonly long Sum(int bucket) => _sums[bucket];

    /// <summary>Adds a count and a sum to one range.</summary>
    public void Add(int bucket, long count, long sum)
    {
        _counts[bucket] += count;
        _sums[bucket] += sum;
    }

    /// <summary>Adds another tally.</summary>
    public void Add(in Tally other)
    {
        for (int bucket = 0; bucket < Buckets; bucket++)
            Add(bucket, other._counts[bucket], other._sums[bucket]);
    }

    /// <summary>The range to which a time belongs.</summary>
    public static int BucketOf(long nanoseconds)
    {
        int bucket = 0;
        while (bucket < Bounds.Length && nanoseconds > Bounds[bucket])
            bucket++;
        return bucket;
    }

    [InlineArray(Buckets)]
    private struct Longs
    {
        private long _first;
    }
}

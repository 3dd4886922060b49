using RVae.Stage.Layout;

namespace RVae.Stage.Playing;

/// <summary>A <see cref="Tally"/> that one thread adds to and any thread reads. No allocation after construction.</summary>
internal sealed class TimeTally
{
    private readonly long[] _counts = new long[Tally.Buckets];
    private readonly long[] _sums = new long[Tally.Buckets];

    /// <summary>Counts a time, nanoseconds; less than nothing counts as nothing.</summary>
    public void Record(long nanoseconds)
    {
        long time = Math.Max(nanoseconds, 0);
        int bucket = Tally.BucketOf(time);
        Volatile.Write(ref _sums[bucket], _sums[bucket] + time);
        Volatile.Write(ref _counts[bucket], _counts[bucket] + 1);
    }

    /// <summary>Adds what was counted so far. A time that is being counted may be there in its sum alone.</summary>
    public void AddTo(ref Tally tally)
    {
        for (int bucket = 0; bucket < Tally.Buckets; bucket++)
        {
            long count = Volatile.Read(ref _counts[bucket]);
            if (count > 0)
                tally.Add(bucket, count, Volatile.Read(ref _sums[bucket]));
        }
    }
}

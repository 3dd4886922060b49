using RVae.Stage.Layout;

namespace RVae.Stage.Playing;

/// <summary>A <see cref="Tally"/> that one thread adds to and any thread reads. No allocation after construction.</summary>
internal sealed class TimeTally
{
    private readonly long[] _counts = new long[Tally.Buckets];
    private readonly long[] _sums = new long[Tally.Buckets];

    /// <summary>Counts a time, nanoseconds; a negative time counts as 0.</summary>
    public void Record(long nanoseconds)
    {
        long time = Math.Max(nanoseconds, 0);
        int bucket = Tally.BucketOf(time);
        Volatile.Write(ref _sums[bucket], _sums[bucket] + time);
        Volatile.Write(ref _counts[bucket], _counts[bucket] + 1);
    }

    /// <summary>Adds all counted times to a tally. A time that is being counted at this moment may appear in the sum and not yet in the count.</summary>
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

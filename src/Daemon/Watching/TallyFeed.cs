using System.Diagnostics.Metrics;
using RVae.Stage.Layout;

namespace RVae.Daemon.Watching;

/// <summary>
/// Tells an instrument what a <see cref="Tally"/> has counted: the counting is done in another process, and an instrument that is
/// read when it is wanted can be a number but no histogram. Each range is told by the mean of its times, so that counts and sum are the
/// tally's own. Any thread.
/// </summary>
internal sealed class TallyFeed
{
    // Nobody plays as many in the time between two looks.
    private const long Most = 1_000_000;

    private readonly Func<Tally> _read;
    private readonly Histogram<double> _histogram;
    private readonly Lock _feeding = new();
    private Tally _fed;

    /// <summary>A feed that begins with what is counted from now on.</summary>
    /// <param name="read">The tally as it is now.</param>
    /// <param name="histogram">Takes seconds.</param>
    public TallyFeed(Func<Tally> read, Histogram<double> histogram) => (_read, _histogram, _fed) = (read, histogram, read());

    /// <summary>The upper ends of the ranges, seconds.</summary>
    public static IReadOnlyList<double> Bounds { get; } = [.. Tally.Bounds.ToArray().Select(bound => bound / 1e9)];

    /// <summary>Tells what is new.</summary>
    public void Feed()
    {
        lock (_feeding)
        {
            Tally now = _read();
            for (int bucket = 0; bucket < Tally.Buckets; bucket++)
                Tell(bucket, now.Count(bucket) - _fed.Count(bucket), now.Sum(bucket) - _fed.Sum(bucket));
            _fed = now;
        }
    }

    private void Tell(int bucket, long count, long sum)
    {
        if (count <= 0)
            return; // less than before: those that counted were replaced
        double least = bucket == 0 ? 0 : Tally.Bounds[bucket - 1] + 1;
        double most = bucket < Tally.Bounds.Length ? Tally.Bounds[bucket] : double.MaxValue;
        double mean = Math.Clamp((double)sum / count, least, most) / 1e9;
        for (long i = Math.Min(count, Most); i > 0; i--)
            _histogram.Record(mean);
    }
}

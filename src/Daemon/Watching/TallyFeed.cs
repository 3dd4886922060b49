using System.Diagnostics.Metrics;
using RVae.Stage.Layout;

namespace RVae.Daemon.Watching;

/// <summary>
/// Feeds a histogram with what a <see cref="Tally"/> has counted. Another process counts, and OpenTelemetry has no histogram that is read
/// on demand. The feed tells each range by the mean of its times, so that counts and sum are those of the tally. Any thread.
/// </summary>
internal sealed class TallyFeed
{
    // Nobody plays so many hits between two looks.
    private const long Most = 1_000_000;

    private readonly Func<Tally> _read;
    private readonly Histogram<double> _histogram;
    private readonly Lock _feeding = new();
    private Tally _fed;

    /// <summary>Makes a feed that begins with what is counted from now on.</summary>
    /// <param name="read">Gives the present tally.</param>
    /// <param name="histogram">Takes seconds.</param>
    public TallyFeed(Func<Tally> read, Histogram<double> histogram) => (_read, _histogram, _fed) = (read, histogram, read());

    /// <summary>The upper ends of the ranges, seconds.</summary>
    public static IReadOnlyList<double> Bounds { get; } = [.. Tally.Bounds.ToArray().Select(bound => bound / 1e9)];

    /// <summary>Feeds what is new.</summary>
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
            return; // fewer than before: the process that counted was replaced
        double least = bucket == 0 ? 0 : Tally.Bounds[bucket - 1] + 1;
        double most = bucket < Tally.Bounds.Length ? Tally.Bounds[bucket] : double.MaxValue;
        double mean = Math.Clamp((double)sum / count, least, most) / 1e9;
        for (long i = Math.Min(count, Most); i > 0; i--)
            _histogram.Record(mean);
    }
}

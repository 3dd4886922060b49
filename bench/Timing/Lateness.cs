using System.Globalization;
using HdrHistogram;

namespace RVae.Bench.Timing;

/// <summary>How late messages were, in nanoseconds.</summary>
internal sealed class Lateness
{
    private readonly LongHistogram _histogram = new(TimeStamp.Seconds(100), 3);

    public long Count => _histogram.TotalCount;

    public double P99Microseconds => Count == 0 ? double.PositiveInfinity : _histogram.GetValueAtPercentile(99) / 1000.0;

    public void Record(long nanoseconds) => _histogram.RecordValue(Math.Max(0, nanoseconds));

    public static Lateness operator +(Lateness a, Lateness b)
    {
        var sum = new Lateness();
        sum._histogram.Add(a._histogram);
        sum._histogram.Add(b._histogram);
        return sum;
    }

    /// <summary>
    /// Of messages that carry the number of their tick, against the straight line through the earliest of them: a sender's
    /// constant delay is not held against it, its drift is.
    /// </summary>
    public static Lateness Of(IReadOnlyList<(int Tick, long Arrived)> heard, double period)
    {
        var lateness = new Lateness();
        if (heard.Count == 0)
            return lateness;
        int first = heard[0].Tick;
        double start = heard.Min(one => one.Arrived - ((one.Tick - first) * period));
        foreach ((int tick, long arrived) in heard)
            lateness.Record((long)(arrived - start - ((tick - first) * period)));
        return lateness;
    }

    /// <summary>p50, p99 and the latest, in microseconds.</summary>
    public override string ToString()
    {
        if (Count == 0)
            return "–";
        string At(long value) => value < 100_000_000
            ? (value / 1000).ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{value / 1e6:0} ms");
        return $"{At(_histogram.GetValueAtPercentile(50))} / {At(_histogram.GetValueAtPercentile(99))} / {At(_histogram.GetMaxValue())}";
    }
}

using CsCheck;

namespace RVae.Daemon.Tests.Performance;

public sealed class LatenessHistogramTests
{
    [Fact]
    public void A_percentile_is_the_exact_one_within_an_eighth() =>
        Gen.Select(Gen.Long[0, 1L << 40].Array[1, 300], Gen.Double[0.01, 1]).Sample((values, share) =>
        {
            var histogram = new LatenessHistogram();
            foreach (long value in values)
                histogram.Record(value, 0);
            long[] sorted = [.. values.Order()];
            long exact = sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
            histogram.Percentile(share).ShouldBeInRange(exact, exact + (exact / 8));
        });

    [Fact]
    public void Without_events_there_is_no_lateness() => new LatenessHistogram().Percentile(0.99).ShouldBe(0);

    [Fact]
    public void What_was_long_ago_is_forgotten()
    {
        const long Second = 1_000_000_000;
        var histogram = new LatenessHistogram();
        histogram.Record(50_000_000, 0);
        for (long second = 1; second <= 30; second++)
            histogram.Record(1000, second * Second);
        histogram.Percentile(1).ShouldBeLessThan(2000);
    }

    [Fact]
    public void What_was_before_a_rest_counts_neither_at_rest_nor_after_it()
    {
        const long Second = 1_000_000_000;
        var histogram = new LatenessHistogram();
        histogram.Record(50_000_000, 100 * Second);
        histogram.PercentileAt(101 * Second, 1).ShouldBeGreaterThanOrEqualTo(50_000_000);
        histogram.PercentileAt(130 * Second, 1).ShouldBe(0);
        histogram.Record(1000, 3600 * Second);
        histogram.PercentileAt(3600 * Second, 1).ShouldBeInRange(1000, 2000);
    }

    [Fact]
    public void Early_counts_as_on_time()
    {
        var histogram = new LatenessHistogram();
        histogram.Record(-5, 0);
        histogram.Percentile(1).ShouldBe(0);
    }
}

using CsCheck;
using RVae.Stage.Layout;
using RVae.Stage.Playing;

namespace RVae.Stage.Tests.Playing;

public sealed class TallyTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(10_000, 0)]
    [InlineData(10_001, 1)]
    [InlineData(50_000_000, 11)]
    [InlineData(500_000_001, 15)]
    [InlineData(long.MaxValue, 15)]
    public void A_range_holds_its_upper_end_and_the_last_all_that_is_more(long time, int bucket) => Tally.BucketOf(time).ShouldBe(bucket);

    [Fact]
    public void Nothing_that_was_counted_is_lost_and_the_sums_lie_within_their_ranges() => Gen.Long[-5, 2_000_000_000].Array.Sample(times =>
    {
        var counted = new TimeTally();
        foreach (long time in times)
            counted.Record(time);
        var tally = new Tally();
        counted.AddTo(ref tally);
        tally.Total.ShouldBe(times.Length);
        Enumerable.Range(0, Tally.Buckets).Sum(tally.Sum).ShouldBe(times.Sum(time => Math.Max(time, 0)));
        for (int bucket = 0; bucket < Tally.Buckets - 1; bucket++)
            tally.Sum(bucket).ShouldBeLessThanOrEqualTo(tally.Count(bucket) * Tally.Bounds[bucket]);
    });

    [Fact]
    public void Two_tallies_add_up()
    {
        var one = new Tally();
        one.Add(2, 3, 100_000);
        var other = one;
        other.Add(one);
        (other.Count(2), other.Sum(2), other.Total).ShouldBe((6, 200_000, 6));
    }
}

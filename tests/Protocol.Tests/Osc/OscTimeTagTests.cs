using CsCheck;
using RVae.Protocol.Osc;

namespace RVae.Protocol.Tests.Osc;

public sealed class OscTimeTagTests
{
    private static readonly DateTimeOffset Rollover = new(2036, 2, 7, 6, 28, 16, TimeSpan.Zero);
    private static readonly Gen<DateTimeOffset> Moments = Gen.Long[
        new DateTime(1950, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks, new DateTime(2200, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks]
        .Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    [Fact]
    public void Seconds_count_from_midnight_of_the_first_of_January_1900()
    {
        OscTimeTag.From(new(1900, 1, 1, 0, 0, 1, TimeSpan.Zero)).ShouldBe(new OscTimeTag(1UL << 32));
        OscTimeTag.From(new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero)).Seconds.ShouldBe(2_208_988_800);
        OscTimeTag.From(new(1970, 1, 1, 1, 0, 0, TimeSpan.FromHours(1))).Seconds.ShouldBe(2_208_988_800);
    }

    [Fact]
    public void A_date_survives_the_way_there_and_back() => Gen.Select(Moments, Gen.Int[-60_000, 60_000]).Sample((moment, away) =>
        OscTimeTag.From(moment).ToDateTimeOffset(moment.AddYears(away / 1000)).ShouldBe(moment));

    [Fact]
    public void A_tag_after_February_2036_is_read_in_the_era_nearest_to_the_reference()
    {
        var soon = new OscTimeTag(10UL << 32);
        soon.ToDateTimeOffset(Rollover.AddDays(-1)).ShouldBe(Rollover.AddSeconds(10));
        soon.ToDateTimeOffset(Rollover.AddDays(1)).ShouldBe(Rollover.AddSeconds(10));
        soon.ToDateTimeOffset(new(1910, 1, 1, 0, 0, 0, TimeSpan.Zero)).Year.ShouldBe(1900);
    }

    [Fact]
    public void A_tag_before_the_rollover_is_still_the_past_just_after_it()
    {
        OscTimeTag before = OscTimeTag.From(Rollover.AddSeconds(-1));
        before.ToDateTimeOffset(Rollover.AddSeconds(1)).ShouldBe(Rollover.AddSeconds(-1));
        before.IsBefore(OscTimeTag.From(Rollover.AddSeconds(1))).ShouldBeTrue();
        OscTimeTag.From(Rollover.AddSeconds(1)).IsBefore(before).ShouldBeFalse();
        OscTimeTag.From(Rollover.AddSeconds(1)).NanosecondsSince(before).ShouldBe(2_000_000_000);
    }

    [Fact]
    public void The_instant_of_the_rollover_does_not_read_as_immediately()
    {
        OscTimeTag.From(Rollover).IsImmediate.ShouldBeFalse();
        OscTimeTag.From(Rollover).ToDateTimeOffset(Rollover).ShouldBe(Rollover);
    }

    [Theory]
    [InlineData(0UL, true)]
    [InlineData(1UL, true)]
    [InlineData(2UL, false)]
    [InlineData(1UL << 32, false)]
    public void Zero_and_one_mean_now(ulong value, bool immediate)
    {
        new OscTimeTag(value).IsImmediate.ShouldBe(immediate);
        if (immediate)
            new OscTimeTag(value).ToDateTimeOffset(Rollover).ShouldBe(Rollover);
    }

    [Fact]
    public void Immediately_is_before_every_time_and_not_before_itself()
    {
        OscTimeTag.Immediately.IsBefore(OscTimeTag.From(Rollover)).ShouldBeTrue();
        OscTimeTag.Immediately.IsBefore(new(0)).ShouldBeFalse();
        OscTimeTag.From(Rollover).IsBefore(OscTimeTag.Immediately).ShouldBeFalse();
    }

    [Fact]
    public void Adding_nanoseconds_and_asking_for_them_agree() => Gen.Select(Moments, Gen.Long[-(1L << 50), 1L << 50])
        .Sample((moment, nanoseconds) =>
        {
            OscTimeTag from = OscTimeTag.From(moment);
            OscTimeTag to = from.AddNanoseconds(nanoseconds);
            to.NanosecondsSince(from).ShouldBe(nanoseconds);
            to.IsBefore(from).ShouldBe(nanoseconds < 0);
        });

    [Fact]
    public void A_date_beyond_the_calendar_is_its_last_or_first_instant()
    {
        OscTimeTag later = OscTimeTag.From(DateTimeOffset.MaxValue).AddNanoseconds(1_000_000_000);
        later.ToDateTimeOffset(DateTimeOffset.MaxValue).UtcTicks.ShouldBe(DateTimeOffset.MaxValue.UtcTicks);
    }
}

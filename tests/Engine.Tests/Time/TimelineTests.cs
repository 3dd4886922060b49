using CsCheck;
using RVae.Engine.Time;

namespace RVae.Engine.Tests.Time;

public sealed class TimelineTests
{
    [Fact]
    public void A_moment_and_its_tick_lead_to_each_other() =>
        Gen.Select(Gen.Long[0, 1L << 40], Gen.Long[0, 1L << 55], Gen.Double[20, 300], Gen.Double[0, 1e6])
            .Sample((anchor, time, bpm, ticks) =>
            {
                var line = new Timeline(anchor, time, Timeline.Rate(bpm, 24));
                line.TickAt(line.TimeOf(anchor + ticks)).ShouldBe(anchor + ticks, 1e-3);
            });

    [Fact]
    public void Another_rate_leaves_the_tick_at_which_it_begins_where_it_was()
    {
        var line = new Timeline(0, 1_000, 48);
        Timeline faster = line.WithRate(96, 96);
        faster.TimeOf(96).ShouldBe(line.TimeOf(96));
        (faster.TimeOf(192) - faster.TimeOf(96)).ShouldBe(1_000_000_000);
    }

    [Fact]
    public void A_week_of_ticks_does_not_drift()
    {
        var line = new Timeline(0, 0, Timeline.Rate(120, 24));
        line.TimeOf(48L * 3600 * 24 * 7).ShouldBe(3600L * 24 * 7 * 1_000_000_000);
    }

    [Fact]
    public void A_shift_moves_everything_from_its_tick_on()
    {
        Timeline later = new Timeline(0, 0, 48).Shifted(48, 5);
        later.TimeOf(48).ShouldBe(1_000_000_005);
        later.TimeOf(96).ShouldBe(2_000_000_005);
    }
}

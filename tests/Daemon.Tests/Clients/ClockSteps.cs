using RVae.Protocol.Osc;

namespace RVae.Daemon.Tests.Clients;

/// <summary>The system's clock is set while music plays: what is played by the monotonic clock stays where it is.</summary>
public sealed class ClockSteps
{
    private readonly FakeTime _time = new();
    private readonly DaemonClock _clock;

    public ClockSteps() => _clock = new DaemonClock(_time, _time);

    [Fact]
    public void A_small_step_is_taken_up_by_a_thousandth_of_the_time_that_passes()
    {
        _time.Utc += TimeSpan.FromMilliseconds(500);
        double last = ErrorOfTags();
        last.ShouldBe(-0.5, 0.001);
        for (int second = 0; second < 500; second++)
        {
            _time.Advance(1);
            double error = ErrorOfTags();
            (error - last).ShouldBeInRange(0, 0.0010001, "tags may not leap");
            last = error;
        }

        last.ShouldBe(0, 0.001);
    }

    [Fact]
    public void A_tag_means_the_moment_that_it_was_made_of_on_either_side_of_a_step()
    {
        OscTimeTag before = _clock.ToTimeTag(_time.Now + 1_000_000_000);
        _time.Utc -= TimeSpan.FromMilliseconds(300);
        (_clock.ToMoment(before) - _time.Now).ShouldBeInRange(999_999_000, 1_000_001_000);
    }

    [Fact]
    public void A_clock_that_was_wrong_by_more_than_a_second_is_right_at_once()
    {
        // Every receiver's clock was set with it; for hours of slewing their bundles would be late, or early by as much.
        _time.Utc += TimeSpan.FromHours(1);
        ErrorOfTags().ShouldBe(0, 1e-6);
    }

    [Fact]
    public void Time_since_the_start_knows_nothing_of_steps()
    {
        _time.Advance(3);
        _time.Utc -= TimeSpan.FromDays(1);
        _clock.SinceStart(_clock.Now).ShouldBe(3_000_000_000);
    }

    [Fact]
    public void A_thread_that_was_held_up_while_it_read_the_clocks_reads_them_again()
    {
        _time.HoldUp = 0.01;
        var held = new DaemonClock(_time, _time);
        (held.ToTimeTag(_time.Now).NanosecondsSince(OscTimeTag.From(_time.Utc)) / 1e9).ShouldBe(0, 1e-6);

        _time.Advance(60);
        _time.HoldUp = 0.01;
        _ = _clock.ToTimeTag(_time.Now);
        ErrorOfTags().ShouldBe(0, 1e-6);
    }

    // Seconds by which a tag of the present differs from the system's clock.
    private double ErrorOfTags() => _clock.ToTimeTag(_time.Now).NanosecondsSince(OscTimeTag.From(_time.Utc)) / 1e9;
}

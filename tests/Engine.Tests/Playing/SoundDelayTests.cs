using RVae.Engine.Playing;

namespace RVae.Engine.Tests.Playing;

public sealed class SoundDelayTests
{
    private const long Millisecond = 1_000_000;

    [Fact]
    public void It_moves_by_a_tenth_of_the_time_that_passes_until_it_is_there()
    {
        var delay = new SoundDelay();
        long time = 7 * Millisecond, before = 0;
        delay.Approach(0, time);
        for (int i = 0; i < 200; i++)
        {
            delay.Approach(50 * Millisecond, time += 5 * Millisecond);
            (delay.Nanoseconds - before).ShouldBeInRange(0, 500_000);
            before = delay.Nanoseconds;
        }

        delay.Nanoseconds.ShouldBe(50 * Millisecond);
        for (int i = 0; i < 200; i++)
            delay.Approach(0, time += 5 * Millisecond);
        delay.Nanoseconds.ShouldBe(0);
    }

    [Fact]
    public void A_thread_that_was_held_up_makes_no_jump_of_it()
    {
        var delay = new SoundDelay();
        delay.Approach(400 * Millisecond, 1_000_000 * Millisecond);
        delay.Nanoseconds.ShouldBeLessThanOrEqualTo(5 * Millisecond);
    }

    [Theory]
    [InlineData(5_000_000_000, SoundDelay.Longest)]
    [InlineData(-20_000_000, 0)]
    public void It_stays_between_nothing_and_half_a_second(long wanted, long reached)
    {
        var delay = new SoundDelay();
        for (long time = 0; time < 20_000 * Millisecond; time += 5 * Millisecond)
            delay.Approach(wanted, time);
        delay.Nanoseconds.ShouldBe(reached);
    }
}

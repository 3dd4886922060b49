using RVae.Daemon.Saved;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Tests.Restoring;

/// <summary>How long a daemon was gone, whatever the time of day was set to meanwhile.</summary>
public sealed class SavedBootTests
{
    private static readonly OscTimeTag Then = OscTimeTag.From(new DateTimeOffset(2026, 11, 28, 20, 0, 0, TimeSpan.Zero));

    private static readonly SavedBoot Saved = new("one start", 5_000_000_000, Then.Value);

    [Fact]
    public void A_tag_that_was_saved_with_it_has_the_moment_that_it_had_then()
    {
        Saved.MomentOf(Then.Value).ShouldBe(5_000_000_000);
        Saved.MomentOf(Then.AddNanoseconds(1_500_000_000).Value).ShouldBeInRange(6_499_999_999, 6_500_000_001);
        Saved.MomentOf(Then.AddNanoseconds(-250_000_000).Value).ShouldBeInRange(4_749_999_999, 4_750_000_001);
    }

    [Theory]
    [InlineData("one start", 5_000_000_000, true)]
    [InlineData("one start", 4_999_999_999, false)]
    [InlineData("another start", 6_000_000_000, false)]
    [InlineData("", 6_000_000_000, false)]
    public void It_holds_in_the_same_start_of_the_system_from_then_on(string current, long now, bool holds) => Saved.Holds(current, now).ShouldBe(holds);

    [Fact]
    public void A_system_that_tells_no_start_saves_none() => new SavedBoot("", 1, Then.Value).Holds("", 2).ShouldBeFalse();
}

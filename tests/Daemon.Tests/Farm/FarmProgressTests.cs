using RVae.Farm.Work;

namespace RVae.Daemon.Tests.Farm;

/// <summary>Which tries are counted against an order.</summary>
public sealed class FarmProgressTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public void Five_tries_without_a_checkpoint_are_all()
    {
        FarmProgress.Of(Nothing, 4).IsLast.ShouldBeFalse();
        FarmProgress.Of(Nothing, 5).IsLast.ShouldBeTrue();
        FarmProgress.Of(Nothing, 5).IsInVain.ShouldBeFalse();
        FarmProgress.Of(Nothing, 6).IsInVain.ShouldBeTrue();
    }

    [Fact]
    public void A_try_that_gets_further_begins_the_count_again()
    {
        FarmProgress third = FarmProgress.Of(Nothing, 3);
        Dictionary<string, string> words = third.WordsAt(0.25);
        third.Reach(0.25).ShouldBeTrue();
        third.Reach(0.26).ShouldBeFalse("it is told once");
        FarmProgress.Of(words, 7).IsLast.ShouldBeFalse();
        FarmProgress.Of(words, 8).IsLast.ShouldBeTrue();
        FarmProgress.Of(words, 9).IsInVain.ShouldBeTrue();
    }

    [Fact]
    public void A_checkpoint_that_is_no_further_counts_for_the_try_that_was_there_first()
    {
        Dictionary<string, string> words = FarmProgress.Of(Nothing, 2).WordsAt(0.5);
        FarmProgress later = FarmProgress.Of(words, 4);
        later.Reach(0.5).ShouldBeFalse();
        FarmProgress.Of(later.WordsAt(0.5), 5).Furthest.ShouldBe(2);
        FarmProgress.Of(later.WordsAt(0.51), 5).Furthest.ShouldBe(4);
    }

    [Theory]
    [InlineData("7", "0.5")]
    [InlineData("-1", "0.5")]
    [InlineData("1", "NaN")]
    [InlineData("1", "2")]
    [InlineData("one", "half")]
    public void Words_that_cannot_be_are_none(string @try, string fraction) =>
        FarmProgress.Of(new Dictionary<string, string> { ["try"] = @try, ["fraction"] = fraction }, 5).Furthest.ShouldBe(0);

    [Fact]
    public void The_hundredth_try_is_the_last() =>
        FarmProgress.Of(new Dictionary<string, string> { ["try"] = "99", ["fraction"] = "0.9" }, 100).IsLast.ShouldBeTrue();
}

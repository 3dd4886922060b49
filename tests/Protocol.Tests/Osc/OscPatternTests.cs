using System.Diagnostics;
using CsCheck;
using RVae.Fuzz;
using RVae.Protocol.Osc;
using static RVae.Protocol.Tests.Osc.Packets;

namespace RVae.Protocol.Tests.Osc;

/// <summary>What holds for every pattern; its operators are in <see cref="Specification.Osc10AddressPatterns"/>.</summary>
public sealed class OscPatternTests
{
    private static readonly Gen<string> Patterns = Gen.OneOf(
        "/", "a", "b", "c", "ab", "*", "?", "[a-b]", "[!a]", "{a,ab}", "{b,}", "//").Array[0, 6].Select(p => "/" + string.Concat(p));

    private static readonly Gen<string> Addresses =
        Gen.OneOf("/", "a", "b", "c").Array[0, 12].Select(p => "/" + string.Concat(p));

    [Fact]
    public void The_matcher_agrees_with_one_that_tries_every_way() => Gen.Select(Patterns, Addresses).Sample(
        (pattern, address) =>
            Matches(pattern, address).ShouldBe(PatternReference.Matches(Raw(pattern), Raw(address)), $"{pattern} on {address}"),
        iter: 20_000);

    [Theory]
    [InlineData("*a")]
    [InlineData("{a,aa}")]
    [InlineData("{,a}")]
    [InlineData("*?")]
    public void A_pattern_that_would_make_a_backtracking_matcher_run_for_ever_is_done_in_no_time(string piece)
    {
        string pattern = "/" + string.Concat(Enumerable.Repeat(piece, 1000 / piece.Length)) + "b";
        string address = "/" + new string('a', 1000);
        long started = Stopwatch.GetTimestamp();
        Matches(pattern, address).ShouldBeFalse();
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_thousand_levels_are_traversed_in_no_time()
    {
        string pattern = string.Concat(Enumerable.Repeat("//a", 300)) + "/b";
        string address = string.Concat(Enumerable.Repeat("/a", 500));
        long started = Stopwatch.GetTimestamp();
        Matches(pattern, address).ShouldBeFalse();
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(127)]
    [InlineData(1023)]
    public void Addresses_of_every_length_up_to_the_limit_are_matched(int length)
    {
        string address = "/" + new string('a', length);
        Matches("/*a", address).ShouldBeTrue();
        Matches(address, address).ShouldBeTrue();
        Matches("/*b", address).ShouldBeFalse();
    }

    [Fact]
    public void What_is_longer_than_the_limit_matches_nothing_and_says_so()
    {
        string tooLong = "/" + new string('a', OscPattern.MaxLength);
        Matches("/*", tooLong).ShouldBeFalse();
        Matches(tooLong, tooLong).ShouldBeFalse();
        OscPattern.IsWellFormed(Raw(tooLong), out OscError error, out _).ShouldBeFalse();
        error.ShouldBe(OscError.PatternTooLong);
    }
}

using RVae.Protocol.Osc;
using static RVae.Protocol.Tests.Osc.Packets;

namespace RVae.Protocol.Tests.Osc.Specification;

/// <summary>OSC 1.0, "OSC Message Dispatching and Pattern Matching".</summary>
public sealed class Osc10AddressPatterns
{
    [Theory]
    [InlineData("/a", "/a", true)]
    [InlineData("/a", "/b", false)]
    [InlineData("/a/b", "/a", false)]
    [InlineData("/a", "/a/b", false)]
    [InlineData("/a/*", "/a/b/c", false)]
    public void Address_and_pattern_contain_the_same_number_of_parts_and_each_part_matches(
        string pattern, string address, bool matches) => Matches(pattern, address).ShouldBe(matches);

    [Fact]
    public void A_pattern_selects_every_address_that_it_matches()
    {
        string[] addresses = ["/rvae/mute/kick", "/rvae/mute/snare", "/rvae/solo/kick", "/rvae/mute"];
        addresses.Where(a => Matches("/rvae/{mute,solo}/k*", a)).ShouldBe(["/rvae/mute/kick", "/rvae/solo/kick"]);
    }

    [Theory]
    [InlineData("/ab?", "/abc", true)]
    [InlineData("/?bc", "/abc", true)]
    [InlineData("/ab?", "/ab", false)]
    [InlineData("/a?b", "/a/b", false)]
    public void A_question_mark_matches_any_single_character(string pattern, string address, bool matches) =>
        Matches(pattern, address).ShouldBe(matches);

    [Theory]
    [InlineData("/*", "/abc", true)]
    [InlineData("/a*", "/a", true)]
    [InlineData("/a*c", "/abbbc", true)]
    [InlineData("/a*c", "/abbbd", false)]
    [InlineData("/*b*", "/abc", true)]
    [InlineData("/**", "/", true)]
    [InlineData("/a*b", "/a/b", false)]
    public void An_asterisk_matches_any_sequence_of_zero_or_more_characters(
        string pattern, string address, bool matches) => Matches(pattern, address).ShouldBe(matches);

    [Theory]
    [InlineData("/[abc]", "/b", true)]
    [InlineData("/[abc]", "/d", false)]
    [InlineData("/[abc]", "/ab", false)]
    [InlineData("/[]", "/a", false)]
    [InlineData("/a[/]b", "/a/b", false)]
    public void A_string_of_characters_in_square_brackets_matches_any_character_in_the_string(
        string pattern, string address, bool matches) => Matches(pattern, address).ShouldBe(matches);

    [Theory]
    [InlineData("/[a-f]", "/c", true)]
    [InlineData("/[a-f]", "/f", true)]
    [InlineData("/[a-f]", "/g", false)]
    [InlineData("/[a-f0-9x]", "/7", true)]
    [InlineData("/[a-f0-9x]", "/x", true)]
    [InlineData("/[f-a]", "/c", false)]
    public void Two_characters_separated_by_a_minus_sign_are_the_range_between_them_in_ASCII(
        string pattern, string address, bool matches) => Matches(pattern, address).ShouldBe(matches);

    [Theory]
    [InlineData("/[a-]", "/-", true)]
    [InlineData("/[a-]", "/a", true)]
    [InlineData("/[a-]", "/b", false)]
    [InlineData("/[-a]", "/-", true)]
    public void A_minus_sign_at_the_end_of_the_string_has_no_special_meaning(
        string pattern, string address, bool matches) => Matches(pattern, address).ShouldBe(matches);

    [Theory]
    [InlineData("/[!abc]", "/d", true)]
    [InlineData("/[!abc]", "/a", false)]
    [InlineData("/[!a-c]", "/b", false)]
    [InlineData("/[!a]", "/", false)]
    [InlineData("/a[!x]b", "/a/b", false)]
    public void An_exclamation_point_at_the_beginning_of_the_string_negates_it(
        string pattern, string address, bool matches) => Matches(pattern, address).ShouldBe(matches);

    [Theory]
    [InlineData("/[a!]", "/!", true)]
    [InlineData("/[a!]", "/a", true)]
    [InlineData("/[a!]", "/b", false)]
    public void An_exclamation_point_anywhere_else_has_no_special_meaning(
        string pattern, string address, bool matches) => Matches(pattern, address).ShouldBe(matches);

    [Theory]
    [InlineData("/{foo,bar}", "/foo", true)]
    [InlineData("/{foo,bar}", "/bar", true)]
    [InlineData("/{foo,bar}", "/foobar", false)]
    [InlineData("/{foo,bar}s", "/bars", true)]
    [InlineData("/{a,ab}c", "/abc", true)]
    [InlineData("/{ab,a}bc", "/abc", true)]
    [InlineData("/{,a}b", "/b", true)]
    [InlineData("/{f*,bar}", "/foo", false)]
    public void A_comma_separated_list_in_curly_braces_matches_any_of_its_strings(
        string pattern, string address, bool matches) => Matches(pattern, address).ShouldBe(matches);

    [Theory]
    [InlineData("/rvae", "/rvae", true)]
    [InlineData("/rvae", "/RVAE", false)]
    [InlineData("/a b", "/a b", true)]
    public void Any_other_character_can_match_only_the_same_character(string pattern, string address, bool matches) =>
        Matches(pattern, address).ShouldBe(matches);

    [Theory]
    [InlineData("/a[bc", OscError.UnclosedPattern, 2)]
    [InlineData("/{a,b", OscError.UnclosedPattern, 1)]
    [InlineData("/[a/b]", OscError.UnclosedPattern, 1)]
    [InlineData("/{a/b}", OscError.UnclosedPattern, 1)]
    [InlineData("/a]", OscError.StrayBracket, 2)]
    [InlineData("/a}", OscError.StrayBracket, 2)]
    [InlineData("/{a,{b}}", OscError.StrayBracket, 1)]
    public void A_malformed_pattern_matches_nothing_and_says_so(string pattern, OscError error, int offset)
    {
        OscPattern.IsWellFormed(Raw(pattern), out OscError found, out int at).ShouldBeFalse();
        (found, at).ShouldBe((error, offset));
        Matches(pattern, pattern).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/rvae/hit", false)]
    [InlineData("/rvae/*", true)]
    [InlineData("/rvae/?", true)]
    [InlineData("/[a]", true)]
    [InlineData("/{a}", true)]
    [InlineData("//hit", true)]
    [InlineData("/a!b-c,d", false)]
    public void An_address_with_an_operator_is_a_pattern(string address, bool isPattern) =>
        OscPattern.IsPattern(Raw(address)).ShouldBe(isPattern);
}

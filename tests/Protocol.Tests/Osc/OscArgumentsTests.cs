using RVae.Protocol.Osc;
using static RVae.Protocol.Tests.Osc.Packets;

namespace RVae.Protocol.Tests.Osc;

/// <summary>The protocol's third rule: every type is accepted and coerced where that is harmless.</summary>
public sealed class OscArgumentsTests
{
    [Theory]
    [InlineData(2.5f, 3)]
    [InlineData(-2.5f, -3)]
    [InlineData(2.7f, 3)]
    [InlineData(2.4f, 2)]
    [InlineData(-0.4f, 0)]
    [InlineData(-2_147_483_648f, int.MinValue)]
    public void A_float_for_an_int_is_rounded_half_away_from_zero(float sent, int expected)
    {
        OscArguments arguments = Float(sent);
        arguments.TryReadAsInt32(out int value, out OscError error).ShouldBeTrue();
        (value, error).ShouldBe((expected, OscError.None));
        arguments.AtEnd.ShouldBeTrue();
    }

    [Theory]
    [InlineData(2_147_483_648f, OscError.OutOfRange)]
    [InlineData(-2_147_484_000f, OscError.OutOfRange)]
    [InlineData(float.NaN, OscError.NotFinite)]
    [InlineData(float.PositiveInfinity, OscError.NotFinite)]
    [InlineData(float.NegativeInfinity, OscError.NotFinite)]
    public void A_float_that_is_no_int_is_refused_and_not_passed(float sent, OscError expected)
    {
        OscArguments arguments = Float(sent);
        arguments.TryReadAsInt32(out int value, out OscError error).ShouldBeFalse();
        (value, error).ShouldBe((0, expected));
        arguments.Index.ShouldBe(0);
    }

    [Theory]
    [InlineData(2_147_483_647.4, int.MaxValue)]
    [InlineData(-2_147_483_648.4, int.MinValue)]
    public void A_double_for_an_int_is_rounded_before_its_range_is_checked(double sent, int expected)
    {
        OscArguments arguments = Double(sent);
        arguments.TryReadAsInt32(out int value).ShouldBeTrue();
        value.ShouldBe(expected);
    }

    [Theory]
    [InlineData(2_147_483_647.5)]
    [InlineData(-2_147_483_648.5)]
    [InlineData(1e300)]
    public void A_double_beyond_an_int_is_refused(double sent)
    {
        OscArguments arguments = Double(sent);
        arguments.TryReadAsInt32(out _, out OscError error).ShouldBeFalse();
        error.ShouldBe(OscError.OutOfRange);
    }

    [Theory]
    [InlineData(5L, true)]
    [InlineData(-5L, true)]
    [InlineData(1L << 31, false)]
    [InlineData(long.MinValue, false)]
    public void An_h_is_narrowed_to_an_int_when_it_fits(long sent, bool fits)
    {
        OscArguments arguments = Arguments(Message("/a", "h", Big((ulong)sent, 8)));
        arguments.TryReadAsInt32(out int value).ShouldBe(fits);
        value.ShouldBe(fits ? (int)sent : 0);
    }

    [Fact]
    public void An_int_or_an_h_for_a_float_is_the_nearest_float()
    {
        OscArguments arguments = Arguments(Message("/a", "ih", [.. Big(16_777_217, 4), .. Big(3, 8)]));
        (arguments.TryReadAsFloat32(out float first) && first == 16_777_216f).ShouldBeTrue();
        (arguments.TryReadAsFloat32(out float second) && second == 3f).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0.1, OscError.None)]
    [InlineData(1e39, OscError.OutOfRange)]
    [InlineData(double.NaN, OscError.NotFinite)]
    [InlineData(double.NegativeInfinity, OscError.NotFinite)]
    public void A_d_is_narrowed_to_a_float_when_it_fits(double sent, OscError expected)
    {
        OscArguments arguments = Double(sent);
        arguments.TryReadAsFloat32(out float value, out OscError error).ShouldBe(expected == OscError.None);
        (value, error).ShouldBe((expected == OscError.None ? (float)sent : 0, expected));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_float_that_is_not_finite_is_refused(float sent)
    {
        OscArguments arguments = Float(sent);
        arguments.TryReadAsFloat32(out _, out OscError error).ShouldBeFalse();
        error.ShouldBe(OscError.NotFinite);
        arguments.TryReadFloat32(out float raw).ShouldBeTrue("the plain read takes what was sent");
        raw.ShouldBe(sent);
    }

    [Fact]
    public void T_and_F_are_1_and_0()
    {
        OscArguments arguments = Arguments(Message("/a", "TFTF"));
        (arguments.TryReadAsInt32(out int one) && one == 1).ShouldBeTrue();
        (arguments.TryReadAsInt32(out int zero) && zero == 0).ShouldBeTrue();
        (arguments.TryReadAsFloat32(out float first) && first == 1f).ShouldBeTrue();
        (arguments.TryReadAsFloat32(out float second) && second == 0f).ShouldBeTrue();
    }

    [Fact]
    public void An_S_is_as_good_as_an_s()
    {
        OscArguments arguments = Arguments(Message("/a", "Ss", [.. Padded("bar"), .. Padded("beat")]));
        (arguments.TryReadAsString(out ReadOnlySpan<byte> first) && first.SequenceEqual("bar"u8)).ShouldBeTrue();
        (arguments.TryReadAsString(out ReadOnlySpan<byte> second) && second.SequenceEqual("beat"u8)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("s")]
    [InlineData("N")]
    [InlineData("b")]
    [InlineData("[]")]
    public void A_value_of_the_wrong_kind_is_refused(string tags)
    {
        OscArguments arguments = Arguments(Message("/a", tags, new byte[tags is "s" or "b" ? 4 : 0]));
        arguments.TryReadAsInt32(out _, out OscError asInt).ShouldBeFalse();
        arguments.TryReadAsFloat32(out _, out OscError asFloat).ShouldBeFalse();
        (asInt, asFloat).ShouldBe((OscError.WrongKind, OscError.WrongKind));
    }

    [Fact]
    public void A_number_is_no_text()
    {
        OscArguments arguments = Float(1);
        arguments.TryReadAsString(out _, out OscError error).ShouldBeFalse();
        error.ShouldBe(OscError.WrongKind);
    }

    [Fact]
    public void A_missing_argument_is_told_from_one_of_the_wrong_kind()
    {
        OscArguments arguments = Arguments(Message("/a", ""));
        arguments.TryReadAsInt32(out _, out OscError asInt).ShouldBeFalse();
        arguments.TryReadAsFloat32(out _, out OscError asFloat).ShouldBeFalse();
        arguments.TryReadAsString(out _, out OscError asText).ShouldBeFalse();
        (asInt, asFloat, asText).ShouldBe((OscError.NoArgument, OscError.NoArgument, OscError.NoArgument));
        arguments.TrySkip().ShouldBeFalse();
    }

    [Fact]
    public void A_read_of_another_kind_stays_where_it_is()
    {
        OscArguments arguments = Float(1);
        arguments.TryReadInt32(out _).ShouldBeFalse();
        arguments.TryReadString(out _).ShouldBeFalse();
        arguments.TryReadBool(out _).ShouldBeFalse();
        arguments.TryReadFloat32(out float value).ShouldBeTrue();
        value.ShouldBe(1);
    }

    [Fact]
    public void A_copy_of_the_cursor_looks_ahead()
    {
        OscArguments arguments = Float(1);
        OscArguments ahead = arguments;
        ahead.TrySkip().ShouldBeTrue();
        ahead.AtEnd.ShouldBeTrue();
        arguments.AtEnd.ShouldBeFalse();
    }

    [Fact]
    public void Every_error_has_words_of_its_own() =>
        Enum.GetValues<OscError>().Select(e => e.Describe()).ShouldBeUnique();

    private static OscArguments Float(float value) =>
        Arguments(Message("/a", "f", Big(BitConverter.SingleToUInt32Bits(value), 4)));

    private static OscArguments Double(double value) =>
        Arguments(Message("/a", "d", Big(BitConverter.DoubleToUInt64Bits(value), 8)));
}

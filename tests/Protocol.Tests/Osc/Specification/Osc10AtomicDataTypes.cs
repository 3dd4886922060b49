using RVae.Protocol.Osc;
using static RVae.Protocol.Tests.Osc.Packets;

namespace RVae.Protocol.Tests.Osc.Specification;

/// <summary>OSC 1.0, "Atomic Data Types" and the optional types of the type tag table.</summary>
public sealed class Osc10AtomicDataTypes
{
    [Theory]
    [InlineData("\0\0\x03\xE8", 1000)]
    [InlineData("\xFF\xFF\xFF\xFF", -1)]
    [InlineData("\x80\0\0\0", int.MinValue)]
    public void An_int32_is_a_32_bit_big_endian_twos_complement_integer(string bytes, int value)
    {
        OscArguments arguments = Arguments(Message("/a", "i", Raw(bytes)));
        arguments.TryReadInt32(out int read).ShouldBeTrue();
        read.ShouldBe(value);
    }

    [Theory]
    [InlineData("\x3F\x9D\xF3\xB6", 1.234f)]
    [InlineData("\x40\xB5\xB2\x2D", 5.678f)]
    [InlineData("\x43\xDC\0\0", 440f)]
    public void A_float32_is_a_32_bit_big_endian_IEEE_754_number(string bytes, float value)
    {
        OscArguments arguments = Arguments(Message("/a", "f", Raw(bytes)));
        arguments.TryReadFloat32(out float read).ShouldBeTrue();
        read.ShouldBe(value);
    }

    [Fact]
    public void An_OSC_timetag_is_a_64_bit_big_endian_fixed_point_time_tag()
    {
        OscArguments arguments = Arguments(Message("/a", "t", Raw("\x83\xAA\x7E\x80\x80\0\0\0")));
        arguments.TryReadTimeTag(out OscTimeTag tag).ShouldBeTrue();
        tag.Seconds.ShouldBe(2_208_988_800); // the Unix epoch
        tag.Fraction.ShouldBe(1u << 31); // half a second
    }

    [Theory]
    [InlineData("OSC\0", "OSC")] // the specification's example: one zero
    [InlineData("data\0\0\0\0", "data")] // and its other: four
    [InlineData("\0\0\0\0", "")]
    public void An_OSC_string_ends_with_a_null_and_0_to_3_more_to_make_32_bit_words(string bytes, string value)
    {
        OscArguments arguments = Arguments(Message("/a", "s", Raw(bytes)));
        arguments.TryReadString(out ReadOnlySpan<byte> text).ShouldBeTrue();
        Text(text).ShouldBe(value);
    }

    [Fact]
    public void An_OSC_string_without_a_null_is_refused() =>
        Judge(Message("/a", "s", Raw("data"))).ShouldBe(OscError.UnterminatedString);

    [Fact]
    public void The_additional_characters_of_a_string_are_nulls()
    {
        Judge(Message("/a", "s", Raw("a\0\0x")), out int offset).ShouldBe(OscError.BadPadding);
        offset.ShouldBe(11);
    }

    [Theory]
    [InlineData("\0\0\0\x03\x01\x02\x03\0", 3)]
    [InlineData("\0\0\0\x04\x01\x02\x03\x04", 4)]
    [InlineData("\0\0\0\0", 0)]
    public void An_OSC_blob_is_an_int32_size_that_many_bytes_and_0_to_3_zeros(string bytes, int size)
    {
        OscArguments arguments = Arguments(Message("/a", "b", Raw(bytes)));
        arguments.TryReadBlob(out ReadOnlySpan<byte> blob).ShouldBeTrue();
        blob.ToArray().ShouldBe([.. Enumerable.Range(1, size).Select(i => (byte)i)]);
    }

    [Theory]
    [InlineData("\xFF\xFF\xFF\xFF")]
    [InlineData("\x7F\xFF\xFF\xFF")]
    [InlineData("\0\0\0\x05\x01\x02\x03\x04")]
    public void A_blob_whose_size_is_negative_or_reaches_past_the_end_is_refused(string bytes)
    {
        Judge(Message("/a", "b", Raw(bytes)), out int offset).ShouldBe(OscError.BadBlobSize);
        offset.ShouldBe(8);
    }

    [Fact]
    public void The_padding_of_a_blob_is_zeros() =>
        Judge(Message("/a", "b", Raw("\0\0\0\x02\x01\x02\0\x01"))).ShouldBe(OscError.BadPadding);

    [Theory]
    [InlineData("i", 0)]
    [InlineData("f", 0)]
    [InlineData("b", 0)]
    [InlineData("h", 4)]
    [InlineData("d", 4)]
    [InlineData("t", 4)]
    [InlineData("c", 0)]
    [InlineData("r", 0)]
    [InlineData("m", 0)]
    public void An_argument_whose_bytes_are_missing_is_refused(string tag, int bytes) =>
        Judge(Message("/a", tag, new byte[bytes])).ShouldBe(OscError.Truncated);

    [Fact]
    public void An_h_is_a_64_bit_big_endian_twos_complement_integer()
    {
        OscArguments arguments = Arguments(Message("/a", "h", Big(unchecked((ulong)-2L), 8)));
        arguments.TryReadInt64(out long value).ShouldBeTrue();
        value.ShouldBe(-2);
    }

    [Fact]
    public void A_d_is_a_64_bit_IEEE_754_number()
    {
        OscArguments arguments = Arguments(Message("/a", "d", Big(0x400921FB54442D18, 8)));
        arguments.TryReadDouble(out double value).ShouldBeTrue();
        value.ShouldBe(Math.PI);
    }

    [Fact]
    public void An_S_is_an_alternate_type_represented_as_an_OSC_string()
    {
        OscArguments arguments = Arguments(Message("/a", "S", Padded("symbol")));
        arguments.TryReadSymbol(out ReadOnlySpan<byte> text).ShouldBeTrue();
        Text(text).ShouldBe("symbol");
    }

    [Fact]
    public void A_c_is_an_ascii_character_sent_as_32_bits()
    {
        OscArguments arguments = Arguments(Message("/a", "c", Raw("\0\0\0R")));
        arguments.TryReadChar(out int code).ShouldBeTrue();
        code.ShouldBe('R');
    }

    [Fact]
    public void An_r_is_a_32_bit_RGBA_colour()
    {
        OscArguments arguments = Arguments(Message("/a", "r", 1, 2, 3, 4));
        arguments.TryReadColour(out OscColour colour).ShouldBeTrue();
        colour.ShouldBe(new OscColour(Red: 1, Green: 2, Blue: 3, Alpha: 4));
    }

    [Fact]
    public void An_m_is_a_MIDI_message_port_status_data1_data2_from_MSB_to_LSB()
    {
        OscArguments arguments = Arguments(Message("/a", "m", 0, 0x99, 36, 127));
        arguments.TryReadMidi(out OscMidi midi).ShouldBeTrue();
        midi.ShouldBe(new OscMidi(Port: 0, Status: 0x99, Data1: 36, Data2: 127));
    }

    [Fact]
    public void T_F_N_and_I_are_true_false_nil_and_infinitum_and_no_bytes_are_allocated_in_the_argument_data()
    {
        byte[] packet = Message("/a", "TFNI");
        packet.Length.ShouldBe(12);
        OscArguments arguments = Arguments(packet);
        (arguments.TryReadBool(out bool first) && first).ShouldBeTrue();
        (arguments.TryReadBool(out bool second) && !second).ShouldBeTrue();
        arguments.TryReadNil().ShouldBeTrue();
        arguments.TryReadInfinitum().ShouldBeTrue();
        arguments.AtEnd.ShouldBeTrue();
    }

    [Fact]
    public void The_tags_between_brackets_are_those_of_an_array()
    {
        OscArguments arguments = Arguments(Message("/a", "i[fs]", Raw("\0\0\0\x01\x3F\x80\0\0x\0\0\0")));
        arguments.TryReadInt32(out _).ShouldBeTrue();
        arguments.TryBeginArray().ShouldBeTrue();
        (arguments.TryReadFloat32(out float one) && one == 1).ShouldBeTrue();
        arguments.TryReadString(out _).ShouldBeTrue();
        arguments.TryEndArray().ShouldBeTrue();
        arguments.AtEnd.ShouldBeTrue();
    }

    [Theory]
    [InlineData("[", 6)]
    [InlineData("]", 5)]
    [InlineData("][", 5)]
    [InlineData("[[]", 8)]
    public void Arrays_brackets_that_do_not_match_are_refused(string tags, int offset)
    {
        Judge(Message("/a", tags), out int at).ShouldBe(OscError.UnbalancedArray);
        at.ShouldBe(offset);
    }

    [Fact]
    public void Ten_thousand_nested_brackets_are_refused()
    {
        Judge(Message("/a", new string('[', 16) + new string(']', 16))).ShouldBe(OscError.None);
        Judge(Message("/a", new string('[', 10_000) + new string(']', 10_000))).ShouldBe(OscError.TooDeep);
    }
}

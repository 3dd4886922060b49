using RVae.Protocol.Osc;
using RVae.Protocol.Osc.Framing;
using static RVae.Protocol.Tests.Osc.Packets;

namespace RVae.Protocol.Tests.Osc.Specification;

/// <summary>OSC 1.0, "OSC Packets", "OSC Messages", "OSC Address Patterns" and "OSC Type Tag String".</summary>
public sealed class Osc10PacketsAndMessages
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(11)]
    public void The_size_of_an_OSC_packet_is_always_a_multiple_of_4(int size) =>
        Judge([(byte)'/', .. new byte[size - 1]]).ShouldBe(OscError.BadSize);

    [Fact]
    public void In_a_stream_the_size_of_each_packet_comes_before_it_as_an_int32()
    {
        byte[] frame = new byte[16];
        LengthFrameEncoder.TryEncode([1, 2, 3, 4], frame, out int written).ShouldBeTrue();
        frame[..written].ShouldBe([0, 0, 0, 4, 1, 2, 3, 4]);
    }

    [Fact]
    public void A_packet_of_no_bytes_is_refused() => Judge([]).ShouldBe(OscError.Empty);

    [Theory]
    [InlineData("/a\0\0", OscPacketKind.Message)]
    [InlineData("#bundle\0\0\0\0\0\0\0\0\x01", OscPacketKind.Bundle)]
    [InlineData("#bundl\0\0", OscPacketKind.Unknown)]
    [InlineData("a\0\0\0", OscPacketKind.Unknown)]
    [InlineData("\0\0\0\0", OscPacketKind.Unknown)]
    public void The_first_byte_unambiguously_distinguishes_a_message_from_a_bundle(string packet, OscPacketKind kind)
    {
        OscPacket.KindOf(Raw(packet)).ShouldBe(kind);
        Judge(Raw(packet)).ShouldBe(kind == OscPacketKind.Unknown ? OscError.BadStart : OscError.None);
    }

    [Fact]
    public void The_example_oscillator_4_frequency_440_is_these_32_bytes()
    {
        byte[] example =
        [
            0x2F, 0x6F, 0x73, 0x63, 0x69, 0x6C, 0x6C, 0x61, 0x74, 0x6F, 0x72, 0x2F, 0x34, 0x2F, 0x66, 0x72,
            0x65, 0x71, 0x75, 0x65, 0x6E, 0x63, 0x79, 0x00, 0x2C, 0x66, 0x00, 0x00, 0x43, 0xDC, 0x00, 0x00,
        ];
        OscMessage message = Read(example);
        Text(message.Address).ShouldBe("/oscillator/4/frequency");
        OscArguments arguments = message.Arguments;
        arguments.TryReadFloat32(out float frequency).ShouldBeTrue();
        frequency.ShouldBe(440f);
        arguments.AtEnd.ShouldBeTrue();

        var writer = new OscWriter(new byte[64]);
        writer.BeginMessage("/oscillator/4/frequency"u8, "f"u8);
        writer.WriteFloat32(440f);
        Whole(writer).ShouldBe(example);
    }

    [Fact]
    public void The_example_foo_1000_minus_1_hello_is_these_40_bytes()
    {
        byte[] example =
        [
            0x2F, 0x66, 0x6F, 0x6F, 0x00, 0x00, 0x00, 0x00, 0x2C, 0x69, 0x69, 0x73, 0x66, 0x66, 0x00, 0x00,
            0x00, 0x00, 0x03, 0xE8, 0xFF, 0xFF, 0xFF, 0xFF, 0x68, 0x65, 0x6C, 0x6C, 0x6F, 0x00, 0x00, 0x00,
            0x3F, 0x9D, 0xF3, 0xB6, 0x40, 0xB5, 0xB2, 0x2D,
        ];
        OscArguments arguments = Arguments(example);
        (arguments.TryReadInt32(out int first) && first == 1000).ShouldBeTrue();
        (arguments.TryReadInt32(out int second) && second == -1).ShouldBeTrue();
        (arguments.TryReadString(out ReadOnlySpan<byte> third) && third.SequenceEqual("hello"u8)).ShouldBeTrue();
        (arguments.TryReadFloat32(out float fourth) && fourth == 1.234f).ShouldBeTrue();
        (arguments.TryReadFloat32(out float fifth) && fifth == 5.678f).ShouldBeTrue();

        var writer = new OscWriter(new byte[64]);
        writer.BeginMessage("/foo"u8, "iisff"u8);
        writer.WriteInt32(1000);
        writer.WriteInt32(-1);
        writer.WriteString("hello"u8);
        writer.WriteFloat32(1.234f);
        writer.WriteFloat32(5.678f);
        Whole(writer).ShouldBe(example);
    }

    [Fact]
    public void A_message_is_an_address_pattern_a_type_tag_string_and_zero_or_more_arguments()
    {
        OscMessage message = Read(Message("/a", "iF", 0, 0, 0, 1));
        Text(message.Address).ShouldBe("/a");
        Text(message.TypeTags).ShouldBe("iF");
        message.Arguments.Count.ShouldBe(2);
        message.Arguments.TagAt(1).ShouldBe(OscTag.False);
        message.Arguments.TagAt(2).ShouldBe(OscTag.None);

        Read(Message("/a", "")).Arguments.AtEnd.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/a\0\0")]
    [InlineData("/rvae/hello\0\0\0\0\x01")]
    public void A_missing_type_tag_string_is_survived_as_a_message_without_arguments(string packet)
    {
        OscMessage message = Read(Raw(packet));
        message.HasTypeTags.ShouldBeFalse();
        message.Arguments.AtEnd.ShouldBeTrue();
    }

    [Fact]
    public void An_address_pattern_is_an_OSC_string_beginning_with_a_slash()
    {
        Judge(Raw("rvae\0\0\0\0")).ShouldBe(OscError.BadStart);
        Judge(Raw("/rva")).ShouldBe(OscError.UnterminatedString);
        Culprit(Raw("/rva")).ShouldBe("/rva");
    }

    [Theory]
    [InlineData("/t\xC3\xB6n", 2, "/t")]
    [InlineData("/a\tb", 2, "/a")]
    [InlineData("/a\x7F", 2, "/a")]
    public void An_address_is_printable_ASCII(string address, int offset, string readable)
    {
        byte[] packet = Message(address, "");
        Judge(packet, out int at).ShouldBe(OscError.BadAddress);
        at.ShouldBe(offset);
        Culprit(packet).ShouldBe(readable);
    }

    [Theory]
    [InlineData("x", 5)]
    [InlineData("iq", 6)]
    [InlineData("\x80", 5)]
    public void A_message_with_an_unrecognised_type_tag_is_discarded(string tags, int offset)
    {
        byte[] packet = Message("/a", tags, 0, 0, 0, 0);
        Judge(packet, out int at).ShouldBe(OscError.UnknownTag);
        at.ShouldBe(offset);
        Culprit(packet).ShouldBe("/a");
    }

    [Fact]
    public void Bytes_behind_the_last_argument_are_refused()
    {
        Judge(Message("/a", "i", 0, 0, 0, 1, 0, 0, 0, 2), out int offset).ShouldBe(OscError.TrailingBytes);
        offset.ShouldBe(12);
    }

    [Fact]
    public void The_address_of_a_message_is_known_even_when_its_tags_cannot_be_read() =>
        Culprit([.. Padded("/rvae/threshold"), (byte)',', (byte)'f', (byte)'f', (byte)'f']).ShouldBe("/rvae/threshold");

    private static byte[] Whole(OscWriter writer)
    {
        writer.TryFinish(out ReadOnlySpan<byte> packet).ShouldBeTrue();
        return packet.ToArray();
    }
}

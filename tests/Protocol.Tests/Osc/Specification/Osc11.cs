using RVae.Protocol.Osc;
using RVae.Protocol.Osc.Framing;
using static RVae.Protocol.Tests.Osc.Packets;

namespace RVae.Protocol.Tests.Osc.Specification;

/// <summary>OSC 1.1, as Freed and Schmeder (NIME 2009) describe it.</summary>
public sealed class Osc11
{
    [Fact]
    public void The_required_types_are_i_f_s_b_T_F_N_I_and_t()
    {
        byte[] data = [.. Big(1, 4), .. Big(0x3F800000, 4), .. Padded("s"), .. Big(0, 4), .. Big(1, 8)];
        OscArguments arguments = Arguments(Message("/a", "ifsbTFNIt", data));
        int count = 0;
        while (arguments.TrySkip())
            count++;

        count.ShouldBe(9);
    }

    [Fact]
    public void I_is_impulse_a_bang() => Arguments(Message("/a", "I")).TryReadInfinitum().ShouldBeTrue();

    [Theory]
    [InlineData("//spherical", "/position/spherical", true)]
    [InlineData("//spherical", "/room/1/position/spherical", true)]
    [InlineData("//spherical", "/spherical", true)]
    [InlineData("//spherical", "/aspherical", false)]
    [InlineData("//spherical", "/spherical/x", false)]
    [InlineData("/rvae//kick", "/rvae/kick", true)]
    [InlineData("/rvae//kick", "/rvae/deck/1/mute/kick", true)]
    [InlineData("/rvae//kick", "/other/deck/kick", false)]
    [InlineData("/rvae//mute/*", "/rvae/deck/1/mute/kick", true)]
    [InlineData("//*", "/a/b/c", true)]
    [InlineData("//a//b", "/x/a/y/b", true)]
    [InlineData("//", "/a", false)]
    public void Two_slashes_match_across_any_number_of_levels(string pattern, string address, bool matches) =>
        Matches(pattern, address).ShouldBe(matches);

    [Fact]
    public void Streams_are_framed_by_SLIP_with_END_at_both_ends_of_a_packet()
    {
        byte[] frame = new byte[16];
        SlipEncoder.TryEncode([1, 0xC0, 0xDB, 2], frame, out int written).ShouldBeTrue();
        frame[..written].ShouldBe([0xC0, 1, 0xDB, 0xDC, 0xDB, 0xDD, 2, 0xC0]);
    }

    [Theory]
    [InlineData(0xC0, StreamFramingKind.Slip)]
    [InlineData(0x00, StreamFramingKind.Length)]
    [InlineData(0x2F, StreamFramingKind.Slip)]
    [InlineData(0x23, StreamFramingKind.Slip)]
    [InlineData((byte)'G', null)]
    [InlineData((byte)'S', null)]
    [InlineData(0x16, null)]
    public void The_first_byte_of_a_stream_tells_SLIP_from_lengths_and_both_from_other_protocols(byte first, StreamFramingKind? kind) =>
        StreamBeginning.Detect(first).ShouldBe(kind);
}

using RVae.Protocol.Osc.Framing;

namespace RVae.Protocol.Tests.Osc.Framing;

public sealed class FramingTests
{
    private static readonly byte[] Awkward = [0xC0, 0xDB, 0xDC, 0xDD, 0xC0, 0xC0, 0x00, 0xDB];

    [Theory]
    [InlineData(StreamFramingKind.Slip)]
    [InlineData(StreamFramingKind.Length)]
    public void Packets_come_out_as_they_went_in_whatever_pieces_they_arrive_in(StreamFramingKind kind)
    {
        byte[] stream = [.. Frame(kind, Awkward), .. Frame(kind, [1, 2, 3, 4]), .. Frame(kind, Awkward)];
        for (int step = 1; step <= stream.Length; step++)
        {
            Decode(StreamFraming.CreateDecoder(kind, 64), stream, step)
                .ShouldBe([Hex(Awkward), "01020304", Hex(Awkward)]);
        }
    }

    [Fact]
    public void SLIP_ends_in_a_row_hold_nothing() =>
        Decode(new SlipDecoder(), [0xC0, 0xC0, 0xC0, 1, 0xC0, 0xC0, 2, 0xC0]).ShouldBe(["01", "02"]);

    [Fact]
    public void A_SLIP_peer_that_sends_no_leading_END_is_understood() =>
        Decode(new SlipDecoder(), [1, 0xC0, 2, 0xC0]).ShouldBe(["01", "02"]);

    [Theory]
    [InlineData(0x01)]
    [InlineData(0xDB)]
    [InlineData(0xC0)]
    public void A_SLIP_packet_with_an_escape_of_nothing_is_skipped_and_the_next_one_is_read(byte escaped)
    {
        byte[] stream = [0xC0, 7, 0xDB, escaped, 0xC0, 9, 0xC0];
        Decode(new SlipDecoder(), stream).ShouldBe(["BadEscape", "09"]);
        Decode(new SlipDecoder(), stream, step: 1).ShouldBe(["BadEscape", "09"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void A_SLIP_packet_beyond_the_limit_is_told_of_once_and_skipped(int step)
    {
        byte[] stream = [.. Frame(StreamFramingKind.Slip, new byte[9]), .. Frame(StreamFramingKind.Slip, new byte[8])];
        Decode(new SlipDecoder(maxPacket: 8), stream, step).ShouldBe(["TooLarge", "0000000000000000"]);
    }

    [Fact]
    public void A_SLIP_packet_that_an_escaped_byte_makes_too_large_is_skipped() =>
        Decode(new SlipDecoder(maxPacket: 1), [0xC0, 1, 0xDB, 0xDC, 0xC0, 2, 0xC0]).ShouldBe(["TooLarge", "02"]);

    [Fact]
    public void A_length_comes_before_each_packet_as_a_big_endian_int32() =>
        Frame(StreamFramingKind.Length, [1, 2, 3, 4]).ShouldBe([0, 0, 0, 4, 1, 2, 3, 4]);

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void A_packet_of_a_length_beyond_the_limit_is_told_of_once_and_skipped(int step)
    {
        byte[] stream = [.. Frame(StreamFramingKind.Length, new byte[12]), 0, 0, 0, 4, 1, 2, 3, 4];
        Decode(new LengthFrameDecoder(maxPacket: 8), stream, step).ShouldBe(["TooLarge", "01020304"]);
    }

    [Fact]
    public void A_length_of_nothing_holds_nothing() =>
        Decode(new LengthFrameDecoder(), [0, 0, 0, 0, 0, 0, 0, 4, 1, 2, 3, 4]).ShouldBe(["01020304"]);

    [Theory]
    [InlineData(0xFF, 0xFF, 0xFF, 0xFC)]
    [InlineData(0x00, 0x00, 0x00, 0x05)]
    [InlineData(0x2F, 0x72, 0x76, 0x61)] // "/rva": a peer that does not frame at all
    public void A_length_that_was_never_one_loses_the_stream_for_good(byte a, byte b, byte c, byte d)
    {
        var decoder = new LengthFrameDecoder();
        ReadOnlySpan<byte> received = [a, b, c, d, 0, 0, 0, 4, 1, 2, 3, 4];
        decoder.Read(ref received, out _).ShouldBe(FrameResult.Lost);
        decoder.Read(ref received, out _).ShouldBe(FrameResult.Lost);
    }

    [Theory]
    [InlineData(StreamFramingKind.Slip)]
    [InlineData(StreamFramingKind.Length)]
    public void A_packet_that_does_not_fit_the_destination_is_not_framed(StreamFramingKind kind)
    {
        int size = Frame(kind, Awkward).Length;
        size.ShouldBeLessThanOrEqualTo(StreamFraming.MaxFrameSize(kind, Awkward.Length));
        StreamFraming.TryEncode(kind, Awkward, new byte[size - 1], out int written).ShouldBeFalse();
        written.ShouldBe(0);
    }

    [Fact]
    public void Decoding_allocates_nothing_once_a_decoder_is_made()
    {
        byte[] stream = Frame(StreamFramingKind.Slip, Awkward);
        var decoder = new SlipDecoder();
        Allocations.InSteadyState(() =>
        {
            for (int i = 0; i < 1000; i++)
                DecodeOnce(decoder, stream);
        }).ShouldBe(0);
    }

    private static void DecodeOnce(SlipDecoder decoder, ReadOnlySpan<byte> stream)
    {
        while (decoder.Read(ref stream, out _) != FrameResult.NeedMore)
        {
        }
    }

    private static byte[] Frame(StreamFramingKind kind, byte[] packet)
    {
        byte[] frame = new byte[StreamFraming.MaxFrameSize(kind, packet.Length)];
        StreamFraming.TryEncode(kind, packet, frame, out int written).ShouldBeTrue();
        return frame[..written];
    }

    private static List<string> Decode(IFrameDecoder decoder, byte[] stream, int step = int.MaxValue)
    {
        List<string> found = [];
        for (int at = 0; at < stream.Length; at += Math.Min(step, stream.Length - at))
        {
            ReadOnlySpan<byte> piece = stream.AsSpan(at, Math.Min(step, stream.Length - at));
            FrameResult result;
            while ((result = decoder.Read(ref piece, out ReadOnlySpan<byte> packet)) != FrameResult.NeedMore)
                found.Add(result == FrameResult.Packet ? Hex(packet) : result.ToString());
        }

        return found;
    }

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes);
}

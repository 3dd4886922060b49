using RVae.Protocol.Osc;
using static RVae.Protocol.Tests.Osc.Packets;

namespace RVae.Protocol.Tests.Osc;

public sealed class OscWriterTests
{
    [Fact]
    public void A_packet_that_does_not_fit_is_refused_at_every_size_and_nothing_is_thrown()
    {
        for (int size = 0; size < 56; size++)
        {
            var writer = new OscWriter(new byte[size]);
            WriteBundle(ref writer);
            writer.Overflow.ShouldBeTrue();
            writer.TryFinish(out _).ShouldBeFalse();
        }

        var roomy = new OscWriter(new byte[56]);
        WriteBundle(ref roomy);
        roomy.TryFinish(out ReadOnlySpan<byte> packet).ShouldBeTrue();
        packet.Length.ShouldBe(56);

        static void WriteBundle(ref OscWriter writer)
        {
            writer.BeginBundle(OscTimeTag.Immediately);
            writer.BeginElement();
            writer.BeginMessage("/a"u8, "sbhT"u8);
            writer.WriteString("text");
            writer.WriteBlob([1, 2, 3]);
            writer.WriteInt64(1);
            writer.WriteBool(false);
            writer.EndElement();
        }
    }

    [Fact]
    public void A_value_that_the_tags_do_not_announce_is_refused()
    {
        var writer = new OscWriter(new byte[64]);
        writer.BeginMessage("/a"u8, "if"u8);
        writer.WriteFloat32(1).ShouldBeFalse();
        writer.Error.ShouldBe(OscError.WrongKind);
        writer.WriteInt32(1).ShouldBeFalse("an error stays");
        writer.TryFinish(out _).ShouldBeFalse();
    }

    [Fact]
    public void A_message_is_not_whole_before_its_last_argument()
    {
        var writer = new OscWriter(new byte[64]);
        writer.BeginMessage("/a"u8, "ii"u8);
        writer.WriteInt32(1);
        writer.TryFinish(out _).ShouldBeFalse();
        writer.WriteInt32(2);
        writer.TryFinish(out _).ShouldBeTrue();
        writer.WriteInt32(3).ShouldBeFalse();
        writer.Error.ShouldBe(OscError.OutOfContext);
    }

    [Fact]
    public void A_bundle_is_not_whole_before_its_last_element_is_ended()
    {
        var writer = new OscWriter(new byte[64]);
        writer.BeginBundle(OscTimeTag.Immediately);
        writer.BeginElement();
        writer.EndElement().ShouldBeFalse();
        writer.Reset();

        writer.BeginBundle(OscTimeTag.Immediately);
        writer.BeginElement();
        writer.BeginMessage("/a"u8, ""u8);
        writer.TryFinish(out _).ShouldBeFalse();
        writer.EndElement().ShouldBeTrue();
        writer.TryFinish(out _).ShouldBeTrue();
    }

    [Fact]
    public void Parts_of_a_packet_cannot_be_begun_where_none_can_be()
    {
        Error((ref w) => w.WriteInt32(1)).ShouldBe(OscError.OutOfContext);
        Error((ref w) => w.BeginElement()).ShouldBe(OscError.OutOfContext);
        Error((ref w) => w.EndElement()).ShouldBe(OscError.OutOfContext);
        Error((ref w) => w.BeginMessage("/a"u8, ""u8) && w.BeginMessage("/b"u8, ""u8)).ShouldBe(OscError.OutOfContext);
        Error((ref w) => w.BeginBundle(new(1)) && w.BeginMessage("/b"u8, ""u8)).ShouldBe(OscError.OutOfContext);
        Error((ref w) => w.BeginBundle(new(1)) && w.BeginBundle(new(1))).ShouldBe(OscError.OutOfContext);
    }

    [Fact]
    public void What_would_be_no_packet_is_refused()
    {
        Error((ref w) => w.BeginMessage("a"u8, ""u8)).ShouldBe(OscError.BadAddress);
        Error((ref w) => w.BeginMessage("/a\0b"u8, ""u8)).ShouldBe(OscError.BadAddress);
        Error((ref w) => w.BeginMessage("/a"u8, "x"u8)).ShouldBe(OscError.UnknownTag);
        Error((ref w) => w.BeginMessage("/a"u8, "i["u8)).ShouldBe(OscError.UnbalancedArray);
        Error((ref w) => w.BeginMessage("/a"u8, ""u8, OscTag.None, 1)).ShouldBe(OscError.UnknownTag);
        Error((ref w) => w.BeginMessage("/a"u8, ""u8, OscTag.ArrayBegin, 1)).ShouldBe(OscError.UnknownTag);
        Error((ref w) => w.BeginMessage("/a"u8, ""u8, OscTag.Int32, -1)).ShouldBe(OscError.UnknownTag);
        Error((ref w) => w.BeginMessage("/a"u8, ""u8, OscTag.Int32, int.MaxValue)).ShouldBe(OscError.BufferTooSmall);
        Error((ref w) => w.BeginMessage("/a"u8, "s"u8) && w.WriteString("a\0b")).ShouldBe(OscError.ZeroInText);
        Error((ref w) => w.BeginMessage("/a"u8, "s"u8) && w.WriteString("a\0b"u8)).ShouldBe(OscError.ZeroInText);
        Error(Nested).ShouldBe(OscError.TooDeep);

        static bool Nested(ref OscWriter writer)
        {
            while (writer.BeginBundle(OscTimeTag.Immediately) && writer.BeginElement())
            {
            }

            return false;
        }
    }

    [Fact]
    public void Any_number_of_bundles_may_lie_beside_each_other()
    {
        var writer = new OscWriter(new byte[1024]);
        writer.BeginBundle(OscTimeTag.Immediately);
        for (int i = 0; i < 40; i++)
        {
            writer.BeginElement();
            writer.BeginBundle(OscTimeTag.Immediately).ShouldBeTrue();
            writer.EndElement().ShouldBeTrue();
        }

        writer.TryFinish(out ReadOnlySpan<byte> packet).ShouldBeTrue();
        Judge(packet.ToArray()).ShouldBe(OscError.None);
    }

    [Fact]
    public void A_repeated_tag_makes_a_row_of_numbers()
    {
        var writer = new OscWriter(new byte[512]);
        writer.BeginMessage("/rvae/pattern"u8, "ii"u8, OscTag.Int32, 96).ShouldBeTrue();
        for (int i = 0; i < 98; i++)
            writer.WriteInt32(i).ShouldBeTrue();

        writer.TryFinish(out ReadOnlySpan<byte> packet).ShouldBeTrue();
        Text(Read(packet.ToArray()).TypeTags).ShouldBe(new string('i', 98));
    }

    [Fact]
    public void A_bool_decides_its_own_tag()
    {
        var writer = new OscWriter(new byte[64]);
        writer.BeginMessage("/a"u8, "TF"u8);
        writer.WriteBool(false).ShouldBeTrue();
        writer.WriteBool(true).ShouldBeTrue();
        writer.TryFinish(out ReadOnlySpan<byte> packet).ShouldBeTrue();
        Text(Read(packet.ToArray()).TypeTags).ShouldBe("FT");
    }

    [Fact]
    public void Text_is_written_as_UTF_8_and_a_zero_follows_even_a_full_word()
    {
        var writer = new OscWriter(new byte[64]);
        writer.BeginMessage("/a"u8, "ss"u8);
        writer.WriteString("bembé".AsSpan(1)); // five bytes
        writer.WriteString("clav".AsSpan());
        writer.TryFinish(out ReadOnlySpan<byte> packet).ShouldBeTrue();
        packet[8..].ToArray().ShouldBe([.. "embé\0\0\0clav\0\0\0\0"u8]);
    }

    [Fact]
    public void A_value_can_be_patched_at_the_length_that_the_writer_had_before_it()
    {
        byte[] buffer = new byte[64];
        var writer = new OscWriter(buffer);
        writer.BeginBundle(OscTimeTag.Immediately);
        writer.BeginElement();
        writer.BeginMessage("/rvae/hit"u8, "if"u8);
        int instrument = writer.Length;
        writer.WriteInt32(0);
        int offset = writer.Length;
        writer.WriteFloat32(0);
        writer.EndElement();
        writer.TryFinish(out ReadOnlySpan<byte> written).ShouldBeTrue();
        Span<byte> packet = buffer.AsSpan(0, written.Length);

        OscPatch.TryWriteInt32(packet, instrument, 7).ShouldBeTrue();
        OscPatch.TryWriteFloat32(packet, offset, 0.5f).ShouldBeTrue();
        OscPatch.TryWriteTimeTag(packet, OscBundle.Marker.Length, new(99)).ShouldBeTrue();

        PacketModel.Read(packet).ToString().ShouldBe("@99(/rvae/hit Argument { Tag = i, Value = 7 }, Argument { Tag = f, Value = 0.5 })");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(13)]
    [InlineData(int.MaxValue)]
    public void A_patch_outside_the_packet_changes_nothing(int offset)
    {
        byte[] packet = new byte[16];
        OscPatch.TryWriteInt32(packet, offset, -1).ShouldBeFalse();
        OscPatch.TryWriteFloat32(packet, offset, -1).ShouldBeFalse();
        OscPatch.TryWriteTimeTag(packet, offset, new(ulong.MaxValue)).ShouldBeFalse();
        packet.ShouldAllBe(b => b == 0);
    }

    private delegate bool Writes(ref OscWriter writer);

    private static OscError Error(Writes writes)
    {
        var writer = new OscWriter(new byte[1024]);
        writes(ref writer).ShouldBeFalse();
        return writer.Error;
    }
}

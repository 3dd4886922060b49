using RVae.Protocol.Osc;
using static RVae.Protocol.Tests.Osc.Packets;

namespace RVae.Protocol.Tests.Osc.Specification;

/// <summary>OSC 1.0, "OSC Bundles" and "Temporal Semantics and OSC Time Tags", as far as bytes show them.</summary>
public sealed class Osc10Bundles
{
    private static readonly byte[] First = Message("/first", "");
    private static readonly byte[] Second = Message("/second", "i", 0, 0, 0, 2);

    [Fact]
    public void A_bundle_is_the_string_bundle_a_time_tag_and_zero_or_more_elements()
    {
        Judge(Bundle(1)).ShouldBe(OscError.None);
        Walk(Bundle(1)).ShouldBeEmpty();
        Walk(Bundle(0x8000_0000_0000_0000, First, Second))
            .ShouldBe([("/first", 0x8000_0000_0000_0000), ("/second", 0x8000_0000_0000_0000)]);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    public void A_bundle_without_its_whole_time_tag_is_refused(int size) =>
        Judge(Bundle(1)[..size]).ShouldBe(OscError.Truncated);

    [Fact]
    public void Elements_are_met_in_the_order_in_which_they_were_sent() =>
        Walk(Bundle(1, Second, First, Second)).Select(m => m.Address).ShouldBe(["/second", "/first", "/second"]);

    [Fact]
    public void The_contents_of_an_element_are_a_message_or_a_bundle() =>
        Walk(Bundle(1, First, Bundle(7, Second), First))
            .ShouldBe([("/first", 1), ("/second", 7), ("/first", 1)]);

    [Theory]
    [InlineData(-4)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    [InlineData(12)]
    [InlineData(6)]
    public void The_size_of_an_element_is_a_multiple_of_4_within_the_bundle(int size)
    {
        byte[] packet = [.. Bundle(1), .. Big(unchecked((ulong)size), 4), .. Padded("/first")];
        Judge(packet, out int offset).ShouldBe(OscError.BadElementSize);
        offset.ShouldBe(16);
        Culprit(packet).ShouldBe("/first");
    }

    [Fact]
    public void An_element_whose_size_itself_is_cut_off_cannot_arise_but_from_a_bad_packet_size() =>
        Judge([.. Bundle(1), 0, 0]).ShouldBe(OscError.BadSize);

    [Fact]
    public void An_element_of_no_bytes_is_refused() => Judge(Bundle(1, [[]])).ShouldBe(OscError.Empty);

    [Fact]
    public void One_unreadable_element_refuses_the_whole_bundle_and_is_named()
    {
        byte[] packet = Bundle(1, First, Message("/broken", "s", Raw("abcd")), Second);
        Judge(packet, out int offset).ShouldBe(OscError.UnterminatedString);
        offset.ShouldBe(16 + 4 + First.Length + 4 + 12);
        Culprit(packet).ShouldBe("/broken");
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(100, 101)]
    [InlineData(1, 100)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(0xFFFF_FFFF_0000_0000, 0x0000_0001_0000_0000)] // the enclosed one falls after February 2036
    public void The_time_tag_of_an_enclosed_bundle_is_not_before_that_of_the_enclosing_one(ulong outer, ulong inner) =>
        Judge(Bundle(outer, Bundle(inner, First))).ShouldBe(OscError.None);

    [Theory]
    [InlineData(100, 99)]
    [InlineData(0x0000_0001_0000_0000, 0xFFFF_FFFF_0000_0000)]
    [InlineData(100, 1)] // "immediately" is before any time
    public void An_enclosed_bundle_that_is_due_before_the_enclosing_one_is_refused(ulong outer, ulong inner)
    {
        Judge(Bundle(outer, Bundle(inner, First)), out int offset).ShouldBe(OscError.TimeTagOrder);
        offset.ShouldBe(16 + 4 + 8);
    }

    [Fact]
    public void The_time_tag_of_63_zeros_and_a_one_means_immediately()
    {
        OscBundle.TryRead(Bundle(1), out OscBundle bundle).ShouldBeTrue();
        bundle.TimeTag.ShouldBe(OscTimeTag.Immediately);
        bundle.TimeTag.IsImmediate.ShouldBeTrue();
    }

    [Fact]
    public void Sixteen_bundles_inside_each_other_are_read_and_seventeen_are_refused()
    {
        byte[] nested = Bundle(1, First);
        for (int depth = 2; depth <= 16; depth++)
            nested = Bundle(1, nested);

        Judge(nested).ShouldBe(OscError.None);
        Walk(nested).ShouldHaveSingleItem();
        Judge(Bundle(1, nested)).ShouldBe(OscError.TooDeep);
    }

    [Fact]
    public void A_datagram_full_of_nested_bundles_is_refused_without_harm()
    {
        byte[] nested = [];
        while (nested.Length < 60_000)
            nested = Bundle(1, nested);

        Judge(nested).ShouldBe(OscError.TooDeep);
    }
}

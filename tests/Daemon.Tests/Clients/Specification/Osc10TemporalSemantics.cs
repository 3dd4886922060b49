using RVae.Protocol.Osc;

namespace RVae.Daemon.Tests.Clients.Specification;

/// <summary>OSC 1.0, "Temporal Semantics and OSC Time Tags".</summary>
public sealed class Osc10TemporalSemantics
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public Osc10TemporalSemantics() => _peer = _stage.Stranger(5000);

    private float Swing => _stage.Deck().Swing;

    [Fact]
    public void A_packet_that_is_a_single_message_is_invoked_immediately()
    {
        _peer.Say("/rvae/swing", 0.5f);
        Swing.ShouldBe(0.5f);
    }

    [Fact]
    public void A_bundle_of_63_zeros_and_a_one_is_invoked_immediately()
    {
        _peer.Send(TestOsc.Bundle(new OscTimeTag(1), SetSwing(0.5f)));
        Swing.ShouldBe(0.5f);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-10)]
    public void A_bundle_whose_time_is_the_current_time_or_before_it_is_invoked_immediately(double seconds)
    {
        _peer.Send(TestOsc.Bundle(_stage.In(seconds), SetSwing(0.5f)));
        Swing.ShouldBe(0.5f);
    }

    [Fact]
    public void Otherwise_it_is_stored_until_its_time_and_invoked_then()
    {
        _peer.Send(TestOsc.Bundle(_stage.In(2), SetSwing(0.5f)));
        _stage.Pass(1.999);
        Swing.ShouldBe(0);
        _stage.Pass(0.001);
        Swing.ShouldBe(0.5f);
    }

    [Fact]
    public void Stored_bundles_are_invoked_in_the_order_of_their_times_whatever_order_they_came_in()
    {
        _peer.Send(TestOsc.Bundle(_stage.In(2), SetSwing(1)));
        _peer.Send(TestOsc.Bundle(_stage.In(1), SetSwing(0.5f)));
        _stage.Pass(3);
        Swing.ShouldBe(1);
    }

    [Fact]
    public void The_messages_of_a_bundle_are_invoked_in_immediate_succession_as_if_nothing_else_took_place_in_between()
    {
        var published = new List<(float, float)>();
        _stage.Performance.Conductor.Published += state => published.Add((state.Decks[0].Controls.Swing, state.Decks[0].Controls.Chaos));
        _peer.Send(TestOsc.Bundle(OscTimeTag.Immediately, SetSwing(0.5f), TestOsc.Message("/rvae/chaos", 0.25f)));
        published.ShouldBe([(0.5f, 0.25f)]);
    }

    [Fact]
    public void The_messages_of_a_bundle_are_invoked_in_the_order_in_which_they_appear()
    {
        _peer.Send(TestOsc.Bundle(OscTimeTag.Immediately, SetSwing(1), SetSwing(0.25f), SetSwing(0.75f)));
        Swing.ShouldBe(0.75f);
    }

    [Fact]
    public void All_methods_that_one_message_matches_come_before_those_of_the_next_message_of_the_bundle()
    {
        _peer.Send(TestOsc.Bundle(
            OscTimeTag.Immediately, TestOsc.Message("/rvae/mute/*", 1), TestOsc.Message("/rvae/mute/kick", 0)));
        _peer.Ask("/rvae/mute/*").Count(line => line.EndsWith(" 1", StringComparison.Ordinal)).ShouldBe(8);
    }

    [Fact]
    public void A_bundle_in_a_bundle_that_is_due_before_the_enclosing_one_is_refused_with_all_of_it()
    {
        byte[] inner = TestOsc.Bundle(_stage.In(1), SetSwing(1));
        _peer.Send(TestOsc.Bundle(_stage.In(2), SetSwing(0.5f), inner));
        _stage.Pass(3);
        Swing.ShouldBe(0);
        _peer.Hear().ShouldHaveSingleItem().ShouldContain("'bad-packet'");
    }

    [Fact]
    public void A_bundle_in_a_bundle_that_is_due_later_is_stored_until_its_own_time()
    {
        byte[] inner = TestOsc.Bundle(_stage.In(2), SetSwing(1));
        _peer.Send(TestOsc.Bundle(_stage.In(1), SetSwing(0.5f), inner));
        _stage.Pass(1);
        Swing.ShouldBe(0.5f);
        _stage.Pass(1);
        Swing.ShouldBe(1);
    }

    private static byte[] SetSwing(float value) => TestOsc.Message("/rvae/swing", value);
}

using RVae.Protocol.Osc;

namespace RVae.Daemon.Tests.Clients;

/// <summary>PROTOCOL's ground rule 9.</summary>
public sealed class Bundles
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public Bundles() => _peer = _stage.Stranger(5000);

    [Fact]
    public void A_bundle_is_published_once_and_in_order()
    {
        int publications = 0;
        _stage.Performance.Conductor.Published += _ => publications++;
        _peer.Send(TestOsc.Bundle(
            OscTimeTag.Immediately, TestOsc.Message("/rvae/threshold", 0.1f), TestOsc.Message("/rvae/threshold", 0.2f),
            TestOsc.Message("/rvae/play"), TestOsc.Message("/rvae/latent", 1f, 1f), TestOsc.Message("/rvae/threshold")));
        publications.ShouldBe(1);
        _stage.Deck().Threshold.ShouldBe(0.2f);
        _stage.State.Transport.Playing.ShouldBeTrue();
        _stage.Performance.Position(0).X.ShouldBe(1);
        _peer.Hear().ShouldBe(["/rvae/threshold 0.2f"], "a get in a bundle sees what was set before it");
    }

    [Fact]
    public void An_unreadable_element_refuses_the_whole_bundle()
    {
        byte[] broken = [.. "/rvae/noise\0,f\0\0"u8];
        _peer.Send(TestOsc.Bundle(OscTimeTag.Immediately, TestOsc.Message("/rvae/threshold", 0.1f), broken));
        _stage.Deck().Threshold.ShouldBe(0.5f);
        _peer.Hear().ShouldHaveSingleItem().ShouldStartWith("/rvae/fail '/rvae/noise' 'bad-packet'");
    }

    [Fact]
    public void Taps_that_were_sent_ahead_count_at_their_times()
    {
        _peer.Send(TestOsc.Bundle(_stage.In(1), TestOsc.Message("/rvae/tap")));
        _peer.Send(TestOsc.Bundle(_stage.In(1.6), TestOsc.Message("/rvae/tap")));
        _stage.Pass(1.01);
        _stage.Pass(0.7);
        _stage.State.Transport.Bpm.ShouldBe(100, 1e-3);
    }

    [Fact]
    public void A_message_that_is_refused_leaves_the_others_of_its_bundle()
    {
        _peer.Send(TestOsc.Bundle(
            OscTimeTag.Immediately, TestOsc.Message("/nothing"), TestOsc.Message("/rvae/threshold", 0.1f)));
        _stage.Deck().Threshold.ShouldBe(0.1f);
        _peer.Hear().ShouldHaveSingleItem().ShouldContain("'unknown-address'");
    }

    [Fact]
    public void A_model_in_a_bundle_is_asked_for_after_its_values_and_sync_waits_for_it()
    {
        float seen = -1;
        _stage.Performance.Conductor.Published += s => seen = _stage.Models.Swaps.Count == 0 ? s.Decks[0].Controls.Chaos : -2;
        _peer.Send(TestOsc.Bundle(
            OscTimeTag.Immediately, TestOsc.Message("/rvae/model", "waltz"), TestOsc.Message("/rvae/sync", 4),
            TestOsc.Message("/rvae/chaos", 0.5f)));
        seen.ShouldBe(0.5f);
        _peer.Heard.ShouldBeEmpty();
        _stage.Models.Play(0);
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/model' 'waltz'", "/rvae/synced 4"]);
    }

    [Theory]
    [InlineData(0ul)]
    [InlineData(1ul)]
    public void Tags_0_and_1_mean_now(ulong tag)
    {
        _peer.Send(TestOsc.Bundle(new OscTimeTag(tag), TestOsc.Message("/rvae/threshold", 0.1f)));
        _stage.Deck().Threshold.ShouldBe(0.1f);
        _peer.Heard.ShouldBeEmpty();
    }

    [Fact]
    public void A_bundle_of_the_future_is_held_until_then_and_sync_waits_for_it()
    {
        _peer.Send(TestOsc.Bundle(_stage.In(59), TestOsc.Message("/rvae/threshold", 0.1f)));
        _peer.Send(TestOsc.Bundle(_stage.In(1), TestOsc.Message("/rvae/threshold", 0.9f)));
        _peer.Say("/rvae/sync", 3);
        Math.Abs(_stage.Sessions.NextDue - _stage.Time.Now - 1_000_000_000).ShouldBeLessThan(1000);
        _stage.Pass(0.999);
        _stage.Deck().Threshold.ShouldBe(0.5f);
        _stage.Pass(0.002);
        _stage.Deck().Threshold.ShouldBe(0.9f);
        _peer.Heard.ShouldBeEmpty();
        _stage.Pass(58);
        _stage.Deck().Threshold.ShouldBe(0.1f);
        _peer.Hear().ShouldBe(["/rvae/synced 3"]);
        _stage.Sessions.NextDue.ShouldBe(long.MaxValue);
    }

    [Fact]
    [Covers("/rvae/late")]
    public void A_late_bundle_runs_and_its_sender_is_told_by_how_much()
    {
        _peer.Send(TestOsc.Bundle(_stage.In(-0.25), TestOsc.Message("/rvae/threshold", 0.1f)));
        _stage.Deck().Threshold.ShouldBe(0.1f);
        _peer.Hear().ShouldBe(["/rvae/late 250f"]);
    }

    [Fact]
    public void A_bundle_more_than_a_minute_ahead_is_refused()
    {
        _peer.Send(TestOsc.Bundle(_stage.In(61), TestOsc.Message("/rvae/threshold", 0.1f)));
        _peer.Hear().ShouldHaveSingleItem().ShouldStartWith("/rvae/fail '#bundle' 'too-large'");
    }

    [Theory]
    [InlineData(-2_208_988_800)] // seconds since 1970
    [InlineData(-3_187_296_000)] // since 2001
    [InlineData(43_200)]
    [InlineData(-3600)] // another time zone
    public void A_tag_that_no_clock_gives_runs_now_and_is_told_once(double seconds)
    {
        for (int i = 1; i <= 3; i++)
        {
            _peer.Send(TestOsc.Bundle(_stage.In(seconds), TestOsc.Message("/rvae/threshold", i / 10f)));
            _stage.Deck().Threshold.ShouldBe(i / 10f);
            _peer.Hear().Count(line => line.StartsWith("/rvae/late", StringComparison.Ordinal)).ShouldBe(i == 1 ? 1 : 0);
        }
    }

    [Fact]
    public void A_bundle_that_is_late_by_the_clocks_alone_is_no_news_and_others_are_told_once_in_a_while()
    {
        _peer.Send(TestOsc.Bundle(_stage.In(-0.0002), TestOsc.Message("/rvae/threshold", 0.1f)));
        _peer.Hear().ShouldBeEmpty();
        for (int i = 0; i < 5; i++)
            _peer.Send(TestOsc.Bundle(_stage.In(-0.1), TestOsc.Message("/rvae/threshold", 0.2f)));
        _peer.Hear().ShouldBe(["/rvae/late 100f"]);
        _stage.Pass(5);
        _peer.Send(TestOsc.Bundle(_stage.In(-0.1), TestOsc.Message("/rvae/threshold", 0.3f)));
        _peer.Hear().ShouldBe(["/rvae/late 100f"]);
    }

    [Fact]
    public void What_is_held_is_bounded_for_each_sender_and_others_still_have_room()
    {
        byte[] bundle = TestOsc.Bundle(_stage.In(30), TestOsc.Message("/rvae/tempo", 100f));
        for (int i = 0; i < 2000; i++)
            _peer.Send(bundle);
        _peer.Hear()[0].ShouldStartWith("/rvae/fail '#bundle' 'too-many'");
        Peer other = _stage.Stranger(5001);
        other.Send(bundle);
        other.Heard.ShouldBeEmpty();
    }

    [Fact]
    public void A_nested_bundle_of_a_later_time_waits_for_its_own()
    {
        byte[] inner = TestOsc.Bundle(_stage.In(2), TestOsc.Message("/rvae/swing", 1f));
        _peer.Send(TestOsc.Bundle(_stage.In(1), TestOsc.Message("/rvae/swing", 0.5f), inner));
        _stage.Pass(1.1);
        _stage.Deck().Swing.ShouldBe(0.5f);
        _stage.Pass(1);
        _stage.Deck().Swing.ShouldBe(1f);
    }

    [Fact]
    public void A_nested_bundle_of_the_same_time_runs_with_the_one_around_it_however_late_the_daemon_wakes()
    {
        byte[] inner = TestOsc.Bundle(_stage.In(1), TestOsc.Message("/rvae/swing", 1f));
        _peer.Send(TestOsc.Bundle(_stage.In(1), TestOsc.Message("/rvae/chaos", 0.5f), inner));
        _stage.Pass(1.01);
        _stage.Deck().Swing.ShouldBe(1f);
        _peer.Heard.ShouldBeEmpty("it came in time");
    }

    [Fact]
    public void A_late_bundle_with_others_of_its_time_in_it_is_late_once()
    {
        byte[] inner = TestOsc.Bundle(_stage.In(-0.25), TestOsc.Message("/rvae/swing", 1f));
        _peer.Send(TestOsc.Bundle(_stage.In(-0.25), inner, inner));
        _stage.Deck().Swing.ShouldBe(1f);
        _peer.Hear().ShouldBe(["/rvae/late 250f"]);
    }

    [Fact]
    public void A_sync_waits_for_what_a_held_bundle_asked_for()
    {
        _peer.Send(TestOsc.Bundle(_stage.In(1), TestOsc.Message("/rvae/model", "waltz"), TestOsc.Message("/rvae/model/delete", "old")));
        _peer.Say("/rvae/sync", 3);
        _stage.Pass(1.1);
        _peer.Heard.ShouldBeEmpty("neither has ended");
        _stage.Models.Play(0);
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/model' 'waltz'"]);
        _stage.Models.Others[0].Request.Done("old");
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/model/delete' 'old'", "/rvae/synced 3"]);
    }

    [Fact]
    public void A_sync_waits_for_bundles_that_were_held_within_a_held_one()
    {
        byte[] inner = TestOsc.Bundle(_stage.In(2), TestOsc.Message("/rvae/model", "waltz"));
        _peer.Send(TestOsc.Bundle(_stage.In(1), TestOsc.Message("/rvae/swing", 0.5f), inner));
        _peer.Say("/rvae/sync", 3);
        _stage.Pass(1.1);
        _stage.Pass(1);
        _peer.Heard.ShouldBeEmpty();
        _stage.Models.Play(0);
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/model' 'waltz'", "/rvae/synced 3"]);
    }

    [Fact]
    public void A_sync_in_a_held_bundle_waits_for_nothing_that_was_sent_after_it()
    {
        _peer.Send(TestOsc.Bundle(_stage.In(1), TestOsc.Message("/rvae/model", "waltz"), TestOsc.Message("/rvae/sync", 3)));
        _peer.Say("/rvae/model/delete", "old");
        _peer.Say("/rvae/sync", 4);
        _stage.Pass(1.1);
        _peer.Heard.ShouldBeEmpty();
        _stage.Models.Play(0);
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/model' 'waltz'", "/rvae/synced 3"]);
        _stage.Models.Others[0].Request.Done("old");
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/model/delete' 'old'", "/rvae/synced 4"]);
    }

    [Fact]
    public void A_step_of_the_systems_clock_does_not_move_what_is_held()
    {
        _peer.Send(TestOsc.Bundle(_stage.In(10), TestOsc.Message("/rvae/swing", 1f)));
        _stage.Time.Utc += TimeSpan.FromSeconds(30);
        _stage.Pass(9.9);
        _stage.Deck().Swing.ShouldBe(0f);
        _stage.Pass(0.2);
        _stage.Deck().Swing.ShouldBe(1f);
    }
}

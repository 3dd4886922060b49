namespace RVae.Daemon.Tests.Clients;

/// <summary>PROTOCOL's ground rules 2–8 and 10, a test or more each.</summary>
public sealed class GroundRules
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public GroundRules() => _peer = _stage.Stranger(5000);

    [Fact]
    public void Rule_2_no_answer_is_larger_than_1200_bytes_nor_has_other_tags_than_i_f_s()
    {
        Peer subscriber = _stage.Subscriber(5001);
        foreach (string address in (string[])["/rvae/addresses", "/rvae/models", "/rvae/model/card", "/rvae/dump"])
            subscriber.Say(address);
        subscriber.Say("/rvae/hello", new string('n', 64));
        subscriber.Say("/rvae/help", new string('x', 200));
        subscriber.Heard.Count.ShouldBeGreaterThan(200, "TestOsc.Text throws at any other tag");
        subscriber.Packets.ShouldAllBe(packet => packet.Length <= 1200);
        _stage.Sessions.UnsendableMessages.ShouldBe(0);
    }

    [Fact]
    public void Rule_2_an_answer_that_does_not_fit_is_told_as_that()
    {
        _stage.Scenes.SetSetList(string.Join(' ', Enumerable.Repeat("a-long-name", 120))).ShouldBeNull();
        _peer.Ask("/rvae/scene/setlist").ShouldHaveSingleItem().ShouldStartWith("/rvae/fail '/rvae/scene/setlist' 'too-large'");
        string replied = _peer.Ask("/rvae/call", 7, "/rvae/scene/setlist").ShouldHaveSingleItem();
        replied.ShouldStartWith("/rvae/fail '/rvae/call' 'too-large'");
        replied.ShouldEndWith(" 7");
    }

    [Theory]
    [InlineData(1, 1f)]
    [InlineData(0.5d, 0.5f)]
    [InlineData(0L, 0f)]
    [InlineData(true, 1f)]
    [InlineData(false, 0f)]
    public void Rule_3_numbers_of_other_kinds_are_coerced(object sent, float taken)
    {
        _peer.Ask("/rvae/threshold", sent).ShouldBeEmpty();
        _stage.Deck().Threshold.ShouldBe(taken);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData("0.5")]
    public void Rule_3_a_nan_an_infinity_and_a_wrong_kind_are_refused(object sent)
    {
        _peer.Ask("/rvae/threshold", sent).ShouldHaveSingleItem().ShouldStartWith("/rvae/fail '/rvae/threshold' 'bad-arguments'");
        _stage.Deck().Threshold.ShouldBe(0.5f);
    }

    [Theory]
    [InlineData(1e300, "3f")]
    [InlineData(-1e300, "-3f")]
    public void Rule_4_a_number_that_no_float_holds_is_clamped_as_any_other(double sent, string taken) =>
        _peer.Ask("/rvae/latent", sent, 0f).ShouldBe([$"/rvae/latent {taken} 0f"]);

    [Fact]
    public void Rule_3_what_is_refused_is_named_by_its_place() =>
        _peer.Ask("/rvae/sync", 1e300).ShouldBe(
            ["/rvae/fail '/rvae/sync' 'bad-arguments' '/rvae/sync argument 1 (id) should be a whole number'"]);

    [Fact]
    public void Rule_3_an_impulse_asks_as_no_argument_does() =>
        Answer([.. "/rvae/tempo\0,I\0\0"u8]).ShouldBe(["/rvae/tempo 120f"]);

    [Fact]
    public void Rule_3_a_message_of_an_old_sender_without_tags_asks() =>
        Answer([.. "/rvae/tempo\0"u8]).ShouldBe(["/rvae/tempo 120f"]);

    [Fact]
    public void Rule_4_a_value_answers_to_the_asker_alone()
    {
        Peer other = _stage.Subscriber(5001);
        _peer.Ask("/rvae/swing").ShouldBe(["/rvae/swing 0f"]);
        other.Hear().ShouldBeEmpty();
    }

    [Fact]
    public void Rule_4_a_rounded_number_is_told_as_a_clamped_one_is()
    {
        _peer.Ask("/rvae/gap", 2.7f).ShouldBe(["/rvae/gap 3"]);
        _peer.Ask("/rvae/gap", 2f).ShouldBeEmpty();
    }

    [Fact]
    public void Rule_5_an_accepted_set_is_told_to_every_other_subscriber_and_never_to_the_sender()
    {
        Peer sender = _stage.Subscriber(5001);
        Peer other = _stage.Subscriber(5002);
        Peer deaf = _stage.Subscriber(5003, "events", "hits");
        Forget(sender, other, deaf);

        sender.Say("/rvae/deck/2/noise", 5f);
        sender.Hear().ShouldBe(["/rvae/deck/2/noise 2f"], "it was clamped");
        other.Hear().ShouldBe(["/rvae/deck/2/noise 2f"]);
        deaf.Hear().ShouldBeEmpty();

        _peer.Say("/rvae/tempo", 99f);
        sender.Hear().ShouldBe(["/rvae/tempo 99f"]);
        other.Hear().ShouldBe(["/rvae/tempo 99f"]);
        _peer.Heard.ShouldBeEmpty("nobody who has not said hello is told anything unasked");
    }

    [Fact]
    public void Rule_5_feedback_comes_on_the_address_that_was_set_and_where_deck_1_is_looked_for()
    {
        Peer other = _stage.Subscriber(5001);
        _peer.Ask("/rvae/deck/1/threshold", 2f).ShouldBe(["/rvae/deck/1/threshold 1f"]);
        other.Hear().ShouldBe(["/rvae/deck/1/threshold 1f", "/rvae/threshold 1f"]);
        _peer.Say("/rvae/threshold", 0.25f);
        other.Hear().ShouldBe(["/rvae/threshold 0.25f"]);
    }

    [Fact]
    public void Rule_5_a_refused_set_is_told_to_nobody()
    {
        Peer other = _stage.Subscriber(5001);
        _peer.Say("/rvae/threshold", float.NaN);
        other.Hear().ShouldBeEmpty();
    }

    [Fact]
    [Covers("/rvae/fail")]
    public void Rule_6_what_is_wrong_is_told_with_address_code_and_message()
    {
        _peer.Ask("/rvae/treshold", 0.5f).ShouldBe(
            ["/rvae/fail '/rvae/treshold' 'unknown-address' 'there is no such address: /rvae/addresses lists them'"]);
        _peer.Ask("/rvae/tempo", 1f, 2f).ShouldHaveSingleItem().ShouldContain("takes no more than f:bpm");
        _peer.Ask("/rvae/latent", 1f).ShouldHaveSingleItem().ShouldContain("wants f:x f:y, and got 1 argument");
        _peer.Ask("/rvae/hit", 1).ShouldHaveSingleItem().ShouldContain("'unknown-address'");
    }

    [Theory]
    [InlineData("/rvae/tempo\0,q\0\0", "/rvae/tempo")]
    [InlineData("/rvae/tempo\0,f\0\0", "/rvae/tempo")]
    [InlineData("/rvae/tempo", "/rvae/tempo")]
    [InlineData("hello", "")]
    public void Rule_6_what_cannot_be_read_fails_with_its_address_as_far_as_that_can_be_read(string packet, string address)
    {
        Answer([.. packet.Select(c => (byte)c)]).ShouldHaveSingleItem().ShouldStartWith($"/rvae/fail '{address}' 'bad-packet'");
        _stage.Sessions.RefusedPackets.ShouldBe(1);
    }

    [Fact]
    public void Rule_6_no_more_than_ten_failures_a_second_and_the_rest_are_counted_and_told()
    {
        Peer other = _stage.Stranger(5001);
        for (int i = 0; i < 25; i++)
            _peer.Say("/nothing");
        _peer.Hear().Count.ShouldBe(10);
        other.Ask("/nothing").Count.ShouldBe(1, "each client has its own ten");
        _stage.Pass(0.5);
        _peer.Hear().ShouldBeEmpty();
        _stage.Pass(0.6);
        _peer.Hear().ShouldBe(["/rvae/fail '' 'too-many' '15 more failures were not shown'"]);
        _stage.Pass(2);
        _peer.Hear().ShouldBeEmpty();
        _peer.Ask("/nothing").Count.ShouldBe(1);
    }

    [Fact]
    public void Rule_6_a_failure_is_never_answered_with_a_failure()
    {
        _peer.Ask("/rvae/fail", "/rvae/welcome", "unknown-address", "there is no such address").ShouldBeEmpty();
        byte[] cut = [.. "/rvae/fail\0\0,s\0\0"u8];
        Answer(cut).ShouldBeEmpty();
        _peer.Ask("/rvae/call", 5, "/rvae/fail").ShouldHaveSingleItem().ShouldEndWith("' 5");
    }

    [Fact]
    public void Rule_6_what_a_transport_cannot_hand_in_counts_among_the_ten_failures_of_a_second()
    {
        for (int i = 0; i < 25; i++)
            _stage.Sessions.Refuse(_peer.Link, new(RVae.Engine.FaultCode.BadPacket, "no frame"));
        _peer.Hear().ShouldBe(Enumerable.Repeat("/rvae/fail '' 'bad-packet' 'no frame'", 10));
        _peer.Ask("/nothing").ShouldBeEmpty();
        _stage.Pass(1.1);
        _peer.Hear().ShouldBe(["/rvae/fail '' 'too-many' '16 more failures were not shown'"]);
    }

    [Fact]
    public void What_breaks_takes_nothing_back_of_what_is_to_come()
    {
        // As in a room, where an edit begins with what waits for its line, and says what is other in the end.
        int edits = 0;
        _stage.Performance.Conductor.Begun = state => state with { Transport = state.Transport with { Bpm = 90 } };
        _stage.Performance.Conductor.Edited = (before, _, _) =>
        {
            edits++;
            return before;
        };
        var broken = new RVae.Protocol.Addresses.Transaction(_stage.Services, RVae.Protocol.Addresses.Rows.DaemonAddresses.Table);
        broken.Edit.State = broken.State with { Transport = broken.State.Transport with { Bpm = 77 } };
        broken.Abandon();
        edits.ShouldBe(0);
    }

    [Fact]
    [Covers("/rvae/done")]
    [Covers("/rvae/sync")]
    public void Rule_7_sync_waits_for_everything_that_was_sent_before_and_for_nothing_after()
    {
        _peer.Ask("/rvae/sync", 1).ShouldBe(["/rvae/synced 1"]);
        _peer.Say("/rvae/model", "a");
        _peer.Say("/rvae/model/delete", "b");
        _peer.Ask("/rvae/sync", 2).ShouldBeEmpty();
        _peer.Say("/rvae/model", "c");
        _stage.Models.Play(0);
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/model' 'a'"]);
        _stage.Models.Others[0].Request.Done("b");
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/model/delete' 'b'", "/rvae/synced 2"]);
        _stage.Models.Others[0].Request.Done("b");
        _peer.Hear().ShouldBeEmpty("work ends once");
    }

    [Fact]
    public void Rule_7_who_waits_for_too_much_is_told_so_and_still_plays()
    {
        for (int i = 0; i < 256; i++)
            _peer.Ask("/rvae/model", "waltz").ShouldBeEmpty();
        _peer.Ask("/rvae/model", "waltz").ShouldHaveSingleItem().ShouldContain("'too-many'");
        _peer.Ask("/rvae/sync", 1).ShouldHaveSingleItem().ShouldContain("'too-many'");
        _peer.Ask("/rvae/threshold", 0.25f).ShouldBeEmpty();
        _stage.Deck().Threshold.ShouldBe(0.25f);
    }

    [Fact]
    [Covers("/rvae/call")]
    public void Rule_8_a_call_replies_with_its_id()
    {
        _peer.Ask("/rvae/call", 7, "/rvae/tempo").ShouldBe(["/rvae/reply 7 120f"]);
        _peer.Ask("/rvae/call", 8, "/rvae/tempo", 500).ShouldBe(["/rvae/reply 8 300f"]);
        _peer.Ask("/rvae/call", 9, "/rvae/panic").ShouldBe(["/rvae/reply 9"]);
        _peer.Ask("/rvae/call", 10, "/rvae/models")[^1].ShouldBe("/rvae/reply 10 2");
        _peer.Ask("/rvae/call", 11, "/rvae/model", "waltz").ShouldBeEmpty();
        _stage.Models.Play(0);
        _peer.Hear().ShouldBe(["/rvae/reply 11 'waltz'"]);
        _peer.Ask("/rvae/call", 12, "/rvae/sync", 5).ShouldBe(["/rvae/reply 12 5"]);
    }

    [Fact]
    public void Rule_8_a_call_that_fails_ends_also_where_ten_others_failed_just_now()
    {
        for (int i = 0; i < 25; i++)
            _peer.Say("/nothing");
        _peer.Ask("/rvae/call", 7, "/rvae/nowhere").ShouldHaveSingleItem().ShouldEndWith("' 7");
        _peer.Ask("/nothing").ShouldBeEmpty();
        _stage.Pass(1.1);
        _peer.Hear().ShouldBe(["/rvae/fail '' 'too-many' '16 more failures were not shown'"]);
    }

    [Fact]
    public void Rule_8_a_call_that_fails_ends_with_its_id()
    {
        _peer.Ask("/rvae/call", 7, "/rvae/nowhere").ShouldHaveSingleItem().ShouldEndWith("' 7");
        _peer.Ask("/rvae/call", 8, "/rvae/tempo", "fast").ShouldHaveSingleItem().ShouldEndWith("' 8");
        _peer.Ask("/rvae/call", 9, "/rvae/call", 1, "/rvae/tempo").ShouldHaveSingleItem().ShouldEndWith("' 9");
        _peer.Ask("/rvae/call", 3).ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
        _peer.Say("/rvae/call", 11, "/rvae/model", "broken");
        _stage.Models.Swaps[0].Request.Fail(new(RVae.Engine.FaultCode.NotFound, "there is no model broken"));
        _peer.Hear().ShouldBe(["/rvae/fail '/rvae/model' 'not-found' 'there is no model broken' 11"]);
        _peer.Ask("/rvae/tempo").ShouldBe(["/rvae/tempo 120f"], "a call leaves nothing behind");
    }

    [Theory]
    [InlineData("/rvae/mute/*", 9)]
    [InlineData("/rvae/mute/?i*", 4)]
    [InlineData("/rvae/mute/[a-k]*", 4)]
    [InlineData("/rvae/mute/[!a-k]*", 5)]
    [InlineData("/rvae/deck/{2,4}/mute/{kick,hat}", 4)]
    [InlineData("/rvae//mute/kick", 5)]
    public void Rule_10_a_pattern_selects_every_address_that_it_matches(string pattern, int addresses) =>
        _peer.Ask(pattern).Count.ShouldBe(addresses);

    [Fact]
    public void Rule_10_a_pattern_sets_what_it_matches()
    {
        _peer.Say("/rvae/deck/*/level", 0f);
        _stage.State.Decks.ShouldAllBe(deck => deck.Controls.Level == 0);
        _peer.Ask("/rvae/zzz*").ShouldHaveSingleItem().ShouldContain("'unknown-address'");
        _peer.Ask("/rvae/" + new string('*', 200)).ShouldHaveSingleItem().ShouldContain("'too-large'");
    }

    [Fact]
    public void Rule_10_a_pattern_that_asks_for_everything_stops_nothing()
    {
        Peer subscriber = _stage.Subscriber(5001);
        subscriber.Say("/rvae/play");
        subscriber.Ask("/rvae/*").ShouldContain("/rvae/tempo 120f");
        _stage.State.Transport.Playing.ShouldBeTrue();
        _stage.State.Transport.Panics.ShouldBe(0);
        subscriber.Ask("/rvae/renew").ShouldBeEmpty("it is still subscribed");

        subscriber.Say("/rvae/{stop,panic}");
        _stage.State.Transport.Playing.ShouldBeFalse();
        _stage.State.Transport.Panics.ShouldBe(1);
    }

    [Fact]
    public void Setting_a_position_allocates_nothing()
    {
        Peer[] subscribers = [.. Enumerable.Range(5001, 8).Select(port => _stage.Subscriber(port))];
        byte[][] packets =
        [
            TestOsc.Message("/rvae/latent", 1f, 2f), TestOsc.Message("/rvae/deck/3/latent/pad", 0.5f, 0.25f),
            TestOsc.Message("/rvae/latent/x", 0.1f), TestOsc.Message("/rvae/latent/y", 0.2f),
        ];
        _stage.Network.Keeps = false;
        Run(2000);
        int before = _stage.Network.Count;
        int runs = 0;
        Allocations.InSteadyState(() =>
        {
            Run(1000);
            runs += 1000;
        }).ShouldBe(0);
        (_stage.Network.Count - before).ShouldBe(runs * subscribers.Length * 7, "latent is told once, its views twice");
        _stage.Performance.Moves.ShouldBe((2000 + runs) * packets.Length);

        void Run(int times)
        {
            for (int i = 0; i < times; i++)
            {
                foreach (byte[] packet in packets)
                    _peer.Send(packet);
            }
        }
    }

    private IReadOnlyList<string> Answer(byte[] packet)
    {
        _peer.Forget();
        _peer.Send(packet);
        return _peer.Hear();
    }

    private static void Forget(params Peer[] peers)
    {
        foreach (Peer peer in peers)
            peer.Forget();
    }
}

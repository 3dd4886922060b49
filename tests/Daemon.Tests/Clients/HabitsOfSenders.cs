using System.Text;
using RVae.Daemon.Clients;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Tests.Clients;

/// <summary>What clients in the field send, and what becomes of it.</summary>
public sealed class HabitsOfSenders
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public HabitsOfSenders() => _peer = _stage.Subscriber(5000);

    [Fact]
    public void Data_without_type_tags_set_nothing_and_the_sender_is_told_what_is_missing()
    {
        _peer.Send([.. "/rvae/tempo\0"u8, 0x42, 0xB4, 0, 0]);
        _peer.Hear().ShouldHaveSingleItem().ShouldStartWith("/rvae/fail '/rvae/tempo' 'bad-arguments' 'the type tags are missing");
        _stage.State.Transport.Bpm.ShouldBe(120);
    }

    [Theory]
    [InlineData(",[ff]")]
    [InlineData(",f[f]")]
    [InlineData(",[[f]f]")]
    public void The_elements_of_an_array_are_arguments(string tags)
    {
        byte[] padded = new byte[(tags.Length + 4) / 4 * 4];
        Encoding.ASCII.GetBytes(tags).CopyTo(padded, 0);
        _peer.Send([.. "/rvae/latent\0\0\0\0"u8, .. padded, 0x3F, 0x80, 0, 0, 0xBF, 0x80, 0, 0]);
        _peer.Hear().ShouldBeEmpty();
        _peer.Ask("/rvae/latent").ShouldBe(["/rvae/latent 1f -1f"]);
    }

    [Fact]
    public void A_call_runs_what_the_message_alone_would_run()
    {
        _peer.Say("/rvae/play");
        _peer.Ask("/rvae/call", 23, "/rvae/stop", 0).ShouldBe(["/rvae/reply 23"], "a button that is let go");
        _stage.State.Transport.Playing.ShouldBeTrue();
        _peer.Ask("/rvae/call", 24, "/rvae/stop", 1).ShouldContain("/rvae/reply 24");
        _stage.State.Transport.Playing.ShouldBeFalse();
        _peer.Ask("/rvae/call", 25, "/rvae/tempo", "fast").ShouldBe(
            [_peer.Ask("/rvae/tempo", "fast").Single() + " 25"], "what is wrong is named by the place in the message that was meant");
    }

    [Fact]
    public void A_nil_in_a_call_asks_as_it_does_alone()
    {
        _peer.Send([.. "/rvae/call\0\0,isN\0\0\0\0"u8, 0, 0, 0, 7, .. "/rvae/tempo\0"u8]);
        _peer.Hear().ShouldBe(["/rvae/reply 7 120f"]);
    }

    [Fact]
    public void Who_says_bye_or_renews_without_a_subscription_touches_nobodys_and_is_told_where_it_heard_before()
    {
        Peer hears = _stage.Stranger(9001);
        Peer sends = _stage.Stranger(5001);
        sends.Say("/rvae/hello", "pd", 9001);
        hears.Forget();
        Peer other = _stage.Stranger(5002);
        other.Say("/rvae/hello", "oscdump", 9002);
        other.Say("/rvae/bye");
        other.Say("/rvae/bye");
        _stage.Stranger(9002).Hear()[^1].ShouldContain("'denied'");
        sends.Say("/rvae/renew");
        hears.Hear().ShouldBe(["/rvae/clients/joined 3 'oscdump'", "/rvae/clients/left 3 'oscdump'"]);
        _stage.Pass(16);
        hears.Forget();
        sends.Say("/rvae/renew");
        hears.Hear().ShouldHaveSingleItem().ShouldStartWith("/rvae/fail '/rvae/renew' 'denied'");
    }

    [Fact]
    public void A_hello_that_names_another_clients_port_gets_neither_its_number_nor_its_claims()
    {
        _peer.Say("/rvae/claim", "transport");
        Peer thief = _stage.Stranger(6000);
        thief.Ask("/rvae/hello", "thief", 5000).ShouldHaveSingleItem().ShouldStartWith("/rvae/fail '/rvae/hello' 'busy' 'client 1 (peer5000) hears at port 5000");
        thief.Ask("/rvae/tempo", 99f).ShouldHaveSingleItem().ShouldContain("'claimed'");
        _peer.Ask("/rvae/tempo", 98f).ShouldBeEmpty();
    }

    [Fact]
    [Covers("/rvae/claims/taken")]
    public void Who_joins_again_by_the_same_name_from_the_same_host_has_its_claims_again()
    {
        _peer.Say("/rvae/hello", "live set", "lease", 300);
        _peer.Say("/rvae/claim", "transport");
        Peer again = _stage.Stranger(5777);
        again.Ask("/rvae/hello", "live set").ShouldContain("/rvae/claims/taken 2 'live set' 'transport' 1");
        again.Ask("/rvae/tempo", 99f).ShouldBeEmpty();
        _peer.Ask("/rvae/tempo", 98f).ShouldHaveSingleItem().ShouldContain("'claimed'");
        Peer namesake = _stage.Stranger(5000, "10.0.0.3");
        namesake.Say("/rvae/hello", "live set");
        again.Ask("/rvae/tempo", 97f).ShouldBeEmpty("a namesake on another machine is somebody else");
    }

    [Fact]
    public void Who_only_watches_takes_over_no_claim_of_its_namesake()
    {
        _peer.Say("/rvae/hello", "page", "lease", 300);
        _peer.Say("/rvae/claim", "transport");
        var audience = new Peer(_stage, new FakeLink(_stage.Network, "127.0.0.1", 5777, IsStream: true) { OnlyWatches = true });
        audience.Ask("/rvae/hello", "page").ShouldNotContain(line => line.StartsWith("/rvae/claims/taken", StringComparison.Ordinal));
        _peer.Ask("/rvae/tempo", 98f).ShouldBeEmpty();
    }

    [Fact]
    public void A_claim_can_be_taken_by_force_which_all_are_told()
    {
        Peer other = _stage.Subscriber(5001);
        _peer.Say("/rvae/claim", "deck/1");
        _peer.Forget();
        other.Ask("/rvae/claim", "deck/1/mute").ShouldHaveSingleItem().ShouldContain("force takes it over");
        other.Ask("/rvae/claim", "deck/1/mute", "force").ShouldBe(["/rvae/claims/taken 2 'peer5001' 'deck/1/mute' 1"]);
        _peer.Hear().ShouldBe(["/rvae/claims/taken 2 'peer5001' 'deck/1/mute' 1"]);
        _stage.Stranger(6000).Ask("/rvae/claim", "transport", "force").ShouldHaveSingleItem().ShouldContain("'denied'");
    }

    [Fact]
    public void Text_that_is_no_OSC_is_named_as_what_it_is() =>
        Answer([.. "tempo 120;\n"u8]).ShouldHaveSingleItem().ShouldContain("netsend -b");

    [Fact]
    public void A_dump_shows_every_tag_and_no_terminal_obeys_it()
    {
        var writer = new OscWriter(new byte[256]);
        writer.BeginMessage("/x"u8, "dTsh"u8);
        writer.WriteDouble(1.5);
        writer.WriteBool(true);
        writer.WriteString("a\u001b[2J\nb\u202e");
        writer.WriteInt64(-7);
        writer.TryFinish(out ReadOnlySpan<byte> packet).ShouldBeTrue();
        PacketText.Of(packet).ShouldBe("/x 1.5d true \"a\\u001b[2J\\u000ab\\u202e\" -7h");
        PacketText.Of([.. "/rvae/tempo\0"u8, 0x42, 0xB4, 0, 0]).ShouldBe("/rvae/tempo (no type tags, 4 bytes)");
        PacketText.Of(TestOsc.Bundle(OscTimeTag.Immediately, TestOsc.Message("/x"))).ShouldBe("#bundle now [ /x ]");
    }

    [Fact]
    public void Only_those_who_are_let_in_switch_a_dump_on() =>
        _stage.Stranger(5000, "10.0.0.9").Ask("/rvae/dump", 1).ShouldHaveSingleItem().ShouldContain("'denied'");

    [Fact]
    public void A_dump_writes_so_many_messages_a_second_and_counts_the_others()
    {
        var limit = new DumpLimit();
        Enumerable.Range(0, 1000).Count(_ => limit.Admit(0, out int _)).ShouldBe(DumpLimit.PerSecond);
        limit.Admit(1_000_000_000, out int leftOut).ShouldBeTrue();
        leftOut.ShouldBe(1000 - DumpLimit.PerSecond);
    }

    [Fact]
    public void Patterns_of_one_datagram_cause_so_much_work_and_no_more()
    {
        byte[][] patterns = [.. Enumerable.Repeat(TestOsc.Message("//*"), 3249)];
        _peer.Send(TestOsc.Bundle(OscTimeTag.Immediately, patterns));
        _peer.Packets.Count.ShouldBeLessThan(2 * PatternBudget.Store, "some addresses answer with a list");
        _peer.Hear().Count(line => line.StartsWith("/rvae/fail", StringComparison.Ordinal)).ShouldBeInRange(1, FailureLimit.PerSecond);
        _peer.Ask("/rvae/tempo").ShouldBe(["/rvae/tempo 120f"]);
        _stage.Pass(1);
        _peer.Ask("/rvae/mute/*").Count.ShouldBe(9);
    }

    [Fact]
    public void Who_sends_patterns_that_match_too_much_is_told()
    {
        byte[][] patterns = [.. Enumerable.Repeat(TestOsc.Message("/rvae/deck/*/mute/*"), 1000)];
        _peer.Send(TestOsc.Bundle(OscTimeTag.Immediately, patterns));
        _peer.Hear().ShouldContain(
            line => line.StartsWith("/rvae/fail '/rvae/deck/*/mute/*' 'too-many' 'your patterns match too many", StringComparison.Ordinal));
    }

    [Fact]
    public void Requests_of_one_bundle_are_bounded()
    {
        byte[][] swaps = [.. Enumerable.Repeat(TestOsc.Message("/rvae/model", "house"), 300)];
        _peer.Send(TestOsc.Bundle(OscTimeTag.Immediately, swaps));
        _stage.Models.Swaps.Count.ShouldBe(RVae.Protocol.Addresses.Dispatcher.MostDeferred);
        _peer.Hear().ShouldContain(line => line.Contains("'too-many'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_flood_of_hellos_leaves_one_snapshot()
    {
        var stage = new Stage(snapshotPace: 1);
        Peer peer = stage.Stranger(5000);
        for (int i = 0; i < 500; i++)
            peer.Say("/rvae/hello", "flood");
        peer.Forget();
        for (int i = 0; i < 2000; i++)
            stage.Pass(0.001);
        peer.Hear().Count(line => line.StartsWith("/rvae/snapshot/end", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Time_in_which_the_daemon_was_held_up_ends_nobodys_lease()
    {
        _stage.Time.Advance(14);
        _stage.Sessions.HeldUp(12_000_000_000);
        _stage.Pass(10);
        _peer.Ask("/rvae/clients").ShouldContain("/rvae/clients/end 1");
    }

    private IReadOnlyList<string> Answer(byte[] packet)
    {
        _peer.Forget();
        _peer.Send(packet);
        return _peer.Hear();
    }
}

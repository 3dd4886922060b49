using RVae.Daemon.Clients;

namespace RVae.Daemon.Tests.Clients;

/// <summary>Hello, leases, claims, and who gets what.</summary>
public sealed class Joining
{
    private readonly Stage _stage = new();

    [Fact]
    [Covers("/rvae/hello")]
    public void A_hello_from_this_machine_is_welcomed_and_told_the_whole_state()
    {
        Peer peer = _stage.Stranger(5000);
        IReadOnlyList<string> heard = peer.Ask("/rvae/hello", "pad", "lease", 60);
        heard[0].ShouldBe("/rvae/welcome 1 1 '0.1.0' 60");
        heard[^1].ShouldBe($"/rvae/snapshot/end {heard.Count - 2}");
        heard.ShouldContain("/rvae/tempo 120f");
        heard.ShouldContain("/rvae/threshold 0.5f");
        heard.ShouldContain("/rvae/deck/4/mute/rim 0");
        heard.ShouldContain("/rvae/model 'house'");
        heard.Select(line => line.Split(' ')[0]).ShouldBeUnique();
        heard.ShouldNotContain(line => line.StartsWith("/rvae/deck/1/", StringComparison.Ordinal), "deck 1 goes by its short addresses");
    }

    [Fact]
    public void A_snapshot_fits_the_buffer_that_a_socket_has_by_default()
    {
        Peer peer = _stage.Subscriber(5000);
        peer.Say("/rvae/hello", "again");

        // Linux gives a socket 212 992 bytes and counts 768 for each small datagram: 277 of them.
        peer.Packets.Count.ShouldBeLessThan(265);
        peer.Packets.ShouldAllBe(packet => packet.Length < 128);
    }

    [Fact]
    public void Another_hello_from_the_same_endpoint_keeps_the_id_and_takes_the_new_wishes()
    {
        Peer peer = _stage.Subscriber(5000);
        Peer other = _stage.Subscriber(5001);
        peer.Ask("/rvae/hello", "again", "lease", 4, "events", "hits")[0].ShouldBe("/rvae/welcome 1 1 '0.1.0' 5");
        other.Say("/rvae/tempo", 99f);
        peer.Hear().ShouldBeEmpty("it no longer listens for state");
        peer.Ask("/rvae/clients").ShouldContain("/rvae/clients/item 1 'again' 'udp 127.0.0.1:5000' ''");
    }

    [Fact]
    public void Rule_11_everything_goes_to_the_reply_port_where_one_was_named()
    {
        Peer sends = _stage.Stranger(5000);
        Peer hears = _stage.Stranger(9001);
        sends.Ask("/rvae/hello", "pd", 9001, "delivery", "live").ShouldBeEmpty();
        hears.Hear()[0].ShouldStartWith("/rvae/welcome 1");
        sends.Say("/rvae/tempo");
        hears.Hear().ShouldBe(["/rvae/tempo 120f"]);
        hears.Say("/rvae/tempo", 90f);
        hears.Heard.ShouldBeEmpty("the port that hears is the same client when it sends");
        sends.Heard.ShouldBeEmpty();
    }

    [Fact]
    public void Rule_11_who_has_not_said_hello_is_answered_where_the_message_came_from() =>
        _stage.Stranger(6000).Ask("/rvae/tempo").ShouldBe(["/rvae/tempo 120f"]);

    [Theory]
    [InlineData("", "lease", 5, "printable")]
    [InlineData("x", "delivery", "pigeon", "one of live stamp bundle")]
    [InlineData("x", "events", "hits fireworks", "'fireworks' is not a class of events")]
    [InlineData("x", "colour", 5, "knows no key 'colour'")]
    public void A_hello_that_asks_for_what_is_not_is_refused(string name, string key, object value, string why)
    {
        Peer peer = _stage.Stranger(5000);
        peer.Ask("/rvae/hello", name, key, value).ShouldHaveSingleItem().ShouldContain(why);
        peer.Ask("/rvae/clients").ShouldBe(["/rvae/clients/end 0"]);
    }

    [Fact]
    [Covers("/rvae/renew")]
    [Covers("/rvae/clients/left")]
    public void A_lease_ends_in_silence_and_any_message_renews_it()
    {
        Peer silent = _stage.Subscriber(5000);
        Peer talks = _stage.Subscriber(5001);
        Peer renews = _stage.Subscriber(5002, "lease", 20);
        silent.Forget();
        for (int i = 0; i < 2; i++)
        {
            _stage.Pass(7);
            talks.Say("/rvae/tempo");
        }

        talks.Forget();
        _stage.Pass(2);
        talks.Hear().ShouldBe(["/rvae/clients/left 1 'peer5000'"]);
        silent.Hear().ShouldBe(["/rvae/clients/left 1 'peer5000'"], "it is told itself, and may say hello again");
        renews.Ask("/rvae/renew").ShouldBeEmpty();
        _stage.Pass(10);
        talks.Ask("/rvae/clients").ShouldContain("/rvae/clients/end 2");
        silent.Ask("/rvae/renew").ShouldHaveSingleItem().ShouldStartWith("/rvae/fail '/rvae/renew' 'denied'");
    }

    [Fact]
    public void A_program_that_sends_once_and_ends_renews_by_the_same_hello_and_nobody_elses_word_renews_or_ends_it()
    {
        _stage.Stranger(40001).Say("/rvae/hello", "oscdump", 9001);
        Peer hears = _stage.Stranger(9001);
        _stage.Pass(10);
        _stage.Stranger(40002).Say("/rvae/hello", "oscdump", 9001);
        _stage.Pass(10);
        hears.Forget();
        _stage.Stranger(40003).Say("/rvae/latent", 1f, 1f);
        hears.Hear().ShouldBe(["/rvae/latent 1f 1f"]);
        _stage.Stranger(40004).Ask("/rvae/bye").ShouldHaveSingleItem().ShouldContain("'denied'");
        _stage.Stranger(40005).Ask("/rvae/renew").ShouldHaveSingleItem().ShouldContain("'denied'");
        hears.Hear().ShouldBeEmpty();
        _stage.Pass(6);
        hears.Hear().ShouldBe(["/rvae/clients/left 1 'oscdump'"], "it is told at its reply port");
    }

    [Fact]
    public void A_client_is_where_it_last_said_hello_from_and_where_it_hears_and_nowhere_that_it_was_before()
    {
        Peer hears = _stage.Stranger(9700);
        foreach (int port in (int[])[40001, 40002, 40003])
        {
            _stage.Stranger(port).Say("/rvae/hello", "oscsend", 9700);
            hears.Hear()[0].ShouldStartWith("/rvae/welcome 1 ");
        }

        // Another program got the port that the first call of oscsend had.
        Peer another = _stage.Stranger(40001);
        another.Ask("/rvae/tempo").ShouldBe(["/rvae/tempo 120f"]);
        another.Ask("/rvae/tempo", 90f).ShouldBeEmpty();
        hears.Hear().ShouldBe(["/rvae/tempo 90f"], "somebody else sets it");
        another.Ask("/rvae/hello", "another")[0].ShouldStartWith("/rvae/welcome 2 ");
        hears.Hear().ShouldBe(["/rvae/clients/joined 2 'another'"]);
        _stage.Stranger(40003).Ask("/rvae/tempo").ShouldBeEmpty("this one is the client still");
        hears.Hear().ShouldBe(["/rvae/tempo 90f"]);
    }

    [Fact]
    public void A_port_that_a_client_once_said_hello_from_does_not_keep_it_alive()
    {
        _stage.Stranger(40001).Say("/rvae/hello", "oscsend", 9700);
        _stage.Stranger(40002).Say("/rvae/hello", "oscsend", 9700);
        for (int i = 0; i < 4; i++)
        {
            _stage.Pass(5);
            _stage.Stranger(40001).Say("/rvae/tempo");
        }

        _stage.Stranger(5000).Ask("/rvae/clients").ShouldBe(["/rvae/clients/end 0"]);
    }

    [Fact]
    public void Ports_that_a_client_said_hello_from_are_forgotten_when_there_are_too_many()
    {
        _stage.Network.Keeps = false;
        for (int port = 10_000; port < 11_100; port++)
            _stage.Stranger(port).Say("/rvae/hello", "oscsend", 9700);
        _stage.Drops[DropCause.Senders].ShouldBe(1100 - 1024);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_536)]
    [InlineData(5_000_000_000L)]
    public void A_reply_port_that_is_none_is_refused(object port)
    {
        Peer peer = _stage.Stranger(5000);
        peer.Ask("/rvae/hello", "pd", port).ShouldBe(
            ["/rvae/fail '/rvae/hello' 'bad-arguments' '/rvae/hello argument 2 (replyPort) should be a whole number (1…65535)'"]);
        peer.Ask("/rvae/clients").ShouldBe(["/rvae/clients/end 0"]);
    }

    [Fact]
    public void The_daemons_own_port_is_no_reply_port_for_it_would_play_itself()
    {
        Peer peer = _stage.Stranger(5000);
        peer.Ask("/rvae/hello", "pd", FakeNetwork.DaemonPort).ShouldHaveSingleItem().ShouldStartWith(
            "/rvae/fail '/rvae/hello' 'bad-arguments' 'port 9600 is the daemon's own: name the one at which you listen");
        peer.Ask("/rvae/clients").ShouldBe(["/rvae/clients/end 0"]);
        _stage.Network.At("127.0.0.1", FakeNetwork.DaemonPort).ShouldBeEmpty();
    }

    [Fact]
    public void What_another_hello_leaves_out_is_as_by_default_again()
    {
        Peer peer = _stage.Subscriber(5000, "lease", 60, "events", "hits");
        Peer other = _stage.Subscriber(5001);
        peer.Ask("/rvae/hello", "pad")[0].ShouldBe("/rvae/welcome 1 1 '0.1.0' 15");
        other.Say("/rvae/tempo", 99f);
        peer.Hear().ShouldBe(["/rvae/tempo 99f"]);
    }

    [Fact]
    [Covers("/rvae/bye")]
    [Covers("/rvae/clients")]
    [Covers("/rvae/clients/joined")]
    public void Who_comes_and_goes_is_told_to_the_others()
    {
        Peer first = _stage.Subscriber(5000);
        Peer second = _stage.Subscriber(5001);
        first.Hear().ShouldBe(["/rvae/clients/joined 2 'peer5001'"]);
        first.Ask("/rvae/clients").ShouldBe(
        [
            "/rvae/clients/item 1 'peer5000' 'udp 127.0.0.1:5000' ''",
            "/rvae/clients/item 2 'peer5001' 'udp 127.0.0.1:5001' ''", "/rvae/clients/end 2",
        ]);
        second.Ask("/rvae/bye").ShouldBe(["/rvae/clients/left 2 'peer5001'"]);
        first.Hear().ShouldBe(["/rvae/clients/left 2 'peer5001'"]);
        first.Say("/rvae/tempo", 90f);
        second.Hear().ShouldBeEmpty();
        second.Ask("/rvae/bye").ShouldHaveSingleItem().ShouldContain("'denied'");
    }

    [Fact]
    public void One_client_more_than_there_is_room_for_is_told_so()
    {
        var stage = new Stage(maxClients: 2);
        stage.Subscriber(5000);
        stage.Subscriber(5001);
        stage.Stranger(5002).Ask("/rvae/hello", "third").ShouldHaveSingleItem().ShouldContain("'too-many'");
        stage.Stranger(5001).Ask("/rvae/hello", "second again")[0].ShouldStartWith("/rvae/welcome 2");
    }

    [Fact]
    [Covers("/rvae/claim")]
    [Covers("/rvae/release")]
    public void A_claimed_scope_is_set_by_its_claimer_alone()
    {
        Peer claimer = _stage.Subscriber(5000);
        Peer other = _stage.Subscriber(5001);
        claimer.Ask("/rvae/claim", "deck/1/mute").ShouldBeEmpty();
        other.Ask("/rvae/mute/kick", 1).ShouldBe(
        [
            "/rvae/fail '/rvae/mute/kick' 'claimed' "
            + "'peer5000 has claimed deck/1/mute/kick, until it is released or that client leaves'",
        ]);
        other.Ask("/rvae/mute/kick").ShouldBe(["/rvae/mute/kick 0"], "anyone may look");
        other.Ask("/rvae/deck/2/mute/kick", 1).ShouldBeEmpty();
        other.Ask("/rvae/claim", "deck/1").ShouldHaveSingleItem().ShouldContain("'claimed'");
        other.Ask("/rvae/claim", "deck/9").ShouldHaveSingleItem().ShouldContain("'not-found'");
        claimer.Ask("/rvae/deck/1/mute/kick", 1).ShouldBeEmpty();
        claimer.Ask("/rvae/clients").ShouldContain("/rvae/clients/item 1 'peer5000' 'udp 127.0.0.1:5000' 'deck/1/mute'");
        claimer.Ask("/rvae/release", "deck/1/mute").ShouldBeEmpty();
        claimer.Ask("/rvae/release", "deck/1/mute").ShouldHaveSingleItem().ShouldContain("'not-found'");
        other.Ask("/rvae/mute/kick", 0).ShouldNotContain(line => line.Contains("fail"));
    }

    [Fact]
    public void A_claimed_transport_can_still_be_silenced_and_a_claimed_point_holds_against_wekinator()
    {
        Peer claimer = _stage.Subscriber(5000);
        Peer other = _stage.Stranger(5001);
        claimer.Say("/rvae/claim", "transport");
        claimer.Say("/rvae/claim", "deck/1/latent");
        other.Ask("/rvae/play").ShouldHaveSingleItem().ShouldContain("'claimed'");
        other.Ask("/wek/outputs", 1f, 1f).ShouldHaveSingleItem().ShouldContain("'claimed'");
        other.Ask("/rvae/panic").ShouldBeEmpty();
        _stage.State.Transport.Panics.ShouldBe(1);
    }

    [Theory]
    [InlineData("deck/1/latent/x", "/rvae/latent", 1f, 1f)]
    [InlineData("deck/1/latent/x", "/rvae/deck/1/latent/pad", 1f, 1f)]
    [InlineData("deck/1/latent/pad", "/rvae/latent/y", 1f)]
    [InlineData("deck/1/latent/x", "/wek/outputs", 1f, 1f)]
    [InlineData("deck/1/latent", "/rvae/latent/recall", "home")]
    [InlineData("transport/playing", "/rvae/play")]
    [InlineData("transport/stop", "/rvae/playing", 0)]
    [InlineData("transport/tempo", "/rvae/tap")]
    public void A_claim_is_of_the_value_under_whatever_address_it_is_set(string scope, string address, params object[] values)
    {
        Peer claimer = _stage.Subscriber(5000);
        Peer other = _stage.Subscriber(5001);
        claimer.Ask("/rvae/claim", scope).ShouldBeEmpty();
        other.Ask(address, values).ShouldHaveSingleItem().ShouldStartWith($"/rvae/fail '{address}' 'claimed'");
        claimer.Ask(address, values).ShouldAllBe(answer => !answer.Contains("'claimed'", StringComparison.Ordinal));
        other.Ask("/rvae/deck/2/latent/x", 1f).ShouldBeEmpty();
    }

    [Fact]
    public void Two_clients_do_not_claim_one_value_under_two_names()
    {
        Peer claimer = _stage.Subscriber(5000);
        Peer other = _stage.Subscriber(5001);
        claimer.Ask("/rvae/claim", "deck/1/latent/x").ShouldBeEmpty();
        other.Ask("/rvae/claim", "deck/1/latent/pad").ShouldHaveSingleItem().ShouldContain("'claimed'");
        other.Ask("/rvae/claim", "deck/2/latent/x").ShouldBeEmpty();
        claimer.Ask("/rvae/release", "deck/1/latent/x").ShouldBeEmpty();
        other.Ask("/rvae/claim", "deck/1/latent/pad").ShouldBeEmpty();
    }

    [Fact]
    public void The_claims_of_a_client_that_is_gone_are_free()
    {
        _stage.Subscriber(5000).Say("/rvae/claim", "deck/1");
        Peer other = _stage.Subscriber(5001, "lease", 60);
        _stage.Pass(16);
        other.Ask("/rvae/threshold", 0.1f).ShouldBeEmpty();
        _stage.Deck().Threshold.ShouldBe(0.1f);
    }

    [Fact]
    [Covers("/rvae/status")]
    [Covers("/rvae/version")]
    public void Status_and_version_tell_how_the_daemon_does()
    {
        Peer peer = _stage.Subscriber(5000);
        peer.Say("/rvae/train", "house", "mine");
        peer.Say("/rvae/play");
        peer.Ask("/rvae/status").ShouldBe(["/rvae/status 1 120f 1 'house' 0.25f 3 1"]);
        peer.Ask("/rvae/version").ShouldBe(["/rvae/version '0.1.0' 1"]);
    }

    [Fact]
    [Covers("/rvae/clock/ping")]
    public void A_pong_tells_when_the_ping_came_in_seconds_and_microseconds_since_the_start()
    {
        _stage.Time.Advance(3.000250);
        _stage.Stranger(5000).Ask("/rvae/clock/ping", 42).ShouldBe(["/rvae/clock/pong 42 3 250 3 250"]);
    }

    [Fact]
    [Covers("/rvae/addresses")]
    [Covers("/rvae/help")]
    public void The_table_and_one_row_of_it_can_be_asked_for()
    {
        Peer peer = _stage.Stranger(5000);
        IReadOnlyList<string> heard = peer.Ask("/rvae/addresses");
        heard[^1].ShouldBe($"/rvae/addresses/end {heard.Count - 1}");
        heard.ShouldContain(line => line.StartsWith("/rvae/addresses/item '/rvae/deck/{deck}/mute/{instrument}' 'get set' 'i:on'"));
        peer.Ask("/rvae/help", "/rvae/tempo").ShouldBe(
            ["/rvae/help '/rvae/tempo' 'get set' 'f:bpm' 'bpm 20…300 bpm, default 120' 'The tempo in quarter notes a minute, from the next tick.'"]);
        peer.Ask("/rvae/help", "/rvae/nope").ShouldHaveSingleItem().ShouldContain("'not-found'");
    }

    [Fact]
    [Covers("/rvae/dump")]
    public void A_dump_changes_nothing_for_the_client()
    {
        Peer peer = _stage.Stranger(5000);
        peer.Ask("/rvae/dump", 1).ShouldBeEmpty();
        peer.Ask("/rvae/tempo").ShouldBe(["/rvae/tempo 120f"]);
    }

    [Fact]
    public void A_closed_stream_takes_its_client_with_it()
    {
        Peer stays = _stage.Subscriber(5001);
        var link = new FakeLink(_stage.Network, "127.0.0.1", 7000, IsStream: true);
        new Peer(_stage, link).Say("/rvae/hello", "tcp");
        stays.Forget();
        _stage.Sessions.Closed(link);
        stays.Hear().ShouldBe(["/rvae/clients/left 2 'tcp'"]);
    }
}

namespace RVae.Daemon.Tests.Clients;

/// <summary>Hellos from other machines.</summary>
public sealed class Challenges
{
    private const string Away = "192.168.1.7";

    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public Challenges() => _peer = _stage.Stranger(5000, Away);

    [Fact]
    [Covers("/rvae/confirm")]
    public void A_hello_from_elsewhere_is_challenged_and_welcomed_once_confirmed()
    {
        _peer.Ask("/rvae/hello", "tablet").ShouldBe(["/rvae/challenge 1001"]);
        _stage.Stranger(5001).Say("/rvae/tempo", 99f);
        _peer.Hear().ShouldBeEmpty("nothing is streamed before");
        IReadOnlyList<string> heard = _peer.Ask("/rvae/confirm", 1001);
        heard[0].ShouldStartWith("/rvae/welcome 1");
        heard[^1].ShouldStartWith("/rvae/snapshot/end");
    }

    [Fact]
    public void A_wrong_token_is_denied_and_the_third_ends_the_challenge()
    {
        _peer.Ask("/rvae/hello", "tablet with a name long enough to be answered, whatever the answer is");
        for (int i = 0; i < 3; i++)
            _peer.Say("/rvae/confirm", 5);
        _peer.Say("/rvae/confirm", 1001);
        _stage.Stranger(1).Ask("/rvae/clients").ShouldBe(["/rvae/clients/end 0"]);
    }

    [Fact]
    public void A_token_holds_for_ten_seconds_and_for_one_join()
    {
        _peer.Say("/rvae/hello", "tablet");
        _stage.Pass(11);
        _peer.Say("/rvae/confirm", 1001);
        _stage.Stranger(1).Ask("/rvae/clients").ShouldBe(["/rvae/clients/end 0"]);

        _peer.Say("/rvae/hello", "tablet");
        _peer.Say("/rvae/confirm", 1002);
        _peer.Say("/rvae/bye");
        _stage.Pass(8);
        _peer.Say("/rvae/confirm", 1002);
        _stage.Stranger(1).Ask("/rvae/clients").ShouldBe(["/rvae/clients/end 0"]);
    }

    [Fact]
    public void The_token_goes_to_the_port_that_is_named_and_must_come_back_from_where_the_hello_came()
    {
        Peer hears = _stage.Stranger(9001, Away);
        _peer.Ask("/rvae/hello", "pd", 9001).ShouldBeEmpty();
        hears.Hear().ShouldBe(["/rvae/challenge 1001"]);
        _stage.Stranger(5555, "10.0.0.1").Say("/rvae/confirm", 1001);
        hears.Hear().ShouldBeEmpty();
        _peer.Say("/rvae/confirm", 1001);
        hears.Hear()[0].ShouldStartWith("/rvae/welcome");
    }

    [Fact]
    public void An_unconfirmed_sender_never_gets_more_than_three_times_what_it_sent()
    {
        const int Overhead = 28; // of IP and UDP
        int sent = 0;
        byte[][] packets =
        [
            TestOsc.Message("/rvae/addresses"), TestOsc.Message("/rvae/hello", "a"), TestOsc.Message("/x"),
            TestOsc.Message("/rvae/*"), TestOsc.Message("/rvae/help", "/rvae/hello"), [1, 2, 3],
        ];
        foreach (byte[] packet in packets)
        {
            for (int i = 0; i < 20; i++)
            {
                _peer.Send(packet);
                sent += packet.Length + Overhead;
                _peer.Packets.Sum(p => p.Length + Overhead).ShouldBeLessThanOrEqualTo(3 * sent);
            }
        }

        _peer.Packets.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_short_hello_is_challenged_at_once() =>
        _peer.Ask("/rvae/hello", "me").ShouldHaveSingleItem().ShouldStartWith("/rvae/challenge");

    [Fact]
    public void An_answer_that_is_too_long_for_a_stranger_is_refused_whole_with_the_word_to_say_hello()
    {
        _peer.Ask("/rvae/addresses").ShouldBe(["/rvae/fail '/rvae/addresses' 'denied' 'say /rvae/hello'"]);
        _peer.Ask("/nothing").ShouldHaveSingleItem().ShouldStartWith("/rvae/fail '/nothing' 'unknown-address'");
        _stage.Drops[RVae.Daemon.Clients.DropCause.Withheld].ShouldBe(1);
    }

    [Fact]
    public void A_bye_that_anybody_could_have_forged_ends_nobody_who_is_still_there()
    {
        _peer.Say("/rvae/hello", "tablet");
        _peer.Say("/rvae/confirm", 1001);
        _peer.Say("/rvae/bye");
        _stage.Pass(2);
        _peer.Say("/rvae/renew");
        _stage.Pass(10);
        _stage.Stranger(1).Ask("/rvae/clients").ShouldContain("/rvae/clients/end 1");
        _peer.Say("/rvae/bye");
        _stage.Pass(8);
        _stage.Stranger(1).Ask("/rvae/clients").ShouldBe(["/rvae/clients/end 0"], "who did say it is gone after half of its lease");
    }

    [Fact]
    public void Who_said_goodbye_is_gone_after_half_of_its_lease_also_where_the_stage_heard_it_say_so()
    {
        long heard = 0;
        _stage.Feed.Registry.HeardAt = _ => heard;
        _peer.Say("/rvae/hello", "tablet");
        _peer.Say("/rvae/confirm", 1001);
        heard = _stage.Clock.Now;
        _peer.Say("/rvae/bye");
        _stage.Pass(8);
        _stage.Stranger(1).Ask("/rvae/clients").ShouldBe(["/rvae/clients/end 0"]);
    }

    [Fact]
    public void One_machine_has_a_quarter_of_the_places_and_all_others_leave_some_to_this_one()
    {
        for (int host = 1; host <= 5; host++)
        {
            for (int port = 0; port < 20; port++)
                Join($"10.0.0.{host}", 5000 + port);
        }

        IReadOnlyList<string> clients = _stage.Stranger(1).Ask("/rvae/clients");
        clients.Count(line => line.Contains("10.0.0.1:", StringComparison.Ordinal)).ShouldBe(16);
        clients[^1].ShouldBe("/rvae/clients/end 56");
        for (int port = 0; port < 8; port++)
            _stage.Stranger(6000 + port).Ask("/rvae/hello", $"here {port}")[0].ShouldStartWith("/rvae/welcome");
    }

    private void Join(string host, int port)
    {
        Peer peer = _stage.Stranger(port, host);
        string? challenge = peer.Ask("/rvae/hello", $"{host} {port}") is [var first, ..] ? first : null;
        if (challenge is not null)
            peer.Say("/rvae/confirm", int.Parse(challenge.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_renewing_hello_of_a_confirmed_client_needs_no_second_challenge()
    {
        _peer.Say("/rvae/hello", "tablet");
        _peer.Say("/rvae/confirm", 1001);
        _peer.Ask("/rvae/hello", "tablet", "lease", 60)[0].ShouldBe("/rvae/welcome 1 1 '0.1.0' 60");
        _peer.Ask("/rvae/hello", "tablet", 9001).ShouldBeEmpty();
        _stage.Stranger(9001, Away).Hear().ShouldHaveSingleItem().ShouldStartWith("/rvae/challenge");
    }
}

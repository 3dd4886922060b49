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
    public void An_unconfirmed_sender_never_gets_more_bytes_than_it_sent()
    {
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
                sent += packet.Length;
                _peer.Packets.Sum(p => p.Length).ShouldBeLessThanOrEqualTo(sent);
            }
        }

        _peer.Packets.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_short_hello_that_was_not_challenged_is_challenged_when_it_is_said_again()
    {
        _peer.Ask("/rvae/hello", "me").ShouldBeEmpty();
        _peer.Ask("/rvae/hello", "me").ShouldHaveSingleItem().ShouldStartWith("/rvae/challenge");
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

using System.Security.Cryptography;
using System.Text;
using RVae.Daemon.Clients;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Tests.Clients;

/// <summary>A daemon that has a secret, and clients of other machines that know it or do not.</summary>
public sealed class Secrets
{
    private const string Secret = "tin drums at dawn";
    private const string Away = "192.168.1.7";

    private readonly Stage _stage = new(secret: Secret);
    private readonly Peer _peer;

    public Secrets() => _peer = _stage.Stranger(5000, Away);

    [Fact]
    public void Whoever_proves_the_secret_is_welcome_and_the_secret_is_never_sent()
    {
        Join(_peer, Secret)[0].ShouldStartWith("/rvae/welcome 1");
        _peer.Ask("/rvae/tempo", 99f).ShouldBeEmpty();
        _stage.State.Transport.Bpm.ShouldBe(99);
        _peer.Packets.ShouldAllBe(packet => !Encoding.UTF8.GetString(packet).Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public void The_proof_is_the_HMAC_of_RFC_2104_with_SHA_256_in_hexadecimal()
    {
        // RFC 4231, test case 2.
        SharedSecret.Prove("Jefe", "what do ya want for nothing?")
            .ShouldBe("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        SharedSecret.NewNonce().ShouldNotBe(SharedSecret.NewNonce());
    }

    [Fact]
    public void A_wrong_secret_is_denied_and_the_third_ends_the_challenge()
    {
        Challenge(_peer);
        for (int i = 0; i < 3; i++)
            _peer.Say("/rvae/confirm", 1001, SharedSecret.Prove("another", "nonce1001"));
        _peer.Ask("/rvae/confirm", 1001, SharedSecret.Prove(Secret, "nonce1001"))
            .ShouldAllBe(answer => answer.StartsWith("/rvae/fail '/rvae/confirm' 'denied'"));
        _stage.Sessions.IsAdmitted(_peer.Link).ShouldBeFalse();
    }

    [Fact]
    public void A_proof_that_was_overheard_opens_no_other_door()
    {
        string proof = SharedSecret.Prove(Secret, "nonce1001");
        Join(_peer, Secret);
        Peer thief = _stage.Stranger(6000, "192.168.1.66");
        Challenge(thief);
        thief.Ask("/rvae/confirm", 1001, proof);
        thief.Ask("/rvae/confirm", 1002, proof);
        _stage.Sessions.IsAdmitted(thief.Link).ShouldBeFalse();
    }

    [Fact]
    public void The_token_alone_is_not_enough()
    {
        Challenge(_peer);
        _peer.Say("/rvae/confirm", 1001);
        _stage.Sessions.IsAdmitted(_peer.Link).ShouldBeFalse();
    }

    [Fact]
    public void Before_that_nothing_is_heard_but_a_hello()
    {
        byte[] tempo = TestOsc.Message("/rvae/tempo", 99f);
        byte[][] packets =
        [
            tempo, TestOsc.Bundle(_stage.In(-1), tempo), TestOsc.Bundle(_stage.In(1), tempo), TestOsc.Message("/rvae/tem*", 99f),
            TestOsc.Message("/rvae/call", 1, "/rvae/tempo", 99f), TestOsc.Message("/rvae/hell?", "me"),
            TestOsc.Bundle(_stage.In(0), TestOsc.Message("/rvae/hello", "me"), tempo),
        ];
        foreach (byte[] packet in packets)
            _peer.Send(packet);
        _stage.Pass(2);
        _stage.State.Transport.Bpm.ShouldBe(120);
        _stage.Drops[DropCause.Denied].ShouldBe(packets.Length);
        _peer.Hear().ShouldAllBe(answer => answer.Contains("'denied'"));
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(1UL)]
    public void A_hello_alone_in_a_bundle_that_is_due_at_once_is_a_hello(ulong now)
    {
        // As openFrameworks sends every message.
        byte[] hello = TestOsc.Message("/rvae/hello", "a tablet of a rather long name, so that the answer is shorter");
        _peer.Send(TestOsc.Bundle(new OscTimeTag(now), hello));
        string[] words = _peer.Hear().ShouldHaveSingleItem().Split(' ');
        words[0].ShouldBe("/rvae/challenge");
        int token = int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture);
        _peer.Send(TestOsc.Bundle(new OscTimeTag(now), TestOsc.Message("/rvae/confirm", token, SharedSecret.Prove(Secret, words[2].Trim('\'')))));
        _peer.Hear()[0].ShouldStartWith("/rvae/welcome 1");
    }

    [Fact]
    public void Before_that_no_bundle_is_held_and_none_is_heard_in_part()
    {
        byte[] hello = TestOsc.Message("/rvae/hello", "me"), tempo = TestOsc.Message("/rvae/tempo", 99f);
        OscTimeTag now = OscTimeTag.Immediately;
        byte[][] packets =
        [
            TestOsc.Bundle(_stage.In(1), hello), TestOsc.Bundle(now, TestOsc.Bundle(_stage.In(1), hello)), TestOsc.Bundle(now),
            TestOsc.Bundle(now, hello, tempo), TestOsc.Bundle(now, tempo, hello), TestOsc.Bundle(now, TestOsc.Bundle(now, hello), tempo),
        ];
        foreach (byte[] packet in packets)
            _peer.Send(packet);
        _stage.Drops[DropCause.Denied].ShouldBe(packets.Length);
        _stage.Sessions.NextDue.ShouldBe(long.MaxValue);
        _peer.Hear().ShouldAllBe(answer => answer.StartsWith("/rvae/fail '#bundle' 'denied'"));
    }

    [Fact]
    public void One_whose_lease_has_ended_is_denied_where_it_listens_and_not_where_it_sends_from()
    {
        Peer listens = _stage.Stranger(9001, Away);
        _peer.Say("/rvae/hello", "a tablet of a rather long name, so that the answer is shorter", 9001);
        string[] words = listens.Hear().ShouldHaveSingleItem().Split(' ');
        int token = int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture);
        _peer.Say("/rvae/confirm", token, SharedSecret.Prove(Secret, words[2].Trim('\'')));
        listens.Hear()[0].ShouldStartWith("/rvae/welcome 1");
        _stage.Pass(16);
        listens.Forget();

        // The last of them are answered in one line: more may not be sent to a stranger.
        for (int i = 0; i < 8; i++)
            _peer.Say("/rvae/renew");
        IReadOnlyList<string> told = listens.Hear();
        told.Count.ShouldBe(8);
        told.ShouldAllBe(answer => answer.StartsWith("/rvae/fail '/rvae/renew' 'denied'"));
        told[^1].ShouldEndWith("'say /rvae/hello'");
        _peer.Hear().ShouldBeEmpty();
    }

    [Fact]
    public void This_machine_needs_no_secret()
    {
        _stage.Stranger(5000).Ask("/rvae/hello", "here")[0].ShouldStartWith("/rvae/welcome");
    }

    [Fact]
    public void A_connection_from_elsewhere_needs_it_too()
    {
        var connection = new Peer(_stage, new FakeLink(_stage.Network, Away, 7000, IsStream: true));
        connection.Ask("/rvae/tempo").ShouldHaveSingleItem().ShouldContain("'denied'");
        Join(connection, Secret)[0].ShouldStartWith("/rvae/welcome");
        connection.Ask("/rvae/tempo").ShouldBe(["/rvae/tempo 120f"]);
    }

    // A hello that is shorter than its challenge is answered when it is said again.
    private static string Challenge(Peer peer)
    {
        peer.Say("/rvae/hello", "a tablet of a rather long name, so that the answer is shorter");
        return peer.Hear().Single();
    }

    private static IReadOnlyList<string> Join(Peer peer, string secret)
    {
        string[] words = Challenge(peer).Split(' ');
        string nonce = words[2].Trim('\'');
        string proof = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(nonce)));
        return peer.Ask("/rvae/confirm", int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture), proof);
    }
}

using System.Globalization;
using RVae.Daemon.Clients;

namespace RVae.Daemon.Tests.Clients;

/// <summary>A daemon whose join code lets clients of other machines in, who have nothing but a number to send.</summary>
public sealed class JoinCodes
{
    private const string Secret = "tin drums at dawn";
    private const string Away = "192.168.1.7";
    private const int Code = 123_456;

    private readonly Stage _stage = new(secret: Secret, joinCode: Code);

    public static TheoryData<object> Forms => [Code, (float)Code, "123456", (long)Code];

    [Fact]
    public void A_hello_with_the_code_needs_the_token_alone()
    {
        Peer peer = _stage.Stranger(5000, Away);
        peer.Say("/rvae/hello", "a tablet of a rather long name, so that the answer is shorter", "code", Code);
        peer.Ask("/rvae/confirm", Token(peer.Hear()[^1].Split(' ')))[0].ShouldStartWith("/rvae/welcome 1");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_code_lets_in_as_an_int_a_float_or_a_word(object code)
    {
        Peer peer = _stage.Stranger(5000, Away);
        Confirm(peer, code)[0].ShouldStartWith("/rvae/welcome 1");
        peer.Ask("/rvae/tempo", 99f).ShouldBeEmpty();
        _stage.State.Transport.Bpm.ShouldBe(99);
    }

    [Fact]
    public void The_secret_lets_in_beside_it()
    {
        Peer peer = _stage.Stranger(5000, Away);
        string[] words = Challenge(peer);
        peer.Ask("/rvae/confirm", Token(words), SharedSecret.Prove(Secret, words[2].Trim('\'')))[0].ShouldStartWith("/rvae/welcome");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(123_457)]
    [InlineData(int.MaxValue)]
    public void Any_other_number_does_not(int code)
    {
        Peer peer = _stage.Stranger(5000, Away);
        Confirm(peer, code).ShouldAllBe(answer => answer.StartsWith("/rvae/fail '/rvae/confirm' 'denied'"));
        _stage.Sessions.IsAdmitted(peer.Link).ShouldBeFalse();
    }

    [Fact]
    public void Without_a_secret_its_proof_lets_nobody_in()
    {
        var stage = new Stage(joinCode: Code);
        Peer peer = stage.Stranger(5000, Away);
        string[] words = Challenge(peer);
        peer.Ask("/rvae/confirm", Token(words), SharedSecret.Prove("", words[2].Trim('\''))).ShouldAllBe(answer => answer.Contains("'denied'"));
        stage.Sessions.IsAdmitted(peer.Link).ShouldBeFalse();
    }

    [Fact]
    public void Five_wrong_codes_and_a_machine_waits_a_minute_whatever_port_it_tries_from()
    {
        for (int port = 5000; port < 5005; port++)
            Confirm(_stage.Stranger(port, Away), 999_999);
        Peer peer = _stage.Stranger(6000, Away);
        Confirm(peer, Code).ShouldAllBe(answer => answer.Contains("wait 60 s"));
        Confirm(_stage.Stranger(7000, "192.168.1.8"), Code)[0].ShouldStartWith("/rvae/welcome");

        _stage.Pass(61);
        Confirm(peer, Code)[0].ShouldStartWith("/rvae/welcome");
    }

    [Fact]
    [Covers("/rvae/join/code")]
    public void Those_who_are_in_may_ask_for_it_and_nobody_else()
    {
        _stage.Stranger(5000).Ask("/rvae/join/code").ShouldBe(["/rvae/join/code 123456"]);
        _stage.Stranger(5000, Away).Ask("/rvae/join/code").ShouldAllBe(answer => answer.Contains("'denied'"));
        new Stage().Stranger(5000).Ask("/rvae/join/code").ShouldBe(["/rvae/join/code 0"]);
    }

    [Fact]
    public void A_host_that_goes_on_trying_waits_twice_as_long_each_time()
    {
        var code = new JoinCode(Code);
        long now = 0, minute = 60_000_000_000;
        for (int rest = 0; rest < 3; rest++)
        {
            for (int wrong = 0; wrong < JoinCode.TriesOfHost; wrong++)
                code.Refusal(Away, 999_999, now).ShouldNotBeNull();
            code.Refusal(Away, Code, now + (minute << rest) - 1).ShouldNotBeNull();
            now += minute << rest;
        }

        code.Refusal(Away, Code, now).ShouldBeNull();
    }

    [Fact]
    public void All_together_have_sixty_tries_a_minute_and_one_machine_is_one_however_many_addresses_it_has()
    {
        var code = new JoinCode(Code);
        for (int i = 0; i < JoinCode.TriesOfHost; i++)
            code.Refusal($"2001:db8::{i}", 999_999, 0);
        code.Refusal("2001:db8::77", Code, 0).ShouldNotBeNull();
        code.Refusal("2001:db8:0:1::77", Code, 0).ShouldBeNull();

        for (int i = 0; i < JoinCode.TriesOfHost; i++)
            code.Refusal($"fe80::{i}%2", 999_999, 0);
        code.Refusal("fe80::77%2", Code, 0).ShouldNotBeNull();
        code.Refusal("fe80::77%3", Code, 0).ShouldBeNull("it is at another interface");

        for (int host = 0; host < JoinCode.TriesOfAll; host++)
            code.Refusal($"10.0.0.{host}", 999_999, 0);
        code.Refusal("10.1.0.1", Code, 0).ShouldNotBeNull().ShouldContain("everywhere");
        code.Refusal("10.1.0.1", Code, 61_000_000_000).ShouldBeNull();
    }

    [Fact]
    public void A_code_has_six_digits() =>
        Enumerable.Range(0, 1000).Select(_ => JoinCode.Draw()).ShouldAllBe(code => code >= JoinCode.Least && code <= JoinCode.Greatest);

    private static string[] Challenge(Peer peer)
    {
        peer.Say("/rvae/hello", "a tablet of a rather long name, so that the answer is shorter");
        return peer.Hear()[^1].Split(' ');
    }

    private static int Token(string[] words) => int.Parse(words[1], CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Confirm(Peer peer, object code) => peer.Ask("/rvae/confirm", Token(Challenge(peer)), code);
}

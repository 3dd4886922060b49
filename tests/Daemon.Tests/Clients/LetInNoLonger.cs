namespace RVae.Daemon.Tests.Clients;

/// <summary>What a configuration that is read again does to those who are here.</summary>
public sealed class LetInNoLonger
{
    private readonly Stage _stage = new(maxClients: 8);

    [Fact]
    public void Who_is_let_in_no_longer_is_told_and_its_claims_are_free()
    {
        Peer here = _stage.Subscriber(5000), there = _stage.Subscriber(5001);
        there.Say("/rvae/claim", "transport");
        there.Forget();
        here.Forget();
        _stage.Sessions.Expel(link => link.Port == 5001);
        there.Hear().ShouldHaveSingleItem().ShouldStartWith("/rvae/clients/left 2");
        here.Hear().ShouldHaveSingleItem().ShouldStartWith("/rvae/clients/left 2");
        here.Ask("/rvae/tempo", 99f).ShouldBeEmpty();
        there.Ask("/rvae/renew").ShouldHaveSingleItem().ShouldContain("'denied'");
    }

    [Fact]
    public void Fewer_places_send_nobody_away_and_let_nobody_in()
    {
        Peer first = _stage.Subscriber(5000), second = _stage.Subscriber(5001);
        _stage.Sessions.Options.MaxClients = 1;
        _stage.Stranger(5002).Ask("/rvae/hello", "third").ShouldHaveSingleItem().ShouldContain("'too-many'");
        first.Ask("/rvae/renew").ShouldBeEmpty();
        second.Ask("/rvae/renew").ShouldBeEmpty();
        _stage.Sessions.Options.MaxClients = 3;
        _stage.Stranger(5002).Ask("/rvae/hello", "third")[0].ShouldStartWith("/rvae/welcome 3");
    }
}

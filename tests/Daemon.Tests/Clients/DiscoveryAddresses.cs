namespace RVae.Daemon.Tests.Clients;

public sealed class DiscoveryAddresses
{
    private readonly Stage _stage = new();

    [Fact]
    [Covers("/rvae/find")]
    public void A_line_for_each_daemon_and_their_count_when_the_network_has_answered()
    {
        Peer peer = _stage.Subscriber(5000);
        peer.Ask("/rvae/find").ShouldBeEmpty();
        _stage.Discovery.AnswerAll();
        peer.Hear().ShouldBe(["/rvae/here 'attic' '192.168.1.20' 9600 9680 '0.2.0' 1 1 127.5f 'house'", "/rvae/find/end 1"]);
    }

    [Fact]
    public void A_call_is_answered_by_the_count()
    {
        Peer peer = _stage.Subscriber(5000);
        peer.Ask("/rvae/call", 7, "/rvae/find").ShouldBeEmpty();
        _stage.Discovery.AnswerAll();
        peer.Hear().ShouldBe(["/rvae/here 'attic' '192.168.1.20' 9600 9680 '0.2.0' 1 1 127.5f 'house'", "/rvae/reply 7 1"]);
    }
}

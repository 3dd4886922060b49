using RVae.Engine;

namespace RVae.Daemon.Tests.Clients;

public sealed class LinkAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;
    private readonly Peer _other;

    public LinkAddresses()
    {
        _peer = _stage.Subscriber(5000);
        _other = _stage.Subscriber(5001);
    }

    [Fact]
    [Covers("/rvae/link/enable")]
    public void Taking_part_is_switched_and_told_to_the_others()
    {
        _peer.Ask("/rvae/link/enable", 1).ShouldBeEmpty();
        _stage.Link.Enabled.ShouldBeTrue();
        _other.Hear().ShouldBe(["/rvae/link/enable 1"]);
        _stage.Link.Refusal = new Fault(FaultCode.Unavailable, "no network");
        _peer.Ask("/rvae/link/enable", 0).ShouldBe(["/rvae/fail '/rvae/link/enable' 'unavailable' 'no network'"]);
    }

    [Fact]
    [Covers("/rvae/link/startstop")]
    [Covers("/rvae/link/quantum")]
    public void Start_and_stop_and_the_quantum_are_set()
    {
        _peer.Ask("/rvae/link/startstop", 1).ShouldBeEmpty();
        _peer.Ask("/rvae/link/quantum", 8f).ShouldBeEmpty();
        (_stage.Link.StartStop, _stage.Link.Quantum).ShouldBe((true, 8));
        _other.Hear().ShouldBe(["/rvae/link/startstop 1", "/rvae/link/quantum 8f"]);
        _peer.Ask("/rvae/link/quantum", 65f).ShouldBe(["/rvae/link/quantum 64f"]);
    }

    [Fact]
    [Covers("/rvae/link/peers")]
    [Covers("/rvae/link/tempo")]
    public void Peers_and_tempo_are_read_and_told_when_they_change_and_nobody_sets_them()
    {
        (_stage.Link.Peers, _stage.Link.Tempo) = (3, 420);
        _peer.Ask("/rvae/link/peers").ShouldBe(["/rvae/link/peers 3"]);
        _peer.Ask("/rvae/link/tempo").ShouldBe(["/rvae/link/tempo 420f"]);
        _stage.Feed.Changed("/rvae/link/peers");
        _other.Hear().ShouldBe(["/rvae/link/peers 3"]);
        _peer.Ask("/rvae/link/peers", 7).ShouldHaveSingleItem().ShouldStartWith("/rvae/fail '/rvae/link/peers' 'bad-arguments'");
        _stage.Link.Peers.ShouldBe(3);
    }
}

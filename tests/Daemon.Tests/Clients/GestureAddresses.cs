using RVae.Engine;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Clients;

public sealed class GestureAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public GestureAddresses() => _peer = _stage.Subscriber(5000);

    [Fact]
    [Covers("/rvae/deck/{deck}/gesture/record")]
    [Covers("/rvae/deck/{deck}/gesture/end")]
    [Covers("/rvae/deck/{deck}/gesture/layer")]
    [Covers("/rvae/deck/{deck}/gesture/play")]
    [Covers("/rvae/deck/{deck}/gesture/stop")]
    [Covers("/rvae/deck/{deck}/gesture/stop/all")]
    [Covers("/rvae/deck/{deck}/gesture/pedal")]
    public void Gestures_are_recorded_layered_played_and_stopped_on_a_deck()
    {
        _peer.Say("/rvae/gesture/record", "sweep");
        _peer.Say("/rvae/deck/2/gesture/record", "sweep", 4);
        _peer.Say("/rvae/gesture/end");
        _peer.Say("/rvae/gesture/layer", "sweep");
        _peer.Say("/rvae/deck/3/gesture/play", "sweep");
        _peer.Say("/rvae/deck/3/gesture/play", "sweep", 0);
        _peer.Say("/rvae/gesture/stop");
        _peer.Say("/rvae/gesture/stop", "sweep");
        _peer.Say("/rvae/gesture/pedal", 1f);
        _peer.Say("/rvae/gesture/pedal", 0f);
        _peer.Say("/rvae/deck/2/gesture/stop/all");
        _stage.Gestures.Orders.ShouldBe(
        [
            "record 0 sweep 0", "record 1 sweep 4", "end 0", "layer 0 sweep", "play 2 sweep True", "play 2 sweep False", "stop 0 ''", "stop 0 'sweep'",
            "pedal 0", "stop 1 ''",
        ]);
        _peer.Ask("/rvae/gesture/record", "no/name").ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
        foreach (string address in (string[])["record", "layer", "play"])
            _peer.Ask($"/rvae/gesture/{address}", "").ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
        _peer.Ask("/rvae/gesture/stop", "").ShouldBeEmpty();
        _stage.Gestures.Refusal = new Fault(FaultCode.NotFound, "there is no gesture 'nobody'");
        _peer.Ask("/rvae/gesture/play", "nobody").ShouldHaveSingleItem().ShouldBe("/rvae/fail '/rvae/gesture/play' 'not-found' 'there is no gesture 'nobody''");
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/gesture/recording")]
    [Covers("/rvae/deck/{deck}/gesture/playing")]
    public void What_is_recorded_and_what_plays_can_be_asked()
    {
        (_stage.Gestures.Recorded, _stage.Gestures.Played) = ("sweep", "sweep fill");
        _peer.Ask("/rvae/gesture/recording").ShouldHaveSingleItem().ShouldBe("/rvae/gesture/recording 'sweep'");
        _peer.Ask("/rvae/gesture/playing").ShouldHaveSingleItem().ShouldBe("/rvae/gesture/playing 'sweep fill'");
        _peer.Ask("/rvae/deck/2/gesture/playing").ShouldHaveSingleItem().ShouldBe("/rvae/deck/2/gesture/playing ''");
    }

    [Fact]
    [Covers("/rvae/gestures")]
    [Covers("/rvae/gestures/count")]
    [Covers("/rvae/gesture/delete")]
    public void Gestures_are_listed_counted_and_deleted()
    {
        _stage.Gestures.Kept.Add(new GestureSummary("sweep", 4, 120, "latent swing"));
        _peer.Ask("/rvae/gestures").ShouldBe(["/rvae/gestures/item 'sweep' 4 120 'latent swing'", "/rvae/gestures/end 1"]);
        _peer.Ask("/rvae/gestures/count").ShouldHaveSingleItem().ShouldBe("/rvae/gestures/count 1");
        _peer.Ask("/rvae/gesture/delete", "sweep").ShouldHaveSingleItem().ShouldBe("/rvae/done '/rvae/gesture/delete' 'sweep'");
    }

    [Fact]
    public void Who_has_claimed_a_deck_has_its_gestures()
    {
        Peer owner = _stage.Subscriber(5001);
        owner.Say("/rvae/claim", "deck/1");
        _peer.Ask("/rvae/gesture/play", "sweep").ShouldHaveSingleItem().ShouldContain("'claimed'");
        owner.Say("/rvae/gesture/play", "sweep");
        _stage.Gestures.Orders.ShouldBe(["play 0 sweep True"]);
    }
}

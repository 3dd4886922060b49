using RVae.Daemon.Clients;
using RVae.Engine;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Clients;

public sealed class RoomAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;
    private readonly Peer _other;

    public RoomAddresses()
    {
        _peer = _stage.Subscriber(5000);
        _other = _stage.Subscriber(5001);
    }

    [Fact]
    [Covers("/rvae/room/join")]
    public void Joining_is_done_once_it_plays_with_the_room()
    {
        _peer.Ask("/rvae/room/join", "band", "nats://studio.lan:4222").ShouldBeEmpty();
        (string name, string address, Request request) = _stage.Room.Asked!.Value;
        (name, address).ShouldBe(("band", "nats://studio.lan:4222"));
        request.Done("band");
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/room/join' 'band'"]);
        _peer.Ask("/rvae/room/join", "band").ShouldBeEmpty();
        _stage.Room.Asked!.Value.Address.ShouldBeEmpty();
    }

    [Fact]
    [Covers("/rvae/room/leave")]
    public void Leaving_a_room_that_was_not_joined_is_refused()
    {
        _peer.Ask("/rvae/room/leave").ShouldBeEmpty();
        _stage.Room.Refusal = new Fault(FaultCode.NotFound, "in no room");
        _peer.Ask("/rvae/room/leave").ShouldBe(["/rvae/fail '/rvae/room/leave' 'not-found' 'in no room'"]);
    }

    [Fact]
    [Covers("/rvae/room/sites")]
    public void Sites_are_listed_with_their_delays_and_clocks()
    {
        _stage.Room.Summaries.Add(new RoomSiteSummary("a-1", "A", 20.5f, 0.5f, "0.2.0", 60, "self"));
        _peer.Ask("/rvae/room/sites").ShouldBe(["/rvae/room/sites/item 'a-1' 'A' 20.5f 0.5f '0.2.0' 60f 'self'", "/rvae/room/sites/end 1"]);
    }

    [Fact]
    [Covers("/rvae/room/claims")]
    public void Claims_of_other_sites_are_listed()
    {
        _stage.Room.ClaimsElsewhere.Add(new RoomClaimSummary("ben-1", "ben", "deck/2"));
        _peer.Ask("/rvae/room/claims").ShouldBe(["/rvae/room/claims/item 'ben-1' 'ben' 'deck/2'", "/rvae/room/claims/end 1"]);
    }

    [Fact]
    public void What_is_claimed_at_another_site_is_claimed_here_until_that_ends_or_it_is_taken_by_force()
    {
        _stage.Sessions.SetClaimsElsewhere([("ben@ben-1", "deck/1/threshold"), ("ben@ben-1", "transport")]);
        _peer.Ask("/rvae/threshold", 0.3f).ShouldBe(
            ["/rvae/fail '/rvae/threshold' 'claimed' 'ben@ben-1 has claimed deck/1/threshold, until it is released or that client leaves'"]);
        _peer.Ask("/rvae/claim", "deck/1").ShouldBe(
            ["/rvae/fail '/rvae/claim' 'claimed' 'ben@ben-1 has claimed deck/1/threshold: /rvae/claim deck/1 force takes it over'"]);
        _peer.Ask("/rvae/claim", "deck/1", "force").ShouldBeEmpty();
        _peer.Ask("/rvae/threshold", 0.3f).ShouldBeEmpty();
        _peer.Ask("/rvae/tempo", 100f)[0].ShouldContain("'claimed'");
        _stage.Sessions.SetClaimsElsewhere([]);
        _peer.Ask("/rvae/tempo", 100f).ShouldBeEmpty();
    }

    [Fact]
    public void A_claim_that_is_lost_to_another_site_is_released_and_told()
    {
        _peer.Ask("/rvae/claim", "deck/1").ShouldBeEmpty();
        ClaimOfClient here = _stage.Sessions.ClaimsHere().ShouldHaveSingleItem();
        (here.Scope, here.Force).ShouldBe(("deck/1", false));
        _stage.Sessions.LoseClaim(here.Id, "deck/1", "ben@ben-1");
        _other.Hear().ShouldBe([$"/rvae/claims/taken 0 'ben@ben-1' 'deck/1' {here.Id}"]);
        _stage.Sessions.ClaimsHere().ShouldBeEmpty();
    }

    [Fact]
    [Covers("/rvae/room/name")]
    [Covers("/rvae/room/state")]
    [Covers("/rvae/room/bars")]
    [Covers("/rvae/room/refused")]
    public void Where_it_is_and_how_it_goes_is_read_and_told()
    {
        (_stage.Room.Name, _stage.Room.State, _stage.Room.Bars, _stage.Room.Refused, _stage.Room.Late) = ("band", "cut", 2, 7, 1);
        _peer.Ask("/rvae/room/name").ShouldBe(["/rvae/room/name 'band'"]);
        _peer.Ask("/rvae/room/state").ShouldBe(["/rvae/room/state 'cut'"]);
        _peer.Ask("/rvae/room/bars").ShouldBe(["/rvae/room/bars 2"]);
        _peer.Ask("/rvae/room/refused").ShouldBe(["/rvae/room/refused 7 1"]);
        _stage.Feed.Changed("/rvae/room/state");
        _other.Hear().ShouldBe(["/rvae/room/state 'cut'"]);
    }

    [Fact]
    [Covers("/rvae/room/site")]
    [Covers("/rvae/room/coming")]
    public void Sites_that_come_and_go_and_changes_under_way_are_told_to_all_that_want_the_state()
    {
        _stage.Feed.Tell(EventClasses.State, "/rvae/room/site"u8, ["a-1", "A", "lost"], null);
        _stage.Feed.Tell(EventClasses.State, "/rvae/room/coming"u8, ["deck.1.c.density", 1, 2, 17], null);
        _other.Hear().ShouldBe(["/rvae/room/site 'a-1' 'A' 'lost'", "/rvae/room/coming 'deck.1.c.density' 1 2 17"]);
    }

    [Fact]
    [Covers("/rvae/room/horizon")]
    [Covers("/rvae/room/preview")]
    public void The_least_of_bars_and_the_preview_are_set_and_told()
    {
        _peer.Ask("/rvae/room/horizon", 4).ShouldBeEmpty();
        _peer.Ask("/rvae/room/preview", 1).ShouldBeEmpty();
        (_stage.Room.Least, _stage.Room.Preview).ShouldBe((4, true));
        _other.Hear().ShouldBe(["/rvae/room/horizon 4", "/rvae/room/preview 1"]);
    }
}

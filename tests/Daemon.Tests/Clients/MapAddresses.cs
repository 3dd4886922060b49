namespace RVae.Daemon.Tests.Clients;

public sealed class MapAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public MapAddresses() => _peer = _stage.Subscriber(5000);

    [Fact]
    [Covers("/rvae/deck/{deck}/map")]
    public void A_map_comes_row_by_row_and_ends_with_a_count()
    {
        _peer.Ask("/rvae/deck/2/map", 3, 2).ShouldBeEmpty();
        (int deck, int columns, int rows, _) = _stage.Maps.Asked.ShouldHaveSingleItem();
        (deck, columns, rows).ShouldBe((1, 3, 2));
        _stage.Maps.Asked[0].Request.Line("/rvae/map/row"u8, 0, 1, 5, 0, 511);
        _stage.Maps.Asked[0].Request.Answer("/rvae/map/end"u8, 1);
        _stage.Maps.Asked[0].Request.Line("/rvae/map/row"u8, 0, 1, 5, 0, 511);
        _peer.Hear().ShouldBe(["/rvae/map/row 0 1 5 0 511", "/rvae/map/end 1"]);
    }

    [Fact]
    public void The_end_of_a_map_is_the_reply_to_a_call_and_what_a_sync_waits_for()
    {
        _peer.Ask("/rvae/call", 7, "/rvae/map", 3, 2).ShouldBeEmpty();
        _peer.Ask("/rvae/sync", 9).ShouldBeEmpty();
        _stage.Maps.Asked[0].Request.Answer("/rvae/map/end"u8, 192);
        _peer.Hear().ShouldBe(["/rvae/reply 7 192", "/rvae/synced 9"]);
    }

    [Fact]
    public void A_map_that_is_too_fine_is_as_fine_as_can_be_and_whoever_asked_is_told()
    {
        _peer.Ask("/rvae/map", 1000, 0).ShouldBe(["/rvae/map 64 1"]);
        (_stage.Maps.Asked[0].Columns, _stage.Maps.Asked[0].Rows).ShouldBe((64, 1));
        _peer.Ask("/rvae/map", 30).ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
        _peer.Ask("/rvae/map").ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
    }
}

using RVae.Engine.Playing;

namespace RVae.Daemon.Tests.Clients;

public sealed class PositionAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public PositionAddresses() => _peer = _stage.Stranger(5000);

    [Fact]
    [Covers("/rvae/deck/{deck}/latent")]
    public void The_position_moves_and_stays_in_the_range_of_the_model()
    {
        _peer.Ask("/rvae/latent", 1f, -2f).ShouldBeEmpty();
        _stage.Performance.Position(0).ShouldBe(new LatentPoint(1, -2));
        _peer.Ask("/rvae/latent", 9f, 0.5f).ShouldBe(["/rvae/latent 3f 0.5f"]);
        _peer.Ask("/rvae/deck/1/latent").ShouldBe(["/rvae/deck/1/latent 3f 0.5f"]);
        _stage.Performance.Position(1).ShouldBe(LatentPoint.Origin);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/latent/x")]
    [Covers("/rvae/deck/{deck}/latent/y")]
    public void One_axis_moves_and_the_other_stays()
    {
        _peer.Say("/rvae/deck/2/latent", 1f, 1f);
        _peer.Say("/rvae/deck/2/latent/x", -0.5f);
        _peer.Say("/rvae/deck/2/latent/y", 2);
        _stage.Performance.Position(1).ShouldBe(new LatentPoint(-0.5f, 2));
        _peer.Ask("/rvae/deck/2/latent/x").ShouldBe(["/rvae/deck/2/latent/x -0.5f"]);
        _peer.Ask("/rvae/deck/2/latent/y", 30f).ShouldBe(["/rvae/deck/2/latent/y 3f"]);
    }

    [Fact]
    public void One_axis_moves_and_the_other_comes_to_where_it_is_to_be()
    {
        _stage.Performance.Coming[1] = new LatentPoint(1, 0.5f);
        _peer.Say("/rvae/deck/2/latent/y", 2);
        _stage.Performance.Position(1).ShouldBe(new LatentPoint(1, 2));
        _peer.Say("/rvae/deck/2/latent/x", -0.5f);
        _stage.Performance.Position(1).ShouldBe(new LatentPoint(-0.5f, 0.5f));
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/latent/pad")]
    public void A_pad_spans_the_whole_range_with_v_upwards()
    {
        _peer.Ask("/rvae/latent/pad", 0f, 1f).ShouldBeEmpty();
        _stage.Performance.Position(0).ShouldBe(new LatentPoint(-3, 3));
        _peer.Ask("/rvae/latent/pad", 0.3f, 0.7f).ShouldBeEmpty("rounding is not clamping");
        _peer.Ask("/rvae/latent/pad").ShouldBe(["/rvae/latent/pad 0.3f 0.7f"]);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/latent/pad/z")]
    public void A_touch_of_a_pad_is_never_a_value()
    {
        _peer.Say("/rvae/latent", 1f, 1f);
        _peer.Ask("/rvae/latent/pad/z", 1f).ShouldBeEmpty();
        _peer.Ask("/rvae/latent/pad/z", 0).ShouldBeEmpty();
        _stage.Performance.Position(0).ShouldBe(new LatentPoint(1, 1));
    }

    [Fact]
    [Covers("/wek/outputs")]
    public void Wekinators_outputs_move_deck_1_as_a_pad_does()
    {
        Peer other = _stage.Subscriber(5001);
        _peer.Say("/wek/outputs", 1f, 0f);
        _stage.Performance.Position(0).ShouldBe(new LatentPoint(3, -3));
        other.Hear().ShouldContain("/rvae/latent 3f -3f");
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/latent/store")]
    [Covers("/rvae/deck/{deck}/latent/recall")]
    public void A_stored_position_is_kept_with_the_model_and_recalled()
    {
        Peer subscriber = _stage.Subscriber(5001);
        subscriber.Say("/rvae/latent", 1.5f, -1f);
        subscriber.Ask("/rvae/latent/store", "break").ShouldBeEmpty();
        _stage.Positions.Requests[0].Done("break");
        subscriber.Hear().ShouldBe(["/rvae/done '/rvae/latent/store' 'break'"]);

        subscriber.Say("/rvae/latent", 0f, 0f);
        subscriber.Ask("/rvae/latent/recall", "break").ShouldBe(["/rvae/latent 1.5f -1f"]);
        _stage.Performance.Position(0).ShouldBe(new LatentPoint(1.5f, -1));
        subscriber.Ask("/rvae/latent/recall", "chorus").ShouldHaveSingleItem()
            .ShouldStartWith("/rvae/fail '/rvae/latent/recall' 'not-found' 'model house has no position 'chorus': stored are break");
    }

    [Theory]
    [InlineData("../etc")]
    [InlineData(".hidden")]
    [InlineData("")]
    public void A_name_of_a_position_is_never_a_path(string name) =>
        _peer.Ask("/rvae/latent/store", name).ShouldHaveSingleItem().ShouldContain("'bad-arguments'");

    [Fact]
    [Covers("/rvae/deck/{deck}/walk")]
    public void A_walk_keeps_what_is_left_out_and_a_path_goes_through_stored_positions()
    {
        _peer.Ask("/rvae/walk").ShouldBe(["/rvae/walk 'off' 4f 1f"]);
        _peer.Say("/rvae/walk", "orbit", 8f, 0.5f);
        _peer.Say("/rvae/walk", "drift");
        _stage.Deck().Walk.ShouldBe(new Walk(WalkKind.Drift, 8, 0.5f));

        _peer.Ask("/rvae/walk", "path").ShouldHaveSingleItem().ShouldContain("'not-found'");
        _peer.Say("/rvae/latent", 1f, 1f);
        _peer.Say("/rvae/latent/store", "a");
        _peer.Say("/rvae/walk", "path");
        _stage.Deck().Walk.Kind.ShouldBe(WalkKind.Path);
        _stage.Deck().Walk.Points.ShouldBe([new LatentPoint(1, 1)]);
    }

    [Fact]
    public void A_path_through_more_positions_than_a_deck_holds_is_refused_and_the_walk_goes_on()
    {
        for (int i = 0; i < PathPoints.Most; i++)
            _peer.Say("/rvae/latent/store", $"p{i}");
        _peer.Say("/rvae/walk", "path");
        _stage.Deck().Walk.Points.Length.ShouldBe(128);

        _peer.Say("/rvae/walk", "orbit", 8f, 0.5f);
        _peer.Say("/rvae/latent/store", "onemore");
        _peer.Ask("/rvae/walk", "path").ShouldBe(
            ["/rvae/fail '/rvae/walk' 'too-many' 'a path goes through at most 128 positions, the model has 129 stored'"]);
        _stage.Deck().Walk.ShouldBe(new Walk(WalkKind.Orbit, 8, 0.5f));
    }

    [Fact]
    public void Others_are_told_where_the_point_is_however_it_was_moved()
    {
        Peer other = _stage.Subscriber(5001);
        _peer.Say("/rvae/latent/pad", 1f, 0.5f);
        other.Hear().ShouldBe(["/rvae/latent/pad 1f 0.5f", "/rvae/latent 3f 0f"]);
        _peer.Say("/rvae/deck/2/latent/x", 1f);
        other.Hear().ShouldBe(["/rvae/deck/2/latent/x 1f", "/rvae/deck/2/latent 1f 0f"]);
    }
}

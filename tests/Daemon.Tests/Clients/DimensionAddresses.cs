using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Tests.Clients;

[Covers("/rvae/deck/{deck}/latent/1")]
[Covers("/rvae/deck/{deck}/latent/2")]
[Covers("/rvae/deck/{deck}/latent/3")]
[Covers("/rvae/deck/{deck}/latent/4")]
[Covers("/rvae/deck/{deck}/latent/5")]
[Covers("/rvae/deck/{deck}/latent/6")]
[Covers("/rvae/deck/{deck}/latent/7")]
[Covers("/rvae/deck/{deck}/latent/8")]
[Covers("/rvae/deck/{deck}/latent/all")]
[Covers("/rvae/deck/{deck}/pad/axes")]
public sealed class DimensionAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;
    private readonly Peer _other;

    public DimensionAddresses()
    {
        _stage.Play(1, Model(5));
        _peer = _stage.Subscriber(5000);
        _other = _stage.Subscriber(5001);
    }

    [Fact]
    public void Each_dimension_has_an_address_of_its_own_and_is_told_to_others()
    {
        _peer.Say("/rvae/latent", 1f, -1f);
        _other.Forget();
        _peer.Say("/rvae/latent/3", 0.5f);
        _peer.Say("/rvae/deck/1/latent/5", -9f);
        _other.Hear().ShouldBe(["/rvae/latent/3 0.5f", "/rvae/deck/1/latent/5 -3f", "/rvae/latent/5 -3f"]);
        _peer.Ask("/rvae/latent/all").ShouldBe(["/rvae/latent/all 1f -1f 0.5f 0f -3f"]);
        _peer.Ask("/rvae/latent/2").ShouldBe(["/rvae/latent/2 -1f"]);
        _stage.Deck().Plane.ShouldBe(LatentPlane.Of(0, 1, 0, 0, 0.5f, 0, -3));
    }

    [Fact]
    public void A_dimension_of_the_pad_is_a_coordinate_of_the_position()
    {
        _other.Forget();
        _peer.Say("/rvae/latent/1", 2f);
        _stage.Performance.Position(0).ShouldBe(new LatentPoint(2, 0));
        _other.Hear().ShouldContain("/rvae/latent 2f 0f");
    }

    [Fact]
    public void All_of_them_are_set_by_one_message()
    {
        _other.Forget();
        _peer.Say("/rvae/latent/all", 1f, 2f, 3f, -1f, -2f);
        _stage.Performance.Position(0).ShouldBe(new LatentPoint(1, 2));
        _stage.Deck().Plane.ShouldBe(LatentPlane.Of(0, 1, 0, 0, 3, -1, -2));
        _other.Hear().ShouldBe(
        [
            "/rvae/latent/3 3f", "/rvae/latent/4 -1f", "/rvae/latent/5 -2f", "/rvae/latent/all 1f 2f 3f -1f -2f", "/rvae/latent 1f 2f",
        ]);
        _peer.Say("/rvae/latent/all", 0f, 0f);
        _stage.Deck().Plane[4].ShouldBe(-2, "what is left out stays");
    }

    [Fact]
    public void The_pad_moves_along_any_two_and_the_deck_stays_where_it_is()
    {
        _peer.Say("/rvae/latent/all", 1f, 2f, 3f, -1f, -2f);
        _other.Forget();
        _peer.Say("/rvae/pad/axes", 4, 2);
        _other.Hear().ShouldBe(["/rvae/latent -1f 2f", "/rvae/pad/axes 4 2"]);
        _peer.Ask("/rvae/latent/all").ShouldBe(["/rvae/latent/all 1f 2f 3f -1f -2f"]);
        _peer.Say("/rvae/latent/pad", 1f, 0.5f);
        _peer.Ask("/rvae/latent/all").ShouldBe(["/rvae/latent/all 1f 0f 3f 3f -2f"]);
    }

    [Fact]
    public void A_dimension_that_the_pad_moved_along_is_set_in_a_model_that_lacks_the_other_one()
    {
        _peer.Say("/rvae/pad/axes", 3, 4);
        _stage.Play(1, Model(3));
        _peer.Ask("/rvae/pad/axes").ShouldBe(["/rvae/pad/axes 1 2"]);
        _other.Forget();
        _peer.Ask("/rvae/latent/3", 1.5f).ShouldBeEmpty();
        _other.Hear().ShouldBe(["/rvae/latent/3 1.5f"]);
        _peer.Ask("/rvae/latent/all").ShouldBe(["/rvae/latent/all 0f 0f 1.5f"]);
        _peer.Say("/rvae/latent/all", 1f, 2f, -1f);
        _peer.Ask("/rvae/latent/all").ShouldBe(["/rvae/latent/all 1f 2f -1f"]);
    }

    [Fact]
    public void What_the_model_has_not_is_refused_and_nothing_changes()
    {
        _peer.Ask("/rvae/latent/6", 1f).ShouldHaveSingleItem().ShouldContain("'not-found' 'the model of deck 1 has 5 dimensions");
        _peer.Ask("/rvae/latent/all", 1f, 1f, 1f, 1f, 1f, 1f).ShouldHaveSingleItem().ShouldContain("'not-found'");
        _peer.Ask("/rvae/pad/axes", 1, 6).ShouldHaveSingleItem().ShouldContain("'not-found'");
        _peer.Ask("/rvae/pad/axes", 3, 3).ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
        _peer.Ask("/rvae/deck/2/latent/3", 1f).ShouldHaveSingleItem().ShouldContain("'not-found'");
        (_stage.Deck().Plane, _stage.Performance.Position(0)).ShouldBe((default, default));
    }

    [Fact]
    public void A_claim_of_one_dimension_holds_for_all_ways_to_it()
    {
        _other.Say("/rvae/claim", "deck/1/latent/4");
        _peer.Ask("/rvae/latent/4", 1f).ShouldHaveSingleItem().ShouldContain("'claimed'");
        _peer.Ask("/rvae/latent/all", 1f, 1f, 1f, 1f, 1f).ShouldHaveSingleItem().ShouldContain("'claimed'");
        _peer.Say("/rvae/latent/3", 1f);
        _stage.Deck().Plane.ShouldBe(LatentPlane.Of(0, 1, 0, 0, 1));
    }

    [Fact]
    public void A_snapshot_tells_what_was_set()
    {
        _peer.Say("/rvae/latent/4", 1f);
        _peer.Say("/rvae/pad/axes", 1, 3);
        Peer late = _stage.Stranger(5002);
        late.Say("/rvae/hello", "late");
        IReadOnlyList<string> heard = late.Hear();
        heard.ShouldContain("/rvae/latent/4 1f");
        heard.ShouldContain("/rvae/pad/axes 1 3");
        heard.ShouldNotContain(line => line.StartsWith("/rvae/deck/2/pad/axes", StringComparison.Ordinal));
    }

    private static FakeModel Model(int dimensions) => new(new ModelCard
    {
        Name = "wide",
        Kind = "classic",
        Grid = Grid.OneBar,
        Dataset = "house",
        Clips = ["a"],
        LatentDimensions = dimensions,
    });
}

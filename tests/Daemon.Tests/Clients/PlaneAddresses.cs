using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Tests.Clients;

[Covers("/rvae/deck/{deck}/pad/plane")]
public sealed class PlaneAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;
    private readonly Peer _other;

    public PlaneAddresses()
    {
        _stage.Play(1, new FakeModel(new ModelCard
        {
            Name = "wide",
            Kind = "classic",
            Grid = Grid.OneBar,
            Dataset = "house",
            Clips = ["a"],
            LatentDimensions = 4,
        }));
        _peer = _stage.Subscriber(5000);
        _other = _stage.Subscriber(5001);
        Store("a", 1, 0, 0, 0);
        Store("b", 3, 0, 0, 0);
        Store("c", 2, 0, 2, 0);
        Store("far", 0, 3, 0, 3);
    }

    [Fact]
    public void The_pad_plays_the_plane_through_three_stored_positions()
    {
        _peer.Say("/rvae/latent/all", 2f, 0f, 1f, 0f);
        _other.Forget();
        _peer.Say("/rvae/pad/plane", "a", "b", "c");
        _other.Hear().ShouldBe(["/rvae/latent 0f 0f", "/rvae/pad/plane 'a' 'b' 'c'"]);
        _peer.Ask("/rvae/latent/all").ShouldBe(["/rvae/latent/all 2f 0f 1f 0f"], "it was in the plane, and stays where it is");
        Goes(0.25f, 0.25f).ShouldBe("1f 0f 0f 0f");
        Goes(0.75f, 0.25f).ShouldBe("3f 0f 0f 0f");
        Goes(0.5f, 0.75f).ShouldBe("2f 0f 2f 0f");
        Goes(0.5f, 1f).ShouldBe("2f 0f 3f 0f", "beyond them, as far as the model goes");
        _peer.Ask("/rvae/pad/plane").ShouldBe(["/rvae/pad/plane 'a' 'b' 'c'"]);
    }

    [Fact]
    public void A_deck_that_is_not_in_the_plane_goes_to_its_nearest_place()
    {
        _peer.Say("/rvae/latent/all", 2f, 3f, 1f, -2f);
        _peer.Say("/rvae/pad/plane", "a", "b", "c");
        _peer.Ask("/rvae/latent/all").ShouldBe(["/rvae/latent/all 2f 0f 1f 0f"]);
    }

    [Fact]
    public void Two_axes_empty_names_and_a_dimension_of_its_own_lead_out_of_it()
    {
        foreach ((string address, object[] values) in ((string, object[])[])
            [("/rvae/pad/axes", [1, 2]), ("/rvae/pad/plane", ["", "", ""]), ("/rvae/latent/2", [1f]), ("/rvae/latent/all", [2f, 1f])])
        {
            _peer.Say("/rvae/pad/plane", "a", "b", "c");
            _peer.Say("/rvae/latent/pad", 0.5f, 0.5f);
            _other.Forget();
            _peer.Say(address, values);
            _stage.Deck().Plane.Span.IsThere.ShouldBeFalse(address);
            _other.Hear().ShouldContain("/rvae/pad/plane '' '' ''", address);
            _peer.Ask("/rvae/latent/3").ShouldBe(["/rvae/latent/3 1f"], address);
        }
    }

    [Fact]
    public void What_lies_in_the_plane_is_gone_to_within_it()
    {
        _peer.Say("/rvae/pad/plane", "a", "b", "c");
        _peer.Say("/rvae/latent/all", 2f, 0f, 1f, 0f);
        _peer.Say("/rvae/latent/recall", "b");
        _stage.Performance.Position(0).ShouldBe(new LatentPoint(1.5f, -1.5f));
        _stage.Deck().Plane.Span.IsThere.ShouldBeTrue();
        _peer.Say("/rvae/latent/recall", "far");
        _stage.Deck().Plane.Span.IsThere.ShouldBeFalse();
        _peer.Ask("/rvae/latent/all").ShouldBe(["/rvae/latent/all 0f 3f 0f 3f"]);
    }

    [Fact]
    public void Stored_positions_are_told_where_they_are_in_the_plane_that_is_played()
    {
        _peer.Say("/rvae/pad/plane", "a", "b", "c");
        _peer.Ask("/rvae/latent/stored").ShouldContain("/rvae/latent/stored/item 'c' 0f 1.5f");
    }

    [Fact]
    public void What_spans_no_plane_is_refused_and_nothing_changes()
    {
        Store("middle", 2, 0, 0, 0);
        LatentPlane before = _stage.Deck().Plane;
        _peer.Ask("/rvae/pad/plane", "a", "b", "nowhere").ShouldHaveSingleItem().ShouldContain("'not-found' 'model wide has no position 'nowhere': stored are a b c");
        _peer.Ask("/rvae/pad/plane", "a", "b", "a").ShouldHaveSingleItem().ShouldContain("'bad-arguments' ''a' and 'a' are the same position");
        _peer.Ask("/rvae/pad/plane", "a", "b", "middle").ShouldHaveSingleItem().ShouldContain("lie on a line");
        _peer.Ask("/rvae/pad/plane", "a", "", "c").ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
        _peer.Ask("/rvae/deck/2/pad/plane", "a", "b", "c").ShouldHaveSingleItem().ShouldContain("'unavailable'");
        _stage.Deck().Plane.ShouldBe(before);
    }

    [Fact]
    public void A_snapshot_tells_it_and_a_position_that_is_stored_anew_does_not_change_it()
    {
        _peer.Say("/rvae/pad/plane", "a", "b", "c");
        Store("c", 0, 0, 0, 2);
        _stage.Deck().Plane.Span.Position(2)[2].ShouldBe(2);
        Peer late = _stage.Stranger(5002);
        late.Say("/rvae/hello", "late");
        IReadOnlyList<string> heard = late.Hear();
        heard.ShouldContain("/rvae/pad/plane 'a' 'b' 'c'");
        heard.ShouldNotContain(line => line.StartsWith("/rvae/deck/2/pad/plane", StringComparison.Ordinal));
    }

    [Fact]
    public void It_comes_back_from_disk_with_its_names()
    {
        _peer.Say("/rvae/pad/plane", "a", "b", "c");
        DeckControls controls = _stage.Deck();
        Saved.SavedControls saved = Saved.SavedControls.Of(controls);
        saved.Read().ShouldBe(controls);
        (saved with { Through = "a b c 3 1 2" }).Read().ShouldBeNull();
    }

    private void Store(string name, params float[] all) => _stage.Positions.Store(
        "wide", name, new Protocol.Services.StoredPlace(new LatentPoint(all[0], all[1]), [.. all]), Requests.NullRequest.Request());

    private string Goes(float u, float v)
    {
        _peer.Say("/rvae/latent/pad", u, v);
        return _peer.Ask("/rvae/latent/all").ShouldHaveSingleItem()["/rvae/latent/all ".Length..];
    }
}

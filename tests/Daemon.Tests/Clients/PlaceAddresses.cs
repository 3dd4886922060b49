using Microsoft.Extensions.Time.Testing;
using RVae.Daemon.Clients;
using RVae.Engine.Playing;

namespace RVae.Daemon.Tests.Clients;

public sealed class PlaceAddresses
{
    private readonly Stage _stage = new();

    [Fact]
    [Covers("/rvae/deck/{deck}/clips")]
    public void The_places_of_a_decks_clips_come_one_a_message_and_an_end()
    {
        Peer peer = _stage.Subscriber(5000);
        peer.Ask("/rvae/deck/2/clips").ShouldBeEmpty();
        (int deck, _, _, RVae.Protocol.Services.Request request) = _stage.Maps.Asked.ShouldHaveSingleItem();
        deck.ShouldBe(1);
        request.Line("/rvae/clips/item"u8, "house.1", 0.5f, -1f);
        request.Answer("/rvae/clips/end"u8, 1);
        peer.Hear().ShouldBe(["/rvae/clips/item 'house.1' 0.5f -1f", "/rvae/clips/end 1"]);
    }

    [Fact]
    [Covers("/rvae/place")]
    public void Who_listens_for_places_is_told_where_a_deck_has_come_to_and_nobody_else()
    {
        Peer listener = _stage.Stranger(5000), other = _stage.Subscriber(5001);
        listener.Say("/rvae/hello", "pad", "events", "places");
        listener.Hear();
        using var places = new PlaceBroadcast(_stage.Feed, _stage.Performance, new FakeTimeProvider());
        places.Look();
        listener.Hear().ShouldBeEmpty("nothing has moved");
        _stage.Performance.Move(1, new LatentPoint(1, -0.5f));
        places.Look();
        places.Look();
        listener.Hear().ShouldBe(["/rvae/place 2 1f -0.5f"]);
        other.Hear().ShouldNotContain(line => line.StartsWith("/rvae/place", StringComparison.Ordinal));
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/latent/stored")]
    public void Stored_positions_are_listed_with_their_places()
    {
        Peer peer = _stage.Subscriber(5000);
        peer.Ask("/rvae/latent/stored").ShouldBe(["/rvae/latent/stored/end 0"]);
        peer.Say("/rvae/latent", 1f, 2f);
        peer.Say("/rvae/latent/store", "verse");
        peer.Ask("/rvae/latent/stored").ShouldBe(["/rvae/latent/stored/item 'verse' 1f 2f", "/rvae/latent/stored/end 1"]);
        peer.Ask("/rvae/deck/3/latent/stored").ShouldHaveSingleItem().ShouldContain("'unavailable'");
    }

    [Fact]
    [Covers("/rvae/http/ticket")]
    public void A_ticket_is_of_the_kind_that_was_asked_for()
    {
        Peer peer = _stage.Subscriber(5000);
        peer.Ask("/rvae/http/ticket", "watch").ShouldBe(["/rvae/http/ticket 'watch' ''"]);
        peer.Ask("/rvae/http/ticket", "own").ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
    }
}

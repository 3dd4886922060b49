using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol.Addresses.Rows;
using RVae.Protocol.OscQuery;

namespace RVae.Daemon.Tests.Clients;

[Covers("/rvae/deck/{deck}/kit")]
public sealed class KitAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;
    private readonly Peer _other;

    public KitAddresses()
    {
        _peer = _stage.Subscriber(5000);
        _other = _stage.Subscriber(5001);
        Play(2, Kit.Standard);
        Play(3, Kit.Percussion);
    }

    [Fact]
    public void A_deck_tells_its_kit_and_the_names_of_its_instruments()
    {
        _peer.Ask("/rvae/kit").ShouldBe(["/rvae/kit 'nine' 'kick snare hat openhat lowtom midtom hightom clap rim'"]);
        _peer.Ask("/rvae/deck/2/kit").ShouldHaveSingleItem().ShouldStartWith("/rvae/deck/2/kit 'standard' 'kick snare hat ");
        _peer.Ask("/rvae/deck/3/kit").ShouldHaveSingleItem().ShouldStartWith("/rvae/deck/3/kit 'percussion' 'low-conga open-conga ");
    }

    [Fact]
    public void An_instrument_beyond_the_nine_has_addresses_on_every_deck()
    {
        _peer.Ask("/rvae/deck/2/mute/ride", 1).ShouldBeEmpty();
        Controls(1).Mutes[Instrument.Ride].ShouldBeTrue();
        _peer.Ask("/rvae/mute/ride", 1).ShouldBeEmpty();
        Controls(0).Mutes[Instrument.Ride].ShouldBeTrue("the next model of the deck may have it");
    }

    [Fact]
    public void A_name_of_the_decks_own_kit_is_understood_and_others_hear_the_place_as_well()
    {
        _other.Forget();
        _peer.Ask("/rvae/deck/3/mute/low-conga", 1).ShouldBeEmpty();
        Controls(2).Mutes[Instrument.Kick].ShouldBeTrue();
        _other.Hear().ShouldBe(["/rvae/deck/3/mute/low-conga 1", "/rvae/deck/3/mute/kick 1"]);
        _peer.Ask("/rvae/deck/3/mute/low-conga").ShouldBe(["/rvae/deck/3/mute/low-conga 1"]);
        _peer.Ask("/rvae/deck/2/mute/low-conga", 1).ShouldHaveSingleItem().ShouldContain("'unknown-address'");
    }

    [Fact]
    public void A_pattern_means_the_names_of_the_decks_own_kit_where_it_fits_any_and_else_those_of_the_table()
    {
        _peer.Say("/rvae/deck/3/mute/low*", 1);
        Muted(2).ShouldBe(["low-conga", "low-bongo", "low-timbale"], customMessage: "and not the fifth, which the table calls lowtom");
        _peer.Ask("/rvae/deck/3/mute/low-{conga,bongo}").ShouldBe(["/rvae/deck/3/mute/low-conga 1", "/rvae/deck/3/mute/low-bongo 1"]);
        _peer.Say("/rvae/deck/[23]/mute/{snare,midtom}", 1);
        Muted(2).ShouldBe(["low-conga", "open-conga", "low-bongo", "low-timbale"], ignoreOrder: true);
        _peer.Say("/rvae/deck/3/mute/*", 0);
        Muted(2).ShouldBeEmpty();
        _peer.Ask("/rvae/deck/3/mute/*").Count.ShouldBe(16);
    }

    [Fact]
    public void A_name_of_the_protocol_that_a_kit_uses_for_another_place_means_that_place()
    {
        int place = Kit.Percussion.Instruments.Select(each => each.Name).ToList().IndexOf("cowbell");
        place.ShouldNotBe((int)Instrument.Cowbell);
        _peer.Ask("/rvae/deck/3/solo/cowbell", 1).ShouldBeEmpty();
        Controls(2).Solos[(Instrument)place].ShouldBeTrue();
        Controls(2).Solos[Instrument.Cowbell].ShouldBeFalse();
    }

    [Fact]
    public void Others_who_know_places_are_not_told_by_a_name_that_means_another_place_to_them()
    {
        _other.Forget();
        _peer.Ask("/rvae/deck/3/solo/cowbell", 1).ShouldBeEmpty();
        _other.Hear().ShouldBe(["/rvae/deck/3/solo/clap 1"]);
    }

    [Fact]
    public void A_number_means_the_place_whatever_the_kit_calls_it()
    {
        _other.Forget();
        _peer.Ask("/rvae/deck/3/solo/13", 1).ShouldBeEmpty();
        Controls(2).Solos[Instrument.Cowbell].ShouldBeTrue();
        _other.Hear().ShouldBe(["/rvae/deck/3/solo/13 1", "/rvae/deck/3/solo/cowbell 1"]);
        _peer.Ask("/rvae/deck/3/solo/13").ShouldBe(["/rvae/deck/3/solo/13 1"]);
        _peer.Ask("/rvae/mute/0", 1).ShouldBeEmpty();
        Controls(0).Mutes[Instrument.Kick].ShouldBeTrue();
        _peer.Say("/rvae/deck/3/pin", 13, 24, 100);
        Controls(2).Pins.ShouldHaveSingleItem().Instrument.ShouldBe(Instrument.Cowbell);
    }

    [Theory]
    [InlineData("16")]
    [InlineData("007")]
    [InlineData("1x")]
    [InlineData("-1")]
    public void A_number_that_is_no_place_is_no_address(string number) =>
        _peer.Ask($"/rvae/deck/3/solo/{number}", 1).ShouldHaveSingleItem().ShouldContain("'unknown-address'");

    [Theory]
    [InlineData("deck/3/solo/low-conga", "deck/3/solo/kick")]
    [InlineData("deck/3/solo/cowbell", "deck/3/solo/clap")]
    [InlineData("deck/3/solo/13", "deck/3/solo/cowbell")]
    [InlineData("deck/2/solo/cowbell", "deck/2/solo/cowbell")]
    public void A_claim_by_a_kits_own_name_or_by_a_number_is_of_the_place_that_it_means(string scope, string place)
    {
        _peer.Ask("/rvae/claim", scope).ShouldBeEmpty();
        _stage.Sessions.ClaimsHere().ShouldHaveSingleItem().Scope.ShouldBe(place, "that is what other sites of a room are told");
        _other.Ask($"/rvae/{scope}", 1).ShouldHaveSingleItem().ShouldContain("'claimed'");
        _peer.Ask($"/rvae/{scope}", 1).ShouldBeEmpty();
        _peer.Ask("/rvae/release", scope).ShouldBeEmpty();
        _stage.Sessions.ClaimsHere().ShouldBeEmpty();
    }

    [Fact]
    public void A_claim_is_released_by_the_name_under_which_it_is_listed_too()
    {
        _peer.Say("/rvae/claim", "deck/3/solo/13");
        _peer.Ask("/rvae/clients")[0].ShouldEndWith("'deck/3/solo/cowbell'");
        _peer.Ask("/rvae/release", "deck/3/solo/cowbell").ShouldBeEmpty("although the kit has its cowbell at another place");
        _peer.Ask("/rvae/release", "deck/3/solo/cowbell").ShouldHaveSingleItem().ShouldContain("you have not claimed 'deck/3/solo/cowbell'");
    }

    [Fact]
    public void A_pin_takes_the_kits_own_name()
    {
        _peer.Say("/rvae/deck/3/pin", "maracas", 24, 100);
        Controls(2).Pins.ShouldHaveSingleItem().Instrument.ShouldBe((Instrument)13);
        _peer.Ask("/rvae/deck/2/pin", "maracas", 24, 100).ShouldHaveSingleItem().ShouldContain("'maracas' is no instrument; there are kick snare");
    }

    [Fact]
    public void The_tree_shows_the_instruments_of_each_decks_kit()
    {
        var tree = new QueryTree(DaemonAddresses.Table, _stage.Services);
        Names(tree, "/rvae/mute").ShouldNotContain("ride");
        Names(tree, "/rvae/deck/2/mute").ShouldContain("ride");
        Names(tree, "/rvae/deck/2/mute").ShouldNotContain("shaker");
        tree.ListedPaths().ShouldContain("/rvae/deck/2/mute/ride");
        tree.ListedPaths().ShouldNotContain("/rvae/mute/ride");
    }

    [Fact]
    public void A_snapshot_tells_what_not_every_kit_has_only_where_it_was_set()
    {
        _peer.Ask("/rvae/deck/2/note/ride", 52);
        Peer late = _stage.Stranger(5002);
        late.Say("/rvae/hello", "late");
        for (int i = 0; i < 400; i++)
            _stage.Pass(0.01);
        IReadOnlyList<string> heard = late.Hear();
        heard.Where(line => line.StartsWith("/rvae/deck/2/", StringComparison.Ordinal) && line.Contains("/ride ", StringComparison.Ordinal)).ShouldBe(["/rvae/deck/2/note/ride 52"]);
        heard.ShouldContain(line => line.StartsWith("/rvae/deck/2/kit 'standard'", StringComparison.Ordinal));
        heard.ShouldNotContain(line => line.StartsWith("/rvae/kit ", StringComparison.Ordinal));
    }

    private string[] Muted(int deck) =>
        [.. Kit.Percussion.Numbers.Where(each => Controls(deck).Mutes[each]).Select(each => Kit.Percussion[each].Name)];

    private DeckControls Controls(int deck) => _stage.Services.Performance.Conductor.State.Decks[deck].Controls;

    private static string[] Names(QueryTree tree, string path) =>
        [.. tree.Contents(tree.Find(path)!).Select(node => node.FullPath.Split('/')[^1])];

    private void Play(int deck, Kit kit) => _stage.Play(deck, new FakeModel(new ModelCard
    {
        Name = kit.Name,
        Kind = "classic",
        Grid = Grid.OneBar with { InstrumentCount = kit.Count },
        Kit = kit,
    }));
}

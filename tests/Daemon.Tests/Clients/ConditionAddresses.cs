namespace RVae.Daemon.Tests.Clients;

public sealed class ConditionAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public ConditionAddresses()
    {
        _stage.Performance.Conductor.Change(s => s.WithDeck(1, s.Decks[1].WithModel(new FakeModel("techno", "kick", "hats", "onoff"))));
        _peer = _stage.Stranger(5000);
    }

    [Theory]
    [Covers("/rvae/deck/{deck}/condition/kick")]
    [InlineData("kick", 0)]
    [Covers("/rvae/deck/{deck}/condition/hats")]
    [InlineData("hats", 1)]
    [Covers("/rvae/deck/{deck}/condition/onoff")]
    [InlineData("onoff", 2)]
    public void A_condition_goes_where_the_models_card_has_it(string name, int place)
    {
        _peer.Ask($"/rvae/deck/2/condition/{name}").ShouldBe([$"/rvae/deck/2/condition/{name} 0f"]);
        _peer.Ask($"/rvae/deck/2/condition/{name}", 1.5f).ShouldBeEmpty();
        _stage.Deck(2).Conditions.ShouldBe(Enumerable.Range(0, 3).Select(i => i == place ? 1.5f : 0f));
        _peer.Ask($"/rvae/deck/2/condition/{name}").ShouldBe([$"/rvae/deck/2/condition/{name} 1.5f"]);
        _peer.Ask($"/rvae/deck/2/condition/{name}", 9).ShouldBe([$"/rvae/deck/2/condition/{name} 3f"], "it is clamped");
    }

    [Fact]
    public void A_deck_whose_model_has_no_such_condition_says_so_and_answers_0()
    {
        _peer.Ask("/rvae/condition/kick", 1f).ShouldBe(
            ["/rvae/fail '/rvae/condition/kick' 'unavailable' 'model 'house' has no condition 'kick': it has none, use an imported conditional model'"]);
        _peer.Ask("/rvae/condition/kick").ShouldBe(["/rvae/condition/kick 0f"]);
        _peer.Ask("/rvae/deck/4/condition/kick", 1f).ShouldHaveSingleItem().ShouldContain("deck 4 has no model yet");
    }

    [Fact]
    public void Conditions_that_the_next_model_has_as_well_keep_their_values()
    {
        _peer.Say("/rvae/deck/2/condition/hats", -1f);
        _peer.Say("/rvae/deck/2/condition/onoff", 2f);

        _stage.Performance.Conductor.Change(s => s.WithDeck(1, s.Decks[1].WithModel(new FakeModel("other", "onoff", "kick"))));

        _stage.Deck(2).Conditions.ShouldBe([2f, 0f]);
        _peer.Ask("/rvae/deck/2/condition/onoff").ShouldBe(["/rvae/deck/2/condition/onoff 2f"]);
        _peer.Ask("/rvae/deck/2/condition/hats", 1f).ShouldHaveSingleItem().ShouldContain("it has onoff, kick");
    }

    [Fact]
    public void An_accepted_condition_is_told_to_the_other_subscribers()
    {
        Peer other = _stage.Subscriber(5001);
        _peer.Say("/rvae/deck/2/condition/kick", 0.5f);
        other.Hear().ShouldBe(["/rvae/deck/2/condition/kick 0.5f"]);
    }
}

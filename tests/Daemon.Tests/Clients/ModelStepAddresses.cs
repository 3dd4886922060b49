namespace RVae.Daemon.Tests.Clients;

[Covers("/rvae/deck/{deck}/model/next")]
[Covers("/rvae/deck/{deck}/model/previous")]
public sealed class ModelStepAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public ModelStepAddresses()
    {
        _stage.Models.Summaries.Insert(1, new("techno", "atlas", 2, 96, "4/4", 16));
        _peer = _stage.Subscriber(5000);
    }

    [Theory]
    [InlineData("house", "next", "techno")]
    [InlineData("techno", "next", "waltz")]
    [InlineData("waltz", "next", "house")]
    [InlineData("house", "previous", "waltz")]
    [InlineData("waltz", "previous", "techno")]
    [InlineData("deleted", "next", "house")]
    [InlineData("deleted", "previous", "waltz")]
    public void The_model_beside_the_one_that_plays_comes_in(string playing, string step, string expected)
    {
        _stage.Play(2, new FakeModel(playing));
        _peer.Say($"/rvae/deck/2/model/{step}");
        _stage.Models.Swaps.Single().ShouldSatisfyAllConditions(swap => swap.Deck.ShouldBe(1), swap => swap.Name.ShouldBe(expected));
        _peer.Forget();
        _stage.Models.Swaps[0].Request.Done(expected);
        _peer.Hear().ShouldContain($"/rvae/done '/rvae/deck/2/model/{step}' '{expected}'");
    }

    [Fact]
    public void A_deck_without_a_model_gets_the_first_or_the_last()
    {
        _peer.Say("/rvae/deck/4/model/next");
        _peer.Say("/rvae/deck/4/model/previous");
        _stage.Models.Swaps.Select(swap => swap.Name).ShouldBe(["house", "waltz"]);
    }

    [Fact]
    public void Over_bars_it_is_a_morph()
    {
        _peer.Say("/rvae/model/next", 8);
        _peer.Say("/rvae/model/previous", 1000);
        _stage.Models.Others.Select(other => other.What).ShouldBe(["0: techno over 8", "0: waltz over 64"]);
        _stage.Models.Swaps.ShouldBeEmpty();
    }

    [Fact]
    public void A_claim_of_the_model_holds_for_it_and_no_models_are_an_error()
    {
        _stage.Models.Summaries.Clear();
        _peer.Ask("/rvae/model/next").ShouldHaveSingleItem().ShouldContain("'not-found'");
        _stage.Subscriber(5001).Say("/rvae/claim", "deck/1/model");
        _peer.Ask("/rvae/model/next").ShouldHaveSingleItem().ShouldContain("'claimed'");
        _stage.Models.Swaps.ShouldBeEmpty();
    }
}

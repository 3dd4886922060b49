namespace RVae.Daemon.Tests.Clients;

[Covers("/rvae/deck/{deck}/morph")]
[Covers("/rvae/deck/{deck}/morph/cancel")]
[Covers("/rvae/deck/{deck}/morphing")]
public sealed class MorphAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public MorphAddresses() => _peer = _stage.Subscriber(5000);

    [Fact]
    public void A_model_comes_in_over_bars_and_the_answer_says_when_it_has_begun()
    {
        _peer.Say("/rvae/morph", "waltz", 8);
        _peer.Say("/rvae/deck/2/morph", "house");
        _peer.Say("/rvae/deck/2/morph", "house", 1000);
        _stage.Models.Others.Select(other => other.What).ShouldBe(["0: waltz over 8", "1: house over 4", "1: house over 64"]);
        _peer.Forget();
        _stage.Models.Others[0].Request.Done("waltz", 8);
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/morph' 'waltz' 8"]);
    }

    [Fact]
    public void It_is_taken_back()
    {
        _peer.Say("/rvae/deck/3/morph/cancel");
        _stage.Models.Others.Single().What.ShouldBe("2: back");
    }

    [Fact]
    public void What_is_left_is_a_value_that_a_snapshot_tells_while_there_is_something()
    {
        _peer.Ask("/rvae/morphing").ShouldBe(["/rvae/morphing ''"]);
        _stage.Models.Left[0] = "house";
        _peer.Ask("/rvae/morphing").ShouldBe(["/rvae/morphing 'house'"]);
        Peer late = _stage.Stranger(5002);
        late.Say("/rvae/hello", "late");
        IReadOnlyList<string> heard = late.Hear();
        heard.ShouldContain("/rvae/morphing 'house'");
        heard.ShouldNotContain(line => line.StartsWith("/rvae/deck/2/morphing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_is_a_path_is_refused_and_a_claim_of_the_model_holds_for_it()
    {
        _peer.Ask("/rvae/morph", "../house", 4).ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
        _stage.Subscriber(5001).Say("/rvae/claim", "deck/1/model");
        _peer.Ask("/rvae/morph", "house", 4).ShouldHaveSingleItem().ShouldContain("'claimed'");
        _peer.Ask("/rvae/morph/cancel").ShouldHaveSingleItem().ShouldContain("'claimed'");
        _stage.Models.Others.ShouldBeEmpty();
    }
}

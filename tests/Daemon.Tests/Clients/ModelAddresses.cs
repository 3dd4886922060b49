using RVae.Engine;

namespace RVae.Daemon.Tests.Clients;

public sealed class ModelAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public ModelAddresses() => _peer = _stage.Subscriber(5000);

    [Fact]
    [Covers("/rvae/models")]
    [Covers("/rvae/datasets")]
    public void Models_and_datasets_come_one_a_message_and_an_end()
    {
        _peer.Ask("/rvae/models").ShouldBe(
        [
            "/rvae/models/item 'house' 'classic' 2 96 '4/4' 32", "/rvae/models/item 'waltz' 'classic' 2 72 '3/4' 24",
            "/rvae/models/end 2",
        ]);
        _peer.Ask("/rvae/datasets").ShouldBe(
            ["/rvae/datasets/item 'house' 24 24", "/rvae/datasets/item 'samba' 30 60", "/rvae/datasets/end 2"]);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/model")]
    public void A_model_is_done_once_it_plays()
    {
        _peer.Ask("/rvae/model").ShouldBe(["/rvae/model 'house'"]);
        _peer.Ask("/rvae/model", "waltz").ShouldBeEmpty();
        (_stage.Models.Swaps[0].Deck, _stage.Models.Swaps[0].Name).ShouldBe((0, "waltz"));
        _stage.Models.Play(0);
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/model' 'waltz'"]);
        _peer.Ask("/rvae/model").ShouldBe(["/rvae/model 'waltz'"]);
    }

    [Fact]
    public void A_failed_swap_is_told_and_the_old_model_stays()
    {
        _peer.Say("/rvae/deck/2/model", "broken");
        _stage.Models.Swaps[0].Request.Fail(new Fault(FaultCode.Failed, "broken.safetensors is cut off"));
        _peer.Hear().ShouldBe(["/rvae/fail '/rvae/deck/2/model' 'failed' 'broken.safetensors is cut off'"]);
    }

    [Fact]
    public void A_change_that_no_client_asked_for_is_told_to_everyone()
    {
        _stage.Feed.Changed("/rvae/deck/1/model");
        _peer.Hear().ShouldBe(["/rvae/model 'house'"]);
    }

    [Fact]
    public void Who_asked_for_a_model_is_told_that_it_is_done_and_the_others_which_one_plays()
    {
        Peer other = _stage.Subscriber(5001);
        _peer.Ask("/rvae/model", "waltz");
        other.Forget();
        _stage.Feed.Changed("/rvae/deck/1/model", _stage.Models.Swaps[0].Request);
        _stage.Models.Play(0);
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/model' 'waltz'"]);
        other.Hear().ShouldBe(["/rvae/model 'house'"]);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/model/card")]
    public void A_card_is_keys_and_values_and_an_end()
    {
        IReadOnlyList<string> card = _peer.Ask("/rvae/model/card");
        card.ShouldContain("/rvae/model/card 'kind' 'classic'");
        card.ShouldContain("/rvae/model/card 'clip' 'b'");
        card[^1].ShouldBe($"/rvae/model/card/end {card.Count - 1}");
        _peer.Ask("/rvae/deck/4/model/card").ShouldHaveSingleItem().ShouldContain("'unavailable'");
    }

    [Fact]
    [Covers("/rvae/model/rename")]
    [Covers("/rvae/model/delete")]
    public void Renaming_and_deleting_end_later_and_take_no_paths()
    {
        _peer.Ask("/rvae/model/rename", "a", "b").ShouldBeEmpty();
        _peer.Ask("/rvae/model/delete", "c").ShouldBeEmpty();
        _stage.Models.Others.Select(o => o.What).ShouldBe(["a -> b", "c"]);
        _stage.Models.Others[1].Request.Fail(new Fault(FaultCode.Busy, "c plays on deck 1"));
        _peer.Hear().ShouldBe(["/rvae/fail '/rvae/model/delete' 'busy' 'c plays on deck 1'"]);
        _peer.Ask("/rvae/model/delete", "../c").ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
        _peer.Ask("/rvae/model/rename", "a", "b/c").ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
        _stage.Models.Others.Count.ShouldBe(2);
    }
}

using RVae.Engine;

namespace RVae.Daemon.Tests.Clients;

public sealed class DatasetAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public DatasetAddresses() => _peer = _stage.Subscriber(5000);

    [Fact]
    [Covers("/rvae/dataset/clips")]
    public void Clips_come_one_a_message_and_an_end()
    {
        _peer.Ask("/rvae/dataset/clips", "mine").ShouldBeEmpty();
        (string order, RVae.Protocol.Services.Request request) = _stage.Datasets.Orders.ShouldHaveSingleItem();
        order.ShouldBe("clips mine");
        request.Line("/rvae/dataset/clips/item"u8, "take.1", "take.mid", 1, 12);
        request.Answer("/rvae/dataset/clips/end"u8, 1);
        _peer.Hear().ShouldBe(["/rvae/dataset/clips/item 'take.1' 'take.mid' 1 12", "/rvae/dataset/clips/end 1"]);
        _peer.Ask("/rvae/dataset/clips", "../mine").ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
    }

    [Fact]
    [Covers("/rvae/dataset/file/rename")]
    [Covers("/rvae/dataset/file/delete")]
    [Covers("/rvae/dataset/rename")]
    [Covers("/rvae/dataset/delete")]
    public void Files_and_datasets_are_renamed_and_deleted_later_and_a_failure_is_told()
    {
        _peer.Say("/rvae/dataset/file/rename", "mine", "a.mid", "b");
        _peer.Say("/rvae/dataset/file/delete", "mine", "b.mid");
        _peer.Say("/rvae/dataset/rename", "mine", "ours");
        _peer.Say("/rvae/dataset/delete", "ours");
        _stage.Datasets.Orders.Select(order => order.Order).ShouldBe(["rename mine a.mid b", "delete mine b.mid", "rename mine ours", "delete ours"]);
        _stage.Datasets.Orders[0].Request.Done("mine", "b.mid");
        _stage.Datasets.Orders[3].Request.Fail(new Fault(FaultCode.Denied, "it came with the program"));
        _peer.Hear().ShouldBe(
        [
            "/rvae/done '/rvae/dataset/file/rename' 'mine' 'b.mid'", "/rvae/fail '/rvae/dataset/delete' 'denied' 'it came with the program'",
        ]);
    }
}

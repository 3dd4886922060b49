using RVae.Engine;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Tests.Clients;

public sealed class CaptureAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public CaptureAddresses() => _peer = _stage.Subscriber(5000);

    [Fact]
    [Covers("/rvae/deck/{deck}/encode")]
    public void A_clip_is_found_later_and_answered_with_its_place()
    {
        _peer.Ask("/rvae/deck/3/encode", "house", "house.7").ShouldBeEmpty();
        _stage.Capture.Orders[0].Order.ShouldBe("encode 2 house house.7");
        _stage.Capture.Orders[0].Request.Answer("/rvae/encoded"u8, 0.5f, -1f, 0.97f);
        _peer.Hear().ShouldBe(["/rvae/encoded 0.5f -1f 0.97f"]);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/capture")]
    [Covers("/rvae/deck/{deck}/dataset/keep")]
    [Covers("/rvae/deck/{deck}/export")]
    public void What_is_played_is_kept_of_the_deck_that_was_asked()
    {
        _peer.Ask("/rvae/capture", 4, "mine").ShouldBeEmpty();
        _peer.Ask("/rvae/deck/2/dataset/keep", "mine").ShouldBeEmpty();
        _peer.Ask("/rvae/export", "set-1", 8).ShouldBeEmpty();
        _peer.Ask("/rvae/deck/3/export", "long", 100_000).ShouldBeEmpty(); // how many bars it became is told when they are written
        _stage.Capture.Orders.Select(order => order.Order).ShouldBe(["capture 0 4 mine", "keep 1 mine", "export 0 set-1 8", "export 2 long 1024"]);
        _stage.Capture.Orders[0].Request.Done("mine", 4);
        _stage.Capture.Orders[1].Request.Fail(new Fault(FaultCode.Denied, "mine came with the program"));
        _peer.Hear().ShouldBe(
            ["/rvae/done '/rvae/capture' 'mine' 4", "/rvae/fail '/rvae/deck/2/dataset/keep' 'denied' 'mine came with the program'"]);
    }

    [Theory]
    [InlineData("/rvae/encode", "../x", "clip")]
    [InlineData("/rvae/capture", 4, "a/b")]
    [InlineData("/rvae/dataset/keep", ".hidden")]
    [InlineData("/rvae/export", "../../etc/passwd", 1)]
    [InlineData("/rvae/dataset/record", "")]
    public void No_name_is_a_path(string address, params object[] arguments)
    {
        _peer.Ask(address, arguments).ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
        _stage.Capture.Orders.ShouldBeEmpty();
    }

    [Fact]
    [Covers("/rvae/dataset/record")]
    [Covers("/rvae/dataset/hit")]
    [Covers("/rvae/dataset/stop")]
    public void A_recording_begins_at_once_and_ends_when_it_is_on_disk()
    {
        _peer.Ask("/rvae/dataset/record", "mine").ShouldBe(["/rvae/done '/rvae/dataset/record' 'mine'"]);
        _peer.Ask("/rvae/dataset/hit", 0, 100).ShouldBeEmpty();
        _peer.Ask("/rvae/dataset/hit", 8, 300).ShouldBeEmpty();
        _peer.Ask("/rvae/dataset/hit", 2, 0).ShouldBeEmpty();
        _stage.Capture.Hits.ShouldBe([(Instrument.Kick, 100), (Instrument.Rim, 127)]);
        _peer.Ask("/rvae/dataset/hit", 16, 100).ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
        _peer.Ask("/rvae/dataset/stop").ShouldBeEmpty();
        _stage.Capture.Orders.ShouldHaveSingleItem().Request.Done("mine", 1, 2);
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/dataset/stop' 'mine' 1 2"]);
    }

    [Fact]
    public void A_recording_or_a_hit_that_cannot_be_is_told()
    {
        _stage.Capture.Refusal = new Fault(FaultCode.Busy, "'yours' is being recorded");
        _peer.Ask("/rvae/dataset/record", "mine").ShouldBe(["/rvae/fail '/rvae/dataset/record' 'busy' ''yours' is being recorded'"]);
        _peer.Ask("/rvae/dataset/hit", 0, 100).ShouldBe(["/rvae/fail '/rvae/dataset/hit' 'busy' ''yours' is being recorded'"]);
    }
}

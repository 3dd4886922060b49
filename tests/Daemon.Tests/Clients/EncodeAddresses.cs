using RVae.Engine;

namespace RVae.Daemon.Tests.Clients;

public sealed class EncodeAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public EncodeAddresses() => _peer = _stage.Subscriber(5000);

    [Fact]
    [Covers("/rvae/deck/{deck}/encode/notes")]
    public void Notes_come_three_values_each_and_are_answered_with_their_place()
    {
        _peer.Ask("/rvae/deck/2/encode/notes", 0, 0, 100, 38, 24.0f, 300, 2, 48, 0).ShouldBeEmpty();
        _stage.Encoding.Orders[0].Order.ShouldBe("notes 1 0@0:100 38@24:127 2@48:0");
        _stage.Encoding.Orders[0].Request!.Answer("/rvae/encoded"u8, 0.5f, -1f, 0.97f);
        _peer.Hear().ShouldBe(["/rvae/encoded 0.5f -1f 0.97f"]);
    }

    [Fact]
    public void As_many_notes_as_a_message_may_have_are_taken_and_one_more_is_not()
    {
        object[] notes = [.. Enumerable.Range(0, 256).SelectMany(note => (object[])[note % 9, note % 96, 100])];
        _peer.Ask("/rvae/encode/notes", notes).ShouldBeEmpty();
        _stage.Encoding.Orders.ShouldHaveSingleItem();
        _peer.Ask("/rvae/encode/notes", [.. notes, 0, 0, 1]).ShouldHaveSingleItem().ShouldContain("'too-many'");
        _stage.Encoding.Orders.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData()]
    [InlineData(0)]
    [InlineData(0, 0)]
    [InlineData(0, 0, 100, 1)]
    [InlineData(0, 0, 100, 1, 24)]
    [InlineData("kick", 0, 100)]
    public void A_note_that_is_not_whole_is_refused_with_the_list(params object[] arguments)
    {
        _peer.Ask("/rvae/encode/notes", arguments).ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
        _peer.Ask("/rvae/encode/add", arguments).ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
        _stage.Encoding.Orders.ShouldBeEmpty();
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/encode/begin")]
    [Covers("/rvae/deck/{deck}/encode/add")]
    [Covers("/rvae/deck/{deck}/encode/end")]
    public void A_long_list_is_begun_added_to_and_ended_also_within_one_bundle()
    {
        _peer.Send(TestOsc.Bundle(
            RVae.Protocol.Osc.OscTimeTag.Immediately, TestOsc.Message("/rvae/encode/begin"), TestOsc.Message("/rvae/encode/add", 0, 0, 100),
            TestOsc.Message("/rvae/encode/add", 1, 24, 90), TestOsc.Message("/rvae/encode/end")));
        _stage.Encoding.Orders.Select(order => order.Order).ShouldBe(["begin 0", "add 0 0@0:100", "add 0 1@24:90", "end 0"]);
        _stage.Encoding.Refusal = new Fault(FaultCode.NotFound, "none is begun");
        _peer.Ask("/rvae/encode/add", 0, 0, 100).ShouldBe(["/rvae/fail '/rvae/encode/add' 'not-found' 'none is begun'"]);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/encode/played")]
    public void What_was_played_is_looked_for_by_the_bar()
    {
        _peer.Ask("/rvae/encode/played").ShouldBeEmpty();
        _peer.Ask("/rvae/deck/3/encode/played", 4).ShouldBeEmpty();
        _peer.Ask("/rvae/encode/played", 1000).ShouldBe(["/rvae/encode/played 64"]);
        _stage.Encoding.Orders.Select(order => order.Order).ShouldBe(["played 0 1", "played 2 4", "played 0 64"]);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/encode/go")]
    public void Only_the_client_that_may_move_a_deck_goes_to_what_it_has_found()
    {
        _peer.Ask("/rvae/encode/go").ShouldBeEmpty();
        _stage.Encoding.Orders.ShouldHaveSingleItem().Request!.Done(1f, 2f);
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/encode/go' 1f 2f"]);
        _stage.Subscriber(5001).Ask("/rvae/claim", "deck/1/latent");
        _peer.Ask("/rvae/encode/go").ShouldHaveSingleItem().ShouldContain("'claimed'");
        _stage.Encoding.Orders.ShouldHaveSingleItem();
    }

    [Fact]
    public void No_pattern_begins_or_ends_a_list()
    {
        _peer.Ask("/rvae/encode/*");
        _stage.Encoding.Orders.Select(order => order.Order).ShouldBe(["played 0 1"]);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/follow")]
    public void How_far_a_deck_follows_is_a_value_like_any_other()
    {
        _peer.Ask("/rvae/deck/2/follow", 0.5f).ShouldBeEmpty();
        _stage.Deck(2).Follow.ShouldBe(0.5f);
        _peer.Ask("/rvae/deck/2/follow", 3).ShouldBe(["/rvae/deck/2/follow 1f"]);
        _peer.Ask("/rvae/deck/2/follow").ShouldBe(["/rvae/deck/2/follow 1f"]);
        Peer other = _stage.Subscriber(5001);
        _peer.Ask("/rvae/follow", 0.25f).ShouldBeEmpty();
        other.Hear().ShouldBe(["/rvae/follow 0.25f"]);
    }
}

using RVae.Daemon.Clients;

namespace RVae.Daemon.Tests.Clients;

/// <summary>What is given up is counted, and the counts can be asked for.</summary>
public sealed class DropCounts
{
    private readonly Stage _stage = new();

    [Fact]
    [Covers("/rvae/drops")]
    public void Every_drop_is_counted_by_its_cause()
    {
        _stage.Drops.Include("events", () => 7);
        Peer peer = _stage.Subscriber(5000);
        for (int i = 0; i < 15; i++)
            peer.Send([1, 2, 3]);
        peer.Send(TestOsc.Bundle(_stage.In(100), TestOsc.Message("/rvae/play")));
        _stage.Stranger(9, "10.0.0.1").Say("/rvae/addresses");

        IReadOnlyList<string> told = _stage.Stranger(5001).Ask("/rvae/drops");
        told.ShouldContain("/rvae/drops/item 'unreadable' 15");
        told.ShouldContain("/rvae/drops/item 'bundles' 1");
        told.ShouldContain("/rvae/drops/item 'failures' 6");
        told.ShouldContain(line => line.StartsWith("/rvae/drops/item 'withheld' ") && !line.EndsWith(" 0"));
        told.ShouldContain("/rvae/drops/item 'events' 7");
        told.Count.ShouldBe(Enum.GetValues<DropCause>().Length + 2);
        told[^1].ShouldStartWith("/rvae/drops/end ");
    }

    [Fact]
    public void A_call_for_them_is_answered_with_their_sum()
    {
        _stage.Stranger(5000).Send([1]);
        _stage.Stranger(5001).Ask("/rvae/call", 3, "/rvae/drops")[^1].ShouldBe("/rvae/reply 3 1");
    }

    [Fact]
    [Covers("/rvae/figures")]
    public void The_daemon_tells_what_it_counts_of_itself() =>
        _stage.Stranger(5000).Ask("/rvae/figures").ShouldBe(
            ["/rvae/figures/item 'ticks' 96", "/rvae/figures/item 'allocated-ticks' 0", "/rvae/figures/end 2"]);
}

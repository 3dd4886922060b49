using RVae.Engine.Playing;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Daemon.Tests.Clients;

/// <summary>The state on its way to clients that join, a few messages a millisecond.</summary>
public sealed class PacedSnapshots
{
    private const int Pace = 8;
    private const double Go = 0.001;

    private static readonly int Values = DaemonAddresses.Table.Snapshot.Count(entry => !entry.ToldWhereSet);

    private readonly Stage _stage = new(snapshotPace: Pace);

    [Fact]
    public void The_state_comes_a_few_messages_a_millisecond_and_whole()
    {
        Peer peer = _stage.Stranger(5000);
        peer.Ask("/rvae/hello", "pad").Count.ShouldBe(1 + Pace, "a welcome, and the first values at once");
        _stage.Pass(Go);
        List<string> heard = [.. peer.Hear()];
        heard.Count.ShouldBe(Pace);
        while (_stage.Sessions.NextDue != long.MaxValue)
        {
            _stage.Pass(Go);
            peer.Packets.Count.ShouldBeInRange(1, Pace + 1);
            heard.AddRange(peer.Hear());
        }

        heard[^1].ShouldBe($"/rvae/snapshot/end {Values}");
        heard.Count.ShouldBe(Values - Pace + 1);
        heard.Select(line => line.Split(' ')[0]).ShouldBeUnique();
    }

    [Fact]
    public void A_thread_that_comes_late_makes_up_for_it_within_bounds()
    {
        Peer peer = _stage.Stranger(5000);
        peer.Ask("/rvae/hello", "pad");
        _stage.Pass(3 * Go);
        peer.Hear().Count.ShouldBe(3 * Pace);
        _stage.Pass(1);
        peer.Hear().Count.ShouldBe(4 * Pace);
    }

    [Fact]
    public void What_changes_on_the_way_is_told_at_once_and_nothing_older_follows_it()
    {
        Peer joins = _stage.Stranger(5000);
        Peer plays = _stage.Stranger(5001);
        joins.Ask("/rvae/hello", "pad");
        plays.Say("/rvae/deck/4/mute/rim", 1);
        joins.Hear().ShouldBe(["/rvae/deck/4/mute/rim 1"]);
        Settle();
        joins.Heard.ShouldContain("/rvae/deck/4/mute/rim 1");
        joins.Heard.ShouldNotContain("/rvae/deck/4/mute/rim 0");
    }

    [Fact]
    public void A_sync_waits_until_the_state_is_whole()
    {
        Peer peer = _stage.Stranger(5000);
        peer.Say("/rvae/hello", "pad");
        peer.Say("/rvae/sync", 3);
        peer.Heard.ShouldNotContain("/rvae/synced 3");
        Settle();
        peer.Heard.TakeLast(2).ShouldBe([$"/rvae/snapshot/end {Values}", "/rvae/synced 3"]);
    }

    [Fact]
    public void A_goodbye_of_another_machine_counts_though_the_state_was_not_whole_yet()
    {
        Peer peer = _stage.Stranger(5000, "10.0.0.1");
        peer.Say("/rvae/hello", "tablet");
        peer.Say("/rvae/confirm", 1001);
        peer.Say("/rvae/bye");
        Settle();
        peer.Heard.ShouldContain($"/rvae/snapshot/end {Values}", "anybody could have said it: until half of the lease is over it is a client");
        _stage.Pass(8);
        _stage.Stranger(1).Ask("/rvae/clients").ShouldBe(["/rvae/clients/end 0"]);
    }

    [Fact]
    public void Another_hello_begins_anew_and_who_leaves_is_sent_no_more()
    {
        Peer peer = _stage.Stranger(5000);
        peer.Say("/rvae/hello", "pad");
        _stage.Pass(Go);
        peer.Ask("/rvae/hello", "pad again");
        Settle();
        peer.Hear().Count.ShouldBe(Values - Pace + 1);

        peer.Say("/rvae/hello", "pad");
        peer.Say("/rvae/bye");
        peer.Forget();
        Settle();
        peer.Hear().ShouldBeEmpty();
    }

    [Fact]
    public void One_that_says_hello_all_the_time_keeps_nobody_from_the_state()
    {
        Peer joins = _stage.Stranger(5000), repeats = _stage.Stranger(5001);
        joins.Say("/rvae/hello", "pad");
        for (int hellos = 0; hellos < 1000; hellos++)
        {
            _stage.Pass(Go / 2);
            repeats.Say("/rvae/hello", "again and again");
        }

        joins.Heard.ShouldContain($"/rvae/snapshot/end {Values}");
    }

    [Fact]
    public void A_client_that_plays_and_says_hello_once_more_goes_on_hearing_what_it_heard()
    {
        var events = _stage.Broadcast();
        Peer peer = _stage.Stranger(5000);
        peer.Say("/rvae/hello", "pad", "events", "state hits");
        events.Due(new TickEvent { Kind = TickEventKind.Hit });
        peer.Hear().Where(IsEvent).ShouldBeEmpty("the state is not whole yet");
        Settle();
        peer.Forget();

        peer.Say("/rvae/hello", "pad", "events", "state hits beats");
        _stage.Pass(Go);
        peer.Say("/rvae/hello", "pad", "events", "state hits beats");
        events.Due(new TickEvent { Kind = TickEventKind.Hit });
        events.Due(new TickEvent { Kind = TickEventKind.Beat });
        peer.Hear().Where(IsEvent).ShouldHaveSingleItem().ShouldStartWith("/rvae/hit");
        Settle();
        events.Due(new TickEvent { Kind = TickEventKind.Beat });
        peer.Hear()[^1].ShouldStartWith("/rvae/beat");

        peer.Say("/rvae/hello", "pad", "events", "state");
        events.Due(new TickEvent { Kind = TickEventKind.Hit });
        peer.Hear().Where(IsEvent).ShouldBeEmpty("it no longer wishes to");

        static bool IsEvent(string line) =>
            line.StartsWith("/rvae/hit", StringComparison.Ordinal) || line.StartsWith("/rvae/beat", StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_room_joins_in_turn_and_a_millisecond_holds_little_of_it()
    {
        Peer[] room = [.. Enumerable.Range(0, 64).Select(n => _stage.Stranger(5000 + n))];
        foreach (Peer peer in room)
            peer.Say("/rvae/hello", "one of many", "events", "training");
        int goes = 0;
        while (_stage.Sessions.NextDue != long.MaxValue)
        {
            int before = _stage.Network.Count;
            _stage.Pass(Go);
            (_stage.Network.Count - before).ShouldBeLessThanOrEqualTo(16 * (Pace + 1));
            goes++;
        }

        goes.ShouldBeLessThan(200, "milliseconds until all are here");
        foreach (Peer peer in room)
        {
            peer.Heard.Count.ShouldBe(Values + 2);
            peer.Heard[^1].ShouldBe($"/rvae/snapshot/end {Values}");
        }
    }

    private void Settle()
    {
        while (_stage.Sessions.NextDue != long.MaxValue)
            _stage.Pass(Go);
    }
}

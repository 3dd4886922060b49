using RVae.Rooms.Simulation;

namespace RVae.Rooms.Tests;

/// <summary>What a member that means ill, or is broken, can do to the others: nothing but be counted.</summary>
public sealed class HostileMembers
{
    private static (SimulatedHub Hub, SimulatedSite A, SimulatedSite B) Room()
    {
        var hub = new SimulatedHub(20);
        SimulatedSite a = hub.Add("a", 20);
        hub.Run(6);
        SimulatedSite b = hub.Add("b", 20);
        hub.Run(20);
        b.Site.Phase.ShouldBe(RoomPhase.In);
        return (hub, a, b);
    }

    [Theory]
    [InlineData("unknown.key", "1", 0, 1)]
    [InlineData("k.1", "1", 1_000_000, 1)]
    [InlineData("k.1", "1", 0, long.MaxValue / 4)]
    [InlineData("k.1", "1", -5, 1)]
    public void A_value_outside_its_range_does_nothing(string key, string value, long line, long revision)
    {
        (_, SimulatedSite a, _) = Room();
        a.Site.Hear(new SharedValue(key, value, line, revision, "evil"), a.Own);
        a.Site.Values.Find(key).ShouldBeNull();
        a.Site.Refusals.Malformed.ShouldBe(1);
    }

    [Fact]
    public void A_value_that_is_too_long_does_nothing()
    {
        (_, SimulatedSite a, _) = Room();
        a.Site.Hear(new SharedValue("k.1", new string('1', RoomSite.LongestValue + 1), 0, 1, "evil"), a.Own);
        a.Site.Values.Find("k.1").ShouldBeNull();
    }

    [Fact]
    public void An_anchor_that_leaves_the_rooms_line_does_nothing_and_is_put_right_on_the_server()
    {
        (SimulatedHub hub, SimulatedSite a, SimulatedSite b) = Room();
        Anchor good = a.Site.Timeline.Newest!;
        b.Put(good with { Revision = good.Revision + 1, Line = good.Line + 20, Time = good.Time + 1, Tempo = 300, Site = "b" });
        hub.Run(3);
        a.Site.Timeline.Newest.ShouldBe(good);
        a.Site.Refusals.Time.ShouldBeGreaterThan(0);
        SimulatedSite late = hub.Add("late", 20);
        hub.Run(8);
        late.Site.Timeline.Newest.ShouldBe(good);
    }

    [Fact]
    public void What_is_no_anchor_keeps_nobody_from_changing_the_transport_and_is_put_right_on_the_server()
    {
        (SimulatedHub hub, SimulatedSite a, SimulatedSite b) = Room();
        hub.PutNoAnchor();
        b.Site.Ask(new TransportChange(Tempo: 90), b.Own);
        hub.Run(6);
        a.Site.Timeline.Newest!.Tempo.ShouldBe(90);
        hub.PutNoAnchor();
        hub.Run(1);
        SimulatedSite late = hub.Add("late", 20);
        hub.Run(8);
        late.Site.Timeline.Newest.ShouldBe(a.Site.Timeline.Newest);
    }

    [Fact]
    public void A_room_can_be_founded_over_what_is_no_anchor()
    {
        var hub = new SimulatedHub(22);
        hub.PutNoAnchor();
        SimulatedSite first = hub.Add("a", 20);
        hub.Run(6);
        first.Site.Phase.ShouldBe(RoomPhase.In);
    }

    [Fact]
    public void An_anchor_further_off_than_anybody_may_ask_does_nothing()
    {
        (SimulatedHub hub, SimulatedSite a, SimulatedSite b) = Room();
        Anchor good = a.Site.Timeline.Newest!;
        b.Put(good.From(good.Line + 200) with { Revision = good.Revision + 1, Tempo = 300, Site = "b" });
        hub.Run(3);
        a.Site.Timeline.Newest.ShouldBe(good);
    }

    [Fact]
    public void What_an_anchor_says_held_before_it_is_not_believed_where_the_anchor_does_not_follow_from_it()
    {
        (_, SimulatedSite a, _) = Room();
        Anchor good = a.Site.Timeline.Newest!;
        var timeline = new RoomTimeline();
        Anchor next = good.From(good.Line + 4) with { Revision = good.Revision + 1 };
        timeline.Begin(next with { Held = good });
        timeline.LineAt(good.Time).ShouldBe(good.Line);
        Anchor[] wrong = [good with { Tempo = 300 }, good with { Tempo = double.NaN }, good with { Line = next.Line }, good with { Revision = 0 }];
        foreach (Anchor evil in wrong)
        {
            timeline.Begin(next with { Held = evil });
            timeline.LineAt(good.Time).ShouldBe(next.Line);
        }
    }

    [Fact]
    public void A_value_that_those_who_are_there_refuse_is_put_right_on_the_server()
    {
        (SimulatedHub hub, SimulatedSite a, SimulatedSite b) = Room();
        a.Site.Change("k.1", "good", a.Own);
        hub.Run(5);
        b.Put(new SharedValue("k.1", "evil", 0, 1L << 40, "b"));
        hub.Run(3);
        a.Site.Values.Find("k.1")!.Value.ShouldBe("good");
        SimulatedSite late = hub.Add("late", 20);
        hub.Run(8);
        late.Site.Values.Find("k.1")!.Value.ShouldBe("good");
        late.Site.Change("k.2", "later", late.Own);
        hub.Run(5);
        a.Site.Values.Find("k.2")!.Value.ShouldBe("later");
    }

    [Fact]
    public void A_revision_behind_which_there_is_none_is_not_taken_by_who_comes()
    {
        (SimulatedHub hub, SimulatedSite a, SimulatedSite b) = Room();
        b.Put(new SharedValue("k.1", "evil", 0, long.MaxValue, "b"));
        hub.Run(3);
        SimulatedSite late = hub.Add("late", 20);
        hub.Run(8);
        late.Site.Values.Find("k.1").ShouldBeNull();
        late.Site.Change("k.2", "later", late.Own);
        hub.Run(5);
        a.Site.Values.Find("k.2")!.Value.ShouldBe("later");
    }

    [Fact]
    public void A_site_that_sends_without_end_is_no_longer_heard_and_others_are()
    {
        (SimulatedHub hub, SimulatedSite a, SimulatedSite b) = Room();
        for (int i = 0; i < 5000; i++)
            a.Site.Hear(new SharedValue("k.1", $"{i}", 0, i + 1, "evil"), a.Own);
        a.Site.Refusals.TooMany.ShouldBeGreaterThan(3000);
        b.Site.Change("k.2", "good", b.Own);
        hub.Run(5);
        a.Site.Values.Find("k.2")!.Value.ShouldBe("good");
    }

    [Fact]
    public void A_newcomer_who_says_that_it_is_the_oldest_does_not_lead_the_clock()
    {
        (SimulatedHub hub, SimulatedSite a, SimulatedSite b) = Room();
        hub.Run(15);
        b.Site.Clock.Reference.ShouldBe("a");
        b.Site.Hear(new Here("evil", "evil", "0", 1, 0, 0), b.Own);
        hub.Run(1);
        b.Site.Clock.Reference.ShouldBe("a");
        a.Site.Clock.Reference.ShouldBeNull();
    }

    [Fact]
    public void A_clock_that_jumps_is_not_followed()
    {
        (SimulatedHub hub, _, SimulatedSite b) = Room();
        long before = b.Site.Clock.Offset;
        for (int i = 0; i < 5; i++)
            b.Site.HearPong("a", b.Own - 40_000_000, b.Site.Clock.At(b.Own) + 60_000_000_000, b.Site.Clock.At(b.Own) + 60_000_000_000, b.Own);
        hub.Run(2);
        Math.Abs(b.Site.Clock.Offset - before).ShouldBeLessThan(5_000_000);
        b.Site.Refusals.Time.ShouldBeGreaterThan(0);
    }
}

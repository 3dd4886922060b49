using RVae.Rooms.Simulation;

namespace RVae.Rooms.Tests;

/// <summary>Sites in simulated time: what they play at each line.</summary>
public sealed class RoomsAgree
{
    private const double Minute = 60;

    [Fact]
    public void Three_sites_play_the_same_over_500_random_changes_on_bad_ways()
    {
        var hub = new SimulatedHub(1);
        SimulatedSite[] sites = Joined(hub, ("a", 150, 40, 0.02), ("b", 150, 40, 0.02), ("c", 20, 5, 0));
        long first = Line(sites[2]);
        var random = new Random(2);
        for (int i = 0; i < 500; i++)
        {
            SimulatedSite who = sites[random.Next(3)];
            if (random.Next(10) == 0)
                who.Site.Ask(new TransportChange(Tempo: random.Next(90, 180)), who.Own);
            else
                who.Site.Change($"k.{random.Next(12)}", $"{i}", who.Own);
            hub.Run(random.NextDouble() * 0.4);
        }

        hub.Run(10);
        ShouldHavePlayedTheSame(sites, first);
        sites.Sum(site => site.Late).ShouldBe(0);
        sites[0].Played.Count.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void A_site_that_was_cut_off_for_a_minute_plays_on_and_is_equal_within_two_bars()
    {
        var hub = new SimulatedHub(3);
        SimulatedSite[] sites = Joined(hub, ("a", 60, 10, 0), ("b", 60, 10, 0), ("c", 60, 10, 0));
        sites[2].IsCut = true;
        long cut = Line(sites[2]);
        for (int i = 0; i < 60; i++)
        {
            sites[0].Site.Change("k.1", $"a{i}", sites[0].Own);
            sites[2].Site.Change("k.1", $"c{i}", sites[2].Own);
            sites[1].Site.Change("k.2", $"b{i}", sites[1].Own);
            hub.Run(1);
        }

        Line(sites[2]).ShouldBe(Line(sites[0]));
        sites[2].Played[Line(sites[2])].ShouldNotBe(sites[0].Played[Line(sites[0])]);
        sites[2].IsCut = false;
        long back = Line(sites[2]);
        hub.Run(12);
        ShouldHavePlayedTheSame(sites, from: back + 3);
        // It has played every line, each once and in order.
        for (long line = cut; line < back; line++)
            sites[2].Played.ShouldContainKey(line);
    }

    [Fact]
    public void A_tempo_that_was_changed_while_cut_off_becomes_the_rooms()
    {
        var hub = new SimulatedHub(4);
        SimulatedSite[] sites = Joined(hub, ("a", 60, 0, 0), ("b", 60, 0, 0));
        sites[1].IsCut = true;
        sites[1].Site.Ask(new TransportChange(Tempo: 150), sites[1].Own);
        hub.Run(20);
        sites[1].Site.Timeline.At(sites[1].Site.Clock.At(sites[1].Own))!.Tempo.ShouldBe(150);
        sites[1].IsCut = false;
        hub.Run(10);
        long back = Line(sites[0]);
        hub.Run(10);
        ShouldHavePlayedTheSame(sites, from: back);
        sites[0].Played[Line(sites[0])].ShouldEndWith(" 150");
    }

    [Fact]
    public void What_was_told_just_before_the_connection_was_lost_is_heard_here_and_told_again()
    {
        var hub = new SimulatedHub(30);
        SimulatedSite[] sites = Joined(hub, ("a", 60, 0, 0), ("b", 60, 0, 0));
        sites[1].Site.Change("k.1", "x", sites[1].Own);
        sites[1].Site.Ask(new TransportChange(Playing: false), sites[1].Own);
        sites[1].IsCut = true;
        hub.Run(6);
        sites[1].Played[Line(sites[1])].ShouldContain("k.1=x");
        sites[1].Site.Timeline.At(sites[1].Site.Clock.At(sites[1].Own))!.Playing.ShouldBeFalse();
        sites[0].Played[Line(sites[0])].ShouldNotContain("k.1=x");
        sites[0].Site.Timeline.Newest!.Playing.ShouldBeTrue();
        sites[1].IsCut = false;
        hub.Run(12);
        sites.ShouldAllBe(site => !site.Site.Timeline.At(site.Site.Clock.At(site.Own))!.Playing);
        sites[0].Played[Line(sites[0])].ShouldContain("k.1=x");
    }

    [Fact]
    public void A_server_that_comes_back_without_what_it_kept_is_given_it_again()
    {
        var hub = new SimulatedHub(5);
        SimulatedSite[] sites = Joined(hub, ("a", 30, 0, 0), ("b", 30, 0, 0));
        sites[0].Site.Change("k.1", "kept", sites[0].Own);
        hub.Run(6);
        var givers = new List<string>();
        foreach (SimulatedSite site in sites)
            site.Site.GivenBack = () => givers.Add(site.Site.Site);
        hub.IsUp = false;
        hub.Run(Minute);
        hub.IsUp = true;
        hub.Run(10);
        givers.ShouldBeEmpty("the server had lost nothing");
        hub.IsUp = false;
        hub.Forget();
        hub.Run(Minute);
        hub.IsUp = true;
        hub.Run(10);
        givers.ShouldHaveSingleItem().ShouldBe("a");
        SimulatedSite late = hub.Add("late", 40);
        hub.Run(10);
        long now = Line(late);
        late.Played[now].ShouldContain("k.1=kept");
        late.Played[now].ShouldBe(sites[0].Played[now]);
    }

    [Fact]
    public void A_site_that_joins_later_has_the_rooms_values_and_bar()
    {
        var hub = new SimulatedHub(6);
        SimulatedSite[] sites = Joined(hub, ("a", 80, 10, 0), ("b", 80, 10, 0));
        sites[0].Site.Change("k.1", "x", sites[0].Own);
        sites[1].Site.Ask(new TransportChange(Tempo: 93, Bar: 40), sites[1].Own);
        hub.Run(20);
        SimulatedSite late = hub.Add("late", 120, 30, 0.02, clock: 987_654_321);
        hub.Run(8);
        long joined = late.Played.Keys.Min();
        hub.Run(10);
        ShouldHavePlayedTheSame([.. sites, late], from: joined + 1);
        late.Played[Line(late)].ShouldContain("k.1=x");
    }

    [Fact]
    public void Music_that_has_played_for_months_founds_a_room_and_its_bars_are_counted_on()
    {
        const int Bars = 3_000_000;
        var hub = new SimulatedHub(24);
        SimulatedSite founder = hub.Add("a", 20);
        founder.Site.Own = static earliest => (new TransportChange(120, Playing: true, Bars, BarTicks: 96), earliest);
        hub.Run(8);
        founder.Site.Phase.ShouldBe(RoomPhase.In);
        Anchor founded = founder.Site.Timeline.Newest!;
        founded.Bar.ShouldBe(Bars);
        founder.Site.Ask(new TransportChange(Tempo: 130), founder.Own);
        hub.Run(8);
        Anchor changed = founder.Site.Timeline.Newest!;
        changed.Tempo.ShouldBe(130);
        changed.Bar.ShouldBe(Bars + (int)(changed.Line - founded.Line));
        SimulatedSite late = hub.Add("late", 20);
        hub.Run(20);
        ShouldHavePlayedTheSame([founder, late], from: late.Played.Keys.Min() + 1);
    }

    [Fact]
    public void A_tempo_and_a_stop_that_wait_sixteen_slow_bars_are_the_rooms()
    {
        var hub = new SimulatedHub(23);
        SimulatedSite[] sites = Joined(hub, ("a", 20, 0, 0), ("b", 20, 0, 0));
        sites[0].Site.Ask(new TransportChange(Tempo: 20), sites[0].Own);
        hub.Run(10);
        sites[1].Site.Least = 16;
        sites[1].Site.Ask(new TransportChange(Tempo: 60), sites[1].Own);
        hub.Run(3);
        sites.ShouldAllBe(site => site.Site.Timeline.Newest!.Tempo == 60);
        sites[1].Site.Ask(new TransportChange(Playing: false), sites[1].Own);
        hub.Run(17 * 12);
        sites.ShouldAllBe(site => !site.Site.Timeline.At(site.Site.Clock.At(site.Own))!.Playing);
    }

    [Theory]
    [InlineData(60d, null)]
    [InlineData(null, false)]
    public void A_site_that_comes_while_a_change_waits_for_a_far_line_plays_with_the_room_until_then(double? tempo, bool? playing)
    {
        var hub = new SimulatedHub(24);
        SimulatedSite[] sites = Joined(hub, ("a", 20, 0, 0), ("b", 20, 0, 0));
        AskFarOff(sites[0], new TransportChange(Tempo: tempo, Playing: playing));
        hub.Run(1);
        SimulatedSite late = hub.Add("late", 20);
        hub.Run(6);
        long now = Line(late);
        now.ShouldBe(Line(sites[0]));
        late.Site.Timeline.At(late.Site.Clock.At(late.Own))!.Tempo.ShouldBe(120);
        late.Site.Timeline.At(late.Site.Clock.At(late.Own))!.Playing.ShouldBeTrue();
        // Its own changes come at the line at which those of the others come.
        late.Site.Change("k.1", "new", late.Own);
        hub.Run(6);
        sites[0].Played[Line(sites[0])].ShouldContain("k.1=new");
        hub.Run(40);
        ShouldHavePlayedTheSame([.. sites, late], from: now + 1);
        late.Site.Timeline.At(late.Site.Clock.At(late.Own)).ShouldBe(sites[0].Site.Timeline.Newest);
    }

    [Fact]
    public void A_site_that_is_back_while_a_tempo_waits_for_a_far_line_plays_with_the_room_until_then()
    {
        var hub = new SimulatedHub(25);
        SimulatedSite[] sites = Joined(hub, ("a", 20, 0, 0), ("b", 20, 0, 0));
        sites[1].IsCut = true;
        AskFarOff(sites[0], new TransportChange(Tempo: 60));
        hub.Run(5);
        sites[1].IsCut = false;
        long back = Line(sites[1]);
        hub.Run(4);
        Line(sites[1]).ShouldBe(Line(sites[0]));
        sites[1].Site.Timeline.At(sites[1].Site.Clock.At(sites[1].Own))!.Tempo.ShouldBe(120);
        hub.Run(40);
        ShouldHavePlayedTheSame(sites, from: back + 1);
        sites[1].Played[Line(sites[1])].ShouldEndWith(" 60");
    }

    [Fact]
    public void A_site_that_comes_while_two_changes_wait_for_their_lines_has_both()
    {
        var hub = new SimulatedHub(26);
        SimulatedSite[] sites = Joined(hub, ("a", 20, 0, 0), ("b", 20, 0, 0));
        AskFarOff(sites[0], new TransportChange(Tempo: 60));
        hub.Run(8);
        AskFarOff(sites[0], new TransportChange(Tempo: 90));
        hub.Run(1);
        SimulatedSite late = hub.Add("late", 20);
        hub.Run(6);
        long now = Line(late);
        now.ShouldBe(Line(sites[0]));
        hub.Run(60);
        ShouldHavePlayedTheSame([.. sites, late], from: now + 1);
        late.Played.Values.ShouldContain(played => played.EndsWith(" 60", StringComparison.Ordinal));
        late.Played[Line(late)].ShouldEndWith(" 90");
    }

    [Fact]
    public void Who_asks_for_a_change_is_told_the_line_at_which_it_comes_also_when_another_one_waits_for_a_later_line()
    {
        var hub = new SimulatedHub(31);
        SimulatedSite[] sites = Joined(hub, ("a", 20, 0, 0), ("b", 20, 0, 0));
        AskFarOff(sites[0], new TransportChange(Tempo: 60));
        hub.Run(1);
        long told = sites[1].Site.Ask(new TransportChange(Playing: false), sites[1].Own);
        hub.Run(1);
        sites[1].Site.Timeline.Newest!.Playing.ShouldBeFalse();
        told.ShouldBe(sites[1].Site.Timeline.Newest!.Line);
        told.ShouldBeGreaterThan(Line(sites[1]) + 10);
    }

    // For the line that is sixteen bars ahead.
    private static void AskFarOff(SimulatedSite site, TransportChange asked)
    {
        site.Site.Least = 16;
        site.Site.Ask(asked, site.Own);
        site.Site.Least = 1;
    }

    [Fact]
    public void When_the_site_that_leads_the_clock_is_killed_room_time_goes_on()
    {
        var hub = new SimulatedHub(7);
        SimulatedSite[] sites = Joined(hub, ("a", 50, 10, 0), ("b", 70, 10, 0), ("c", 90, 10, 0));
        sites[1].Site.Clock.Reference.ShouldBe("a");
        long before = sites[1].Site.Clock.At(sites[1].Own) - sites[1].Own;
        hub.Kill(sites[0]);
        hub.Run(20);
        sites[1].Site.Clock.Reference.ShouldBeNull();
        sites[2].Site.Clock.Reference.ShouldBe("b");
        sites[1].Site.Change("k.1", "on", sites[1].Own);
        hub.Run(5);
        long after = sites[1].Site.Clock.At(sites[1].Own) - sites[1].Own;
        Math.Abs(after - before).ShouldBeLessThan(1_000_000);
        ShouldHavePlayedTheSame(sites[1..], from: Line(sites[1]) - 1);
    }

    [Fact]
    public void A_site_whose_machine_slept_finds_room_time_again()
    {
        var hub = new SimulatedHub(12);
        SimulatedSite[] sites = Joined(hub, ("a", 30, 5, 0), ("b", 30, 5, 0));
        sites[1].IsAsleep = true;
        hub.Run(10);
        sites[1].IsAsleep = false;
        hub.Run(5);
        sites[1].Site.Clock.Reference.ShouldBe("a");
        Math.Abs(sites[1].Site.Clock.At(sites[1].Own) - sites[0].Site.Clock.At(sites[0].Own)).ShouldBeLessThan(5_000_000);
        long awake = Line(sites[1]);
        hub.Run(10);
        ShouldHavePlayedTheSame(sites, from: awake);
    }

    [Theory]
    [InlineData(3d)] // the others still wait for it
    [InlineData(10d)] // they have lost it
    [InlineData(700d)] // they have forgotten it
    public void A_site_that_led_the_clock_and_slept_finds_the_time_with_which_the_others_went_on(double seconds)
    {
        var hub = new SimulatedHub(27);
        SimulatedSite[] sites = Joined(hub, ("a", 30, 5, 0), ("b", 30, 5, 0), ("c", 30, 5, 0));
        long before = sites[1].Site.Clock.Offset;
        sites[0].IsAsleep = true;
        hub.Run(seconds);
        sites[0].IsAsleep = false;
        hub.Run(5);
        sites.Select(site => site.Site.Clock.Reference).ShouldBe(["b", null, "b"]);
        Math.Abs(sites[1].Site.Clock.Offset - before).ShouldBeLessThan(10_000_000);
        foreach (SimulatedSite site in sites)
            Math.Abs(site.Site.Clock.At(site.Own) - sites[1].Site.Clock.At(sites[1].Own)).ShouldBeLessThan(5_000_000);
        long awake = Line(sites[0]);
        sites[0].Site.Change("k.1", "awake", sites[0].Own);
        hub.Run(10);
        ShouldHavePlayedTheSame(sites, from: awake);
        sites[2].Played[Line(sites[2])].ShouldContain("k.1=awake");
    }

    [Fact]
    public void Sites_that_all_slept_agree_again()
    {
        var hub = new SimulatedHub(28);
        SimulatedSite[] sites = Joined(hub, ("a", 30, 5, 0), ("b", 30, 5, 0));
        foreach (SimulatedSite site in sites)
            site.IsAsleep = true;
        hub.Run(10);
        sites[0].IsAsleep = false;
        hub.Run(2);
        sites[1].IsAsleep = false;
        hub.Run(25);
        sites.Select(site => site.Site.Clock.Reference).ShouldBe([null, "a"]);
        long now = Line(sites[0]);
        hub.Run(10);
        ShouldHavePlayedTheSame(sites, from: now);
    }

    [Fact]
    public void Who_comes_to_a_site_that_slept_alone_plays_with_it()
    {
        var hub = new SimulatedHub(29);
        SimulatedSite alone = Joined(hub, ("a", 30, 5, 0))[0];
        alone.IsAsleep = true;
        hub.Run(10);
        alone.IsAsleep = false;
        SimulatedSite late = hub.Add("late", 30);
        hub.Run(25);
        late.Site.Phase.ShouldBe(RoomPhase.In);
        long now = Line(late);
        hub.Run(10);
        ShouldHavePlayedTheSame([alone, late], from: now);
    }

    [Fact]
    public void Room_time_is_within_5_ms_in_99_of_100_looks_on_symmetric_ways()
    {
        var hub = new SimulatedHub(18);
        SimulatedSite[] sites = Joined(hub, ("a", 150, 40, 0.02), ("b", 150, 40, 0.02));
        hub.Run(Minute);
        var errors = new List<double>();
        for (int i = 0; i < 600; i++)
        {
            hub.Run(0.1);
            errors.Add(Math.Abs(sites[0].Site.Clock.At(sites[0].Own) - sites[1].Site.Clock.At(sites[1].Own)) / 1e6);
        }

        errors.Sort();
        errors[593].ShouldBeLessThan(5);
    }

    [Fact]
    public void Two_that_come_together_make_one_room()
    {
        var hub = new SimulatedHub(9);
        SimulatedSite a = hub.Add("a", 100), b = hub.Add("b", 100);
        hub.Run(15);
        (a.Site.Phase, b.Site.Phase).ShouldBe((RoomPhase.In, RoomPhase.In));
        (a.Site.IsFounder ^ b.Site.IsFounder).ShouldBeTrue();
        ShouldHavePlayedTheSame([a, b], from: Math.Max(a.Played.Keys.Min(), b.Played.Keys.Min()) + 1);
    }

    [Theory]
    [InlineData(0L, 3_000_000_000L)]
    [InlineData(3_000_000_000L, 0L)]
    public void Two_that_come_together_have_one_time_though_their_machines_tell_others_of_the_day(long one, long other)
    {
        var hub = new SimulatedHub(32);
        SimulatedSite a = hub.Add("a", 100, timeOfDay: one), b = hub.Add("b", 100, timeOfDay: other);
        hub.Run(15);
        (a.Site.Phase, b.Site.Phase).ShouldBe((RoomPhase.In, RoomPhase.In));
        (a.Site.IsFounder ^ b.Site.IsFounder).ShouldBeTrue();
        Math.Abs(a.Site.Clock.At(a.Own) - b.Site.Clock.At(b.Own)).ShouldBeLessThan(5_000_000);
        (a.Site.Clock.Reference ?? b.Site.Clock.Reference).ShouldBe(a.Site.IsFounder ? "a" : "b");
    }

    [Fact]
    public void What_is_told_comes_until_it_is_played()
    {
        var hub = new SimulatedHub(14);
        SimulatedSite[] sites = Joined(hub, ("a", 20, 0, 0), ("b", 20, 0, 0));
        sites[0].Site.Change("k.0", "1", sites[0].Own);
        sites[0].Site.Change("k.0", "2", sites[0].Own);
        sites[0].Site.Ask(new TransportChange(Tempo: 150), sites[0].Own);
        sites[0].Site.Coming(sites[0].Own).ShouldHaveSingleItem().Value.ShouldBe("2");
        sites[0].Site.ComingTransport.GetValueOrDefault().ShouldBe((150d, true));
        sites[1].Site.Coming(sites[1].Own).ShouldBeEmpty();
        hub.Run(0.2);
        sites[1].Site.Coming(sites[1].Own).ShouldHaveSingleItem().Value.ShouldBe("2");
        sites[1].Site.ComingTransport.GetValueOrDefault().ShouldBe((150d, true));
        hub.Run(8);
        sites.ShouldAllBe(site => site.Site.Coming(site.Own).Count == 0);
        sites[0].Played[Line(sites[0])].ShouldContain("k.0=2");
    }

    [Fact]
    public void Of_tempi_that_follow_one_another_faster_than_the_server_answers_the_last_becomes_the_rooms()
    {
        var hub = new SimulatedHub(15);
        SimulatedSite[] sites = Joined(hub, ("a", 40, 0, 0), ("b", 40, 0, 0));
        for (int i = 1; i <= 5; i++)
        {
            sites[1].Site.Ask(new TransportChange(Tempo: 120 + i), sites[1].Own);
            hub.Run(0.01);
        }

        hub.Run(6);
        sites.ShouldAllBe(site => site.Site.Timeline.Newest!.Tempo == 125);
    }

    [Fact]
    public void A_jump_that_a_tempo_follows_at_once_is_made_once()
    {
        var hub = new SimulatedHub(16);
        SimulatedSite[] sites = Joined(hub, ("a", 40, 0, 0), ("b", 40, 0, 0));
        sites[1].Site.Ask(new TransportChange(Bar: 0), sites[1].Own);
        hub.Run(0.01);
        sites[1].Site.Ask(new TransportChange(Tempo: 125), sites[1].Own);
        hub.Run(12);
        sites[1].Site.Timeline.Newest!.Tempo.ShouldBe(125);
        sites[1].Played.Values.Count(played => played.Contains("@0 ", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Who_founds_a_room_plays_nothing_of_an_earlier_one_of_that_name()
    {
        var hub = new SimulatedHub(13);
        SimulatedSite earlier = Joined(hub, ("a", 20, 0, 0))[0];
        earlier.Site.Change("k.0", "old", earlier.Own);
        hub.Run(6);
        earlier.Played[Line(earlier)].ShouldContain("k.0=old");
        hub.Kill(earlier);
        SimulatedSite next = hub.Add("b", 20);
        hub.Run(6);
        next.Site.IsFounder.ShouldBeTrue();
        next.Site.Change("k.1", "new", next.Own);
        hub.Run(30);
        next.Played[Line(next)].ShouldContain("k.1=new");
        next.Played.Values.ShouldAllBe(played => !played.Contains("old", StringComparison.Ordinal));
    }

    private static SimulatedSite[] Joined(SimulatedHub hub, params (string Name, double Delay, double Jitter, double Lost)[] ways)
    {
        var sites = new List<SimulatedSite>();
        foreach ((string name, double delay, double jitter, double lost) in ways)
        {
            sites.Add(hub.Add(name, delay, jitter, lost, clock: 1_000_000_007L * sites.Count));
            hub.Run(6);
        }

        hub.Run(4);
        foreach (SimulatedSite site in sites)
            site.Site.Phase.ShouldBe(RoomPhase.In);
        return [.. sites];
    }

    private static long Line(SimulatedSite site) => site.Played.Keys.Max();

    private static void ShouldHavePlayedTheSame(IReadOnlyList<SimulatedSite> sites, long from)
    {
        long last = sites.Min(Line);
        last.ShouldBeGreaterThan(from);
        for (long line = from; line <= last; line++)
        {
            foreach (SimulatedSite site in sites)
                site.Played.GetValueOrDefault(line).ShouldBe(sites[0].Played.GetValueOrDefault(line), $"line {line} of {site.Site.Site}");
        }
    }

    [Fact]
    public void Of_a_site_that_moves_more_than_the_others_take_the_last_of_each_value_is_heard()
    {
        var hub = new SimulatedHub(11);
        SimulatedSite[] sites = Joined(hub, ("a", 20, 0, 0), ("b", 20, 0, 0));
        // Thirty values, each twenty times a second, for twenty seconds.
        for (int i = 0; i < 400; i++)
        {
            for (int value = 0; value < 30; value++)
                sites[0].Site.Change($"k.{value}", $"{i}", sites[0].Own);
            hub.Run(0.05);
        }

        hub.Run(2);
        sites[1].Site.Refusals.TooMany.ShouldBe(0);
        Enumerable.Range(0, 30).Select(value => sites[1].Site.Values.Find($"k.{value}")!.Value).ShouldAllBe(value => value == "399");
    }

    [Fact]
    public void A_site_waits_for_the_last_value_that_the_room_has_before_it_enters()
    {
        var hub = new SimulatedHub(7);
        SimulatedSite a = hub.Add("a", 20);
        hub.Run(6);
        for (int i = 0; i < 300; i++)
            a.Site.Change($"k.{i}", "1", a.Own);
        hub.Run(6);
        hub.PauseBetweenStored = 0.02;
        SimulatedSite late = hub.Add("late", 20);
        hub.Run(4);
        late.Site.Values.Newest.Count.ShouldBeInRange(1, 299);
        late.Site.Phase.ShouldNotBe(RoomPhase.In);
        hub.Run(8);
        late.Site.Phase.ShouldBe(RoomPhase.In);
        late.Site.Values.Newest.Count.ShouldBe(300);
    }
}

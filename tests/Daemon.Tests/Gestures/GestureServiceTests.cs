using RVae.Daemon.Gestures;
using RVae.Daemon.Tests.Clients;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Gestures;

public sealed class GestureServiceTests : IDisposable
{
    private readonly SimulatedHands _hands = new();

    private Peer Peer => _hands.Peer;

    public void Dispose() => _hands.Dispose();

    [Fact]
    public void What_was_moved_in_a_bar_comes_back_in_every_bar_at_the_same_ticks()
    {
        _hands.RecordSwing();
        for (int bar = 2; bar < 5; bar++)
        {
            foreach ((int tick, float swing) in ((int, float)[])[(10, 0), (25, 0.25f), (47, 0.25f), (50, 0.75f), (95, 0.75f)])
            {
                _hands.To(bar, tick);
                _hands.Swing.ShouldBe(swing, $"bar {bar} tick {tick}");
            }
        }
    }

    [Fact]
    public void It_begins_with_the_bar_that_comes_and_not_before()
    {
        _hands.To(0, 40);
        Peer.Say("/rvae/gesture/record", "sweep", 2);
        Peer.Say("/rvae/swing", 0.5f);
        _hands.To(1, 48);
        Peer.Say("/rvae/swing", 1f);
        _hands.To(3, 0);
        _hands.Tick();
        Gesture gesture = _hands.Store.All["sweep"];
        gesture.Bars.ShouldBe(2);
        gesture.Lanes.ShouldHaveSingleItem().Events.ShouldBe([new GestureEvent(0, 0, "0.5"), new GestureEvent(0, 48, "1")]);
    }

    [Fact]
    public void Without_a_length_it_lasts_until_the_bar_line_behind_its_end()
    {
        Peer.Say("/rvae/gesture/record", "long");
        _hands.To(2, 10);
        Peer.Say("/rvae/latent", 1f, -1f);
        _hands.To(3, 20);
        Peer.Say("/rvae/gesture/end");
        _hands.To(4, 1);
        _hands.Store.All["long"].Bars.ShouldBe(4);
        _hands.Gestures.Playing(0).ShouldBe("long");
        _hands.Gestures.Recording(0).ShouldBe("");
    }

    [Fact]
    public void Every_address_that_moves_a_control_is_heard_and_the_position_too()
    {
        Peer.Say("/rvae/gesture/record", "all", 1);
        _hands.To(0, 24);
        Peer.Say("/rvae/latent/pad", 1f, 0.5f);
        Peer.Say("/rvae/mute/kick", 1);
        Peer.Say("/rvae/quantize", "beat");
        _hands.To(0, 48);
        Peer.Say("/rvae/latent/y", 2f);
        Peer.Say("/rvae/mute/kick", 0);
        _hands.To(1, 0);
        _hands.Tick();
        _hands.Gestures.List().ShouldHaveSingleItem().ShouldBe(new GestureSummary("all", 1, 8, "latent quantize mute/kick"));
        _hands.To(1, 30);
        (_hands.Stage.Performance.Position(0), _hands.Stage.Deck().Mutes[Instrument.Kick]).ShouldBe((new LatentPoint(3, 0), true));
        _hands.To(1, 60);
        (_hands.Stage.Performance.Position(0), _hands.Stage.Deck().Mutes[Instrument.Kick]).ShouldBe((new LatentPoint(3, 2), false));
    }

    [Fact]
    [Covers("/rvae/gesture/taken")]
    public void A_hand_takes_a_control_over_and_everybody_is_told_and_the_rest_goes_on()
    {
        Peer.Say("/rvae/gesture/record", "two", 1);
        _hands.To(0, 24);
        Peer.Say("/rvae/swing", 0.25f);
        Peer.Say("/rvae/chaos", 0.5f);
        _hands.To(0, 72);
        Peer.Say("/rvae/swing", 0.75f);
        Peer.Say("/rvae/chaos", 1f);
        _hands.To(2, 30);
        Peer.Forget();
        Peer.Say("/rvae/swing", 0.9f);
        _hands.To(3, 40);
        Peer.Heard.Count(line => line.StartsWith("/rvae/gesture/taken", StringComparison.Ordinal)).ShouldBe(1);
        Peer.Heard.ShouldContain("/rvae/gesture/taken 1 'two' 'swing'");
        (_hands.Swing, _hands.Stage.Deck().Chaos).ShouldBe((0.9f, 0.5f));
        Peer.Say("/rvae/gesture/play", "two");
        _hands.To(4, 40);
        _hands.Swing.ShouldBe(0.25f, "played again it has all of them again");
    }

    [Fact]
    public void A_hand_that_still_moves_when_the_loop_begins_takes_nothing_over()
    {
        _hands.RecordSwing();
        _hands.To(2, 4);
        Peer.Forget();
        Peer.Say("/rvae/swing", 0.9f);
        _hands.To(2, 20);
        _hands.Swing.ShouldBe(0.9f);
        _hands.To(2, 60);
        _hands.Swing.ShouldBe(0.75f);
        Peer.Heard.ShouldNotContain(line => line.StartsWith("/rvae/gesture/taken", StringComparison.Ordinal));
    }

    [Fact]
    public void A_layer_takes_the_place_of_what_is_moved_while_the_rest_goes_on()
    {
        _hands.RecordSwing();
        _hands.To(2, 40);
        Peer.Say("/rvae/gesture/layer", "sweep");
        _hands.To(3, 36);
        Peer.Say("/rvae/level", 0.5f);
        _hands.Swing.ShouldBe(0.25f);
        _hands.To(3, 80);
        Peer.Say("/rvae/level", 1f);
        _hands.To(4, 50);
        (_hands.Swing, _hands.Stage.Deck().Level).ShouldBe((0.75f, 0.5f));
        _hands.To(4, 90);
        _hands.Stage.Deck().Level.ShouldBe(1);
        _hands.Gestures.List().ShouldHaveSingleItem().Controls.ShouldBe("swing level");
    }

    [Fact]
    public void A_layer_of_a_longer_loop_lies_where_the_loop_was()
    {
        Peer.Say("/rvae/gesture/record", "long", 2);
        _hands.To(1, 24);
        Peer.Say("/rvae/swing", 0.5f);
        _hands.To(3, 40); // the second bar of the loop
        Peer.Say("/rvae/gesture/layer", "long");
        _hands.To(5, 24);
        Peer.Say("/rvae/level", 0.25f);
        _hands.To(6, 1);
        GestureLane level = _hands.Store.All["long"].Lanes.Single(lane => lane.Control == "level");
        level.Events.ShouldBe([new GestureEvent(0, 0, "1"), new GestureEvent(1, 24, "0.25")]);
    }

    [Fact]
    public void A_pedal_records_then_loops_then_layers()
    {
        _hands.To(0, 40);
        Peer.Say("/rvae/gesture/pedal");
        _hands.To(1, 24);
        Peer.Say("/rvae/swing", 0.5f);
        Peer.Say("/rvae/gesture/pedal");
        _hands.To(2, 40);
        (_hands.Gestures.Playing(0), _hands.Gestures.Recording(0)).ShouldBe(("pedal", ""));
        Peer.Say("/rvae/gesture/pedal");
        _hands.To(3, 30);
        Peer.Say("/rvae/chaos", 0.25f);
        _hands.To(4, 40);
        _hands.Gestures.List().ShouldHaveSingleItem().ShouldBe(new GestureSummary("pedal", 1, 4, "swing chaos"));
        Peer.Say("/rvae/gesture/stop/all");
        _hands.Gestures.Playing(0).ShouldBe("");
    }

    [Fact]
    public void Played_once_it_ends_with_its_last_values_and_is_over()
    {
        _hands.RecordSwing();
        Peer.Say("/rvae/gesture/stop");
        Peer.Say("/rvae/swing", 0f);
        _hands.To(2, 40);
        Peer.Say("/rvae/gesture/play", "sweep", 0);
        _hands.To(3, 30);
        _hands.Swing.ShouldBe(0.25f);
        _hands.To(4, 2);
        (_hands.Swing, _hands.Gestures.Playing(0)).ShouldBe((0.75f, ""));
    }

    [Fact]
    public void A_jump_a_tempo_change_and_a_stop_leave_it_where_the_bar_is()
    {
        _hands.RecordSwing();
        Peer.Say("/rvae/tempo", 240f);
        _hands.To(3, 30);
        _hands.Swing.ShouldBe(0.25f);
        Peer.Say("/rvae/position", 10, 2.5f);
        _hands.To(10, 62);
        _hands.Swing.ShouldBe(0.75f);
        Peer.Say("/rvae/position", 0, 1f);
        _hands.To(0, 28);
        _hands.Swing.ShouldBe(0.25f, "a loop has no beginning");
        Peer.Say("/rvae/stop");
        _hands.Tick();
        Peer.Say("/rvae/play");
        _hands.To(0, 60);
        _hands.Swing.ShouldBe(0.75f);
    }

    [Fact]
    public void Another_metre_keeps_its_bars_and_its_ticks()
    {
        var deck = new GestureDeck(0, new GestureControls(DaemonAddresses.Table));
        var gesture = new Gesture("sweep", 2, [new GestureLane("swing", [new(0, 24, "0.25"), new(0, 80, "0.5"), new(1, 10, "0.75")])]);
        deck.Play(gesture, loops: true, origin: 4).ShouldBeNull();
        MovesAt(4, 30).ShouldBe("0.25");
        MovesAt(4, 71).ShouldBe("", "the bar of three quarters has no tick 80");
        MovesAt(5, 0).ShouldBe("0.5");
        MovesAt(5, 12).ShouldBe("0.75");
        MovesAt(6, 30).ShouldBe("0.25");

        string MovesAt(int bar, int tick) => string.Join(' ', deck.Look(
            new GestureTime(true, bar, tick, 0), new PublishedView(_hands.Stage.Services)).Moves.Select(move => GestureControl.Text(move.Values)));
    }

    [Fact]
    public void What_a_client_sets_while_a_look_waits_for_its_turn_is_not_undone_by_the_look()
    {
        _hands.RecordSwing();
        _hands.To(3, 24);
        var looking = new Thread(_hands.Gestures.Look);
        _hands.Stage.Sessions.Between(() =>
        {
            looking.Start();
            SpinWait.SpinUntil(() => looking.ThreadState.HasFlag(ThreadState.WaitSleepJoin), TimeSpan.FromSeconds(30)).ShouldBeTrue();
            Peer.Say("/rvae/swing", 0.9f);
        });
        looking.Join();
        _hands.Swing.ShouldBe(0.9f, "its hand came before the move at tick 24");
        Peer.Heard.ShouldContain("/rvae/gesture/taken 1 'sweep' 'swing'");
    }

    [Fact]
    public void Of_a_scene_that_waits_they_begin_at_its_line_and_not_in_the_bar_that_has_just_begun()
    {
        _hands.RecordSwing();
        Peer.Say("/rvae/gesture/stop");
        Peer.Say("/rvae/swing", 0f);
        _hands.To(3, 3);
        _hands.Change(state => state with { Cue = new Cue(1, CueLine.Bar, 0) });
        _hands.Gestures.Recall(0, "sweep", cue: 1);
        _hands.To(3, 90);
        _hands.Swing.ShouldBe(0);
        _hands.To(4, 30);
        _hands.Swing.ShouldBe(0.25f);
        _hands.To(4, 60);
        _hands.Swing.ShouldBe(0.75f);
    }

    [Fact]
    public void What_a_hand_has_taken_over_comes_back_with_the_scene_and_not_before_its_line()
    {
        _hands.RecordSwing();
        _hands.To(3, 30);
        Peer.Say("/rvae/swing", 0.9f);
        _hands.To(3, 60);
        _hands.Change(state => state with { Cue = new Cue(1, CueLine.Bar, 0) });
        _hands.Gestures.Recall(0, "sweep", cue: 1);
        _hands.To(3, 95);
        _hands.Swing.ShouldBe(0.9f);
        _hands.To(4, 30);
        _hands.Swing.ShouldBe(0.25f);
    }

    [Theory]
    [InlineData(5, 20, true, 5)] // the look at the line came late
    [InlineData(5, 1, true, 5)]
    [InlineData(4, 95, true, 5)] // the scene came at a beat
    [InlineData(5, 20, false, -1)] // the deck's own bar line comes before the scene's
    [InlineData(5, 0, false, -1)]
    public void The_line_of_a_scene_is_kept_however_late_a_look_comes(int bar, int tick, bool hasCome, int origin)
    {
        GestureDeck deck = Waiting();
        Look(deck, new GestureTime(true, 4, 90, 0));
        Look(deck, new GestureTime(true, bar, tick, 0) { Cue = hasCome ? 1 : 0 });
        if (bar == 4)
            Look(deck, new GestureTime(true, 5, 2, 0) { Cue = 1 });
        int? expected = origin < 0 ? null : origin;
        deck.Playing[0].Origin.ShouldBe(expected);
    }

    [Fact]
    public void They_begin_with_the_tick_of_the_line_unless_the_scene_was_recalled_too_late_for_it()
    {
        GestureDeck early = Waiting(), late = Waiting();
        Look(early, new GestureTime(true, 4, 95, 0));
        Look(early, new GestureTime(true, 5, 0, 0) { IsLine = true });
        early.Playing[0].Origin.ShouldBe(5);
        Look(late, new GestureTime(true, 5, 0, 0) { IsLine = true });
        Look(late, new GestureTime(true, 5, 1, 0));
        late.Playing[0].Origin.ShouldBeNull();
        Look(late, new GestureTime(true, 6, 0, 0) { IsLine = true });
        late.Playing[0].Origin.ShouldBe(6);
    }

    [Fact]
    public void What_a_gesture_takes_back_at_the_line_it_leaves_to_one_that_begins_there()
    {
        GestureDeck deck = Waiting();
        Look(deck, new GestureTime(true, 4, 2, 0) { Cue = 1 });
        deck.Playing[0].Lanes[0].IsTaken = true;
        deck.TakeBack("sweep", cue: 2).ShouldBeTrue();
        deck.Play(new Gesture("other", 1, [new GestureLane("swing", [new GestureEvent(0, 0, "0.25")])]), loops: true, cue: 2).ShouldBeNull();
        Look(deck, new GestureTime(true, 4, 95, 0) { Cue = 1 });
        Look(deck, new GestureTime(true, 5, 0, 0) { Cue = 1, IsLine = true });
        Look(deck, new GestureTime(true, 5, 1, 0) { Cue = 2 });
        deck.Playing.Select(played => (played.Origin, played.Lanes[0].IsTaken)).ShouldBe([(4, true), (5, false)]);
    }

    [Fact]
    public void Of_two_that_move_the_same_control_the_one_that_began_last_does()
    {
        _hands.RecordSwing("first");
        _hands.RecordSwingLater("second", 4);
        _hands.To(8, 30);
        _hands.Swing.ShouldBe(0.1f);
        _hands.Gestures.Playing(0).ShouldBe("first second");
        Peer.Heard.ShouldNotContain(line => line.StartsWith("/rvae/gesture/taken 1 'second'", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_two_in_a_scene_that_move_the_same_control_the_one_that_began_last_still_does_after_a_recall()
    {
        _hands.RecordSwing("first");
        _hands.RecordSwingLater("second", 4);
        _hands.To(8, 10);
        _hands.Gestures.Recall(0, _hands.Gestures.Loops(0));
        Peer.Forget();
        for (int bar = 8; bar < 10; bar++)
        {
            _hands.To(bar, 60);
            _hands.Swing.ShouldBe(0.1f, $"bar {bar}");
        }

        Peer.Heard.ShouldNotContain(line => line.StartsWith("/rvae/gesture/taken", StringComparison.Ordinal));
    }

    [Fact]
    public void What_another_client_has_claimed_is_left_to_it()
    {
        _hands.RecordSwing();
        Peer owner = _hands.Stage.Subscriber(5001);
        owner.Say("/rvae/claim", "deck/1/swing");
        _hands.To(2, 60);
        owner.Say("/rvae/swing", 0.1f);
        _hands.To(4, 60);
        _hands.Swing.ShouldBe(0.1f);
        Peer.Heard.ShouldContain("/rvae/gesture/taken 1 'sweep' 'swing'");
        _hands.Stage.Defects.ShouldBe(0);
    }

    [Fact]
    public void Clients_hear_what_it_moves_at_most_once_a_tick()
    {
        _hands.RecordSwing();
        _hands.To(3, 0);
        Peer.Forget();
        _hands.To(4, 0);
        Peer.Heard.Where(line => line.StartsWith("/rvae/swing", StringComparison.Ordinal)).ShouldBe(["/rvae/swing 0f", "/rvae/swing 0.25f", "/rvae/swing 0.75f"]);
    }

    [Fact]
    [Covers("/rvae/gesture/recorded")]
    public void With_nothing_moved_there_is_no_gesture()
    {
        Peer.Say("/rvae/gesture/record", "nothing", 1);
        _hands.To(1, 1);
        _hands.Store.All.ShouldBeEmpty();
        Peer.Heard.ShouldContain("/rvae/gesture/recorded 1 'nothing' 1 0 'nothing was moved, so the gesture is not kept'");
    }

    [Fact]
    public async Task One_that_cannot_play_since_enough_play_already_is_kept_and_its_performer_is_told()
    {
        for (int i = 0; i < GestureDeck.Most; i++)
        {
            _hands.Store.TryPut(new Gesture($"still{i}", 1, [new GestureLane("chaos", [new GestureEvent(0, 0, "0")])])).ShouldBeTrue();
            Peer.Say("/rvae/gesture/play", $"still{i}");
        }

        _hands.RecordSwing();
        await WrittenAsync();
        _hands.Store.All.ContainsKey("sweep").ShouldBeTrue();
        Peer.Heard.ShouldContain(line => line.StartsWith("/rvae/gesture/recorded 1 'sweep' 1 ", StringComparison.Ordinal)
            && line.Contains("the gesture is kept but does not play: deck 1 plays 8 gestures already", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gestures_and_what_plays_outlive_the_daemon()
    {
        _hands.RecordSwing();
        await WrittenAsync();
        using var next = new SimulatedHands(_hands.Folder);
        next.Gestures.PlayOn();
        next.Gestures.Playing(0).ShouldBe("sweep");
        next.To(0, 30);
        next.Swing.ShouldBe(0.25f);
        next.To(1, 60);
        next.Swing.ShouldBe(0.75f);
    }

    [Fact]
    public async Task A_damaged_file_is_set_aside_and_costs_that_gesture_alone()
    {
        _hands.RecordSwing();
        await WrittenAsync();
        string folder = Path.Combine(_hands.Folder.Folders.Root, "gestures");
        await File.WriteAllTextAsync(Path.Combine(folder, "other.json"), "{ \"name\": \"oth", TestContext.Current.CancellationToken);
        var again = new GestureStore(_hands.Folder.Folders.Root, Microsoft.Extensions.Logging.Abstractions.NullLogger<GestureStore>.Instance);
        again.All.Keys.ShouldBe(["sweep"]);
        File.Exists(Path.Combine(folder, "other.json.damaged")).ShouldBeTrue();
    }

    [Fact]
    public void The_position_in_eight_dimensions_is_read_again_as_it_was_written()
    {
        WireValue[] all = [.. Enumerable.Range(1, LatentPlane.Most).Select(dimension => WireValue.Of(-1e-6f / dimension))];
        string place = GestureControl.Text(all);
        var gesture = new Gesture("far", 1, [new GestureLane(GestureControl.Whole, [new GestureEvent(0, 0, place)])]);
        Gesture.Read(gesture.Write()).ShouldNotBeNull().Lanes[0].Events[0].To.ShouldBe(place);
    }

    [Fact]
    public void A_plane_through_positions_of_long_names_is_read_again_as_it_was_written()
    {
        string names = string.Join(' ', "abc".Select(letter => new string(letter, ModelName.MaxLength)));
        var gesture = new Gesture("planes", 1, [new GestureLane("pad/plane", [new GestureEvent(0, 0, names)])]);
        Gesture.Read(gesture.Write()).ShouldNotBeNull().Lanes[0].Events[0].To.ShouldBe(names);
    }

    [Fact]
    public void A_layer_adds_no_more_than_can_be_read_again()
    {
        var full = new Gesture("full", 1, [Still("swing", 3000), Still("chaos", 3000), Still("threshold", Gesture.MostEvents - 6010)]);
        _hands.Store.TryPut(full).ShouldBeTrue();
        _hands.To(0, 40);
        Peer.Say("/rvae/gesture/layer", "full");
        for (int tick = 1; tick < 95; tick++)
        {
            _hands.To(1, tick);
            Peer.Say("/rvae/level", tick / 100f);
        }

        _hands.To(2, 2);
        Gesture layered = _hands.Store.All["full"];
        layered.Lanes.Single(lane => lane.Control == "level").Events.Length.ShouldBe(11, "ten changes, and where it began");
        Gesture.Read(layered.Write()).ShouldNotBeNull();

        static GestureLane Still(string control, int events) => new(control, [.. Enumerable.Range(0, events).Select(tick => new GestureEvent(0, tick, "0.5"))]);
    }

    [Fact]
    public void A_gesture_that_is_deleted_plays_no_more()
    {
        _hands.RecordSwing();
        Peer.Say("/rvae/gesture/delete", "sweep");
        _hands.Gestures.Playing(0).ShouldBe("");
        _hands.Gestures.Count.ShouldBe(0);
        Peer.Ask("/rvae/gesture/play", "sweep").ShouldContain(
            line => line.Contains("'not-found' 'there is no gesture 'sweep': none is recorded yet", StringComparison.Ordinal));
    }

    [Fact]
    public void A_gesture_that_is_deleted_does_not_come_back_with_the_layer_that_was_recorded_into_it()
    {
        _hands.RecordSwing();
        _hands.To(2, 40);
        Peer.Say("/rvae/gesture/layer", "sweep");
        _hands.To(3, 36);
        Peer.Say("/rvae/level", 0.5f);
        Peer.Say("/rvae/gesture/delete", "sweep");
        _hands.To(4, 50);
        (_hands.Gestures.Recording(0), _hands.Gestures.Playing(0), _hands.Gestures.Count).ShouldBe(("", "", 0));
    }

    // A gesture of a scene whose cue has the number 1.
    private static GestureDeck Waiting()
    {
        var deck = new GestureDeck(0, new GestureControls(DaemonAddresses.Table));
        deck.Play(new Gesture("sweep", 1, [new GestureLane("swing", [new GestureEvent(0, 0, "0.5")])]), loops: true, cue: 1).ShouldBeNull();
        return deck;
    }

    private void Look(GestureDeck deck, in GestureTime time) => deck.Look(time, new PublishedView(_hands.Stage.Services));

    // The file is there when the recording has been told.
    private async Task WrittenAsync()
    {
        while (!Peer.Heard.Any(line => line.StartsWith("/rvae/gesture/recorded", StringComparison.Ordinal)))
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await _hands.Work.StopAsync(TestContext.Current.CancellationToken);
    }
}

using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;

namespace RVae.Engine.Tests.Playing;

public sealed class TransportTests
{
    private static Stage Kicks(params int[] ticks) =>
        new(DrawnModel.Of([.. ticks.Select(t => new Hit(Instrument.Kick, t, 100, 0))]));

    private static List<TickEvent> TicksOf(Stage stage) => [.. stage.Events.Where(e => e.Kind == TickEventKind.Tick)];

    [Fact]
    public void At_rest_no_tick_passes()
    {
        Stage stage = Kicks(0).Ticks(5);
        TicksOf(stage).ShouldBeEmpty();
        stage.Engine.EngineTime.Playhead.Playing.ShouldBeFalse();
    }

    [Fact]
    public void An_engine_that_has_not_begun_is_at_the_beginning_of_a_bar()
    {
        Playhead beginning = new TickEngine().EngineTime.Playhead;
        beginning.Meter.ShouldBe(Meter.FourFour);
        beginning.Beat.ShouldBe(0);
    }

    [Fact]
    public void Ticks_count_through_bars_and_beats_from_nought()
    {
        Stage stage = Kicks(0).Play().Ticks(200);
        TicksOf(stage).Select(t => (t.Bar * 96) + t.Tick).ShouldBe(Enumerable.Range(0, 200));
        stage.Events.Where(e => e.Kind == TickEventKind.Beat).Select(b => (b.Bar, b.Beat))
            .ShouldBe(Enumerable.Range(0, 9).Select(i => (i / 4, i % 4)));
    }

    [Fact]
    public void A_compound_metre_has_dotted_beats()
    {
        var stage = new Stage(DrawnModel.Of(new Grid(new Meter(12, 8), 24, 1)));
        stage.Play().Ticks(144);
        stage.Events.Where(e => e.Kind == TickEventKind.Beat).Select(b => b.Tick).ShouldBe([0, 36, 72, 108]);
    }

    [Fact]
    public void A_tempo_change_takes_effect_on_the_next_tick()
    {
        Stage stage = Kicks().Play(120).Ticks(10);
        stage.Transport(t => t with { Bpm = 240 });
        stage.Ticks(3);
        long[] due = [.. TicksOf(stage).Select(t => t.Due)];
        ((double)(due[10] - due[9])).ShouldBe(1e9 / 48, 2); // was already on its way
        ((double)(due[11] - due[10])).ShouldBe(1e9 / 96, 2);
        stage.Events[^1].Bpm.ShouldBe(240);
    }

    [Fact]
    public void Twenty_thousand_tempo_changes_do_not_drift()
    {
        // A tick in nanoseconds is no whole number at these tempi; rounding must not add up.
        Stage stage = Kicks().Play(119);
        stage.Ticks(1);
        long start = stage.Events.First(e => e.Kind == TickEventKind.Started).Due;
        double exact = start;
        for (int i = 0; i < 20_000; i++)
        {
            exact += 60e9 / (stage.State.Transport.Bpm * 24);
            stage.Transport(t => t with { Bpm = 119 + (i % 3) });
            stage.AdvanceOnly();
        }

        ((double)stage.Engine.NextDue).ShouldBe(exact + (60e9 / (stage.State.Transport.Bpm * 24)), 20_000);
    }

    [Fact]
    public void A_nudge_shifts_the_phase_without_bursts_or_gaps()
    {
        Stage stage = Kicks().Play().Ticks(10);
        stage.Transport(t => t.Nudge(-30));
        stage.Ticks(30);
        stage.Transport(t => t.Nudge(12));
        stage.Ticks(30);
        long[] due = [.. TicksOf(stage).Select(t => t.Due)];
        ((double)(due[^1] - due[0])).ShouldBe((69 * 1e9 / 48) - 18e6, 10);
        due.Zip(due.Skip(1), (a, b) => (b - a) * 48 / 1e9).ShouldAllBe(length => length > 0.49 && length < 1.6);
    }

    [Fact]
    public void Nudges_that_pile_up_are_over_within_seconds()
    {
        Stage stage = Kicks().Play().Ticks(10);
        for (int i = 0; i < 10_000; i++)
            stage.Transport(t => t.Nudge(-1000));
        stage.Ticks(1000);
        long[] due = [.. TicksOf(stage).Select(t => t.Due)];
        ((double)(due[^1] - due[0])).ShouldBe((1009 * 1e9 / 48) - 4e9, 1000);
        ((double)(due[^1] - due[^2])).ShouldBe(1e9 / 48, 2);
    }

    [Fact]
    public void Behind_a_leader_nudges_lead_half_a_beat_away_and_no_further()
    {
        var clock = new TransportClock();
        var line = new Timeline(0, 0, 48);
        clock.Start(0, new TransportState(), line.TicksPerSecond);
        TransportState nudged = new TransportState().Nudge(1000).Nudge(1000);
        for (int position = 0; position < 200; position++)
        {
            clock.Follow(line, line.TimeOf(position + 1), nudged);
            clock.Pass(position);
        }

        ((double)(clock.NextDue - line.TimeOf(200))).ShouldBe(12 * 1e9 / 48, 10);
    }

    [Fact]
    public void A_room_that_is_joined_behind_a_device_takes_the_music_to_its_own_place()
    {
        // Each has begun once, so that both say the same number of jumps.
        var device = new Timeline(0, 0, Timeline.Rate(120, Grid.DefaultTicksPerQuarter));
        Timeline room = device with { AnchorTick = 1000 };
        Stage stage = Kicks(0).Tick();
        stage.Engine.Midi = new Leader(new Leading(true, true, 1, device, 0));
        stage.Engine.Link = new Leader(new Leading(true, true, 1, room, 1000));
        stage.Transport(t => t.Continue() with { Source = ClockSource.Midi });
        stage.Ticks(50);
        TickEvent behindDevice = TicksOf(stage)[^1];
        ((double)behindDevice.Position).ShouldBe(device.TickAt(behindDevice.Due), 0.5);
        stage.Transport(t => t with { Source = ClockSource.Room });
        stage.Ticks(10);
        TickEvent inRoom = TicksOf(stage)[^1];
        ((double)inRoom.Position).ShouldBe(room.TickAt(inRoom.Due), 0.5);
        stage.Ticks(10);
        TicksOf(stage)[^1].Position.ShouldBe(inRoom.Position + 10, "it went there once");
    }

    [Fact]
    public void A_cue_that_waits_for_a_bar_line_comes_where_a_leader_begins_a_bar()
    {
        Stage stage = Kicks(0);
        stage.Transport(t => t with { Source = ClockSource.Midi });
        stage.Play().Ticks(30); // nobody leads yet
        stage.State = stage.State with { Cue = new Cue(1, CueLine.Bar, 0) };
        stage.Ticks(2);
        var device = new Timeline(0, stage.Engine.NextDue, Timeline.Rate(120, Grid.DefaultTicksPerQuarter));
        stage.Engine.Midi = new Leader(new Leading(true, true, 1, device, 0));
        stage.Ticks(1);
        TicksOf(stage)[^2].Cue.ShouldBe(0);
        (TicksOf(stage)[^1].Position, TicksOf(stage)[^1].Cue).ShouldBe((0L, 1L));
    }

    [Fact]
    public void Behind_the_last_number_that_a_bar_can_have_the_music_goes_on()
    {
        var stage = new Stage(DrawnModel.Of(new Grid(Meter.FourFour, 24, 2), new Hit(Instrument.Kick, 0, 100, 0)));
        stage.Play().Ticks(30);
        stage.Transport(t => t.Locate(int.MaxValue, 32));
        stage.Ticks(400);
        TicksOf(stage).Count.ShouldBe(430);
        TicksOf(stage).ShouldAllBe(tick => tick.Bar >= 0);
        stage.Transport(t => t.Locate(1, 0));
        stage.Ticks(1);
        TicksOf(stage)[^1].Bar.ShouldBe(1);
    }

    [Fact]
    public void A_fault_costs_its_own_tick_and_the_music_stays_in_time()
    {
        Stage stage = Kicks(0, 24, 48).Play().Ticks(10);
        Fail(stage);
        stage.Ticks(40);
        TicksOf(stage).Select(t => t.Tick).ShouldBe([.. Enumerable.Range(0, 10), .. Enumerable.Range(11, 40)]);
        TicksOf(stage).ShouldAllBe(t => Math.Abs(t.Due - TicksOf(stage)[0].Due - (t.Tick * 1e9 / 48)) < 10);
        stage.Hits.Select(h => h.Tick).ShouldBe([0, 24, 48]);
    }

    [Fact]
    public void What_was_played_early_is_remembered_across_a_fault()
    {
        var stage = new Stage(DrawnModel.Of(new Hit(Instrument.Kick, 24, 100, -0.5f), new Hit(Instrument.Kick, 25, 100, 0)));
        stage.Controls(c => c with { Gap = 1 });
        stage.Play().Ticks(24); // the hit of tick 24 has sounded, tick 24 has not come
        Fail(stage);
        stage.Ticks(10);
        stage.Hits.Select(h => h.Tick).ShouldBe([24, 25]);
    }

    // An invariant is broken, for one tick.
    private static void Fail(Stage stage)
    {
        // A groove without memory: an invariant is broken. The pattern stays, and the next groove takes its place.
        var broken = new GrooveSlot(stage.Engine.Live(0)!) { Generation = stage.Inference().Generation, ForBar = GrooveSlot.Now };
        broken.TryTake().ShouldBeTrue();
        stage.Engine.Exchange(0).Publish(broken);
        Should.Throw<ArgumentOutOfRangeException>(stage.Advance);
        stage.Targets[0].Value = new LatentPoint(stage.Targets[0].Value.X + 0.01f, 0);
    }

    [Fact]
    public void Stop_takes_effect_at_a_tick_and_continue_goes_on_from_there()
    {
        Stage stage = Kicks(0, 5, 6, 7, 20).Play().Ticks(6);
        stage.Transport(t => t.Stop());
        stage.Ticks(4);
        stage.Events[^1].Kind.ShouldBe(TickEventKind.Stopped);
        stage.Transport(t => t.Continue());
        stage.Ticks(20);
        TicksOf(stage).Select(t => t.Tick).ShouldBe(Enumerable.Range(0, 26));
        stage.Hits.Select(h => h.Tick).ShouldBe([0, 5, 7, 20]); // 6 is nearer to 5 than the gap
        stage.Events.Count(e => e.Kind == TickEventKind.Started).ShouldBe(2);
    }

    [Fact]
    public void Play_starts_from_the_beginning()
    {
        Stage stage = Kicks(0).Play().Ticks(30);
        stage.Transport(t => t.Play());
        stage.Ticks(10);
        TicksOf(stage).Select(t => t.Tick).ShouldBe([.. Enumerable.Range(0, 30), .. Enumerable.Range(0, 10)]);
        stage.Hits.Count().ShouldBe(2);
    }

    [Fact]
    public void A_jump_leads_to_a_bar_and_beat_and_ticks_go_on_counting()
    {
        Stage stage = Kicks(0).Play().Ticks(30);
        stage.Transport(t => t.Locate(3, 2.5));
        stage.Ticks(2);
        TickEvent tick = TicksOf(stage)[30];
        (tick.Bar, tick.Tick, tick.Beat).ShouldBe((3, 60, 2));
        stage.Engine.EngineTime.Playhead.Ticks.ShouldBe(32);
        stage.Engine.EngineTime.Playhead.Beat.ShouldBe(61 / 24.0, 1e-9);
    }

    [Fact]
    public void A_jump_and_continue_in_one_bundle_both_hold()
    {
        Stage stage = Kicks(0).Play().Ticks(3);
        stage.Transport(t => t.Stop());
        stage.Ticks(2);
        stage.Transport(t => t.Locate(2, 0).Continue());
        stage.Ticks(1);
        (TicksOf(stage)[^1].Bar, TicksOf(stage)[^1].Tick).ShouldBe((2, 0));
    }

    [Fact]
    public void An_early_hit_is_not_doubled_by_a_jump_to_where_it_stands()
    {
        var stage = new Stage(DrawnModel.Of(new Hit(Instrument.Kick, 24, 100, -0.5f)));
        stage.Play().Ticks(24); // the hit of tick 24 has sounded, tick 24 has not come
        stage.Hits.Count().ShouldBe(1);
        stage.Transport(t => t.Locate(0, 1));
        stage.Ticks(10);
        stage.Hits.Count().ShouldBe(1);
    }

    [Fact]
    public void A_jump_back_plays_again_what_it_leads_to()
    {
        var stage = new Stage(DrawnModel.Of(new Hit(Instrument.Kick, 24, 100, -0.5f), new Hit(Instrument.Snare, 12, 90, 0)));
        stage.Play().Ticks(24);
        stage.Transport(t => t.Locate(0, 0));
        stage.Ticks(30);
        stage.Hits.Select(h => h.Tick).ShouldBe([12, 24, 12, 24]);
    }

    [Fact]
    public void A_late_hit_survives_a_stop_a_jump_and_a_swap_between_its_tick_and_its_moment()
    {
        var stage = new Stage(DrawnModel.Of(new Hit(Instrument.Kick, 8, 100, 4)));
        stage.Play().Ticks(9);
        stage.Transport(t => t.Stop());
        stage.Ticks(2);
        stage.Transport(t => t.Continue());
        stage.Ticks(1);
        stage.Transport(t => t.Locate(5, 3));
        stage.Swap(DrawnModel.Of());
        stage.Ticks(10);
        TickEvent hit = stage.Hits.Single();
        (hit.Bar, hit.Tick, hit.Offset).ShouldBe((0, 8, 4f));
        hit.Due.ShouldBe(TicksOf(stage)[12].Due);
    }

    [Fact]
    public void A_late_hit_is_forgotten_when_the_music_begins_elsewhere_after_a_rest()
    {
        var stage = new Stage(DrawnModel.Of(new Hit(Instrument.Kick, 8, 100, 4)));
        stage.Play().Ticks(9);
        stage.Transport(t => t.Stop());
        stage.Ticks(2);
        stage.Transport(t => t.Locate(5, 3).Continue());
        stage.Ticks(10);
        stage.Hits.ShouldBeEmpty();
    }

    private sealed class Leader(Leading word) : IClockLeader
    {
        public Leading Read() => word;
    }
}

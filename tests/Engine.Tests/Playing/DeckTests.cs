using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

public sealed class DeckTests
{
    private static readonly Grid Waltz = new(new Meter(3, 4), 24, 1);
    private static readonly Grid SevenEight = new(new Meter(7, 8), 24, 1);

    private static DrawnModel Downbeat(Grid grid, Instrument instrument = Instrument.Kick) =>
        DrawnModel.Of(grid, new Hit(instrument, 0, 100, 0));

    [Fact]
    public void Four_decks_of_different_metres_run_against_each_other_without_drifting()
    {
        var grids = new[] { Grid.OneBar, Waltz, SevenEight, new Grid(Meter.FourFour, 24, 2) };
        var stage = new Stage([.. grids.Select(grid => Downbeat(grid))]);
        stage.Play().Ticks(96 * 210); // 4/4, 3/4 and 7/8 meet again every 21 bars of 4/4
        int tick = -1;
        var heard = new List<(int Deck, int At)>();
        foreach (TickEvent played in stage.Events)
        {
            if (played.Kind == TickEventKind.Tick)
                tick++;
            else if (played.Kind == TickEventKind.Hit)
                heard.Add((played.Deck, tick));
        }

        for (int deck = 0; deck < 4; deck++)
        {
            int loop = grids[deck].TickCount;
            heard.Where(h => h.Deck == deck).Select(h => h.At)
                .ShouldBe(Enumerable.Range(0, 96 * 210).Where(at => at % loop == 0));
        }

        stage.Hits.Where(h => h.Deck == 2).Select(h => (h.Bar, h.Tick)).Last().ShouldBe((239, 0));
    }

    [Fact]
    public void A_swap_in_the_same_metre_takes_effect_at_the_next_tick_and_misses_none()
    {
        var stage = new Stage(DrawnModel.Of(new Hit(Instrument.Kick, 0, 100, 0), new Hit(Instrument.Kick, 48, 100, 0)));
        stage.Play().Ticks(40);
        stage.Swap(DrawnModel.Of(new Hit(Instrument.Snare, 40, 100, 0), new Hit(Instrument.Snare, 48, 100, 0)));
        stage.Ticks(40);
        stage.Hits.Select(h => (h.Instrument, h.Tick)).ShouldBe([(Instrument.Kick, 0), (Instrument.Snare, 40), (Instrument.Snare, 48)]);
        stage.Events.Count(e => e.Kind == TickEventKind.Tick).ShouldBe(80);
    }

    [Fact]
    public void A_swap_to_another_metre_waits_for_the_bar_line_and_the_transport_follows()
    {
        var stage = new Stage(Downbeat(Grid.OneBar));
        stage.Play().Ticks(100);
        stage.Swap(Downbeat(Waltz, Instrument.Snare));
        stage.Ticks(92 + 72 + 72);
        stage.Hits.Select(h => (h.Instrument, h.Bar, h.Tick)).ShouldBe(
            [(Instrument.Kick, 0, 0), (Instrument.Kick, 1, 0), (Instrument.Snare, 2, 0), (Instrument.Snare, 3, 0)]);
        stage.Events.Where(e => e.Kind == TickEventKind.Beat && e.Bar >= 2).Select(e => (e.Bar, e.Beat))
            .ShouldBe([(2, 0), (2, 1), (2, 2), (3, 0), (3, 1), (3, 2)]);
        stage.Engine.EngineTime.Playhead.Meter.ShouldBe(new Meter(3, 4));
    }

    [Fact]
    public void Another_decks_new_metre_begins_with_the_transports_bar_and_goes_on_counting()
    {
        var stage = new Stage(Downbeat(Grid.OneBar), Downbeat(Waltz));
        stage.Play().Ticks(100);
        stage.Swap(Downbeat(SevenEight, Instrument.Rim), deck: 1);
        stage.Ticks(96 + 96);
        stage.Hits.Where(h => h.Deck == 1).Select(h => (h.Instrument, h.Bar))
            .ShouldBe([(Instrument.Kick, 0), (Instrument.Kick, 1), (Instrument.Kick, 2), (Instrument.Rim, 3), (Instrument.Rim, 4)]);
        long barLine = stage.Events.Single(e => e.Kind == TickEventKind.Tick && e.Bar == 2 && e.Tick == 0).Due;
        stage.Hits.Single(h => h.Deck == 1 && h.Bar == 3).Due.ShouldBe(barLine);
    }

    [Fact]
    public void An_early_downbeat_sounds_once_when_a_swap_falls_between_it_and_its_bar()
    {
        var stage = new Stage(DrawnModel.Of(Grid.OneBar, new Hit(Instrument.Kick, 0, 100, -0.5f)));
        stage.Play().Ticks(96);
        stage.Swap(DrawnModel.Of(Waltz, new Hit(Instrument.Kick, 0, 100, -0.5f), new Hit(Instrument.Snare, 0, 90, -0.5f)));
        stage.Ticks(10);
        stage.Hits.Where(h => h.Bar == 1).Select(h => (h.Instrument, h.Offset))
            .ShouldBe([(Instrument.Kick, -0.5f), (Instrument.Snare, 0f)]); // the snare's moment has passed, its tick has not
    }

    [Fact]
    public void At_rest_a_swap_takes_effect_at_once_whatever_its_metre()
    {
        var stage = new Stage(Downbeat(Grid.OneBar));
        stage.Tick();
        DrawnModel waltz = Downbeat(Waltz);
        stage.Swap(waltz);
        stage.Tick();
        stage.Engine.LiveModel(0).ShouldBeSameAs(waltz);
        stage.Engine.EngineTime.Playhead.Meter.ShouldBe(new Meter(3, 4));
    }

    [Fact]
    public void The_model_of_a_swap_is_live_when_it_plays_and_not_before()
    {
        DrawnModel first = Downbeat(Grid.OneBar);
        DrawnModel second = Downbeat(Waltz);
        var stage = new Stage(first);
        stage.Play().Ticks(50);
        stage.Swap(second);
        stage.Ticks(46);
        stage.Engine.LiveModel(0).ShouldBeSameAs(first);
        stage.Ticks(1);
        stage.Engine.LiveModel(0).ShouldBeSameAs(second);
    }

    [Fact]
    public void A_model_that_was_replaced_before_it_was_live_never_plays()
    {
        var stage = new Stage(Downbeat(Grid.OneBar));
        stage.Play().Ticks(50);
        stage.Swap(Downbeat(Waltz, Instrument.Clap));
        stage.Ticks(5);
        stage.Swap(Downbeat(SevenEight, Instrument.Snare));
        stage.Ticks(200);
        stage.Hits.Select(h => h.Instrument).ShouldNotContain(Instrument.Clap);
        stage.Hits.Select(h => h.Instrument).ShouldContain(Instrument.Snare);
    }

    [Fact]
    public void A_deck_whose_model_is_taken_away_is_silent_and_reads_as_nothing()
    {
        var stage = new Stage(Downbeat(Grid.OneBar));
        stage.Play().Ticks(50);
        stage.Swap(null);
        stage.Ticks(100);
        stage.Hits.Count().ShouldBe(1);
        stage.Pattern(Instrument.Kick).ShouldBeEmpty();
    }

    [Fact]
    public void A_new_pattern_is_told_once_with_the_rows_that_changed()
    {
        var stage = new Stage(DrawnModel.KickAtX(Grid.OneBar));
        stage.Play().Ticks(5);
        stage.Targets[0].Value = new LatentPoint(30, 0);
        stage.Ticks(5);
        TickEvent[] patterns = [.. stage.Events.Where(e => e.Kind == TickEventKind.Pattern)];
        patterns.Select(p => (p.Deck, p.Rows)).ShouldBe([(0, 0x1FF), (0, 1)]);
        int[] row = stage.Pattern(Instrument.Kick);
        row.Length.ShouldBe(96);
        Array.FindAll(row, v => v != 0).ShouldBe([127]);
        row[30].ShouldBe(127);
    }

    [Fact]
    public void A_moving_point_does_not_machine_gun()
    {
        var stage = new Stage(DrawnModel.KickAtX(Grid.OneBar));
        stage.Controls(c => c with { Gap = 4 });
        stage.Targets[0].Value = new LatentPoint(10, 0);
        stage.Play().Ticks(10);
        for (int tick = 10; tick < 20; tick++)
        {
            stage.Targets[0].Value = new LatentPoint(tick, 0); // the kick runs before the playhead
            stage.Tick();
        }

        stage.Hits.Select(h => h.Tick).ShouldBe([10, 14, 18]);
    }
}

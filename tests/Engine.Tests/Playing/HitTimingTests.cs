using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

public sealed class HitTimingTests
{
    private const double TickAt120 = 1e9 / 48;

    private static Stage With(params Hit[] hits) => new(DrawnModel.Of(hits));

    private static void ShouldLieAt(TickEvent hit, long start, double ticks) =>
        ((double)hit.Due).ShouldBe(start + (ticks * TickAt120), 2);

    private static long Start(Stage stage) => stage.Events.First(e => e.Kind == TickEventKind.Started).Due;

    [Fact]
    public void A_hit_on_the_grid_is_due_with_its_tick()
    {
        Stage stage = With(new Hit(Instrument.Snare, 24, 100, 0)).Play().Ticks(48);
        TickEvent hit = stage.Hits.Single();
        ShouldLieAt(hit, Start(stage), 24);
        (hit.Bar, hit.Tick, hit.Note, hit.Velocity, hit.Offset, hit.Deck).ShouldBe((0, 24, 38, 100, 0f, 0));
    }

    [Theory]
    [InlineData(0.25f)]
    [InlineData(-0.25f)]
    [InlineData(3.5f)]
    [InlineData(-3.5f)]
    public void Microtiming_places_a_hit_before_or_behind_its_tick(float offset)
    {
        Stage stage = With(new Hit(Instrument.Snare, 24, 100, offset)).Play().Ticks(96);
        TickEvent hit = stage.Hits.Single();
        hit.Offset.ShouldBe(offset);
        hit.Tick.ShouldBe(24);
        ShouldLieAt(hit, Start(stage), 24 + offset);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(2f)]
    public void The_amount_of_microtiming_scales_it(float amount)
    {
        Stage stage = With(new Hit(Instrument.Snare, 24, 100, -0.4f));
        stage.Controls(c => c with { Microtiming = amount });
        stage.Play().Ticks(96);
        ShouldLieAt(stage.Hits.Single(), Start(stage), 24 - (0.4 * amount));
    }

    [Fact]
    public void Full_swing_delays_every_second_sixteenth_by_a_third_of_an_eighth()
    {
        Hit[] sixteenths = [.. Enumerable.Range(0, 16).Select(i => new Hit(Instrument.Hat, i * 6, 80, 0))];
        Stage stage = With(sixteenths);
        stage.Controls(c => c with { Swing = 1 });
        stage.Play().Ticks(96);
        stage.Hits.Select(h => h.Offset).ShouldBe(Enumerable.Range(0, 16).Select(i => i % 2 == 0 ? 0f : 4f));
        ShouldLieAt(stage.Hits.ElementAt(1), Start(stage), 10);
    }

    [Fact]
    public void Swing_lets_no_stroke_overtake_another()
    {
        Hit[] every = [.. Enumerable.Range(0, 96).Select(i => new Hit(Instrument.Hat, i, 80, 0))];
        Stage stage = With(every);
        stage.Controls(c => c with { Swing = 1, Gap = 1 });
        stage.Play().Ticks(97);
        stage.Hits.Where(h => h.Bar == 0).Select(h => h.Tick).ShouldBe(Enumerable.Range(0, 96));
    }

    [Fact]
    public void An_early_downbeat_plays_before_the_loop_ends_and_is_told_with_the_next_bar()
    {
        Stage stage = With(new Hit(Instrument.Kick, 0, 100, -0.5f)).Play().Ticks(96 * 3);
        stage.Hits.Select(h => (h.Bar, h.Tick)).ShouldBe([(0, 0), (1, 0), (2, 0), (3, 0)]);
        ShouldLieAt(stage.Hits.ElementAt(0), Start(stage), 0); // nothing is before the beginning
        ShouldLieAt(stage.Hits.ElementAt(1), Start(stage), 95.5);
    }

    [Fact]
    public void A_hit_behind_the_last_tick_plays_in_the_next_bar_and_is_told_with_its_own()
    {
        Stage stage = With(new Hit(Instrument.Kick, 95, 100, 1.5f)).Play().Ticks(98);
        TickEvent hit = stage.Hits.Single();
        (hit.Bar, hit.Tick).ShouldBe((0, 95));
        ShouldLieAt(hit, Start(stage), 96.5);
    }

    [Fact]
    public void Events_of_a_tick_come_in_due_order()
    {
        Stage stage = With(
            new Hit(Instrument.Kick, 1, 100, 0.4f), new Hit(Instrument.Snare, 2, 100, -0.9f), new Hit(Instrument.Rim, 1, 9, 0.1f));
        stage.Play().Ticks(8);
        stage.Events.Zip(stage.Events.Skip(1)).ShouldAllBe(pair => pair.First.Due <= pair.Second.Due);
        stage.Hits.Select(h => h.Instrument).ShouldBe([Instrument.Rim, Instrument.Snare, Instrument.Kick], ignoreOrder: false);
    }

    [Fact]
    public void A_groove_of_twelve_ticks_to_a_quarter_is_stretched_to_the_transports_grid()
    {
        var grid = new Grid(Meter.FourFour, 12, 2);
        var stage = new Stage(DrawnModel.Of(grid, new Hit(Instrument.Kick, 12, 100, -0.25f), new Hit(Instrument.Snare, 60, 90, 0)));
        stage.Play().Ticks(96 * 4);
        stage.Hits.Select(h => (h.Instrument, h.Bar, h.Tick, h.Offset)).ShouldBe(
            [(Instrument.Kick, 0, 24, -0.5f), (Instrument.Snare, 1, 24, 0f), (Instrument.Kick, 2, 24, -0.5f), (Instrument.Snare, 3, 24, 0f)]);
    }

    [Fact]
    public void Level_and_velocity_scale_what_is_heard_and_level_nought_silences()
    {
        Stage stage = With(new Hit(Instrument.Kick, 0, 100, 0), new Hit(Instrument.Kick, 24, 100, 0), new Hit(Instrument.Kick, 48, 100, 0));
        stage.Controls(c => c with { Velocity = 0.5f });
        stage.Play().Ticks(20);
        stage.Controls(c => c with { Velocity = 2, Level = 0.9f });
        stage.Ticks(20);
        stage.Controls(c => c with { Level = 0 });
        stage.Ticks(50);
        stage.Hits.Select(h => h.Velocity).ShouldBe([50, 127]);
    }

    [Fact]
    public void Mutes_and_solos_act_at_the_next_tick_without_decoding()
    {
        Hit[] hits = [.. Enumerable.Range(0, 16).SelectMany(i => new[] { new Hit(Instrument.Hat, i * 6, 80, 0), new Hit(Instrument.Kick, i * 6, 99, 0) })];
        DrawnModel model = DrawnModel.Of(hits);
        var stage = new Stage(model);
        stage.Play().Ticks(6);
        int decodes = model.Decodes;
        stage.Controls(c => c with { Mutes = c.Mutes.With(Instrument.Hat, true) });
        stage.Ticks(6);
        stage.Controls(c => c with { Mutes = new(false), Solos = c.Solos.With(Instrument.Hat, true) });
        stage.Ticks(6);
        stage.Controls(c => c with { Solos = new(false), Mute = true });
        stage.Ticks(12);
        stage.Hits.Select(h => (h.Tick, h.Instrument)).ShouldBe(
            [(0, Instrument.Kick), (0, Instrument.Hat), (6, Instrument.Kick), (12, Instrument.Hat)]);
        model.Decodes.ShouldBe(decodes);
    }

    [Fact]
    public void Notes_are_the_decks_own()
    {
        Stage stage = With(new Hit(Instrument.Rim, 0, 100, 0));
        stage.Controls(c => c with { Notes = c.Notes.With(Instrument.Rim, 77) });
        stage.Play().Ticks(2);
        stage.Hits.Single().Note.ShouldBe(77);
    }
}

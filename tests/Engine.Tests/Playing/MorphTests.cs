using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

/// <summary>A model comes in over some bars in place of another one.</summary>
public sealed class MorphTests
{
    private const int Bar = 96;

    private readonly DrawnModel _hats = Eighths(Instrument.Hat);
    private readonly DrawnModel _rims = Eighths(Instrument.Rim);

    [Fact]
    public void It_comes_in_hit_by_hit_from_the_next_bar_line_on_until_it_plays_alone()
    {
        Stage stage = Morphed(bars: 8).Ticks(11 * Bar);
        Heard(stage, 0).ShouldBe((8, 0), "before the bar line nothing has changed");
        Heard(stage, 4).Hats.ShouldBeInRange(1, 7);
        Heard(stage, 4).Rims.ShouldBeInRange(1, 7);
        Heard(stage, 9).ShouldBe((0, 8));
        stage.Engine.LiveModel(0).ShouldBe(_rims);
        stage.Inference().Active.ShouldBeFalse();
        foreach (int tick in Enumerable.Range(0, 8).Select(i => i * 12))
        {
            int[] hats = Bars(stage, Instrument.Hat, tick), rims = Bars(stage, Instrument.Rim, tick);
            hats.ShouldBe(Enumerable.Range(0, hats.Length), $"a hit at {tick} goes once and does not come back");
            rims.ShouldBe(Enumerable.Range(11 - rims.Length, rims.Length), $"a hit at {tick} comes once and stays");
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_mix_and_another_one_does_not()
    {
        string Mix(int seed) => string.Concat(Morphed(bars: 4, seed).Ticks(4 * Bar).Hits.Select(hit => hit.Instrument));
        Mix(7).ShouldBe(Mix(7));
        Mix(7).ShouldNotBe(Mix(8));
    }

    [Fact]
    public void Both_models_follow_the_point()
    {
        var stage = new Stage(DrawnModel.KickAtX(Grid.OneBar));
        stage.Targets[0].Value = new LatentPoint(24, 0);
        stage.Play().Ticks(48);
        stage.Morph(_rims, 64);
        stage.Ticks(Bar);
        stage.Pattern(Instrument.Kick)[24].ShouldBeGreaterThan(0);
        stage.Targets[0].Value = new LatentPoint(72, 0);
        stage.Ticks(4);
        (stage.Pattern(Instrument.Kick)[24], stage.Pattern(Instrument.Kick)[72] > 0).ShouldBe((0, true));
    }

    [Fact]
    public void A_model_of_more_bars_plays_all_of_them_while_it_goes()
    {
        var grid = new Grid(Meter.FourFour, 24, 2);
        var stage = new Stage(DrawnModel.Of(grid, new Hit(Instrument.Kick, 0, 100, 0), new Hit(Instrument.Snare, Bar, 100, 0)));
        stage.Play().Ticks(48);
        stage.Morph(DrawnModel.Of(), 64);
        stage.Ticks(6 * Bar);
        stage.Hits.Select(hit => (hit.Bar, hit.Tick, hit.Instrument)).ShouldBe(
            Enumerable.Range(0, 7).Select(bar => (bar, 0, bar % 2 == 0 ? Instrument.Kick : Instrument.Snare)));
    }

    [Theory]
    [InlineData(12, 24)]
    [InlineData(24, 12)]
    public void Hits_of_another_raster_stay_where_they_are(int from, int to)
    {
        var stage = new Stage(DrawnModel.Of(
            new Grid(Meter.FourFour, from, 1), new Hit(Instrument.Kick, from / 4, 100, 0), new Hit(Instrument.Snare, from + 1, 90, 0.25f)));
        stage.Play().Ticks(2 * Bar);
        (long[] before, int start) = (Dues(stage, 1), stage.Events.Count);
        start.ShouldBeGreaterThan(0);
        stage.Morph(DrawnModel.Of(new Grid(Meter.FourFour, to, 1)), 64);
        stage.Ticks(2 * Bar);
        Dues(stage, 2).ShouldBe(before, "a tenth of a microsecond is a rounding");
    }

    [Fact]
    public void A_morph_over_a_morph_goes_on_from_what_is_heard()
    {
        Stage stage = Morphed(bars: 8).Ticks(4 * Bar);
        (int[] hats, int[] rims) = (stage.Pattern(Instrument.Hat), stage.Pattern(Instrument.Rim));
        hats.Count(velocity => velocity > 0).ShouldBeInRange(1, 7);
        stage.Morph(Eighths(Instrument.Kick), 8);
        stage.Ticks(4);
        stage.Pattern(Instrument.Hat).ShouldBe(hats);
        stage.Pattern(Instrument.Rim).ShouldBe(rims);
        stage.Ticks(10 * Bar);
        Heard(stage, 13).ShouldBe((0, 0));
        stage.Hits.Count(hit => hit.Bar == 13 && hit.Instrument == Instrument.Kick).ShouldBe(8);
    }

    [Fact]
    public void A_plain_swap_ends_it()
    {
        Stage stage = Morphed(bars: 8).Ticks(4 * Bar);
        stage.State = stage.State.WithDeck(0, stage.State.Decks[0].WithModel(_hats));
        stage.Ticks(2 * Bar);
        Heard(stage, 5).ShouldBe((8, 0));
        stage.Inference().Active.ShouldBeFalse();
    }

    [Fact]
    public void A_jump_leaves_it_where_it_is_and_at_rest_it_is_over_at_once()
    {
        Stage stage = Morphed(bars: 8).Ticks(5 * Bar);
        float way = stage.Engine.EngineTime.Deck(0).Morph.Way;
        stage.Transport(t => t.Locate(40, 0));
        stage.Tick();
        stage.Engine.EngineTime.Deck(0).Morph.Way.ShouldBe(way, 0.01);
        stage.Engine.State.Morph(0).Bars.ShouldBe(8, "a stage that is started again goes on from there");
        stage.Transport(t => t.Stop());
        stage.Ticks(3);
        stage.Morph(_hats, 8);
        stage.Ticks(3);
        stage.Engine.EngineTime.Deck(0).Morph.Way.ShouldBe(1);
        stage.Pattern(Instrument.Rim).ShouldAllBe(velocity => velocity == 0);
    }

    [Fact]
    public void Mixing_allocates_nothing()
    {
        Hit[] hits = [.. _hats.Hits];
        var stage = new Stage(new FoldedModel(Grid.OneBar, [1, 1], hits, hits));
        stage.Play().Ticks(48);
        stage.Morph(new FoldedModel(Grid.OneBar, [1, 1], [.. _rims.Hits], hits), 64);
        stage.Ticks(2 * Bar);
        PlayedDeck deck = stage.State.Decks[0].Played;
        long tick = 0;
        Allocations.InSteadyState(() =>
        {
            EngineTime moment = stage.Engine.EngineTime;
            InferenceInputs inputs = stage.Inference().Inputs(moment, stage.Now);
            float way = 0.1f + (tick++ % 8 / 10f);
            stage.Inference().Run(deck, inputs with { Next = inputs.Next with { Morph = inputs.Next.Morph with { Way = way } } });
            stage.AdvanceOnly();
        }).ShouldBe(0);
    }

    private Stage Morphed(int bars, int seed = 3)
    {
        var stage = new Stage(_hats);
        stage.Controls(c => c with { NoiseSeed = seed });
        stage.Play().Ticks(48);
        stage.Morph(_rims, bars);
        return stage;
    }

    private static DrawnModel Eighths(Instrument instrument) => DrawnModel.Of([.. Enumerable.Range(0, 8).Select(i => new Hit(instrument, i * 12, 100, 0))]);

    private static (int Hats, int Rims) Heard(Stage stage, int bar) => (Count(stage, bar, Instrument.Hat), Count(stage, bar, Instrument.Rim));

    private static int Count(Stage stage, int bar, Instrument instrument) => stage.Hits.Count(hit => hit.Bar == bar && hit.Instrument == instrument);

    private static int[] Bars(Stage stage, Instrument instrument, int tick) =>
        [.. stage.Hits.Where(hit => hit.Instrument == instrument && hit.Tick == tick && hit.Bar < 11).Select(hit => hit.Bar)];

    // Since the bar began, in microseconds.
    private static long[] Dues(Stage stage, int bar)
    {
        long start = stage.Events.Find(played => played.Kind == TickEventKind.Tick && played.Bar == bar && played.Tick == 0).Due;
        return [.. stage.Hits.Where(hit => hit.Bar == bar).Select(hit => (hit.Due - start + 500) / 1000)];
    }
}

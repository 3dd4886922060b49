using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

public sealed class InferenceTests
{
    private static DrawnModel Listening(Grid? grid = null)
    {
        var model = new DrawnModel(grid ?? Grid.OneBar, (_, groove) => groove.Clear());
        model.Points.Capacity = 10_000;
        return model;
    }

    [Fact]
    public void A_move_is_live_at_the_next_tick()
    {
        Stage stage = new(DrawnModel.KickAtX(Grid.OneBar));
        stage.Play().Ticks(20);
        stage.Targets[0].Value = new LatentPoint(20, 0);
        stage.Ticks(10);
        stage.Hits.Select(h => h.Tick).ShouldBe([0, 20]);
    }

    [Fact]
    public void Of_moves_faster_than_decoding_the_newest_wins()
    {
        DrawnModel model = Listening();
        Stage stage = new(model);
        stage.Play().Ticks(2);
        int decodes = model.Decodes;
        for (int i = 1; i <= 50; i++)
            stage.Targets[0].Value = new LatentPoint(i, -i);
        stage.Ticks(3);
        model.Decodes.ShouldBe(decodes + 1);
        model.Points[^1].ShouldBe([50, -50, 0]);
    }

    [Fact]
    public void A_groove_that_was_never_fetched_gives_way_to_a_newer_one()
    {
        Stage stage = new(DrawnModel.KickAtX(Grid.OneBar));
        stage.Play().Ticks(5);
        for (int i = 0; i < 40; i++)
        {
            stage.Targets[0].Value = new LatentPoint(40 + i, 0);
            stage.Infer();
        }

        stage.Advance();
        stage.Pattern(Instrument.Kick)[79].ShouldBe(127);
    }

    [Theory]
    [InlineData(Quantize.Off, 30)]
    [InlineData(Quantize.Tick, 30)]
    [InlineData(Quantize.Beat, 48)]
    [InlineData(Quantize.Bar, 96)]
    public void Quantize_says_when_a_groove_becomes_live(Quantize quantize, int tick)
    {
        Stage stage = new(DrawnModel.KickAtX(Grid.OneBar));
        stage.Controls(c => c with { Quantize = quantize });
        stage.Play().Ticks(30);
        int told = stage.Events.Count(e => e.Kind == TickEventKind.Pattern);
        stage.Targets[0].Value = new LatentPoint(60, 0);
        stage.Ticks(100);
        TickEvent pattern = stage.Events.Where(e => e.Kind == TickEventKind.Pattern).ElementAt(told);
        ((pattern.Bar * 96) + pattern.Tick).ShouldBe(tick);
    }

    [Fact]
    public void A_glide_travels_in_a_straight_line_and_takes_its_time()
    {
        DrawnModel model = Listening();
        Stage stage = new(model);
        stage.Controls(c => c with { Glide = 500 }); // 24 ticks at 120
        stage.Play().Ticks(2);
        model.Points.Clear();
        stage.Targets[0].Value = new LatentPoint(2.4f, -1.2f);
        stage.Ticks(40);
        model.Points.Count.ShouldBe(24);
        for (int i = 0; i < 24; i++)
        {
            model.Points[i][0].ShouldBe(0.1f * (i + 1), 1e-3f);
            model.Points[i][1].ShouldBe(-0.05f * (i + 1), 1e-3f);
        }

        stage.Inference().Active.ShouldBeFalse();
        stage.Inference().Position.ShouldBe(new LatentPoint(2.4f, -1.2f));
    }

    [Fact]
    public void A_new_target_on_the_way_bends_the_glide_without_a_leap()
    {
        DrawnModel model = Listening();
        Stage stage = new(model);
        stage.Controls(c => c with { Glide = 500 });
        stage.Play().Ticks(2);
        stage.Targets[0].Value = new LatentPoint(2, 0);
        stage.Ticks(12);
        stage.Targets[0].Value = new LatentPoint(0, 2);
        stage.Ticks(30);
        model.Points.Zip(model.Points.Skip(1), (a, b) => MathF.Max(MathF.Abs(a[0] - b[0]), MathF.Abs(a[1] - b[1])))
            .Max().ShouldBeLessThan(0.1f);
        model.Points[^1].ShouldBe([0, 2, 0]);
    }

    [Fact]
    public void Freeze_keeps_the_pattern_whatever_moves_and_thawing_takes_the_newest()
    {
        Stage stage = new(DrawnModel.KickAtX(Grid.OneBar));
        stage.Controls(c => c with { Freeze = true });
        stage.Play().Ticks(10);
        stage.Targets[0].Value = new LatentPoint(40, 0);
        stage.Ticks(100);
        stage.Hits.Select(h => (h.Bar, h.Tick)).ShouldBe([(0, 0), (1, 0)]);
        stage.Controls(c => c with { Freeze = false });
        stage.Ticks(40);
        (stage.Hits.Last().Bar, stage.Hits.Last().Tick).ShouldBe((1, 40));
    }

    [Fact]
    public void Noise_moves_the_position_anew_each_bar_from_its_very_first_tick()
    {
        // The kick of each bar's first tick carries the position in its velocity.
        var model = new DrawnModel(Grid.OneBar, (latent, groove) =>
        {
            groove.Clear();
            groove.Onsets[0] = 1;
            groove.Velocities[0] = 0.5f + (latent.Span[0] / 20);
        });
        Stage Played(int seed)
        {
            Stage stage = new(model);
            stage.Controls(c => c with { Noise = 1, NoiseSeed = seed });
            return stage.Play().Ticks(96 * 40);
        }

        int[] heard = [.. Played(5).Hits.Select(h => h.Velocity)];
        int[] expected = [.. Enumerable.Range(0, 40).Select(bar =>
            (int)MathF.Round((0.5f + ((float)SeededDraws.Gaussian(5, DrawPurpose.Noise, 0, bar).X / 20)) * 127))];
        heard.ShouldBe(expected);
        Played(5).Hits.Select(h => h.Velocity).ShouldBe(heard);
        Played(6).Hits.Select(h => h.Velocity).ShouldNotBe(heard);
    }

    [Fact]
    public void Standing_still_noise_costs_one_decode_a_bar()
    {
        DrawnModel model = Listening();
        Stage stage = new(model);
        stage.Controls(c => c with { Noise = 1 });
        stage.Play().Ticks(96 * 10);
        model.Decodes.ShouldBeInRange(10, 13);
    }

    [Fact]
    public void A_move_keeps_the_noise_of_its_bar_and_of_the_next()
    {
        DrawnModel model = Listening();
        Stage stage = new(model);
        stage.Controls(c => c with { Noise = 1, NoiseSeed = 9 });
        stage.Play().Ticks(10);
        model.Points.Clear();
        stage.Targets[0].Value = new LatentPoint(1, 1);
        stage.Ticks(1);
        model.Points.Count.ShouldBe(2);
        for (int bar = 0; bar < 2; bar++)
        {
            (double x, double y) = SeededDraws.Gaussian(9, DrawPurpose.Noise, 0, bar);
            model.Points[bar].ShouldBe([1 + (float)x, 1 + (float)y, 0]);
        }
    }

    [Fact]
    public void Orbit_goes_around_once_in_its_bars()
    {
        DrawnModel model = Listening();
        Stage stage = new(model);
        stage.Targets[0].Value = new LatentPoint(1, 0);
        stage.Controls(c => c with { Walk = new Walk(WalkKind.Orbit, 1, 0.5f) });
        stage.Play().Ticks(97);
        model.Points.RemoveAt(0); // decoded to warm up
        float[] half = model.Points[48];
        half[0].ShouldBe(0.5f, 1e-4f);
        half[1].ShouldBe(0, 1e-4f);
        model.Points.ShouldAllBe(p => MathF.Abs(MathF.Sqrt(((p[0] - 1) * (p[0] - 1)) + (p[1] * p[1])) - 0.5f) < 1e-3f);
    }

    [Fact]
    public void Drift_wanders_smoothly_within_its_radius_and_repeats_with_its_seed()
    {
        float[][] Wander(int seed)
        {
            DrawnModel model = Listening();
            Stage stage = new(model);
            stage.Controls(c => c with { Walk = new Walk(WalkKind.Drift, 4, 2), NoiseSeed = seed });
            stage.Play().Ticks(96 * 8);
            return [.. model.Points.Skip(1)]; // the first was decoded to warm up
        }

        float[][] way = Wander(1);
        way.ShouldAllBe(p => MathF.Abs(p[0]) <= 2 && MathF.Abs(p[1]) <= 2);
        way.Zip(way.Skip(1), (a, b) => MathF.Abs(a[0] - b[0])).Max().ShouldBeLessThan(0.1f);
        way.Select(p => p[0]).Max().ShouldBeGreaterThan(0.2f);
        Wander(1).ShouldBe(way);
        Wander(2).ShouldNotBe(way);
    }

    [Fact]
    public void A_path_goes_through_its_positions()
    {
        DrawnModel model = Listening();
        Stage stage = new(model);
        var walk = new Walk(WalkKind.Path, 3, 1) { Points = [new(0, 0), new(1, 0), new(1, 1)] };
        stage.Controls(c => c with { Walk = walk });
        stage.Play().Ticks(96 * 3);
        model.Points.RemoveAt(0); // decoded to warm up
        model.Points[96][..2].ShouldBe([1, 0]);
        model.Points[48][..2].ShouldBe([0.5f, 0]);
        model.Points[192][..2].ShouldBe([1, 1]);
    }

    [Fact]
    public void Conditions_reach_the_decoder()
    {
        DrawnModel model = Listening();
        Stage stage = new(model);
        stage.Play().Ticks(2);
        stage.Controls(c => c with { Conditions = [0.75f, 9] });
        stage.Ticks(2);
        model.Points[^1].ShouldBe([0, 0, 0.75f]);
    }

    [Theory]
    [InlineData(5, "5 ticks to a quarter")]
    [InlineData(48, "48 ticks to a quarter")]
    [InlineData(0, "0 ticks to a quarter")]
    public void A_grid_that_does_not_fit_the_transports_is_refused(int ticksPerQuarter, string told)
    {
        DrawnModel model = DrawnModel.Of(new Grid(Meter.FourFour, ticksPerQuarter, 1));
        PreparedModel.Prepare(model).Fault!.Value.Message.ShouldContain(told);
    }

    [Fact]
    public void A_model_that_decodes_to_nonsense_is_refused_and_the_old_one_plays_on()
    {
        var broken = new DrawnModel(Grid.OneBar, (_, groove) => groove.Onsets.AsSpan().Fill(float.NaN), "broken");
        PreparedModel.Prepare(broken).Fault!.Value.Message.ShouldContain("'broken'");
        Stage stage = new(DrawnModel.Of(new Hit(Instrument.Kick, 0, 100, 0)));
        stage.Play().Ticks(10);
        stage.Swap(broken);
        stage.Ticks(96 * 2);
        stage.Hits.Count().ShouldBe(3);
    }
}

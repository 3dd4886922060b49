using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

public sealed class MotionTests
{
    [Fact]
    public void A_glide_travels_in_a_straight_line_and_takes_its_time()
    {
        DrawnModel model = DrawnModel.Listening();
        var stage = new Stage(model);
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
        DrawnModel model = DrawnModel.Listening();
        var stage = new Stage(model);
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
            var stage = new Stage(model);
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
        DrawnModel model = DrawnModel.Listening();
        var stage = new Stage(model);
        stage.Controls(c => c with { Noise = 1 });
        stage.Play().Ticks(96 * 10);
        model.Decodes.ShouldBeInRange(10, 13);
    }

    [Fact]
    public void A_move_keeps_the_noise_of_its_bar_and_of_the_next()
    {
        DrawnModel model = DrawnModel.Listening();
        var stage = new Stage(model);
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
        DrawnModel model = DrawnModel.Listening();
        var stage = new Stage(model);
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
            DrawnModel model = DrawnModel.Listening();
            var stage = new Stage(model);
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
        DrawnModel model = DrawnModel.Listening();
        var stage = new Stage(model);
        var walk = new Walk(WalkKind.Path, 3, 1) { Points = [new(0, 0), new(1, 0), new(1, 1)] };
        stage.Controls(c => c with { Walk = walk });
        stage.Play().Ticks(96 * 3);
        model.Points.RemoveAt(0); // decoded to warm up
        model.Points[96][..2].ShouldBe([1, 0]);
        model.Points[48][..2].ShouldBe([0.5f, 0]);
        model.Points[192][..2].ShouldBe([1, 1]);
    }
}

using RVae.Engine.Playing;

namespace RVae.Engine.Tests.Playing;

public sealed class SeededDrawsTests
{
    [Fact]
    public void Noise_is_normally_distributed_on_both_axes_and_independent_between_them()
    {
        const int Count = 20_000;
        (double X, double Y)[] draws =
            [.. Enumerable.Range(0, Count).Select(bar => SeededDraws.Gaussian(7, DrawPurpose.Noise, 1, bar))];
        draws.Average(d => d.X).ShouldBe(0, 0.03);
        draws.Average(d => d.Y).ShouldBe(0, 0.03);
        draws.Average(d => d.X * d.X).ShouldBe(1, 0.05);
        draws.Average(d => d.Y * d.Y).ShouldBe(1, 0.05);
        draws.Average(d => d.X * d.Y).ShouldBe(0, 0.03);
        draws.Average(d => Math.Abs(d.X) < 1 ? 1.0 : 0.0).ShouldBe(0.6827, 0.02);
    }

    [Fact]
    public void A_draw_depends_on_each_of_its_seed_purpose_deck_bar_and_index()
    {
        double[] draws =
        [
            SeededDraws.Uniform(1, DrawPurpose.Chaos, 0, 0, 0), SeededDraws.Uniform(2, DrawPurpose.Chaos, 0, 0, 0),
            SeededDraws.Uniform(1, DrawPurpose.Drift, 0, 0, 0), SeededDraws.Uniform(1, DrawPurpose.Chaos, 1, 0, 0),
            SeededDraws.Uniform(1, DrawPurpose.Chaos, 0, 1, 0), SeededDraws.Uniform(1, DrawPurpose.Chaos, 0, 0, 1),
            SeededDraws.Uniform(-1, DrawPurpose.Chaos, 0, -1, 0),
        ];
        draws.Distinct().Count().ShouldBe(draws.Length);
        SeededDraws.Uniform(1, DrawPurpose.Chaos, 0, 0, 0).ShouldBe(draws[0]);
    }
}

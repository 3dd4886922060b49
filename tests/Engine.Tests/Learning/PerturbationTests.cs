using RVae.Engine.Learning;

namespace RVae.Engine.Tests.Learning;

public sealed class PerturbationTests
{
    [Fact]
    public void A_seed_swings_as_it_did_and_another_otherwise()
    {
        float[] swing = new Perturbation(2, 40, 1, seed: 3).At([0.4f, -1.2f]);
        new Perturbation(2, 40, 1, seed: 3).At([0.4f, -1.2f]).ShouldBe(swing);
        new Perturbation(2, 40, 1, seed: 4).At([0.4f, -1.2f]).ShouldNotBe(swing);
    }

    [Fact]
    public void It_swings_both_ways_and_less_where_land_is_divided_among_more()
    {
        var wide = new Perturbation(2, 400, 1, seed: 3);
        var narrow = new Perturbation(2, 400, 0.2f, seed: 3);
        narrow.Height.ShouldBe(wide.Height / 2, 1e-5);
        float[] swing = narrow.At([2, 1]);
        swing.Max().ShouldBeInRange(narrow.Height * 0.9f, narrow.Height);
        swing.Min().ShouldBeInRange(-narrow.Height, narrow.Height * -0.9f);
    }

    [Fact]
    public void Where_one_clip_has_all_the_say_nothing_swings()
    {
        Perturbation.Away(1).ShouldBe(0);
        Perturbation.Away(0.19f).ShouldBe(0.9f, 1e-6);
    }
}

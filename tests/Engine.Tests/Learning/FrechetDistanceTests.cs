using RVae.Engine.Learning;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Learning;

public sealed class FrechetDistanceTests
{
    // Deviations of 1 and 2 along the axes, none between them.
    private static readonly double[][] Cross = [[1, 2], [-1, -2], [1, -2], [-1, 2]];

    [Fact]
    public void A_set_is_no_distance_from_itself() => FrechetDistance.Between(Cross, Cross).ShouldBe(0, 1e-5);

    [Fact]
    public void Means_that_are_apart_count_squared() =>
        FrechetDistance.Between(Cross, [.. Cross.Select(at => (double[])[at[0] + 3, at[1] - 4])]).ShouldBe(25, 1e-4);

    [Fact]
    public void So_do_deviations_that_differ() =>
        FrechetDistance.Between(Cross, [.. Cross.Select(at => (double[])[3 * at[0], at[1]])]).ShouldBe(4, 1e-4);

    [Fact]
    public void A_set_that_is_turned_is_further_than_one_that_is_not()
    {
        // Covariances diag(1, 4) and diag(4, 1): 5 + 5 - 2 * (2 + 2).
        FrechetDistance.Between(Cross, [.. Cross.Select(at => (double[])[at[1], at[0]])]).ShouldBe(2, 1e-4);
    }

    [Fact]
    public void Units_are_the_deviations_of_the_other_set() =>
        FrechetDistance.InUnitsOf(Cross, [.. Cross.Select(at => (double[])[at[0], at[1] + 4])]).ShouldBe(4, 1e-4);

    [Fact]
    public void A_groove_is_told_by_its_families_its_places_and_how_it_repeats()
    {
        Clip clip = Rhythms.Clip(
            "beat", Grid.OneBar, new Hit(Instrument.Kick, 0, 127, 0), new Hit(Instrument.Kick, 48, 127, 0), new Hit(Instrument.Snare, 24, 127, 0), new Hit(Instrument.Snare, 72, 127, 0),
            new Hit(Instrument.Hat, 12, 127, 0.5f), new Hit(Instrument.Hat, 60, 127, -0.5f));
        double[] told = GrooveDescriptors.Of(clip, Kit.Nine);
        told.Length.ShouldBe(GrooveDescriptors.Count);
        told[..6].ShouldBe([2, 2, 2, 0, 0, 3]);
        told[6].ShouldBe(4 / 6.0, 1e-9); // on quarters
        told[7].ShouldBe(2 / 6.0, 1e-9); // on eighths between them
        (told[10], told[11], told[12], told[13]).ShouldBe((1, 1, 1, 0));
        told[15].ShouldBe(24 / 96.0, 1e-9); // from the last stroke on 72 to the next bar
        told[16].ShouldBe(1); // the second half is the first
        told[18].ShouldBe(1 / 6.0, 1e-9);
    }
}

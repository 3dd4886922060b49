using System.Collections.Immutable;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Learning;

public sealed class TrainingSweepTests
{
    private static readonly TrainingPlan Plan = new() { Name = "mine", Seed = 5 };

    [Fact]
    public void Seeds_begin_with_the_plans_own_and_each_training_has_a_name_of_its_own() =>
        TrainingSweep.Parse("seeds=3").Value.Plans(Plan).Value.Select(plan => (plan.Name, plan.Kind, plan.Seed))
            .ShouldBe([("mine-5", "atlas", 5), ("mine-6", "atlas", 6), ("mine-7", "atlas", 7)]);

    [Fact]
    public void Kinds_and_seeds_make_a_training_of_each_with_each() =>
        TrainingSweep.Parse("seeds=2 kinds=atlas,classic").Value.Plans(Plan).Value.Select(plan => plan.Name)
            .ShouldBe(["mine-atlas-5", "mine-atlas-6", "mine-classic-5", "mine-classic-6"]);

    [Theory]
    [InlineData("seeds=20")]
    [InlineData("kinds=atlas,kernel")]
    [InlineData("seeds=3 kinds=atlas,classic")]
    public void What_is_written_is_read(string text) => TrainingSweep.Parse(text).Value.ToString().ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData("seeds=1")]
    [InlineData("seeds=0")]
    [InlineData("seeds=65")]
    [InlineData("seeds=-3")]
    [InlineData("seeds=33 kinds=atlas,classic")]
    [InlineData("kinds=atlas")]
    [InlineData("kinds=atlas,drums")]
    [InlineData("many")]
    public void What_is_no_sweep_is_refused_with_what_would_be_one(string text) =>
        TrainingSweep.Parse(text).Fault!.Value.Message.ShouldContain("use seeds=20");

    [Fact]
    public void A_name_that_leaves_no_room_for_the_seed_is_refused() =>
        TrainingSweep.Parse("seeds=2").Value.Plans(Plan with { Name = new string('a', 60) }).Fault!.Value.Message.ShouldContain("too long");

    [Fact]
    public void Seeds_beyond_the_largest_number_are_refused() =>
        TrainingSweep.Parse("seeds=9").Value.Plans(Plan with { Seed = int.MaxValue - 3 }).Fault.ShouldNotBeNull();

    [Fact]
    public void The_better_model_is_the_one_with_the_better_bars_that_were_held_out()
    {
        TrainingSweep.IsBetter(Card(0.9, 0.7), Card(1.0, 0.6)).ShouldBeTrue();
        TrainingSweep.IsBetter(Card(1.0, 0.6), Card(0.9, 0.7)).ShouldBeFalse();
    }

    [Fact]
    public void Where_nothing_was_held_out_the_learned_bars_decide_and_of_equal_models_the_first_stays()
    {
        TrainingSweep.IsBetter(Card(0.95, null), Card(0.9, null)).ShouldBeTrue();
        TrainingSweep.IsBetter(Card(0.9, null), Card(0.9, null)).ShouldBeFalse();
        TrainingSweep.IsBetter(Card(double.NaN, null), Card(0.1, null)).ShouldBeFalse();
    }

    private static ModelCard Card(double learned, double? heldOut)
    {
        var quality = ImmutableSortedDictionary<string, double>.Empty.Add("onsetF1", learned);
        return new ModelCard
        {
            Name = "m",
            Kind = "atlas",
            Grid = Grid.OneBar,
            Dataset = "house",
            Quality = heldOut is { } held ? quality.Add("validation.onsetF1", held) : quality,
        };
    }
}

using System.Collections.Immutable;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Classic;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Rhythm;
using RVae.Torch;

namespace RVae.Engine.Tests.Learning;

public sealed class ModelReportTests
{
    private static readonly ImmutableArray<Clip> Clips = Rhythms.Random(12, Grid.OneBar).Clips;

    private static RhythmModel Model(string kind = KernelModel.KindName, params Clip[] clips)
    {
        var plan = new TrainingPlan { Name = "map", Kind = kind, HiddenWidth = 16, Epochs = 2 };
        return ModelKinds.Create(TorchTrainer.Train(new Dataset("d", [.. clips]), plan, null, TimeProvider.System, TestContext.Current.CancellationToken).Value).Value;
    }

    [Fact]
    public void What_was_learned_is_told_from_what_is_new()
    {
        ModelReport report = ModelReport.Of(Model(clips: [.. Clips[..8]]), Clips).Value;
        report.AllNew.ShouldBeFalse();
        report.Learned.Clips.ShouldBe(8);
        report.Learned.Exact.F1.ShouldBeGreaterThan(0.98);
        report.HeldOut.ShouldNotBeNull().Clips.ShouldBe(4);
        report.HeldOut.Exact.F1.ShouldBeLessThan(0.7); // random bars have little in common
        report.OfOracle!.Value.ShouldBeInRange(0.8, 1.5);
        report.Baselines!.Spliced.ShouldBeGreaterThan(report.Baselines.Nearest);
        report.Baselines.Mutated.ShouldBeGreaterThanOrEqualTo(report.Baselines.Nearest);
        report.FrechetOfMap!.Value.ShouldBeGreaterThan(0);
        report.Map.Recall.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void New_clips_that_have_nothing_in_common_with_any_learned_one_have_no_oracle()
    {
        Clip kick = Rhythms.Clip("kick", Grid.OneBar, new Hit(Instrument.Kick, 0, 100, 0)), clap = Rhythms.Clip("clap", Grid.OneBar, new Hit(Instrument.Clap, 48, 90, 0));
        ModelReport report = ModelReport.Of(Model(clips: kick), [kick, clap]).Value;
        (report.HeldOut!.Clips, report.OfOracle).ShouldBe((1, null));
    }

    [Fact]
    public void Learned_clips_are_known_under_other_names()
    {
        Clip[] renamed = [.. Clips[..8].Select(clip => clip with { Name = "renamed-" + clip.Name })];
        ModelReport report = ModelReport.Of(Model(clips: [.. Clips[..8]]), renamed).Value;
        (report.AllNew, report.Learned.Clips, report.HeldOut).ShouldBe((false, 8, null));
    }

    [Fact]
    public void Strangers_under_the_names_of_learned_clips_are_new()
    {
        Clip[] strangers = [.. Rhythms.Random(8, Grid.OneBar, seed: 9).Clips];
        strangers.Select(clip => clip.Name).ShouldBe(Clips[..8].Select(clip => clip.Name));
        ModelReport report = ModelReport.Of(Model(clips: [.. Clips[..8]]), strangers).Value;
        (report.AllNew, report.Learned.Clips, report.HeldOut).ShouldBe((true, 8, null));
        report.Learned.Exact.F1.ShouldBeLessThan(0.8);
    }

    [Fact]
    public void A_model_without_places_knows_its_clips_by_name()
    {
        ModelReport report = ModelReport.Of(Model(ClassicModel.KindName, [.. Clips[..8]]), Clips).Value;
        (report.AllNew, report.Learned.Clips, report.HeldOut?.Clips).ShouldBe((false, 8, 4));
    }

    [Fact]
    public void Notes_that_snapping_moved_still_count_as_played()
    {
        // Half a sixteenth late at most: what sounds is where it was played.
        Clip[] played = [.. Enumerable.Range(1, 4).Select(i => Rhythms.Clip(
            $"late{i}", Grid.OneBar, new Hit(Instrument.Kick, 1, 100, 0.2f), new Hit(Instrument.Snare, (24 * i % 96) + 2, 90, -0.3f)))];
        ModelReport.Of(Model(clips: played), played).Value.Played.F1.ShouldBe(1);
    }

    [Fact]
    public void Clips_of_another_grid_are_named() =>
        ModelReport.Of(Model(clips: [.. Clips]), Rhythms.Random(2, Rhythms.Small).Clips).Fault.ShouldNotBeNull().Message.ShouldContain("clip 'clip0'");

    [Fact]
    public void No_clips_are_a_fault() => ModelReport.Of(Model(clips: [.. Clips]), []).Fault.ShouldNotBeNull().Code.ShouldBe(FaultCode.NotFound);
}

using RVae.Engine.Learning;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;

namespace RVae.Daemon.Tests.Jobs;

/// <summary>What is said of clips before a model is learned from them.</summary>
public sealed class TrainingNotesTests
{
    [Fact]
    public void One_clip_is_told_to_be_the_whole_map() =>
        Notes(AtlasModel.KindName, Beat(0)).ShouldBe(["there is only one clip, so the whole map will play that bar. Give more clips: a handful makes a map"]);

    [Fact]
    public void Clips_that_are_all_the_same_are_told() =>
        Notes(AtlasModel.KindName, Beat(0), Beat(0)).ShouldBe(["all 2 clips are the same rhythm, so the whole map will play it. Give different clips"]);

    [Theory]
    [InlineData(AtlasModel.KindName)]
    [InlineData(KernelModel.KindName)]
    public void More_clips_than_a_kind_places_are_told_with_the_kind_and_the_numbers_that_were_given(string kind)
    {
        Clip[] clips = [.. Enumerable.Range(0, 5000).Select(i => Beat(6 * (i % 16)))];

        Notes(kind, clips).ShouldBe([$"kind '{kind}' places up to 4096 clips, and there are 5000. It learns 4096 of them, chosen by the seed"]);
        TrainingSample.Of([.. clips], Plan(kind)).Length.ShouldBe(4096);
    }

    [Fact]
    public void Hits_that_are_lost_are_counted()
    {
        var flam = new Clip("flam", Grid.OneBar, [new(Instrument.Snare, 24, 100, 0.4f), new(Instrument.Snare, 25, 40, -0.3f)], new ClipSource("a.mid", 1, 120));

        Notes(AtlasModel.KindName, flam, Beat(0)).ShouldHaveSingleItem().ShouldStartWith("1 of 4 hits share a cell with a stronger hit and are not learned");
    }

    private static string[] Notes(string kind, params Clip[] clips) => [.. TrainingNotes.Of(new ClipReading([.. clips], []), Plan(kind))];

    private static TrainingPlan Plan(string kind) => new() { Name = "mine", Kind = kind };

    private static Clip Beat(int tick) =>
        new("beat", Grid.OneBar, [new(Instrument.Kick, 0, 100, 0), new(Instrument.Snare, tick, 90, 0)], new ClipSource("a.mid", 1, 120));
}

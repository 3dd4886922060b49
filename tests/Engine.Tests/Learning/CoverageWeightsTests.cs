using System.Collections.Immutable;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Learning;

public sealed class CoverageWeightsTests
{
    // Each clip has a hit more than the one before it: what lies between two of them sounds like those in the middle.
    private static readonly ImmutableArray<Clip> Clips =
    [
        .. Enumerable.Range(1, 24).Select(count => Rhythms.Clip(
            $"clip{count}", Rhythms.Small,
            [.. Enumerable.Range(0, count).Select(i => new Hit((Instrument)(i % 3), i * 5 % 16, 60 + i, 0))
                .OrderBy(hit => hit.Tick).ThenBy(hit => hit.Instrument)])),
    ];

    [Fact]
    public void Odd_clips_get_more_of_the_map_than_their_places_alone_would_give_them()
    {
        KernelMap map = Map(Clips);
        Effective(map, map.ClipWeights).ShouldBeGreaterThan(Effective(map, map.Places.Shares) + 0.02);
        map.ClipWeights.ShouldAllBe(say => say > 0 && say <= 1);
    }

    [Fact]
    public void Clips_that_are_the_same_share_what_they_have_to_say()
    {
        KernelMap map = Map([.. Clips, Clips[4] with { Name = "copy" }]);
        map.ClipWeights[^1].ShouldBe(map.ClipWeights[4]);
    }

    [Fact]
    public void One_clip_says_all() => Map(Clips[..1]).ClipWeights.ShouldBe([1]);

    [Fact]
    public void What_will_be_spliced_is_measured_as_it_will_be_spliced() =>
        Map(Clips, spliced: true).ClipWeights.ShouldNotBe(Map(Clips).ClipWeights);

    private static KernelMap Map(ImmutableArray<Clip> clips, bool spliced = false)
    {
        var card = new ModelCard { Name = "votes", Kind = KernelModel.KindName, Grid = Rhythms.Small, Clips = [.. clips.Select(clip => clip.Name)] };
        return new KernelMap(clips, ClipPlaces.Of(clips, 2, 1), card, spliced);
    }

    private static double Effective(KernelMap map, float[] clipWeights)
    {
        Dictionary<string, Weight> weights = map.Export();
        weights["clips.share"] = new Weight([clipWeights.Length], clipWeights);
        var card = new ModelCard { Name = "votes", Kind = KernelModel.KindName, Grid = Rhythms.Small, Clips = [.. Clips.Select(clip => clip.Name)] };
        return MapEvaluation.Evaluate(ModelKinds.Create(new TrainedModel(card, weights)).Value, Clips).EffectiveClips;
    }
}

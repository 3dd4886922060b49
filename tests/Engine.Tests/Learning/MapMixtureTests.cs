using System.Collections.Immutable;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Learning;

public sealed class MapMixtureTests
{
    private static readonly ImmutableArray<Clip> Clips = [.. Rhythms.Random(20, Grid.OneBar).Clips];

    [Fact]
    public void A_seed_splices_as_it_did_and_another_otherwise()
    {
        float[] once = OnsetsAt(Map(seed: 3), 0.4f, -1.2f);
        OnsetsAt(Map(seed: 3), 0.4f, -1.2f).ShouldBe(once);
        OnsetsAt(Map(seed: 4), 0.4f, -1.2f).ShouldNotBe(once);
    }

    [Fact]
    public void At_its_place_a_clip_is_as_it_is()
    {
        KernelMap map = Map(seed: 3);
        for (int clip = 0; clip < map.Count; clip++)
        {
            float[] onsets = OnsetsAt(map, map.Places[clip][0], map.Places[clip][1]);
            for (int cell = 0; cell < onsets.Length; cell++)
                (onsets[cell] > 0).ShouldBe(map.Onsets[(clip * onsets.Length) + cell] > 0.5f);
        }
    }

    [Fact]
    public void No_position_needs_a_third_hand_where_no_clip_does()
    {
        // Rhythms.Random strikes any cell: only clips without such ticks are placed.
        ImmutableArray<Clip> played = [.. Clips.Select(clip => clip with
        {
            Hits = [.. clip.Hits.GroupBy(hit => hit.Tick).SelectMany(tick => tick.Take(DrummerRules.Hands))],
        })];
        KernelMap map = Map(seed: 3, played);
        var playability = new Playability(Grid.OneBar, Kit.Nine);
        var groove = new Groove(Grid.OneBar);
        for (float x = -3; x <= 3; x += 0.3f)
        {
            for (float y = -3; y <= 3; y += 0.3f)
            {
                float[] onsets = OnsetsAt(map, x, y);
                groove.View.Clear();
                for (int cell = 0; cell < onsets.Length; cell++)
                    groove.Onsets[map.Struck[cell]] = onsets[cell] > 0 ? 1 : 0;
                playability.Add(OnsetBits.Of(groove, OnsetF1.Threshold));
            }
        }

        playability.Report.ThreeHands.ShouldBe(0);
    }

    private static float[] OnsetsAt(KernelMap map, float x, float y)
    {
        float[] onsets = new float[map.Struck.Length];
        new MapMixture(map, map.ClipWeights).Onsets([x, y], onsets);
        return onsets;
    }

    private static KernelMap Map(int seed, ImmutableArray<Clip>? clips = null)
    {
        ImmutableArray<Clip> placed = clips ?? Clips;
        var card = new ModelCard
        {
            Name = "mixed",
            Kind = AtlasModel.KindName,
            Grid = Grid.OneBar,
            OffsetScale = 4,
            HasDrummerRules = true,
            Seed = seed,
            Clips = [.. placed.Select(clip => clip.Name)],
        };
        return new KernelMap(placed, ClipPlaces.Of(placed, 2, 1), card, spliced: true);
    }
}

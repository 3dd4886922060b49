using System.Collections.Immutable;
using RVae.Engine.Learning;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Learning;

public sealed class ClipPlacesTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(33, 2)]
    [InlineData(40, 5)]
    public void Every_clip_lies_on_the_pad_and_away_from_the_others(int clips, int dimensions)
    {
        ClipPlaces places = ClipPlaces.Of(Rhythms.Random(clips, Rhythms.Small).Clips, dimensions, 1);
        places.Values.Length.ShouldBe(clips * dimensions);
        places.Values.ShouldAllBe(value => value >= -3 && value <= 3);
        for (int one = 0; one < clips; one++)
        {
            for (int other = 0; other < one; other++)
                Distance(places, one, other).ShouldBeGreaterThan(places.Spacing / 4);
        }
    }

    [Fact]
    public void Clips_that_are_the_same_share_a_place()
    {
        ImmutableArray<Clip> clips = Rhythms.Random(6, Rhythms.Small).Clips;
        ClipPlaces places = ClipPlaces.Of([.. clips, clips[2] with { Name = "copy" }], 2, 1);
        Distance(places, 2, 6).ShouldBe(0);
        places.Shares.ShouldBe([1, 1, 0.5f, 1, 1, 1, 0.5f]);
    }

    [Fact]
    public void Versions_of_a_rhythm_share_its_area_and_the_louder_lie_to_the_right()
    {
        ImmutableArray<Clip> clips = Rhythms.Random(6, Rhythms.Small).Clips;
        ClipPlaces alone = ClipPlaces.Of(clips, 2, 1);
        ClipPlaces places = ClipPlaces.Of([.. clips, Version("softer", 20, 0.3f), Version("softest", 10, 0), Version("as soft", 20, -0.2f)], 2, 1);
        places.Shares.ShouldBe([1, 1, 0.25f, 1, 1, 1, 0.25f, 0.25f, 0.25f]);
        places.Spacing.ShouldBe(alone.Spacing);
        places[8].ToArray().ShouldBe(places[6].ToArray(), "of one loudness");
        float[] along = [places[7][0], places[6][0], places[2][0]];
        along.ShouldBeInOrder();
        (along[2] - along[0]).ShouldBe(places.Spacing / 2, 1e-4f);
        foreach (int version in new[] { 2, 6, 7 })
        {
            places[version][1].ShouldBe(alone[2][1]);
            for (int other = 0; other < 6; other++)
            {
                if (other != 2)
                    Distance(places, version, other).ShouldBeGreaterThan(places.Spacing / 4);
            }
        }

        Clip Version(string name, int velocity, float offset) =>
            clips[2] with { Name = name, Hits = [.. clips[2].Hits.Select(hit => hit with { Velocity = velocity, Offset = offset })] };
    }

    [Fact]
    public void Relatives_lie_closer_together_than_strangers()
    {
        // Two families of bars, each a basic bar with one hit of its own.
        ImmutableArray<Clip> clips =
        [
            .. Family("straight", Instrument.Kick, 0, 4, 8, 12),
            .. Family("turned", Instrument.Snare, 2, 6, 10, 14),
        ];
        ClipPlaces places = ClipPlaces.Of(clips, 2, 1);
        float[] within = [.. Pairs().Where(pair => pair.One / 4 == pair.Other / 4).Select(pair => Distance(places, pair.One, pair.Other))];
        float[] across = [.. Pairs().Where(pair => pair.One / 4 != pair.Other / 4).Select(pair => Distance(places, pair.One, pair.Other))];
        within.Average().ShouldBeLessThan(0.8f * across.Average());
    }

    [Fact]
    public void Clips_that_were_placed_stay_when_others_come()
    {
        ImmutableArray<Clip> clips = Rhythms.Random(12, Rhythms.Small).Clips;
        ClipPlaces before = ClipPlaces.Of(clips[..8], 2, 1);
        var kept = Enumerable.Range(0, 8).ToDictionary(i => clips[i].Name, i => before[i].ToArray());
        ClipPlaces after = ClipPlaces.Of(clips, 2, 1, kept);
        after.Values[..16].ShouldBe(before.Values);
        after.Values.ShouldAllBe(value => value >= -3 && value <= 3);
    }

    private static IEnumerable<(int One, int Other)> Pairs() =>
        Enumerable.Range(0, 8).SelectMany(one => Enumerable.Range(one + 1, 7 - one).Select(other => (one, other)));

    private static IEnumerable<Clip> Family(string name, Instrument instrument, params int[] ticks) =>
        Enumerable.Range(0, 4).Select(i => Rhythms.Clip(
            $"{name}{i}", Rhythms.Small,
            [.. ticks.Select(tick => new Hit(instrument, tick, 100, 0)), new Hit(Instrument.Rim, (4 * i) + 1, 30, 0)]));

    private static float Distance(ClipPlaces places, int one, int other) =>
        System.Numerics.Tensors.TensorPrimitives.Distance(places[one], places[other]);
}

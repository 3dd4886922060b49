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
    public void Clips_that_differ_in_loudness_and_timing_only_share_a_place()
    {
        ImmutableArray<Clip> clips = Rhythms.Random(6, Rhythms.Small).Clips;
        Clip softer = clips[2] with { Name = "softer", Hits = [.. clips[2].Hits.Select(hit => hit with { Velocity = 20, Offset = 0.3f })] };
        ClipPlaces places = ClipPlaces.Of([.. clips, softer], 2, 1);
        Distance(places, 2, 6).ShouldBe(0);
        places.Shares.ShouldBe([1, 1, 0.5f, 1, 1, 1, 0.5f]);
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

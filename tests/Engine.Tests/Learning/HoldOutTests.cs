using System.Collections.Immutable;
using CsCheck;
using RVae.Engine.Learning;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Learning;

public sealed class HoldOutTests
{
    private const int Fewest = 64;

    [Fact]
    public void A_small_set_is_learned_whole()
    {
        ImmutableArray<Clip> clips = Rhythms.Random(Fewest - 1, Rhythms.Small).Clips;
        (ImmutableArray<Clip> learned, ImmutableArray<Clip> heldOut) = HoldOut.Split(clips, 1, Fewest);
        learned.ShouldBe(clips);
        heldOut.ShouldBeEmpty();
    }

    [Fact]
    public void No_rhythm_and_no_bar_is_on_both_sides() => Gen.Int[0, 1000].Sample(
        seed =>
        {
            ImmutableArray<Clip> clips = Rhythms.Random(100, Rhythms.Small, seed).Clips;
            var random = new Random(seed);
            // Copies under other names, played a little softer, and overlapping cuts of the same bar.
            ImmutableArray<Clip> copies = [.. clips.Take(60).Select((clip, i) => clip with
            {
                Name = "copy" + i,
                Source = random.Next(2) == 0 ? clip.Source : new ClipSource("copies.mid", i, 100),
                Hits = [.. clip.Hits.Select(hit => hit with { Velocity = Math.Max(1, hit.Velocity - 9) })],
            })];
            (ImmutableArray<Clip> learned, ImmutableArray<Clip> heldOut) = HoldOut.Split([.. clips, .. copies], seed, Fewest);

            heldOut.ShouldNotBeEmpty();
            (learned.Length + heldOut.Length).ShouldBe(160);
            learned.Select(Onsets).Intersect(heldOut.Select(Onsets)).ShouldBeEmpty();
            learned.Select(Bar).Intersect(heldOut.Select(Bar)).ShouldBeEmpty();
        },
        iter: 20);

    [Fact]
    public void The_same_seed_holds_out_the_same()
    {
        ImmutableArray<Clip> clips = Rhythms.Random(100, Rhythms.Small).Clips;
        HoldOut.Split(clips, 4, Fewest).HeldOut.ShouldBe(HoldOut.Split(clips, 4, Fewest).HeldOut);
        HoldOut.Split(clips, 4, Fewest).HeldOut.ShouldNotBe(HoldOut.Split(clips, 5, Fewest).HeldOut);
    }

    private static string Onsets(Clip clip) => string.Join(',', clip.Hits.Select(hit => (hit.Instrument, hit.Tick)));

    private static (string, int) Bar(Clip clip) => (clip.Source.File, clip.Source.Bar);
}

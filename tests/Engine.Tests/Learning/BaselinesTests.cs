using RVae.Engine.Learning;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Learning;

public sealed class BaselinesTests
{
    private static readonly Clip First = Rhythms.Clip("first", Grid.OneBar, new Hit(Instrument.Kick, 0, 100, 0), new Hit(Instrument.Snare, 24, 100, 0));
    private static readonly Clip Second = Rhythms.Clip("second", Grid.OneBar, new Hit(Instrument.Kick, 48, 100, 0), new Hit(Instrument.Snare, 72, 100, 0));

    [Fact]
    public void A_clip_that_was_learned_is_answered_with_itself()
    {
        BaselineReport report = Baselines.Of([First, Second], [First], tries: 5);
        report.ShouldBe(new BaselineReport(1, 1, 1));
    }

    [Fact]
    public void A_clip_of_the_beats_of_two_is_found_by_splicing_them()
    {
        Clip both = Rhythms.Clip("both", Grid.OneBar, [.. First.Hits, .. Second.Hits]);
        BaselineReport report = Baselines.Of([First, Second], [both], tries: 200);
        report.Nearest.ShouldBe(2.0 * 2 / 6, 1e-9);
        report.Spliced.ShouldBe(1);
        report.Mutated.ShouldBeGreaterThan(report.Nearest);
    }

    [Fact]
    public void The_same_seed_gives_the_same_answers()
    {
        Clip[] clips = [.. Rhythms.Random(12, Grid.OneBar).Clips];
        Baselines.Of(clips[..8], clips[8..], tries: 20, seed: 3).ShouldBe(Baselines.Of(clips[..8], clips[8..], tries: 20, seed: 3));
    }
}

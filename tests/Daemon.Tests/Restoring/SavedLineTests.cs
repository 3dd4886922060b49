using RVae.Daemon.Saved;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Tests.Restoring;

/// <summary>Where the music goes on after a gap.</summary>
public sealed class SavedLineTests
{
    private const long Second = 1_000_000_000;

    private static readonly SavedLine Line = new(
        Playing: true, Position: 1000, Due: 7, TicksPerSecond: 48, Apart: 0, Bars: [.. Enumerable.Repeat(new SavedBars("4/4", 40, 10, 0), 4)]);

    [Fact]
    public void After_a_gap_the_next_tick_is_the_first_of_the_line_that_is_not_over()
    {
        EngineState engine = Line.EngineFrom(due: 5 * Second, moment: 15 * Second);
        engine.Position.ShouldBe(1000 + 480);
        engine.Clock.Line.TimeOf(engine.Clock.Number).ShouldBe(15 * Second);
        engine.Playing.ShouldBeTrue();
        engine.Deck(3).ShouldBe(new DeckBars(Meter.FourFour, 40, 10, 0));
    }

    [Fact]
    public void A_tick_that_is_still_to_come_is_waited_for()
    {
        EngineState engine = Line.EngineFrom(due: 5 * Second, moment: 4 * Second);
        engine.Position.ShouldBe(1000);
        engine.Clock.Line.TimeOf(engine.Clock.Number).ShouldBe(5 * Second);
    }

    [Fact]
    public void Ticks_stay_on_the_line_however_long_the_gap_was()
    {
        long moment = (500 * Second) + 1;
        EngineState engine = Line.EngineFrom(due: 0, moment);
        long next = engine.Clock.Line.TimeOf(engine.Clock.Number);
        next.ShouldBeGreaterThanOrEqualTo(moment);
        (next - moment).ShouldBeLessThan(Second / 48);
        next.ShouldBe((long)Math.Round((engine.Position - 1000) * 1e9 / 48));
    }

    [Fact]
    public void From_the_start_everything_is_at_rest_in_bar_1_with_the_same_metres()
    {
        EngineState engine = (Line with { Bars = [.. Line.Bars.Select(bars => bars with { Meter = "7/8" })] }).FromStart();
        (engine.Position, engine.Playing, engine.IsSound).ShouldBe((0, false, true));
        engine.Deck(0).ShouldBe(new DeckBars(new Meter(7, 8), 0, 0, 0));
    }

    [Fact]
    public void A_line_is_kept_and_gone_on_from_without_a_difference()
    {
        EngineState engine = Line.EngineAt(12 * Second);
        SavedLine kept = SavedLine.Of(engine, due => (ulong)due);
        kept.Bars.AsSpan().SequenceEqual(Line.Bars.AsSpan()).ShouldBeTrue();
        (kept with { Bars = Line.Bars }).ShouldBe(Line with { Due = (ulong)(12 * Second) });
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("5/3", 0)]
    [InlineData("4/4", 2000)]
    [InlineData("4/4", -1)]
    public void Bars_that_cannot_be_are_refused(string meter, long origin) =>
        (Line with { Bars = Line.Bars.SetItem(2, new SavedBars(meter, origin, 0, 0)) }).IsUsable.ShouldBeFalse();
}

using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

public sealed class OfflinePerformanceTests
{
    [Fact]
    public void A_rendering_holds_the_grooves_hits_in_each_of_its_bars_and_none_of_the_next()
    {
        var grid = new Grid(new Meter(3, 4), 24, 1);
        DrawnModel model = DrawnModel.Of(
            grid, new Hit(Instrument.Kick, 0, 100, -0.5f), new Hit(Instrument.Hat, 36, 60, 0), new Hit(Instrument.Snare, 71, 90, 3));
        Clip clip = OfflinePerformance.Render(model, DeckControls.Default, LatentPoint.Origin, 2).Value;
        clip.Grid.ShouldBe(grid with { Bars = 2 });
        clip.Hits.ShouldBe(
        [
            new(Instrument.Kick, 0, 100, 0), new(Instrument.Hat, 36, 60, 0), new(Instrument.Snare, 71, 90, 3),
            new(Instrument.Kick, 72, 100, -0.5f), new(Instrument.Hat, 108, 60, 0), new(Instrument.Snare, 143, 90, 3),
        ]);
    }

    [Fact]
    public void The_same_seed_renders_the_same_noise()
    {
        DrawnModel model = DrawnModel.KickAtX(Grid.OneBar);
        Clip Rendered(int seed) => OfflinePerformance.Render(
            model, DeckControls.Default with { Noise = 2, NoiseSeed = seed }, new LatentPoint(40, 0), 16).Value;
        Rendered(1).Hits.ShouldBe(Rendered(1).Hits);
        Rendered(1).Hits.ShouldNotBe(Rendered(2).Hits);
        Rendered(1).Hits.Select(hit => hit.Tick % 96).Distinct().Count().ShouldBeGreaterThan(3);
    }

    [Fact]
    public void A_glide_goes_from_the_first_position_to_the_last_in_a_straight_line()
    {
        DrawnModel model = DrawnModel.KickAtX(Grid.OneBar);
        Clip Rendered(LatentPoint from, LatentPoint? to) => OfflinePerformance.Render(model, DeckControls.Default, from, 4, to: to).Value;
        // The kick's tick follows x: in bar after bar it comes later.
        int[] ticks = [.. Rendered(new LatentPoint(0, 0), new LatentPoint(90, 0)).Hits.Select(hit => hit.Tick % 96)];
        ticks.Length.ShouldBeGreaterThan(1);
        ticks.ShouldBe(ticks.Order());
        ticks[^1].ShouldBeGreaterThan(ticks[0]);
        Rendered(new LatentPoint(40, 0), new LatentPoint(40, 0)).Hits.ShouldBe(Rendered(new LatentPoint(40, 0), null).Hits);
    }

    [Fact]
    public void A_model_that_cannot_be_played_is_a_fault() =>
        OfflinePerformance.Render(DrawnModel.Of(new Grid(Meter.FourFour, 7, 1)), DeckControls.Default, LatentPoint.Origin, 1)
            .Fault!.Value.Message.ShouldContain("'drawn'");
}

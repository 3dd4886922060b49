using CsCheck;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

public sealed class PerformanceSpaceTests
{
    private static readonly Gen<DeckControls> Settings =
        from threshold in Gen.Float[0, 1]
        from hats in Gen.OneOf(Gen.Const(-1f), Gen.Float[0, 1])
        from density in Gen.OneOf(Gen.Const(-1f), Gen.Float[0, 1])
        from gap in Gen.Int[0, 6]
        from push in Gen.Float[-1, 1]
        select DeckControls.Default with
        {
            Threshold = threshold,
            Thresholds = DeckControls.Default.Thresholds.With(Instrument.Hat, hats),
            Density = density,
            Gap = gap,
            Conditions = [push],
        };

    [Fact]
    public void Every_place_shows_what_a_deck_plays_there() =>
        Gen.Select(Settings, Gen.Int[1, 5], Gen.Int[1, 5]).Sample((controls, columns, rows) =>
        {
            DrawnModel model = Hilly(Grid.OneBar);
            PerformanceSpace space = PerformanceSpace.Draw(model, controls, columns, rows).Value;
            var plane = new PlaneGrid(columns, rows, model.Card.LatentRange);
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns; column++)
                {
                    var point = new LatentPoint(plane.X(column), plane.Y(row));
                    Clip played = OfflinePerformance.Render(model, controls, point, bars: 1).Value;
                    Sounding(space, row, column).ShouldBe(Sounding(played));
                }
            }
        }, iter: 60);

    [Fact]
    public void The_top_row_is_the_greatest_y_and_the_first_column_the_least_x()
    {
        PerformanceSpace space = PerformanceSpace.Draw(Corner(), DeckControls.Default, 4, 3).Value;
        for (int row = 0; row < 3; row++)
            space.Row(0, row).ToArray().ShouldBe(row == 0 ? [1, 0, 0, 0] : [0, 0, 0, 0]);
        (space.Grid.X(0), space.Grid.X(2), space.Grid.Y(0)).ShouldBe((-3, 0, 3));
    }

    [Fact]
    public void A_coarser_grid_than_the_transports_sounds_on_the_transports_ticks()
    {
        var grid = new Grid(Meter.FourFour, 12, 2);
        PerformanceSpace space = PerformanceSpace.Draw(DrawnModel.Of(grid, new Hit(Instrument.Snare, 7, 100, 0)), DeckControls.Default, 1, 1).Value;
        space.Ticks.ShouldBe(192);
        Enumerable.Range(0, 192).Where(tick => space.Row(tick, 0)[0] != 0).ShouldBe([14]);
        space.Row(14, 0)[0].ShouldBe((ushort)0b10);
    }

    [Fact]
    public void Chance_and_the_mixer_are_not_on_the_map()
    {
        DeckControls busy = DeckControls.Default with { Chaos = 1, Noise = 2, Mute = true, Level = 0, NoiseSeed = 3 };
        DrawnModel model = Hilly(Grid.OneBar);
        PerformanceSpace plain = PerformanceSpace.Draw(model, DeckControls.Default, 3, 3).Value;
        PerformanceSpace other = PerformanceSpace.Draw(model, busy, 3, 3).Value;
        for (int tick = 0; tick < plain.Ticks; tick++)
            other.Row(tick, 1).ToArray().ShouldBe(plain.Row(tick, 1).ToArray());
    }

    private static DrawnModel Hilly(Grid grid) => new(grid, (inputs, groove) =>
    {
        ReadOnlySpan<float> at = inputs.Span;
        for (int cell = 0; cell < groove.Onsets.Length; cell++)
        {
            groove.Onsets[cell] = 0.5f + (0.5f * MathF.Sin((cell * 0.7f) + at[0] + (2 * at[1]) + at[2]));
            groove.Velocities[cell] = 0.5f + (0.4f * MathF.Cos(cell * 1.3f));
            groove.Offsets[cell] = 0;
        }
    });

    private static DrawnModel Corner() => new(Grid.OneBar, (inputs, groove) =>
    {
        groove.Clear();
        if (inputs.Span[0] < -2 && inputs.Span[1] > 2)
            groove.Onsets[0] = groove.Velocities[0] = 1;
    });

    private static string Sounding(PerformanceSpace space, int row, int column) =>
        string.Join(' ', Enumerable.Range(0, space.Ticks).Select(tick => space.Row(tick, row)[column]));

    private static string Sounding(Clip clip)
    {
        int[] bits = new int[clip.Grid.TickCount];
        foreach (Hit hit in clip.Hits)
            bits[hit.Tick] |= 1 << (int)hit.Instrument;
        return string.Join(' ', bits);
    }
}

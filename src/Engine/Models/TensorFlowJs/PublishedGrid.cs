using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>What the cells of a published model's matrices mean in time, which its files do not say.</summary>
internal static class PublishedGrid
{
    private const int MostBars = 16;
    private const int Suggested = 3;

    // What a model without a word about it may be in, the likeliest first.
    private static readonly Meter[] Usual = [Meter.FourFour, new(3, 4), new(6, 8), new(12, 8), new(5, 4), new(7, 8)];

    /// <summary>The raster of so many cells over some bars; null where these cannot be theirs.</summary>
    public static Grid? Of(int cells, int bars, Meter meter)
    {
        int quarters = bars * meter.Numerator * 4; // in units of the metre's denominator
        long perQuarter = quarters == 0 ? 0 : (long)(cells / Instruments.Usual) * meter.Denominator / quarters;
        var grid = new Grid(meter, (int)Math.Clamp(perQuarter, 0, 96), bars);
        return perQuarter >= 1 && meter.IsValid && grid.HasWholeBars && grid.CellCount == cells ? grid : null;
    }

    /// <summary>What to do where the bars and the metre do not do: some that would.</summary>
    public static string WayOut(int cells)
    {
        string[] fitting =
        [
            .. Usual.SelectMany(meter => Enumerable.Range(1, MostBars).Select(bars => Of(cells, bars, meter)))
                .Where(grid => grid is { FallsOnTransport: true })
                .OrderByDescending(grid => grid!.Value.TicksPerQuarter).Take(Suggested)
                .Select(grid => $"--bars {grid!.Value.Bars} --meter {grid.Value.Meter}"),
        ];
        return fitting.Length > 0
            ? $"say which it has (--bars, --meter), such as {string.Join(" or ", fitting)}"
            : "there are no bars and metre (--bars, --meter) with which it could be played";
    }
}

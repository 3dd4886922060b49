using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// Keeps what lies between clips within what a drummer plays: two hands at most on a tick, one way to strike a hi-hat or a ride at once, and no
/// sixteenths beside triplets of one drum in one beat. What the nearest clip does itself is allowed. The hits with the least log-odds give way.
/// </summary>
internal sealed class DrummerRules
{
    /// <summary>Hits at once that take a hand.</summary>
    public const int Hands = 2;

    // As likely as the likeliest rest: a lower threshold brings such a hit back.
    private const float GivenWay = -0.5f;

    private readonly int[][] _handsOfTick;
    private readonly int[][] _exclusive;
    private readonly (int[] Straight, int[] Triplet)[] _divisions;

    /// <summary>The rules for the struck cells of a grid, as a kit is played.</summary>
    public DrummerRules(int[] struck, Grid grid, Kit kit)
    {
        StruckCell[] cells = [.. struck.Select((cell, index) => new StruckCell((Instrument)(cell / grid.TickCount), cell % grid.TickCount, index))];
        ILookup<int, StruckCell> ticks = cells.ToLookup(cell => cell.Tick);
        _handsOfTick = [.. ticks.Select(tick => IndexesOf(tick, cell => !kit[cell.Instrument].ByFoot)).Where(hands => hands.Length > Hands)];
        _exclusive = [.. kit.Exclusive
            .SelectMany(group => ticks.Select(tick => IndexesOf(tick, cell => group.Contains(cell.Instrument))))
            .Where(ways => ways.Length > 1)];
        _divisions = Divide(cells, grid.TicksPerQuarter);
    }

    /// <summary>Whether a quarter note of so many ticks has sixteenths and eighth triplets.</summary>
    public static bool HasBoth(int ticksPerQuarter) => ticksPerQuarter % 12 == 0;

    /// <summary>Lets hits give way.</summary>
    /// <param name="logits">Log-odds of the onsets of the struck cells.</param>
    /// <param name="nearest">The same of the nearest clip.</param>
    public void Apply(Span<float> logits, ReadOnlySpan<float> nearest)
    {
        foreach (int[] ways in _exclusive)
            Thin(logits, ways, Math.Max(1, CountOf(nearest, ways)));

        foreach ((int[] straight, int[] triplet) in _divisions)
        {
            if (CountOf(logits, straight) > 0 && CountOf(logits, triplet) > 0 && !(CountOf(nearest, straight) > 0 && CountOf(nearest, triplet) > 0))
                GiveWay(logits, MostOf(logits, straight) < MostOf(logits, triplet) ? straight : triplet);
        }

        foreach (int[] hands in _handsOfTick)
            Thin(logits, hands, Math.Max(Hands, CountOf(nearest, hands)));
    }

    private static void Thin(Span<float> logits, int[] cells, int most)
    {
        for (int sounding = CountOf(logits, cells); sounding > most; sounding--)
            logits[LeastOf(logits, cells)] = GivenWay;
    }

    private static (int[] Straight, int[] Triplet)[] Divide(StruckCell[] cells, int quarter) => !HasBoth(quarter) ? [] :
        [.. cells
            .GroupBy(cell => (cell.Instrument, cell.Tick / quarter))
            .Select(beat => (
                Straight: IndexesOf(beat, cell => cell.Tick % quarter == quarter / 4 || cell.Tick % quarter == 3 * quarter / 4),
                Triplet: IndexesOf(beat, cell => cell.Tick % quarter == quarter / 3 || cell.Tick % quarter == 2 * quarter / 3)))
            .Where(parts => parts.Straight.Length > 0 && parts.Triplet.Length > 0)];

    private static int[] IndexesOf(IEnumerable<StruckCell> cells, Func<StruckCell, bool> belongs) => [.. cells.Where(belongs).Select(cell => cell.Index)];

    private static void GiveWay(Span<float> logits, int[] cells)
    {
        foreach (int cell in cells)
            logits[cell] = MathF.Min(logits[cell], GivenWay);
    }

    private static int CountOf(ReadOnlySpan<float> logits, int[] cells)
    {
        int count = 0;
        foreach (int cell in cells)
            count += logits[cell] > 0 ? 1 : 0;
        return count;
    }

    private static float MostOf(ReadOnlySpan<float> logits, int[] cells)
    {
        float most = float.NegativeInfinity;
        foreach (int cell in cells)
            most = MathF.Max(most, logits[cell]);
        return most;
    }

    /// <summary>The sounding cell with the least log-odds.</summary>
    private static int LeastOf(ReadOnlySpan<float> logits, int[] cells)
    {
        int least = -1;
        foreach (int cell in cells)
        {
            if (logits[cell] > 0 && (least < 0 || logits[cell] < logits[least]))
                least = cell;
        }

        return least;
    }

    private readonly record struct StruckCell(Instrument Instrument, int Tick, int Index);
}

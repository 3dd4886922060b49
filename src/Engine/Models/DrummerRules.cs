using System.Runtime.InteropServices;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models;

/// <summary>
/// Keeps the mixture between clips within what a drummer plays: at most two hands on a tick; one way to strike a hi-hat or a ride at once; no
/// sixteenths beside triplets of one drum in one beat. What the nearest clip does is allowed. The hits with the lowest log-odds give way.
/// </summary>
/// <param name="Words">
/// The rules as an image has them, one after another: how many hits of its cells may sound at once, or 0 for a beat that has sixteenths or
/// triplets; how many cells follow on one side, and on the other; then the cells, by their place among those that are struck.
/// </param>
internal readonly record struct DrummerRules(ReadOnlyMemory<float> Words)
{
    /// <summary>Most hits at once that need a hand.</summary>
    public const int Hands = 2;

    // Log-odds of a hit that gave way: as probable as the most probable rest, so a lower threshold brings the hit back.
    private const float GivenWay = -0.5f;

    private const int HeadWords = 3;

    /// <summary>Whether there is no rule.</summary>
    public bool IsEmpty => Words.IsEmpty;

    /// <summary>The rules for the struck cells of a grid, as a kit is played.</summary>
    public static DrummerRules For(IReadOnlyList<int> struck, Grid grid, Kit kit)
    {
        StruckCell[] cells = [.. struck.Select((cell, index) => new StruckCell((Instrument)(cell / grid.TickCount), cell % grid.TickCount, index))];
        ILookup<int, StruckCell> ticks = cells.ToLookup(cell => cell.Tick);
        IEnumerable<int[]> exclusive = kit.Exclusive.SelectMany(group => ticks.Select(tick => IndexesOf(tick, cell => group.Contains(cell.Instrument))));
        IEnumerable<int[]> hands = ticks.Select(tick => IndexesOf(tick, cell => kit[cell.Instrument].By == PlayedBy.Hand));
        int[] words =
        [
            .. exclusive.Where(ways => ways.Length > 1).SelectMany(ways => Rule(1, ways, [])),
            .. Divisions(cells, grid.TicksPerQuarter).SelectMany(beat => Rule(0, beat.Straight, beat.Triplet)),
            .. hands.Where(hits => hits.Length > Hands).SelectMany(hits => Rule(Hands, hits, [])),
        ];
        return new DrummerRules(MemoryMarshal.Cast<int, float>(words).ToArray());
    }

    /// <summary>Whether a quarter note of so many ticks has sixteenths and eighth triplets.</summary>
    public static bool HasBoth(int ticksPerQuarter) => ticksPerQuarter % 12 == 0;

    /// <summary>Whether rules from an image name only struck cells.</summary>
    /// <param name="words">The rules.</param>
    /// <param name="struck">How many cells are struck.</param>
    public static bool AreSound(ReadOnlySpan<float> words, int struck)
    {
        ReadOnlySpan<int> rest = MemoryMarshal.Cast<float, int>(words);
        while (rest.Length >= HeadWords)
        {
            (int most, int first, int second) = (rest[0], rest[1], rest[2]);
            rest = rest[HeadWords..];
            if (most < 0 || first < 0 || second < 0 || first > rest.Length || second > rest.Length - first)
                return false;
            foreach (int cell in rest[..(first + second)])
            {
                if (cell < 0 || cell >= struck)
                    return false;
            }

            rest = rest[(first + second)..];
        }

        return rest.IsEmpty;
    }

    /// <summary>Lets hits give way. Allocates nothing.</summary>
    /// <param name="logits">Log-odds of the onsets of the struck cells.</param>
    /// <param name="nearest">What the nearest clip strikes: a number above 0 for each cell in which it has a hit.</param>
    public void Apply(Span<float> logits, ReadOnlySpan<float> nearest)
    {
        ReadOnlySpan<int> rest = MemoryMarshal.Cast<float, int>(Words.Span);
        while (!rest.IsEmpty)
        {
            (int most, int first, int second) = (rest[0], rest[1], rest[2]);
            ReadOnlySpan<int> cells = rest.Slice(HeadWords, first), others = rest.Slice(HeadWords + first, second);
            if (most > 0)
                Thin(logits, nearest, cells, most);
            else
                Choose(logits, nearest, cells, others);
            rest = rest[(HeadWords + first + second)..];
        }
    }

    private static int[] Rule(int most, int[] cells, int[] others) => [most, cells.Length, others.Length, .. cells, .. others];

    private static void Thin(Span<float> logits, ReadOnlySpan<float> nearest, ReadOnlySpan<int> cells, int most)
    {
        int sounding = CountOf(logits, cells);
        if (sounding <= most)
            return;
        for (int allowed = Math.Max(most, CountOf(nearest, cells)); sounding > allowed; sounding--)
            logits[LeastOf(logits, cells)] = GivenWay;
    }

    private static void Choose(Span<float> logits, ReadOnlySpan<float> nearest, ReadOnlySpan<int> straight, ReadOnlySpan<int> triplet)
    {
        if (CountOf(logits, straight) == 0 || CountOf(logits, triplet) == 0 || (CountOf(nearest, straight) > 0 && CountOf(nearest, triplet) > 0))
            return;
        foreach (int cell in MostOf(logits, straight) < MostOf(logits, triplet) ? straight : triplet)
            logits[cell] = MathF.Min(logits[cell], GivenWay);
    }

    private static IEnumerable<(int[] Straight, int[] Triplet)> Divisions(StruckCell[] cells, int quarter) => !HasBoth(quarter) ? [] :
        cells
            .GroupBy(cell => (cell.Instrument, cell.Tick / quarter))
            .Select(beat => (
                Straight: IndexesOf(beat, cell => cell.Tick % quarter == quarter / 4 || cell.Tick % quarter == 3 * quarter / 4),
                Triplet: IndexesOf(beat, cell => cell.Tick % quarter == quarter / 3 || cell.Tick % quarter == 2 * quarter / 3)))
            .Where(parts => parts.Straight.Length > 0 && parts.Triplet.Length > 0);

    private static int[] IndexesOf(IEnumerable<StruckCell> cells, Func<StruckCell, bool> belongs) => [.. cells.Where(belongs).Select(cell => cell.Index)];

    private static int CountOf(ReadOnlySpan<float> logits, ReadOnlySpan<int> cells)
    {
        int count = 0;
        foreach (int cell in cells)
            count += logits[cell] > 0 ? 1 : 0;
        return count;
    }

    private static float MostOf(ReadOnlySpan<float> logits, ReadOnlySpan<int> cells)
    {
        float most = float.NegativeInfinity;
        foreach (int cell in cells)
            most = MathF.Max(most, logits[cell]);
        return most;
    }

    /// <summary>The sounding cell with the least log-odds.</summary>
    private static int LeastOf(ReadOnlySpan<float> logits, ReadOnlySpan<int> cells)
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

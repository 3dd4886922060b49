using System.Collections.Immutable;

namespace RVae.Engine.Rhythm;

/// <summary>Bars in a row that share a metre.</summary>
/// <param name="Meter">Their metre.</param>
/// <param name="FirstBar">Number of the first of them in its file, from 1.</param>
/// <param name="BarCount">How many there are, a cut-short last one included.</param>
/// <param name="Start">Quarter notes from the recording's start to the first bar line.</param>
/// <param name="IsCutShort">Whether a change of metre ends the last bar early.</param>
public readonly record struct MeterStretch(Meter Meter, int FirstBar, int BarCount, double Start, bool IsCutShort)
{
    /// <summary>Quarter notes in one bar.</summary>
    public double BarLength => 4.0 * Meter.Numerator / Meter.Denominator;

    /// <summary>Number of the last bar in its file.</summary>
    public int LastBar => FirstBar + BarCount - 1;
}

/// <summary>A hit in its bar, before bars are put together into clips.</summary>
/// <param name="Bar">Bar of its <see cref="MeterStretch"/>, from 0.</param>
/// <param name="Hit">The hit; its tick counts from that bar's line.</param>
public readonly record struct BarHit(int Bar, Hit Hit);

/// <summary>The bar lines of a recording, and the bar and tick of each hit.</summary>
public sealed class BarLines
{
    // A millionth of a quarter note is below any file's resolution and far above the error of the divisions.
    private const double Tolerance = 1e-6;

    private readonly int _ticksPerQuarter;

    private BarLines(ImmutableArray<MeterStretch> stretches, int ticksPerQuarter)
    {
        Stretches = stretches;
        _ticksPerQuarter = ticksPerQuarter;
    }

    /// <summary>The stretches of equal metre, in order; never empty.</summary>
    public ImmutableArray<MeterStretch> Stretches { get; }

    /// <summary>
    /// Finds the bar lines. A change of metre inside a bar ends that bar. A hit that is early for the end of the recording begins one more bar.
    /// </summary>
    /// <param name="sequence">Hits and metres.</param>
    /// <param name="ticksPerQuarter">The raster, in which a hit may be up to half a tick early for a bar line.</param>
    public static BarLines Of(HitSequence sequence, int ticksPerQuarter)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ticksPerQuarter);
        List<MeterChange> changes = Effective(sequence);
        ImmutableArray<MeterStretch>.Builder stretches = ImmutableArray.CreateBuilder<MeterStretch>(changes.Count);
        int firstBar = sequence.FirstBar;
        for (int i = 0; i < changes.Count; i++)
        {
            bool isLast = i + 1 == changes.Count;
            double end = isLast ? Math.Max(sequence.Length, changes[i].Quarter) : changes[i + 1].Quarter;
            var bars = new MeterStretch(changes[i].Meter, firstBar, 0, changes[i].Quarter, false);
            double exact = (end - bars.Start) / bars.BarLength;
            int count = (int)Math.Ceiling(exact - Tolerance);
            stretches.Add(bars with { BarCount = count, IsCutShort = !isLast && count - exact > Tolerance });
            firstBar += count;
        }

        return new BarLines(stretches.MoveToImmutable(), ticksPerQuarter).WithRoomFor(sequence.Hits);
    }

    /// <summary>
    /// Puts a hit on the nearest tick. A hit just before a bar line belongs to the first tick of the next bar, with a negative offset. Between two
    /// equally near ticks the later one is taken.
    /// </summary>
    /// <param name="hit">A hit of the recording.</param>
    /// <returns>Index of its stretch, and the hit in its bar.</returns>
    public (int Stretch, BarHit Hit) Place(TimedHit hit)
    {
        int index = StretchAt(hit.Quarter);
        if (index + 1 < Stretches.Length
            && (Stretches[index + 1].Start - hit.Quarter) * _ticksPerQuarter <= 0.5 + Tolerance)
        {
            index++;
        }

        MeterStretch stretch = Stretches[index];
        double position = (hit.Quarter - stretch.Start) * _ticksPerQuarter;
        int tick = Math.Max(0, (int)Math.Floor(position + 0.5 + Tolerance));
        // At least 1: a bar too short for the raster is left out later, with its reason.
        int ticksPerBar = Math.Max(1, stretch.Meter.TicksPerBar(_ticksPerQuarter));
        (int bar, int tickInBar) = Math.DivRem(tick, ticksPerBar);
        float offset = (float)Math.Clamp(position - tick, -0.5, 0.5);
        return (index, new BarHit(bar, new Hit(hit.Instrument, tickInBar, hit.Velocity, offset)));
    }

    private BarLines WithRoomFor(ImmutableArray<TimedHit> hits)
    {
        if (hits.IsEmpty)
            return this;
        (int stretch, BarHit hit) = Place(hits[^1]);
        MeterStretch last = Stretches[stretch];
        return hit.Bar < last.BarCount
            ? this
            : new BarLines(Stretches.SetItem(stretch, last with { BarCount = hit.Bar + 1 }), _ticksPerQuarter);
    }

    private static List<MeterChange> Effective(HitSequence sequence)
    {
        List<MeterChange> changes = [new(0, Meter.FourFour)];
        foreach (MeterChange change in sequence.Meters)
        {
            // Two signatures at one point: the last counts. The same one again: nothing changes.
            if (change.Quarter - changes[^1].Quarter <= Tolerance)
                changes.RemoveAt(changes.Count - 1);
            if (changes.Count == 0 || changes[^1].Meter != change.Meter)
                changes.Add(changes.Count == 0 ? change with { Quarter = 0 } : change);
        }

        return changes;
    }

    private int StretchAt(double quarter)
    {
        int index = 0;
        int end = Stretches.Length;
        while (end - index > 1)
        {
            int middle = (index + end) / 2;
            if (Stretches[middle].Start <= quarter)
                index = middle;
            else
                end = middle;
        }

        return index;
    }
}

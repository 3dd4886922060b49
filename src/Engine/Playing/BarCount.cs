using System.Diagnostics;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>
/// Converts between positions of the transport and bars of a metre. It counts in integers from a bar line, so that decks of different metres never
/// drift.
/// </summary>
/// <param name="Meter">Time signature of every bar from the origin on.</param>
/// <param name="OriginTick">Position of a bar line, in transport ticks.</param>
/// <param name="OriginBar">Number of the bar that begins there.</param>
internal readonly record struct BarCount(Meter Meter, long OriginTick, int OriginBar)
{
    /// <summary>Ticks in a bar, 24 to a quarter.</summary>
    public int TicksPerBar { get; } = Meter.TicksPerBar(Grid.DefaultTicksPerQuarter);

    /// <summary>Ticks in a beat, 24 to a quarter.</summary>
    public int TicksPerBeat { get; } = Meter.TicksPerBeat(Grid.DefaultTicksPerQuarter);

    /// <summary>Bars counted from the beginning.</summary>
    public static BarCount FromStart(Meter meter) => new(meter, 0, 0);

    /// <summary>The bar of a position, and the tick in that bar. After the last possible bar number, all bars keep that number.</summary>
    public (int Bar, int Tick) Locate(long position)
    {
        Debug.Assert(position >= OriginTick, "Positions lie behind the bar line they are counted from.");
        long bars = Math.DivRem(position - OriginTick, TicksPerBar, out long tick);
        return ((int)Math.Min(OriginBar + bars, int.MaxValue), (int)tick);
    }

    /// <summary>The position of a bar and beat.</summary>
    public long PositionOf(int bar, double beat) =>
        OriginTick + (((long)bar - OriginBar) * TicksPerBar) + (long)Math.Round(beat * TicksPerBeat);

    /// <summary>Changes the metre from a bar line on. Bar numbers go on; a bar that was cut short counts as a bar.</summary>
    public BarCount Change(Meter meter, long barLine)
    {
        (int bar, int tick) = Locate(barLine);
        return new BarCount(meter, barLine, tick == 0 || bar == int.MaxValue ? bar : bar + 1);
    }
}

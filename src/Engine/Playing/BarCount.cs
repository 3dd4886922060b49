using System.Diagnostics;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>
/// Which bar and tick of a metre a position of the transport falls on: pure integers from a bar line, so that decks of
/// different metres never drift.
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

    /// <summary>From the beginning.</summary>
    public static BarCount FromStart(Meter meter) => new(meter, 0, 0);

    /// <summary>The bar, and the tick in it, of a position. Behind the last number that there is, bars keep that one.</summary>
    public (int Bar, int Tick) Locate(long position)
    {
        Debug.Assert(position >= OriginTick, "Positions lie behind the bar line they are counted from.");
        long bars = Math.DivRem(position - OriginTick, TicksPerBar, out long tick);
        return ((int)Math.Min(OriginBar + bars, int.MaxValue), (int)tick);
    }

    /// <summary>The position of a bar and beat.</summary>
    public long PositionOf(int bar, double beat) =>
        OriginTick + (((long)bar - OriginBar) * TicksPerBar) + (long)Math.Round(beat * TicksPerBeat);

    /// <summary>Another metre from a bar line on; the numbers go on, and one that was cut short counts as a bar.</summary>
    public BarCount Change(Meter meter, long barLine)
    {
        (int bar, int tick) = Locate(barLine);
        return new BarCount(meter, barLine, tick == 0 || bar == int.MaxValue ? bar : bar + 1);
    }
}

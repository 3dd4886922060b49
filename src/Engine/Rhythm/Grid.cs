namespace RVae.Engine.Rhythm;

/// <summary>The shape of a groove: bars, metre, ticks to a quarter note, and number of instruments.</summary>
/// <param name="Meter">Time signature of each bar.</param>
/// <param name="TicksPerQuarter">24 here; published R-VAE models have 12.</param>
/// <param name="Bars">Bars in the groove, 1 or more.</param>
public readonly record struct Grid(Meter Meter, int TicksPerQuarter, int Bars)
{
    /// <summary>Ticks to a quarter note in clips that are cut here, and of the transport.</summary>
    public const int DefaultTicksPerQuarter = 24;

    /// <summary>Instruments of the kit, 1 to <see cref="Instruments.Most"/>; the nine unless another kit is named.</summary>
    public int InstrumentCount { get; init; } = Instruments.Usual;

    /// <summary>One bar of 4/4 at 24 ticks to a quarter: 96 ticks.</summary>
    public static Grid OneBar => new(Meter.FourFour, DefaultTicksPerQuarter, 1);

    /// <summary>Whether a bar is a whole number of ticks: always so at 24 to a quarter, not for 7/32 at 12.</summary>
    public bool HasWholeBars => Meter.Numerator * 4 * TicksPerQuarter % Meter.Denominator == 0;

    /// <summary>Whether the ticks fall on those of the transport, so that the groove can be played: 12 to a quarter note do, 16 do not.</summary>
    public bool FallsOnTransport =>
        TicksPerQuarter >= 1 && DefaultTicksPerQuarter % TicksPerQuarter == 0 && HasWholeBars;

    /// <summary>Ticks in one bar.</summary>
    public int TicksPerBar => Meter.TicksPerBar(TicksPerQuarter);

    /// <summary>Ticks in the whole groove.</summary>
    public int TickCount => TicksPerBar * Bars;

    /// <summary>Cells of one matrix (instruments × ticks).</summary>
    public int CellCount => InstrumentCount * TickCount;
}

using System.Globalization;

namespace RVae.Engine.Rhythm;

/// <summary>A time signature.</summary>
/// <param name="Numerator">Beats as written, 1–32.</param>
/// <param name="Denominator">Note value as written: 1, 2, 4, 8, 16 or 32.</param>
public readonly record struct Meter(int Numerator, int Denominator)
{
    /// <summary>The meter 4/4.</summary>
    public static Meter FourFour => new(4, 4);

    /// <summary>Whether the parts are in range.</summary>
    public bool IsValid => Numerator is >= 1 and <= 32 && Denominator is 1 or 2 or 4 or 8 or 16 or 32;

    /// <summary>6/8, 9/8, 12/8 …: the felt beat is three of the written ones.</summary>
    public bool IsCompound => Denominator >= 8 && Numerator > 3 && Numerator % 3 == 0;

    /// <summary>Ticks in one bar; whole for every valid metre whose <paramref name="ticksPerQuarter"/> allows it.</summary>
    public int TicksPerBar(int ticksPerQuarter) => Numerator * 4 * ticksPerQuarter / Denominator;

    /// <summary>Ticks in one felt beat: the dotted unit of a compound metre, else the written unit.</summary>
    public int TicksPerBeat(int ticksPerQuarter) => (IsCompound ? 3 : 1) * 4 * ticksPerQuarter / Denominator;

    /// <summary>Reads <c>7/8</c> (or <c>7-8</c>, as file names have it).</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Meter meter)
    {
        int slash = text.IndexOfAny('/', '-');
        meter = default;
        if (slash <= 0
            || !int.TryParse(text[..slash], NumberStyles.None, CultureInfo.InvariantCulture, out int numerator)
            || !int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int denominator))
        {
            return false;
        }

        meter = new Meter(numerator, denominator);
        return meter.IsValid;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}

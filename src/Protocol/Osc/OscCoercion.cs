namespace RVae.Protocol.Osc;

/// <summary>
/// The harmless conversions between OSC's number types, for patchers that have no int or no float. NaN, infinities and numbers that do not fit are
/// refused.
/// </summary>
public static class OscCoercion
{
    /// <summary>
    /// A float as an int: rounded to the nearest, halves away from zero (2.5 → 3, −2.5 → −3), because a slider that
    /// shows 2.7 means 3. Lossy.
    /// </summary>
    public static OscError ToInt32(double value, out int result)
    {
        result = 0;
        if (!double.IsFinite(value))
            return OscError.NotFinite;

        double rounded = Math.Round(value, MidpointRounding.AwayFromZero);
        if (rounded is < int.MinValue or > int.MaxValue)
            return OscError.OutOfRange;

        result = (int)rounded;
        return OscError.None;
    }

    /// <summary>A 64-bit integer as an int; exact, or refused.</summary>
    public static OscError ToInt32(long value, out int result)
    {
        result = unchecked((int)value);
        if (result == value)
            return OscError.None;

        result = 0;
        return OscError.OutOfRange;
    }

    /// <summary>
    /// A double as a float: the nearest one (24 bits of precision: lossy). Refused beyond a float's range.
    /// </summary>
    public static OscError ToFloat32(double value, out float result)
    {
        result = 0;
        if (!double.IsFinite(value))
            return OscError.NotFinite;

        float narrowed = (float)value;
        if (!float.IsFinite(narrowed))
            return OscError.OutOfRange;

        result = narrowed;
        return OscError.None;
    }
}

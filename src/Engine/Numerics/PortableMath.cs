using System.Numerics;
using System.Runtime.Intrinsics;

namespace RVae.Engine.Numerics;

/// <summary>
/// The mathematical functions for everything that is played, with the same bits on every processor and system. The functions of the runtime come from
/// the system's library, or add in the order that suits the processor. With them, sites of one room would differ in the last bit, and sometimes that
/// bit decides about a hit. Here each result is made of additions, multiplications, fused multiply-adds, divisions and square roots in one fixed
/// order; IEEE 754 defines their results exactly. No function allocates.
/// </summary>
/// <remarks>Of floats, errors are below 3 units in the last place, and of tanh below 2e-7; of doubles, below 1e-12 of the result.</remarks>
public static class PortableMath
{
    // ln 2 in two parts: the first has so few digits that any exponent times it is exact.
    private const float Log2High = 0.693359375f, Log2Low = -2.12194440e-4f;
    private const double Log2HighDouble = 6.93147180369123816490e-01, Log2LowDouble = 1.90821492927058770002e-10, Log2Inverse = 1.4426950408889634;

    // Half of pi in three parts, as above.
    private const double QuarterHigh = 1.57079632673412561417, QuarterMiddle = 6.07710050630396597660e-11, QuarterLow = 2.02226624879595063154e-21;

    // Added to a value below 2^22, it rounds it to a whole number, which is then its lowest bits.
    private const float Rounding = 3 << 22;

    // Within these, the power of two is a normal number.
    private const float LeastPower = -86, MostPower = 88;

    /// <summary>eˣ of each value; below e⁻⁸⁶ and above e⁸⁸ those two. The spans may be the same.</summary>
    public static void Exp(ReadOnlySpan<float> values, Span<float> into) => Map<Exponential>(values, into);

    /// <summary>1 / (1 + e⁻ˣ) of each value. The spans may be the same.</summary>
    public static void Sigmoid(ReadOnlySpan<float> values, Span<float> into) => Map<Logistic>(values, into);

    /// <summary>The hyperbolic tangent of each value. The spans may be the same.</summary>
    public static void Tanh(ReadOnlySpan<float> values, Span<float> into) => Map<HyperbolicTangent>(values, into);

    /// <summary>The sum of all values.</summary>
    public static float Sum(ReadOnlySpan<float> values)
    {
        Vector128<float> sums = default;
        int i = 0;
        for (; i + Vector128<float>.Count <= values.Length; i += Vector128<float>.Count)
            sums += Vector128.Create(values[i..]);
        float sum = sums[0] + sums[1] + sums[2] + sums[3];
        for (; i < values.Length; i++)
            sum += values[i];
        return sum;
    }

    /// <summary>The sum of the products of each two values; for a few, such as the coordinates of a point.</summary>
    public static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        float sum = 0;
        for (int i = 0; i < one.Length; i++)
            sum += one[i] * other[i];
        return sum;
    }

    /// <summary>The distance of two points of a few coordinates.</summary>
    public static float Distance(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        float sum = 0;
        for (int i = 0; i < one.Length; i++)
        {
            float apart = one[i] - other[i];
            sum += apart * apart;
        }

        return MathF.Sqrt(sum);
    }

    /// <summary>eˣ; 0 and infinity beyond what a double holds.</summary>
    public static double Exp(double value)
    {
        if (!(Math.Abs(value) < 700))
            return value > 0 ? double.PositiveInfinity : value < 0 ? 0 : value;
        double power = Math.Round(value * Log2Inverse);
        double x = value - (power * Log2HighDouble) - (power * Log2LowDouble);
        // Taylor's series; what is left out of it is below 1e-14.
        double sum = 1 + (x * (1 / 11.0));
        sum = 1 + (sum * x * (1 / 10.0));
        sum = 1 + (sum * x * (1 / 9.0));
        sum = 1 + (sum * x * (1 / 8.0));
        sum = 1 + (sum * x * (1 / 7.0));
        sum = 1 + (sum * x * (1 / 6.0));
        sum = 1 + (sum * x * (1 / 5.0));
        sum = 1 + (sum * x * (1 / 4.0));
        sum = 1 + (sum * x * (1 / 3.0));
        sum = 1 + (sum * x * (1 / 2.0));
        sum = 1 + (sum * x);
        return sum * BitConverter.Int64BitsToDouble((1023 + (long)power) << 52);
    }

    /// <summary>The natural logarithm of a positive value.</summary>
    public static double Log(double value)
    {
        if (!(value > 0) || double.IsPositiveInfinity(value))
            return value == 0 ? double.NegativeInfinity : value > 0 ? value : double.NaN;
        int power = Math.ILogB(value);
        double part = Math.ScaleB(value, -power);
        if (part > 1.4142135623730951)
            (part, power) = (part / 2, power + 1);
        // Of m: twice the inverse hyperbolic tangent of (m − 1) / (m + 1), which is small; what is left out of its series is below 1e-13.
        double ratio = (part - 1) / (part + 1), x = ratio * ratio;
        double sum = x * (1 / 15.0);
        sum = x * (sum + (1 / 13.0));
        sum = x * (sum + (1 / 11.0));
        sum = x * (sum + (1 / 9.0));
        sum = x * (sum + (1 / 7.0));
        sum = x * (sum + (1 / 5.0));
        sum = x * (sum + (1 / 3.0));
        return (power * Log2HighDouble) + ((2 * ratio) + ((2 * ratio * sum) + (power * Log2LowDouble)));
    }

    /// <summary>Sine and cosine of an angle within a million.</summary>
    public static (double Sin, double Cos) SinCos(double angle)
    {
        double quarters = Math.Round(angle * (2 / Math.PI));
        double rest = angle - (quarters * QuarterHigh) - (quarters * QuarterMiddle) - (quarters * QuarterLow);
        // Taylor's series; what is left out of them is below 1e-13.
        double x = rest * rest;
        double sin = 1 - (x * (1.0 / (12 * 13)));
        sin = 1 - (sin * x * (1.0 / (10 * 11)));
        sin = 1 - (sin * x * (1.0 / (8 * 9)));
        sin = 1 - (sin * x * (1.0 / (6 * 7)));
        sin = 1 - (sin * x * (1.0 / (4 * 5)));
        sin = rest * (1 - (sin * x * (1.0 / (2 * 3))));
        double cos = 1 - (x * (1.0 / (13 * 14)));
        cos = 1 - (cos * x * (1.0 / (11 * 12)));
        cos = 1 - (cos * x * (1.0 / (9 * 10)));
        cos = 1 - (cos * x * (1.0 / (7 * 8)));
        cos = 1 - (cos * x * (1.0 / (5 * 6)));
        cos = 1 - (cos * x * (1.0 / (3 * 4)));
        cos = 1 - (cos * x * (1.0 / 2));
        return ((long)quarters & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    private static void Map<TFunction>(ReadOnlySpan<float> values, Span<float> into)
        where TFunction : IFunction
    {
        int i = 0;
        for (; i + Vector<float>.Count <= values.Length; i += Vector<float>.Count)
            TFunction.Of(new Vector<float>(values[i..])).CopyTo(into[i..]);
        if (i == values.Length)
            return;
        // The rest goes through the same operations.
        Span<float> rest = stackalloc float[Vector<float>.Count];
        values[i..].CopyTo(rest);
        TFunction.Of(new Vector<float>(rest)).CopyTo(rest);
        rest[..(values.Length - i)].CopyTo(into[i..]);
    }

    private static Vector<float> Exp(Vector<float> value)
    {
        value = Vector.Min(Vector.Max(value, new Vector<float>(LeastPower)), new Vector<float>(MostPower));
        Vector<float> rounded = (value * (1 / 0.69314718f)) + new Vector<float>(Rounding);
        Vector<float> power = rounded - new Vector<float>(Rounding);
        Vector<float> rest = Vector.FusedMultiplyAdd(power, new Vector<float>(-Log2High), value);
        rest = Vector.FusedMultiplyAdd(power, new Vector<float>(-Log2Low), rest);
        // Taylor's series, whose next term is below 6e-9.
        Vector<float> sum = Vector.FusedMultiplyAdd(new Vector<float>(1 / 5040f), rest, new Vector<float>(1 / 720f));
        sum = Vector.FusedMultiplyAdd(sum, rest, new Vector<float>(1 / 120f));
        sum = Vector.FusedMultiplyAdd(sum, rest, new Vector<float>(1 / 24f));
        sum = Vector.FusedMultiplyAdd(sum, rest, new Vector<float>(1 / 6f));
        sum = Vector.FusedMultiplyAdd(sum, rest, new Vector<float>(1 / 2f));
        sum = Vector.FusedMultiplyAdd(sum, rest, Vector<float>.One);
        sum = Vector.FusedMultiplyAdd(sum, rest, Vector<float>.One);
        return Vector.AsVectorSingle(Vector.AsVectorInt32(sum) + (Vector.AsVectorInt32(rounded) << 23));
    }

    private interface IFunction
    {
        static abstract Vector<float> Of(Vector<float> value);
    }

    private readonly struct Exponential : IFunction
    {
        public static Vector<float> Of(Vector<float> value) => Exp(value);
    }

    private readonly struct Logistic : IFunction
    {
        public static Vector<float> Of(Vector<float> value) => Vector<float>.One / (Vector<float>.One + Exp(-value));
    }

    private readonly struct HyperbolicTangent : IFunction
    {
        public static Vector<float> Of(Vector<float> value) =>
            Vector<float>.One - (new Vector<float>(2) / (Vector<float>.One + Exp(value + value)));
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace RVae.Engine.Models;

/// <summary>
/// Three positions of a latent space, by name, and the plane through them. The three positions define the coordinates: the first is at (−½, −½) of
/// the range, the second at (½, −½), the third at (0, ½). A value without references.
/// </summary>
public readonly struct PlaneSpan : IEquatable<PlaneSpan>
{
    /// <summary>How many positions make a plane.</summary>
    public const int Corners = 3;

    private const double Thin = 1e-6; // as a share of a square: three positions within a thousandth of a radian count as a line

    private readonly Positions _positions;
    private readonly Names _names;

    private PlaneSpan(float range, in Positions positions, in Names names) => (Range, _positions, _names) = (range, positions, names);

    /// <summary>Range of the coordinates, and of each dimension, to each side of 0; 0 where there are no three positions.</summary>
    public float Range { get; }

    /// <summary>Whether there are three positions.</summary>
    public bool IsThere => Range > 0;

    /// <summary>The plane through three positions, or why there is none.</summary>
    /// <param name="range">How far the model's coordinates go to each side, above 0.</param>
    /// <param name="names">Three names, valid ones of <see cref="ModelName"/>.</param>
    /// <param name="positions">A position after the other, each of as many values as there are dimensions: 2 to 8.</param>
    public static Outcome<PlaneSpan> Through(float range, ReadOnlySpan<string> names, ReadOnlySpan<float> positions)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(names.Length == Corners && range > 0 && positions.Length % Corners == 0, true);
        int dimensions = positions.Length / Corners;
        ArgumentOutOfRangeException.ThrowIfNotEqual(dimensions is >= 2 and <= LatentPlane.Most, true);
        Positions all = default;
        Names words = default;
        for (int corner = 0; corner < Corners; corner++)
        {
            positions.Slice(corner * dimensions, dimensions).CopyTo(((Span<float>)all)[(corner * LatentPlane.Most)..]);
            Encoding.ASCII.GetBytes(names[corner], ((Span<byte>)words)[(corner * ModelName.MaxLength)..]);
        }

        var span = new PlaneSpan(range, all, words);
        return span.Fault(names) is { } fault ? fault : span;
    }

    /// <summary>Name of one of the three, from 0.</summary>
    public string Name(int corner) =>
        Encoding.ASCII.GetString(((ReadOnlySpan<byte>)_names).Slice(corner * ModelName.MaxLength, ModelName.MaxLength).TrimEnd((byte)0));

    /// <summary>One of the three, from 0: eight values.</summary>
    public float[] Position(int corner) => Corner(corner).ToArray();

    /// <summary>Writes the position of coordinates, each value within ±range. Allocates nothing.</summary>
    public void Place(float x, float y, Span<float> latent)
    {
        double third = (y / Range) + 0.5, second = ((1 - third) / 2) + (x / Range), first = 1 - third - second;
        ReadOnlySpan<float> a = Corner(0), b = Corner(1), c = Corner(2);
        for (int i = 0; i < latent.Length; i++)
            latent[i] = Math.Clamp((float)((first * a[i]) + (second * b[i]) + (third * c[i])), -Range, Range);
    }

    /// <summary>The coordinates of the nearest point in the plane to a position, and the distance between them.</summary>
    public (float X, float Y, float Distance) Nearest(ReadOnlySpan<float> position)
    {
        Gram of = Measure(position.Length, position);
        double across = ((of.Along * of.UpUp) - (of.Up * of.AlongUp)) / of.Determinant;
        double up = ((of.Up * of.AlongAlong) - (of.Along * of.AlongUp)) / of.Determinant;
        double left = of.Whole - (across * of.Along) - (up * of.Up);
        return ((float)(across * Range), (float)(up * Range), (float)Math.Sqrt(Math.Max(left, 0)));
    }

    /// <summary>A plane on the way from one to another: each of the three positions lies between.</summary>
    public static PlaneSpan Between(in PlaneSpan from, in PlaneSpan to, float way)
    {
        Positions between = default;
        for (int i = 0; i < Corners * LatentPlane.Most; i++)
            between[i] = (float)(from._positions[i] + (((double)to._positions[i] - from._positions[i]) * way));
        return new PlaneSpan(to.Range, between, to._names);
    }

    /// <inheritdoc/>
    public bool Equals(PlaneSpan other) => Range == other.Range
        && ((ReadOnlySpan<float>)_positions).SequenceEqual(other._positions) && ((ReadOnlySpan<byte>)_names).SequenceEqual(other._names);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PlaneSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Range, _positions[0], _positions[LatentPlane.Most]);

    /// <summary>The same three positions under the same names.</summary>
    public static bool operator ==(in PlaneSpan left, in PlaneSpan right) => left.Equals(right);

    /// <summary>Other positions or names.</summary>
    public static bool operator !=(in PlaneSpan left, in PlaneSpan right) => !left.Equals(right);

    [UnscopedRef]
    private ReadOnlySpan<float> Corner(int corner) =>
        ((ReadOnlySpan<float>)_positions).Slice(corner * LatentPlane.Most, LatentPlane.Most);

    private Fault? Fault(ReadOnlySpan<string> names)
    {
        for (int corner = 0; corner < Corners; corner++)
        {
            int next = (corner + 1) % Corners;
            if (Corner(corner).SequenceEqual(Corner(next)))
            {
                return new Fault(
                    FaultCode.BadArguments, $"'{names[corner]}' and '{names[next]}' are the same position: choose three different positions for a plane");
            }
        }

        Gram of = Measure(LatentPlane.Most, Corner(0));
        return of.Determinant > Thin * of.AlongAlong * of.UpUp ? null : new Fault(
            FaultCode.BadArguments, $"'{names[0]}', '{names[1]}' and '{names[2]}' lie on a line: choose three positions that do not");
    }

    // The products of the plane's two directions, and of the vector from its middle to a position.
    private Gram Measure(int dimensions, ReadOnlySpan<float> position)
    {
        Gram of = default;
        ReadOnlySpan<float> a = Corner(0), b = Corner(1), c = Corner(2);
        for (int i = 0; i < dimensions; i++)
        {
            double middle = ((double)a[i] + b[i]) / 2, along = (double)b[i] - a[i], up = c[i] - middle, there = position[i] - ((middle + c[i]) / 2);
            of.AlongAlong += along * along;
            of.AlongUp += along * up;
            of.UpUp += up * up;
            of.Along += along * there;
            of.Up += up * there;
            of.Whole += there * there;
        }

        return of;
    }

    private struct Gram
    {
        public double AlongAlong, AlongUp, UpUp, Along, Up, Whole;

        public readonly double Determinant => (AlongAlong * UpUp) - (AlongUp * AlongUp);
    }

    [InlineArray(Corners * LatentPlane.Most)]
    private struct Positions
    {
        private float _value;
    }

    [InlineArray(Corners * ModelName.MaxLength)]
    private struct Names
    {
        private byte _first;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace RVae.Engine.Models;

/// <summary>
/// The plane of a model's latent space that is played. Either a position moves along two of the dimensions, while each of the others keeps a value;
/// or the plane goes through three positions. The default is the plane of the first two dimensions, the others at 0. Dimensions count from 0. A value
/// without references.
/// </summary>
public readonly struct LatentPlane : IEquatable<LatentPlane>
{
    /// <summary>Most dimensions of a model.</summary>
    public const int Most = 8;

    private readonly int _first;
    private readonly int _beyond; // the second dimension less 1, so that 0 is the default
    private readonly Values _kept;
    private readonly PlaneSpan _span;

    private LatentPlane(int first, int second, ReadOnlySpan<float> kept)
    {
        (_first, _beyond) = (first, second - 1);
        kept.CopyTo(_kept);
        _kept[first] = _kept[second] = 0; // so that planes of the same content are equal
    }

    /// <summary>The dimension of the first coordinate.</summary>
    public int First => Math.Clamp(_first, 0, Most - 1);

    /// <summary>The dimension of the second coordinate.</summary>
    public int Second => Math.Clamp(_beyond + 1, 0, Most - 1);

    /// <summary>The three positions through which the plane goes; none where it goes along two dimensions.</summary>
    [UnscopedRef]
    public ref readonly PlaneSpan Span => ref _span;

    /// <summary>The kept value of a dimension; 0 for the two that are played.</summary>
    public float this[int dimension] => _kept[dimension];

    /// <summary>The kept values of all dimensions.</summary>
    public ReadOnlySpan<float> Kept => (float[])[.. (ReadOnlySpan<float>)_kept];

    /// <summary>A plane of two dimensions through a position.</summary>
    /// <param name="first">Dimension of the first coordinate.</param>
    /// <param name="second">Dimension of the second one, another than the first.</param>
    /// <param name="position">A value for each dimension; those that are left out are 0.</param>
    public static LatentPlane Of(int first, int second, params ReadOnlySpan<float> position)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(first, second);
        ArgumentOutOfRangeException.ThrowIfNotEqual(first is >= 0 and < Most && second is >= 0 and < Most && position.Length <= Most, true);
        return new LatentPlane(first, second, position);
    }

    /// <summary>A plane through three positions. When the deck leaves it, the deck goes on along the two dimensions of the plane before.</summary>
    public static LatentPlane Through(in PlaneSpan span, in LatentPlane after) => new(after, span);

    private LatentPlane(in LatentPlane after, in PlaneSpan span)
    {
        this = after;
        _span = span;
    }

    /// <summary>The two dimensions of a model that are played: those of the plane, or the first two where the model has fewer.</summary>
    public (int First, int Second) AxesIn(int dimensions) => First < dimensions && Second < dimensions ? (First, Second) : (0, 1);

    /// <summary>A copy in which a dimension keeps another value.</summary>
    public LatentPlane With(int dimension, float value)
    {
        Span<float> kept = stackalloc float[Most];
        ((ReadOnlySpan<float>)_kept).CopyTo(kept);
        kept[dimension] = value;
        return new LatentPlane(First, Second, kept);
    }

    /// <summary>Writes a position of the plane as the model takes it. Allocates nothing.</summary>
    /// <param name="x">First coordinate.</param>
    /// <param name="y">Second coordinate.</param>
    /// <param name="latent">A value for each dimension of the model, 2 to 8.</param>
    public void Place(float x, float y, Span<float> latent)
    {
        if (_span.IsThere)
        {
            _span.Place(x, y, latent);
            return;
        }

        ((ReadOnlySpan<float>)_kept)[..latent.Length].CopyTo(latent);
        (int first, int second) = AxesIn(latent.Length);
        (latent[first], latent[second]) = (x, y);
    }

    /// <summary>The coordinates of the nearest point in the plane to a position, and the distance between them.</summary>
    /// <param name="position">A value for each dimension of the model, 2 to 8.</param>
    public (float X, float Y, float Distance) Nearest(ReadOnlySpan<float> position)
    {
        if (_span.IsThere)
            return _span.Nearest(position);
        (int first, int second) = AxesIn(position.Length);
        double apart = 0;
        for (int i = 0; i < position.Length; i++)
            apart += i == first || i == second ? 0 : Math.Pow((double)position[i] - _kept[i], 2);
        return (position[first], position[second], (float)Math.Sqrt(apart));
    }

    /// <summary>A plane on the way from one plane to another: kept values and the three positions lie between; dimensions change at once.</summary>
    public static LatentPlane Between(in LatentPlane from, in LatentPlane to, float way)
    {
        if (way >= 1 || from.First != to.First || from.Second != to.Second || from._span.IsThere != to._span.IsThere)
            return to;
        if (to._span.IsThere)
            return from._span == to._span ? to : Through(PlaneSpan.Between(from._span, to._span, way), to);
        Span<float> kept = stackalloc float[Most];
        for (int i = 0; i < Most; i++)
            kept[i] = (float)(from[i] + (((double)to[i] - from[i]) * way));
        return new LatentPlane(to.First, to.Second, kept);
    }

    /// <inheritdoc/>
    public bool Equals(LatentPlane other) =>
        First == other.First && Second == other.Second && ((ReadOnlySpan<float>)_kept).SequenceEqual(other._kept) && _span == other._span;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LatentPlane other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(First, Second, _kept[0], _kept[2], _kept[3]);

    /// <summary>The same plane.</summary>
    public static bool operator ==(in LatentPlane left, in LatentPlane right) => left.Equals(right);

    /// <summary>Whether two planes differ.</summary>
    public static bool operator !=(in LatentPlane left, in LatentPlane right) => !left.Equals(right);

    [InlineArray(Most)]
    private struct Values
    {
        private float _value;
    }
}

using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace RVae.Engine.Playing;

/// <summary>The positions of a path, in order: at most <see cref="Most"/>, held in the value itself.</summary>
[CollectionBuilder(typeof(PathPoints), nameof(Of))]
public readonly struct PathPoints : IEquatable<PathPoints>, IReadOnlyList<LatentPoint>
{
    /// <summary>Most positions of a path.</summary>
    public const int Most = 128;

    private readonly int _count;
    private readonly Points _points;

    private PathPoints(ReadOnlySpan<LatentPoint> points)
    {
        if (points.Length > Most)
            throw new ArgumentException($"{points.Length} positions, at most {Most} are held", nameof(points));
        _count = points.Length;
        points.CopyTo(_points);
    }

    /// <summary>How many positions there are.</summary>
    public int Length => Math.Clamp(_count, 0, Most);

    /// <summary>Whether there are no positions.</summary>
    public bool IsEmpty => Length == 0;

    /// <inheritdoc/>
    int IReadOnlyCollection<LatentPoint>.Count => Length;

    /// <summary>One position, counted from 0.</summary>
    public LatentPoint this[int index] => AsSpan()[index];

    /// <summary>Positions in order.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="Most"/>: a broken invariant of the caller.</exception>
    public static PathPoints Of(params ReadOnlySpan<LatentPoint> points) => new(points);

    /// <summary>All positions as a span.</summary>
    [UnscopedRef]
    public ReadOnlySpan<LatentPoint> AsSpan() => ((ReadOnlySpan<LatentPoint>)_points)[..Length];

    /// <inheritdoc/>
    public bool Equals(PathPoints other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PathPoints other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Length, _points[0]);

    /// <inheritdoc/>
    public IEnumerator<LatentPoint> GetEnumerator()
    {
        for (int i = 0; i < Length; i++)
            yield return this[i];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The same positions in the same order.</summary>
    public static bool operator ==(PathPoints left, PathPoints right) => left.Equals(right);

    /// <summary>Whether any position differs.</summary>
    public static bool operator !=(PathPoints left, PathPoints right) => !left.Equals(right);

    [InlineArray(Most)]
    private struct Points
    {
        private LatentPoint _first;
    }
}

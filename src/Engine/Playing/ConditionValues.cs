using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace RVae.Engine.Playing;

/// <summary>Values of a model's conditions, in the order of its card: at most <see cref="Most"/>, held in place.</summary>
[CollectionBuilder(typeof(ConditionValues), nameof(Of))]
public readonly struct ConditionValues : IEquatable<ConditionValues>, IReadOnlyList<float>
{
    /// <summary>Most conditions of a model.</summary>
    public const int Most = 16;

    private readonly int _count;
    private readonly Values _values;

    private ConditionValues(ReadOnlySpan<float> values)
    {
        if (values.Length > Most)
            throw new ArgumentException($"{values.Length} conditions, at most {Most} are held", nameof(values));
        _count = values.Length;
        values.CopyTo(_values);
    }

    /// <summary>How many values there are.</summary>
    public int Length => Math.Clamp(_count, 0, Most);

    /// <inheritdoc/>
    int IReadOnlyCollection<float>.Count => Length;

    /// <summary>The value of one condition, counted from 0.</summary>
    public float this[int index] => AsSpan()[index];

    /// <summary>Values in order.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="Most"/>: a broken invariant of the caller.</exception>
    public static ConditionValues Of(params ReadOnlySpan<float> values) => new(values);

    /// <summary>A copy with one value replaced.</summary>
    public ConditionValues With(int index, float value)
    {
        Span<float> values = stackalloc float[Length];
        AsSpan().CopyTo(values);
        values[index] = value;
        return new ConditionValues(values);
    }

    /// <summary>All values as a span.</summary>
    [UnscopedRef]
    public ReadOnlySpan<float> AsSpan() => ((ReadOnlySpan<float>)_values)[..Length];

    /// <inheritdoc/>
    public bool Equals(ConditionValues other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ConditionValues other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Length, _values[0]);

    /// <inheritdoc/>
    public IEnumerator<float> GetEnumerator()
    {
        for (int i = 0; i < Length; i++)
            yield return this[i];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The same values.</summary>
    public static bool operator ==(ConditionValues left, ConditionValues right) => left.Equals(right);

    /// <summary>Other values, or another number of them.</summary>
    public static bool operator !=(ConditionValues left, ConditionValues right) => !left.Equals(right);

    [InlineArray(Most)]
    private struct Values
    {
        private float _first;
    }
}

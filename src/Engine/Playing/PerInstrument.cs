using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>One value for each instrument that a kit may have. A value without references, copied whole.</summary>
public readonly struct PerInstrument<T> : IEquatable<PerInstrument<T>>
    where T : unmanaged, IEquatable<T>
{
    private readonly Values _values;

    /// <summary>The same value for all.</summary>
    public PerInstrument(T value) => ((Span<T>)_values).Fill(value);

    /// <summary>Values in instrument order. Instruments without a given value get <paramref name="otherwise"/>.</summary>
    public PerInstrument(ImmutableArray<T> values, T otherwise = default)
    {
        if (values.Length > Instruments.Most)
            throw new ArgumentException($"{values.Length} values for {Instruments.Most} instruments", nameof(values));
        ((Span<T>)_values).Fill(otherwise);
        values.CopyTo((Span<T>)_values);
    }

    private PerInstrument(Values values) => _values = values;

    /// <summary>The value of one instrument.</summary>
    public T this[Instrument instrument] => _values[(int)instrument];

    /// <summary>A copy with one value replaced.</summary>
    public PerInstrument<T> With(Instrument instrument, T value)
    {
        Values values = _values;
        values[(int)instrument] = value;
        return new PerInstrument<T>(values);
    }

    /// <summary>All values as a span, in instrument order.</summary>
    [UnscopedRef]
    public ReadOnlySpan<T> AsSpan() => _values;

    /// <inheritdoc/>
    public bool Equals(PerInstrument<T> other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PerInstrument<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _values[0].GetHashCode();

    /// <summary>Equal in every instrument.</summary>
    public static bool operator ==(PerInstrument<T> left, PerInstrument<T> right) => left.Equals(right);

    /// <summary>Different in some instrument.</summary>
    public static bool operator !=(PerInstrument<T> left, PerInstrument<T> right) => !left.Equals(right);

    [InlineArray(Instruments.Most)]
    private struct Values
    {
        private T _first;
    }
}

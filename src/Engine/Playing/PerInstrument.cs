using System.Collections.Immutable;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>One immutable value for each instrument.</summary>
public readonly struct PerInstrument<T> : IEquatable<PerInstrument<T>>
    where T : IEquatable<T>
{
    private readonly ImmutableArray<T> _values;

    /// <summary>The same value for all.</summary>
    public PerInstrument(T value) => _values = [.. Enumerable.Repeat(value, Instruments.Count)];

    /// <summary>A value each, in instrument order.</summary>
    public PerInstrument(ImmutableArray<T> values)
    {
        if (values.Length != Instruments.Count)
            throw new ArgumentException($"{values.Length} values for {Instruments.Count} instruments", nameof(values));
        _values = values;
    }

    /// <summary>The value of one instrument.</summary>
    public T this[Instrument instrument] => _values[(int)instrument];

    /// <summary>A copy with one value replaced.</summary>
    public PerInstrument<T> With(Instrument instrument, T value) => new(_values.SetItem((int)instrument, value));

    /// <summary>All values as a span, in instrument order.</summary>
    public ReadOnlySpan<T> AsSpan() => _values.AsSpan();

    /// <inheritdoc/>
    public bool Equals(PerInstrument<T> other) => _values.AsSpan().SequenceEqual(other._values.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PerInstrument<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _values.IsDefaultOrEmpty ? 0 : _values[0].GetHashCode();

    /// <summary>Equal in every instrument.</summary>
    public static bool operator ==(PerInstrument<T> left, PerInstrument<T> right) => left.Equals(right);

    /// <summary>Different in some instrument.</summary>
    public static bool operator !=(PerInstrument<T> left, PerInstrument<T> right) => !left.Equals(right);
}

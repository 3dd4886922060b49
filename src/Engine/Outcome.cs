using System.Diagnostics.CodeAnalysis;

namespace RVae.Engine;

/// <summary>A value, or the <see cref="RVae.Engine.Fault"/> that says why there is none. Bad input gives a fault, never an exception.</summary>
public readonly struct Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, Fault? fault)
    {
        _value = value;
        Fault = fault;
    }

    /// <summary>The failure, or null when there is a value.</summary>
    public Fault? Fault { get; }

    /// <summary>The value; asking for it after a failure is a programming error.</summary>
    public T Value => Fault is { } fault
        ? throw new InvalidOperationException($"No value: {fault.Message}")
        : _value!;

    /// <summary>True with the value, false with the fault.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, out Fault fault)
    {
        value = _value;
        fault = Fault.GetValueOrDefault();
        return Fault is null;
    }

    /// <summary>Carries a success or a failure through a function of the value.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) => Fault is { } fault ? fault : next(_value!);

#pragma warning disable CA2225, CA1000 // implicit conversions are the point: `return value;` and `return fault;`
    /// <summary>Makes an outcome of a value.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>Makes an outcome of a fault.</summary>
    public static implicit operator Outcome<T>(Fault fault) => new(default, fault);
#pragma warning restore CA2225, CA1000
}

using System.Globalization;

namespace RVae.Protocol;

/// <summary>The kinds of value that the daemon sends. Every patcher reads all of them without loss.</summary>
public enum WireKind
{
    /// <summary>int32, type tag <c>i</c>.</summary>
    Whole,
    /// <summary>float32, type tag <c>f</c>.</summary>
    Real,
    /// <summary>String, type tag <c>s</c>.</summary>
    Text,
}

/// <summary>One argument of a message: an <c>i</c>, an <c>f</c> or an <c>s</c>. Numbers never touch the heap.</summary>
public readonly record struct WireValue
{
    private readonly int _bits;
    private readonly string? _text;

    private WireValue(WireKind kind, int bits, string? text)
    {
        Kind = kind;
        _bits = bits;
        _text = text;
    }

    /// <summary>The kind of the value.</summary>
    public WireKind Kind { get; }

    /// <summary>The OSC type tag of the value: <c>i</c>, <c>f</c> or <c>s</c>.</summary>
    public byte Tag => Kind switch { WireKind.Whole => (byte)'i', WireKind.Real => (byte)'f', _ => (byte)'s' };

    /// <summary>The number as an int32; of a float, its whole part; of a string, 0.</summary>
    public int Whole => Kind switch { WireKind.Whole => _bits, WireKind.Real => (int)Real, _ => 0 };

    /// <summary>The number as a float32; of a string, 0.</summary>
    public float Real => Kind switch
    {
        WireKind.Whole => _bits,
        WireKind.Real => BitConverter.Int32BitsToSingle(_bits),
        _ => 0,
    };

    /// <summary>The string; empty for a number.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether an int flag is set.</summary>
    public bool Flag => Whole != 0;

    /// <summary>A value of type <c>i</c>.</summary>
    public static WireValue Of(int value) => new(WireKind.Whole, value, null);

    /// <summary>An <c>i</c> of 1 or 0.</summary>
    public static WireValue Of(bool value) => new(WireKind.Whole, value ? 1 : 0, null);

    /// <summary>A value of type <c>f</c>.</summary>
    public static WireValue Of(float value) => new(WireKind.Real, BitConverter.SingleToInt32Bits(value), null);

    /// <summary>A value of type <c>s</c>.</summary>
    public static WireValue Of(string value) => new(WireKind.Text, 0, value);

#pragma warning disable CA2225 // Of is the named alternative.
    /// <summary>A value of type <c>i</c>.</summary>
    public static implicit operator WireValue(int value) => Of(value);

    /// <summary>A value of type <c>f</c>.</summary>
    public static implicit operator WireValue(float value) => Of(value);

    /// <summary>A value of type <c>s</c>.</summary>
    public static implicit operator WireValue(string value) => Of(value);
#pragma warning restore CA2225

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        WireKind.Whole => _bits.ToString(CultureInfo.InvariantCulture),
        WireKind.Real => Real.ToString("0.######", CultureInfo.InvariantCulture),
        _ => Text,
    };
}

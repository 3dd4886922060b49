using System.Collections.Immutable;
using System.Globalization;
using RVae.Engine.Rhythm;

namespace RVae.Protocol.Addresses;

/// <summary>Lists that names come from.</summary>
public enum NameList
{
    /// <summary>None: any name.</summary>
    None,
    /// <summary>The models there are.</summary>
    Models,
    /// <summary>The datasets there are.</summary>
    Datasets,
}

/// <summary>One argument that an address takes or answers with.</summary>
/// <param name="Name">Name in help and reference.</param>
/// <param name="Kind">Its type on the wire; what arrives is coerced to it where that is harmless.</param>
public sealed record Parameter(string Name, WireKind Kind)
{
    /// <summary>Least value; lower ones are clamped.</summary>
    public float? Min { get; init; }

    /// <summary>Greatest value; higher ones are clamped.</summary>
    public float? Max { get; init; }

    /// <summary>Its range is that of the deck's model, to both sides of 0; its row clamps it.</summary>
    public bool InLatentRange { get; init; }

    /// <summary>−1 stands for off and every other negative number means it, too.</summary>
    public bool NegativeIsOff { get; init; }

    /// <summary>What is out of range is refused and not clamped: the nearest value would be something else altogether.</summary>
    public bool Strict { get; init; }

    /// <summary>A string that may come as a number, too.</summary>
    public bool OrNumber { get; init; }

    /// <summary>Unit, e.g. <c>ms</c>; empty where there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The value as the daemon starts, or what an argument left out means.</summary>
    public WireValue? Default { get; init; }

    /// <summary>The only words that a string may be; empty for any.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>A whole number stands for the choice of that place, from 0.</summary>
    public bool ByNumber { get; init; }

    /// <summary>Whether a name of the deck's kit does as well; the row knows them.</summary>
    public bool OrOfKit { get; init; }

    /// <summary>It names something of which the daemon has a list that changes.</summary>
    public NameList Names { get; init; }

    /// <summary>May be left out, as may all that follow it.</summary>
    public bool Optional { get; init; }

    /// <summary>An int in a range.</summary>
    public static Parameter Whole(string name, int? min = null, int? max = null, int? @default = null, string unit = "") =>
        new(name, WireKind.Whole) { Min = min, Max = max, Default = ToDefault(@default), Unit = unit };

    /// <summary>A float in a range.</summary>
    public static Parameter Real(string name, float? min = null, float? max = null, float? @default = null, string unit = "") =>
        new(name, WireKind.Real) { Min = min, Max = max, Default = ToDefault(@default), Unit = unit };

    /// <summary>An int that is 0 or 1.</summary>
    public static Parameter Switch(string name, bool on = false) => Whole(name, 0, 1, on ? 1 : 0);

    /// <summary>A parameter that takes any string.</summary>
    public static Parameter Word(string name) => new(name, WireKind.Text);

    /// <summary>One of some words; the first is the default.</summary>
    public static Parameter Choice(string name, params ReadOnlySpan<string> choices) =>
        new(name, WireKind.Text) { Choices = [.. choices], Default = WireValue.Of(choices[0]) };

    /// <summary>An instrument, by its name, by that which the deck's kit gives it, or by its number.</summary>
    public static Parameter Instrument(string name = "instrument") =>
        new(name, WireKind.Text) { Choices = Instruments.Names, ByNumber = true, OrOfKit = true };

    /// <summary>The same, but it may be left out.</summary>
    public Parameter OrLeftOut() => this with { Optional = true };

    /// <summary>The nearest value in range.</summary>
    public WireValue Clamp(WireValue value)
    {
        if (value.Kind == WireKind.Text || (Min is null && Max is null))
            return value;
        float number = value.Real;
        if (NegativeIsOff && number < 0)
            return Of(-1);
        if (Min is { } min && number < min)
            return Of(min);
        if (Max is { } max && number > max)
            return Of(max);
        return value;
    }

    /// <summary>As help and reference show it: <c>f:threshold</c>, <c>[i:replyPort]</c>.</summary>
    public override string ToString()
    {
        string text = $"{(char)WireValueTag}:{Name}";
        return Optional ? $"[{text}]" : text;
    }

    /// <summary>Range, choices and unit in words: <c>0…1</c>, <c>off|orbit</c>, <c>20…300 bpm</c>.</summary>
    public string DescribeRange()
    {
        if (!Choices.IsDefaultOrEmpty)
            return string.Join('|', Choices);
        if (InLatentRange)
            return "±range";
        string range = (Min, Max) switch
        {
            ({ } min, { } max) => NegativeIsOff ? $"-1 or 0…{Format(max)}" : $"{Format(min)}…{Format(max)}",
            ({ } min, null) => $"from {Format(min)}",
            (null, { } max) => $"up to {Format(max)}",
            _ => "",
        };
        return Unit.Length == 0 ? range : $"{range} {Unit}".TrimStart();
    }

    private WireValue Of(float limit) => Kind == WireKind.Whole ? WireValue.Of((int)limit) : WireValue.Of(limit);

    private static WireValue? ToDefault(int? value) => value is { } number ? WireValue.Of(number) : (WireValue?)null;

    private static WireValue? ToDefault(float? value) => value is { } number ? WireValue.Of(number) : (WireValue?)null;

    private byte WireValueTag => Kind switch { WireKind.Whole => (byte)'i', WireKind.Real => (byte)'f', _ => (byte)'s' };

    private static string Format(float value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;
using RVae.Engine.Rhythm;

namespace RVae.Protocol.Addresses;

/// <summary>The lists from which a name may come.</summary>
public enum NameList
{
    /// <summary>None: any name.</summary>
    None,
    /// <summary>The stored models.</summary>
    Models,
    /// <summary>The stored datasets.</summary>
    Datasets,
}

/// <summary>One argument that an address takes or answers with.</summary>
/// <param name="Name">Name in help and reference.</param>
/// <param name="Kind">Its type in a message. Arguments of other types are converted where that is harmless.</param>
public sealed record Parameter(string Name, WireKind Kind)
{
    /// <summary>Least value; lower ones are clamped.</summary>
    public float? Min { get; init; }

    /// <summary>Greatest value; higher ones are clamped.</summary>
    public float? Max { get; init; }

    /// <summary>Whether the range is that of the deck's model, to both sides of 0. The row clamps such a value itself.</summary>
    public bool InLatentRange { get; init; }

    /// <summary>Whether −1 stands for off. Every other negative number then also means off.</summary>
    public bool NegativeIsOff { get; init; }

    /// <summary>Whether a value out of range is refused, and not clamped: the nearest value would mean something else.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether the string may also be sent as a number.</summary>
    public bool OrNumber { get; init; }

    /// <summary>Unit, e.g. <c>ms</c>; empty where there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The value when the daemon starts, or the meaning of an argument that is left out.</summary>
    public WireValue? Default { get; init; }

    /// <summary>The words that a string may be; empty: any string.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Whether a whole number stands for the choice at that index, from 0.</summary>
    public bool ByNumber { get; init; }

    /// <summary>Whether a name from the deck's kit is also accepted; the row resolves it.</summary>
    public bool OrOfKit { get; init; }

    /// <summary>The changing list of the daemon from which the name comes.</summary>
    public NameList Names { get; init; }

    /// <summary>Whether this argument, and all that follow it, may be left out.</summary>
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

    /// <summary>A string that is one of the given words; the first word is the default.</summary>
    public static Parameter Choice(string name, params ReadOnlySpan<string> choices) =>
        new(name, WireKind.Text) { Choices = [.. choices], Default = WireValue.Of(choices[0]) };

    /// <summary>An instrument: by its name, by its name in the deck's kit, or by its number.</summary>
    public static Parameter Instrument(string name = "instrument") =>
        new(name, WireKind.Text) { Choices = Instruments.Names, ByNumber = true, OrOfKit = true };

    /// <summary>A copy that may be left out.</summary>
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

    /// <summary>The parameter as help and reference show it: <c>f:threshold</c>, <c>[i:replyPort]</c>.</summary>
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

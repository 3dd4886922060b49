using System.Globalization;
using System.Text;
using RVae.Engine;
using RVae.Protocol.Osc;

namespace RVae.Protocol.Addresses;

/// <summary>Reads a message's arguments as a row wants them: of the right kinds and in range. Otherwise a fault says what is wrong.</summary>
public ref struct ArgumentReader
{
    /// <summary>Most arguments that any row takes.</summary>
    public const int MaxArguments = 32;

    /// <summary>Most arguments of a row that takes a list.</summary>
    public const int MaxOfList = 768;

    /// <summary>Longest string argument, in bytes.</summary>
    public const int MaxText = 600;

    private readonly AddressRow _row;
    private readonly Span<WireValue> _into;
    private OscArguments _arguments;

    /// <summary>Makes a reader of one message's arguments.</summary>
    /// <param name="row">The row, which says what the arguments should be.</param>
    /// <param name="arguments">The arguments of the message.</param>
    /// <param name="into">Room for <see cref="MaxArguments"/> values, or for <see cref="MaxOfList"/> where the row takes a list.</param>
    public ArgumentReader(AddressRow row, OscArguments arguments, Span<WireValue> into)
    {
        _row = row;
        _arguments = arguments;
        _into = into;
    }

    /// <summary>Values read so far.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a value differs from what was sent: clamped, or rounded to an int.</summary>
    public bool Adjusted { get; private set; }

    /// <summary>Reads all arguments.</summary>
    public Fault? Read()
    {
        int all = _row.Parameters.Length * _row.Rounds;
        for (int i = 0; i < all; i++)
        {
            Parameter parameter = _row.Parameters[i % _row.Parameters.Length];
            if (_arguments.AtEnd && i > 0 && i % _row.Parameters.Length == 0)
                return null;
            if (_arguments.AtEnd)
                return parameter.Optional ? null : Wrong($"wants {_row.Signature}, and got {i} argument{(i == 1 ? "" : "s")}");

            if (parameter.Optional && _row.Options.Length > 0 && parameter.Kind != WireKind.Text && IsText)
                break;

            if (ReadOne(parameter) is { } fault)
                return fault;
        }

        return _row.Options.Length > 0 ? ReadOptions()
            : _arguments.AtEnd ? null
            : _row.Rounds > 1 ? new Fault(FaultCode.TooMany, $"{_row.Template} takes at most {_row.Rounds} times {_row.Parameters.Length} values in one message")
            : Wrong(_row.Parameters.Length == 0 ? "takes no arguments" : $"takes no more than {_row.Signature}");
    }

    private readonly bool IsText => _arguments.Current is OscTag.String or OscTag.Symbol;

    private Fault? ReadOptions()
    {
        while (!_arguments.AtEnd)
        {
            if (Count + 2 > MaxArguments)
                return new Fault(FaultCode.TooMany, $"{_row.Template} takes at most {MaxArguments} arguments");

            if (!_arguments.TryReadAsString(out ReadOnlySpan<byte> bytes))
                return Wrong($"argument {_arguments.Index + 1} should be a key: one of {Keys}");

            string key = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MaxText)]);
            Parameter? option = _row.Options.FirstOrDefault(o => o.Name == key);
            if (option is null)
                return Wrong($"knows no key '{key}': use {Keys}");

            _into[Count++] = option.Name;
            if (ReadOne(option) is { } fault)
                return fault;
        }

        return null;
    }

    private readonly string Keys => string.Join(", ", _row.Options.Select(o => o.Name));

    private Fault? ReadOne(Parameter parameter)
    {
        WireValue value = default;
        int place = _arguments.Index + 1;
        OscError error = parameter.Kind switch
        {
            WireKind.Whole => ReadWhole(parameter, out value),
            WireKind.Real => ReadReal(parameter, out value),
            _ => ReadText(parameter, out value),
        };
        if (error != OscError.None)
        {
            return error switch
            {
                OscError.NoArgument => Wrong($"has no value for {parameter.Name}"),
                OscError.NotFinite => Wrong($"argument {place} ({parameter.Name}) is no finite number"),
                _ => Wrong($"argument {place} ({parameter.Name}) should be {KindOf(parameter)}"),
            };
        }

        WireValue clamped = parameter.Clamp(value);
        if (parameter.Strict && clamped != value)
            return Wrong($"argument {place} ({parameter.Name}) should be {KindOf(parameter)}");

        Adjusted |= clamped != value;
        _into[Count++] = clamped;
        return null;
    }

    private OscError ReadWhole(Parameter parameter, out WireValue value)
    {
        OscArguments before = _arguments;
        bool read = _arguments.TryReadAsInt32(out int number, out OscError error);
        value = number;
        if (read)
        {
            Adjusted |= before.TryReadAsFloat32(out float sent) && sent != number;
            return OscError.None;
        }

        return error == OscError.OutOfRange ? Saturate(parameter, out value) : error;
    }

    private OscError ReadReal(Parameter parameter, out WireValue value)
    {
        bool read = _arguments.TryReadAsFloat32(out float number, out OscError error);
        value = number;
        return read ? OscError.None : error == OscError.OutOfRange ? Saturate(parameter, out value) : error;
    }

    /// <summary>
    /// Handles a number that does not fit its type. It is clamped to the range, or to the limits of a float, by its sign. A whole number without a
    /// range is refused: it is the number of something, and the nearest number would be something else.
    /// </summary>
    private OscError Saturate(Parameter parameter, out WireValue value)
    {
        bool negative = _arguments.Current switch
        {
            OscTag.Float32 => _arguments.TryReadFloat32(out float f) && f < 0,
            OscTag.Double => _arguments.TryReadDouble(out double d) && d < 0,
            _ => _arguments.TryReadInt64(out long h) && h < 0,
        };
        value = default;
        float? end = negative ? parameter.Min : parameter.Max;
        if (end is null && parameter.Kind == WireKind.Real)
            end = negative ? float.MinValue : float.MaxValue;

        if (end is not { } bound || parameter.Strict)
            return OscError.OutOfRange;

        Adjusted = true;
        value = parameter.Kind == WireKind.Whole ? WireValue.Of((int)bound) : WireValue.Of(bound);
        return OscError.None;
    }

    private OscError ReadText(Parameter parameter, out WireValue value)
    {
        if (parameter.ByNumber && !IsText)
            return ReadPlace(parameter, out value);
        value = default;
        OscArguments before = _arguments;
        if (parameter.OrNumber && !IsText && _arguments.TryReadAsInt32(out int number, out _))
        {
            value = number.ToString(CultureInfo.InvariantCulture);
            return OscError.None;
        }

        if (!_arguments.TryReadAsString(out ReadOnlySpan<byte> bytes, out OscError error))
            return error;

        string text = bytes.Length > MaxText ? "" : Encoding.UTF8.GetString(bytes);
        if (bytes.Length > MaxText || (parameter.Choices.Length > 0 && !parameter.OrOfKit && !parameter.Choices.Contains(text)))
        {
            _arguments = before;
            return OscError.WrongKind;
        }

        value = text;
        return OscError.None;
    }

    private OscError ReadPlace(Parameter parameter, out WireValue value)
    {
        value = default;
        OscArguments before = _arguments;
        if (!_arguments.TryReadAsInt32(out int place, out OscError error))
            return error;
        if (place < 0 || place >= parameter.Choices.Length)
        {
            _arguments = before;
            return OscError.WrongKind;
        }

        value = WireValue.Of(place);
        return OscError.None;
    }

    private static string KindOf(Parameter parameter) => parameter.Kind switch
    {
        WireKind.Whole => $"a whole number{Range(parameter)}",
        WireKind.Real => $"a number{Range(parameter)}",
        _ when parameter.ByNumber => $"one of {string.Join(' ', parameter.Choices)}, or its number from 0{(parameter.OrOfKit ? ", or as the deck's kit calls it" : "")}",
        _ => parameter.Choices.Length > 0 ? $"one of {string.Join(' ', parameter.Choices)}" : $"a string of at most {MaxText} bytes",
    };

    private static string Range(Parameter parameter) =>
        parameter.DescribeRange() is { Length: > 0 } range ? $" ({range})" : "";

    private readonly Fault Wrong(string what) => new(FaultCode.BadArguments, $"{_row.Template} {what}");
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RVae.Engine.Models;

/// <summary>Reads checked values from a card's entries, and remembers the first fault.</summary>
internal sealed class CardReader(IReadOnlyDictionary<string, string> entries)
{
    // Long enough for a path in a name, short enough for a log line.
    private const int MaxTextLength = 512;

    /// <summary>The first fault, or null.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>Text of one entry.</summary>
    public string Text(string key)
    {
        if (!entries.TryGetValue(key, out string? text))
            Refuse(key, "there");
        else if (text.Length > MaxTextLength)
            Refuse(key, $"at most {MaxTextLength} characters");
        return text ?? "";
    }

    /// <summary>A name by the rule of <see cref="ModelName"/>.</summary>
    public string Name(string key)
    {
        string text = Text(key);
        if (!ModelName.IsValid(text))
            Refuse(key, "a name");
        return text;
    }

    /// <summary>A whole number in a range.</summary>
    public int Integer(string key, int least, int most)
    {
        if (int.TryParse(Text(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            && number >= least && number <= most)
        {
            return number;
        }

        Refuse(key, $"a whole number of {least} to {most}");
        return least;
    }

    /// <summary>A number in a range.</summary>
    public double Number(string key, double least, double most)
    {
        if (double.TryParse(Text(key), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && number >= least && number <= most)
        {
            return number;
        }

        Refuse(key, string.Create(CultureInfo.InvariantCulture, $"a number of {least} to {most}"));
        return least;
    }

    /// <summary>A list of texts.</summary>
    public ImmutableArray<string> Names(string key, int most)
    {
        ImmutableArray<string> names = Json(key, CardJson.Default.ImmutableArrayString);
        if (names.IsDefault || names.Length > most || names.Any(name => name is null || name.Length > MaxTextLength))
            Refuse(key, $"a list of at most {most} names");
        return names.IsDefault ? [] : names;
    }

    /// <summary>A list of whole numbers.</summary>
    public ImmutableArray<int> Integers(string key)
    {
        ImmutableArray<int> numbers = Json(key, CardJson.Default.ImmutableArrayInt32);
        return numbers.IsDefault ? [] : numbers;
    }

    /// <summary>Figures by name, such as the measured quality.</summary>
    public ImmutableSortedDictionary<string, double> Figures(string key)
    {
        ImmutableSortedDictionary<string, double> none = ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);
        ImmutableSortedDictionary<string, double> figures = none.AddRange(Json(key, CardJson.Default.ImmutableSortedDictionaryStringDouble) ?? none);
        // 1e999 is read as infinity, which no JSON can hold.
        if (figures.Values.Any(figure => !double.IsFinite(figure)))
            Refuse(key, "a list of finite numbers");
        return figures;
    }

    /// <summary>Records that an entry is not as it must be.</summary>
    public void Refuse(string key, string expected) =>
        Fault ??= new Fault(FaultCode.Failed, $"its card's '{key}' is not {expected}");

    private T? Json<T>(string key, JsonTypeInfo<T> type)
    {
        try
        {
            return entries.TryGetValue(key, out string? text) ? JsonSerializer.Deserialize(text, type) : default;
        }
        catch (JsonException)
        {
            Refuse(key, "a list as JSON has it");
            return default;
        }
    }
}

/// <summary>The lists inside a card.</summary>
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(ImmutableArray<int>))]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, double>))]
internal sealed partial class CardJson : JsonSerializerContext;

using System.Globalization;
using System.Text.RegularExpressions;

namespace RVae.Engine.Rhythm.Tabs;

/// <summary>What a line of a tab from the web is.</summary>
internal enum WebTabLineKind
{
    /// <summary>Nothing: it ends a system.</summary>
    Blank,
    /// <summary>An instrument with its bars.</summary>
    Bars,
    /// <summary>The name of a part.</summary>
    Heading,
    /// <summary><c>1 e &amp; a 2 e &amp; a</c>: how the beats are counted.</summary>
    Count,
    /// <summary>A setting, such as <c>tempo: 120</c>.</summary>
    Setting,
    /// <summary>Words for people.</summary>
    Text,
}

/// <summary>One line of a tab as people write them for each other.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Of an instrument, a part, or a setting.</param>
/// <param name="Rest">The bars with their bar lines, or a setting's value, or the counts.</param>
/// <param name="Times">How often the system is played: <c>x2</c> behind it, or repeat signs around it.</param>
internal readonly partial record struct WebTabLine(WebTabLineKind Kind, string Name, string Rest, int Times)
{
    private const int MaxTimes = 16;
    private const int MaxHeadingWords = 6;

    private static readonly string[] s_settings = ["title", "tempo", "bpm", "meter", "metre", "time", "steps", "feel"];

    /// <summary>Reads a line; comments are cut off by the caller.</summary>
    public static WebTabLine Of(string line)
    {
        if (line.Length == 0)
            return new WebTabLine(WebTabLineKind.Blank, "", "", 1);
        if (line.StartsWith("==", StringComparison.Ordinal))
            return new WebTabLine(WebTabLineKind.Heading, line.Trim('=', ' ', '\t'), "", 1);
        int bar = line.IndexOf('|');
        string counts = bar >= 0 ? line.Replace('|', ' ') : line;
        if (CountPattern().IsMatch(counts))
            return new WebTabLine(WebTabLineKind.Count, "", counts, 1);
        if (bar >= 0)
            return OfBars(line[..bar], line[bar..]);
        int colon = line.IndexOf(':');
        string key = colon > 0 ? line[..colon].Trim().ToLowerInvariant() : "";
        if (Array.Exists(s_settings, setting => key == setting || key.StartsWith(setting + " ", StringComparison.Ordinal)))
            return new WebTabLine(WebTabLineKind.Setting, key, line[(colon + 1)..].Trim(), 1);
        return new WebTabLine(IsHeading(line) ? WebTabLineKind.Heading : WebTabLineKind.Text, line.Trim('[', ']', ' ', ':', '-', '*'), "", 1);
    }

    private static WebTabLine OfBars(string name, string rest)
    {
        int last = rest.LastIndexOf('|');
        string tail = rest[(last + 1)..];
        Match times = TimesPattern().Match(tail);
        bool repeats = rest.StartsWith("|:", StringComparison.Ordinal) || rest[..(last + 1)].EndsWith(":|", StringComparison.Ordinal);
        int count = times.Success
            ? int.Parse(times.Groups["a"].Success ? times.Groups["a"].Value : times.Groups["b"].Value, CultureInfo.InvariantCulture)
            : repeats ? 2 : 1;
        string bars = rest[..(last + 1)];
        // A line whose last bar line is missing still has its steps; words behind it are none.
        if (!times.Success && tail.Trim().Length > 0 && !tail.Trim().Contains(' ', StringComparison.Ordinal) && tail.Contains('-', StringComparison.Ordinal))
            bars = rest + "|";
        bool isLegend = !bars.Contains('-', StringComparison.Ordinal) && bars.Count(c => c == '|') < 2;
        return new WebTabLine(
            isLegend ? WebTabLineKind.Text : WebTabLineKind.Bars, name.Trim(' ', '\t', ':', '-'), bars, Math.Clamp(count, 1, MaxTimes));
    }

    /// <summary>A few words with a capital in front, or in brackets: the name of a part.</summary>
    private static bool IsHeading(string line)
    {
        string words = line.Trim('[', ']', '(', ')', ' ', ':', '-', '*');
        return words.Length > 0
            && words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MaxHeadingWords
            && (char.IsUpper(words[0]) || line[0] == '[')
            && words[^1] is not ('.' or ',' or '!' or '?');
    }

    [GeneratedRegex(@"^[\s&+.,ea1-9]*1[\s&+.,ea0-9uh-]*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CountPattern();

    [GeneratedRegex(@"^\s*[(\[]?\s*(?:[xX*]\s*(?<a>\d{1,2})|(?<b>\d{1,2})\s*(?:[xX]|times))\s*[)\]]?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TimesPattern();
}

using System.Collections.Immutable;
using System.Globalization;

namespace RVae.Engine.Rhythm.Tabs;

/// <summary>
/// Reads drum tabs as people write them for each other: <c>HH|x-x-x-x-|</c>, names of many kinds, double bar lines,
/// repeats, counted beats, headings in capitals, and the next bars in a system below.
/// </summary>
internal sealed class WebTabReader(string file)
{
    private static readonly Dictionary<string, Instrument> s_abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["B"] = Instrument.Kick,
        ["K"] = Instrument.Kick,
        ["S"] = Instrument.Snare,
        ["H"] = Instrument.Hat,
        ["HF"] = Instrument.PedalHat,
        ["C"] = Instrument.Crash,
        ["CC"] = Instrument.Crash,
        ["C1"] = Instrument.Crash,
        ["C2"] = Instrument.Crash,
        ["CR"] = Instrument.Crash,
        ["CY"] = Instrument.Crash,
        ["SP"] = Instrument.Crash,
        ["CH"] = Instrument.Crash,
        ["R"] = Instrument.Ride,
        ["RD"] = Instrument.Ride,
        ["RC"] = Instrument.Ride,
        ["RB"] = Instrument.RideBell,
        ["TA"] = Instrument.Tambourine,
        ["T"] = Instrument.HighTom,
        ["T1"] = Instrument.HighTom,
        ["T2"] = Instrument.MidTom,
        ["T3"] = Instrument.LowTom,
        ["T4"] = Instrument.LowTom,
        ["F"] = Instrument.LowTom,
        ["F1"] = Instrument.LowTom,
        ["F2"] = Instrument.LowTom,
        ["CB"] = Instrument.Cowbell,
        ["CL"] = Instrument.Clap,
    };

    private readonly List<DrumTabSection> _sections = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly WebTabSteps _steps = new();
    private readonly HashSet<string> _systemNames = new(StringComparer.OrdinalIgnoreCase);
    private TabSettings _settings = new();
    private WebTabSection _section = new("");
    private int _words, _beats;
    private bool _hasMeter;

    public Outcome<DrumTab> Read(string text)
    {
        int number = 0;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            number++;
            if (ReadLine(WebTabLine.Of(WithoutComment(raw.Trim('\uFEFF')).Trim().ToString()), number) is { } problem)
                return At(number, problem);
        }

        if (EndSection() is { } last)
            return At(number, last);
        return _sections.Count == 0
            ? At(number, "expected lines such as 'HH|x-x-x-x-x-x-x-x-|'")
            : new DrumTab(_settings.Title, [.. _sections]) { Repairs = [.. Repairs()] };
    }

    /// <summary>A hash begins a comment, but for one inside bars, which is a choked cymbal, and one with a number, as in "fill #1".</summary>
    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> line)
    {
        int from = Math.Max(line.LastIndexOf('|'), 0);
        for (int i = from; i < line.Length; i++)
        {
            if (line[i] == '#' && !(i > 0 && i + 1 < line.Length && char.IsAsciiDigit(line[i + 1])))
                return line[..i];
        }

        return line;
    }

    private string? ReadLine(WebTabLine line, int number)
    {
        switch (line.Kind)
        {
            case WebTabLineKind.Bars:
                return ReadBars(line, number);
            case WebTabLineKind.Heading:
                string? problem = EndSection();
                _section = new WebTabSection(line.Name);
                return problem;
            case WebTabLineKind.Setting:
                return ReadSetting(line.Name, line.Rest);
            case WebTabLineKind.Count:
                _beats = Math.Max(_beats, line.Rest.Where(char.IsAsciiDigit).Select(c => c - '0').DefaultIfEmpty(0).Max());
                return null;
            case WebTabLineKind.Blank:
                return EndSystem();
            default:
                _words++;
                return null;
        }
    }

    private string? ReadBars(WebTabLine line, int number)
    {
        if (line.Name.Length == 0)
            return "expected an instrument before '|', such as HH, SD or BD";
        Instrument? known = Instruments.TryParse(line.Name, out Instrument wire) ? wire
            : s_abbreviations.TryGetValue(line.Name, out Instrument abbreviated) ? abbreviated : DrumNames.Find(line.Name);
        if (known is not { } instrument)
            return $"'{line.Name}' is not a known drum: call it one of {string.Join(' ', Instruments.Names)}, or as tabs do HH, SD, BD, CC, RD, T1, T2, FT";
        // The same name again, without a blank line between: the next system.
        if (_section.Has(instrument, _systemNames.Contains(line.Name)) && EndSystem() is { } problem)
            return problem;
        _systemNames.Add(line.Name);
        List<WebTabBar> bars = [];
        foreach (string bar in line.Rest.Split('|', StringSplitOptions.TrimEntries))
        {
            if (bar.Trim(':').Length == 0)
                continue;
            if (_steps.Read(bar, out WebTabBar read) is { } wrong)
                return $"'{wrong}' in bar {(bars.Count + 1).ToString(CultureInfo.InvariantCulture)} is no step: expected {StepCharacters.Expected}, or f for a flam, d for a double stroke";
            bars.Add(read);
        }

        if (bars.Count == 0)
            return "expected steps between the bar lines";
        _section.Add(instrument, bars, number, line.Times);
        return null;
    }

    private string? ReadSetting(string key, string value)
    {
        string known = key switch { "bpm" => "tempo", "metre" or "time" => "meter", _ => key };
        _hasMeter |= known == "meter";
        string plain = known == "tempo" ? value.Split(' ')[0] : value;
        _settings = _settings.With(known, plain, out string? problem);
        // A title may hold anything, and a line of words may look like a setting.
        return known is "meter" or "steps" or "tempo" ? problem : null;
    }

    private string? EndSystem()
    {
        _systemNames.Clear();
        return _section.EndSystem();
    }

    private string? EndSection()
    {
        if (EndSystem() is { } problem)
            return problem;
        if (_section.IsEmpty)
            return null;
        Meter meter = !_hasMeter && _beats is 2 or 3 or 5 or 6 or 7 ? new Meter(_beats, 4) : _settings.Meter;
        WebTabSection named = _section;
        _section = new WebTabSection("");
        if (named.Finish(_settings.Bpm, meter, out string? wrong) is not { } section)
            return wrong;
        _sections.Add(section with { Name = Unique(named.Name) });
        return null;
    }

    private string Unique(string name)
    {
        string plain = name.Length > 0 ? name : "part";
        int count = _names[plain] = _names.GetValueOrDefault(plain) + 1;
        return count == 1 ? plain : string.Create(CultureInfo.InvariantCulture, $"{plain} ({count})");
    }

    private IEnumerable<string> Repairs()
    {
        (int Count, string What)[] told =
        [
            (_words, "lines of words passed over"),
            (_steps.Flams, "flams: the main stroke is kept, its grace note is left out"),
            (_steps.Rolls, "double strokes and rolls: their first stroke is kept"),
        ];
        return told.Where(line => line.Count > 0).Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Count} {line.What}"));
    }

    private Fault At(int number, string problem) => new(FaultCode.Failed, FormattableString.Invariant($"{file}, line {number}: {problem}"));
}

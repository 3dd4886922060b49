using System.Collections.Immutable;

namespace RVae.Engine.Rhythm.Tabs;

/// <summary>Reads one drum tab, line by line; stops at the first line that is not as the format has it.</summary>
internal sealed class DrumTabReader(string file, Func<string, Outcome<Kit>> kits)
{
    private const string SectionMark = "==";
    private const string KitKey = "kit";

    private readonly List<DrumTabSection> _sections = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private TabSettings _header = new();
    private TabSettings _settings = new();
    private SectionDraft? _draft;

    /// <summary>Whether there was a line that names a kit, known or not.</summary>
    public bool NamesKit { get; private set; }

    public Outcome<DrumTab> Read(string text)
    {
        int number = 0;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            number++;
            ReadOnlySpan<char> line = WithoutComment(raw).Trim();
            // Some editors put a byte order mark before the first line.
            line = number == 1 ? line.TrimStart('\uFEFF') : line;
            if (!line.IsEmpty && ReadLine(line, number) is { } problem)
                return AtLine(number, problem);
        }

        if (EndSection() is { } last)
            return AtLine(number, last);
        return _sections.Count == 0
            ? AtLine(number, "expected a section, which starts with '==' and a name")
            : new DrumTab(_header.Title, [.. _sections]) { Kit = _header.Kit };
    }

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> line)
    {
        // A number behind it is part of a name: "fill #1".
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '#' && (i == 0 || i + 1 == line.Length || !char.IsAsciiDigit(line[i + 1])))
                return line[..i];
        }

        return line;
    }

    private Fault AtLine(int number, string problem) =>
        new(FaultCode.Failed, FormattableString.Invariant($"{file}, line {number}: {Shown(problem)}"));

    private string? ReadLine(ReadOnlySpan<char> line, int number)
    {
        if (line.StartsWith(SectionMark))
            return EndSection() ?? BeginSection(line[SectionMark.Length..].Trim().ToString(), number);
        int bar = line.IndexOf('|');
        int colon = line.IndexOf(':');
        if (colon >= 0 && (bar < 0 || colon < bar))
            return ReadSetting(line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().ToString());
        if (bar < 0)
            return $"expected a setting, '== name' or an instrument with its bars, found '{line}'";
        return _draft is null
            ? "expected '== name' before the first bars"
            : _draft.ReadBars(line[..bar].Trim(), line[bar..], _settings);
    }

    private string? ReadSetting(string key, string value)
    {
        NamesKit |= key == KitKey;
        if (_draft is not null && key is "title" or KitKey)
            return $"expected the {key} in the header, before the first section";
        if (_draft is { IsEmpty: false })
            return $"expected '{key}' above the section's first bars";
        if (key == KitKey)
            return ReadKit(value);
        _settings = _settings.With(key, value, out string? problem);
        return problem;
    }

    private string? ReadKit(string name)
    {
        if (_settings.NamesInstruments)
            return "expected the kit above the first 'feel' line, which names an instrument of it";
        if (!kits(name).TryGet(out Kit? kit, out Fault fault))
            return fault.Message;
        _settings = _settings with { Kit = kit };
        return null;
    }

    private string? BeginSection(string name, int number)
    {
        if (name.Length == 0)
            return "expected a name after '=='";
        if (!_names.Add(name))
            return $"expected a name that no other section has, found '{name}' again";
        if (_sections.Count == 0)
            _header = _settings;
        _settings = _header.ForSection();
        _draft = new SectionDraft(name, number);
        return null;
    }

    private string? EndSection()
    {
        if (_draft is null)
            return null;
        if (_draft.IsEmpty)
            return FormattableString.Invariant($"expected bars in section '{_draft.Name}' of line {_draft.Line}");
        _sections.Add(_draft.Finish(_settings));
        return null;
    }

    /// <summary>A message that quotes a file: kept short, and without what would upset a terminal.</summary>
    private static string Shown(ReadOnlySpan<char> text)
    {
        const int MaxShown = 300;
        Span<char> shown = stackalloc char[Math.Min(text.Length, MaxShown)];
        for (int i = 0; i < shown.Length; i++)
            shown[i] = char.IsControl(text[i]) ? '?' : text[i];
        return text.Length > MaxShown ? $"{shown}…" : shown.ToString();
    }
}

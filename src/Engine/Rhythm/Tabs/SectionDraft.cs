using System.Globalization;

namespace RVae.Engine.Rhythm.Tabs;

/// <summary>A section of a drum tab while its lines are read.</summary>
internal sealed class SectionDraft(string name, int line)
{
    private readonly List<DrumTabLine> _lines = [];
    private int _steps;
    private int _bars;

    public string Name => name;

    public int Line => line;

    public bool IsEmpty => _lines.Count == 0;

    public DrumTabSection Finish(TabSettings settings) =>
        new(name, settings.Bpm, settings.Meter, _steps, _bars, [.. _lines]);

    /// <summary>Reads <c>|X---|x---|</c>; gives null, or what was expected instead.</summary>
    public string? ReadBars(ReadOnlySpan<char> instrumentName, ReadOnlySpan<char> bars, TabSettings settings)
    {
        if (settings.Kit.Find(instrumentName) is not { } instrument)
            return $"expected one of {settings.InstrumentNames} before '|', found '{instrumentName}'";
        if (_lines.Exists(other => other.Instrument == instrument))
            return $"expected each instrument once in a section, found {instrumentName} again";
        if (bars.Length < 2 || bars[^1] != '|')
            return "expected '|' after the last bar";
        _steps = settings.Steps(out string? problem);
        if (problem is not null)
            return problem;
        List<int> velocities = [];
        int count = 0;
        ReadOnlySpan<char> inner = bars[1..^1];
        foreach (Range range in inner.Split('|'))
        {
            count++;
            if (ReadBar(inner[range], count, velocities) is { } wrong)
                return wrong;
        }

        if (!IsEmpty && count != _bars)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"expected {_bars} bars as in the lines above, found {count}");
        }

        _bars = count;
        _lines.Add(new DrumTabLine(instrument, [.. velocities], settings.FeelOf(instrument)));
        return null;
    }

    private string? ReadBar(ReadOnlySpan<char> bar, int number, List<int> velocities)
    {
        int before = velocities.Count;
        foreach (char character in bar)
        {
            if (char.IsWhiteSpace(character))
                continue;
            if (StepCharacters.Velocity(character) is not { } velocity)
            {
                return string.Create(CultureInfo.InvariantCulture,
                    $"expected {StepCharacters.Expected} in bar {number}, found '{character}'");
            }

            velocities.Add(velocity);
        }

        int steps = velocities.Count - before;
        return steps == _steps
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"expected {_steps} steps in bar {number}, found {steps}");
    }
}

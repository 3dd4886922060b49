namespace RVae.Engine.Rhythm.Tabs;

/// <summary>What was read of one bar of one line.</summary>
/// <param name="Velocities">One a step, 0 for a rest.</param>
/// <param name="IsOpen">One a step: whether a hi-hat is struck open.</param>
internal readonly record struct WebTabBar(int[] Velocities, bool[] IsOpen);

/// <summary>The characters of tabs from the web, and how many strokes they stand for that a step cannot hold.</summary>
internal sealed class WebTabSteps
{
    private const int Ghost = 32, Usual = 88, Accent = 116;

    /// <summary>Grace notes in front of a stroke that are left out: <c>f</c>.</summary>
    public int Flams { get; private set; }

    /// <summary>Double strokes, drags and rolls of which one stroke is kept: <c>d</c>, <c>r</c>, <c>b</c>.</summary>
    public int Rolls { get; private set; }

    /// <summary>Reads a bar; gives the character that is none, or null.</summary>
    public char? Read(ReadOnlySpan<char> bar, out WebTabBar read)
    {
        List<int> velocities = [];
        List<bool> open = [];
        read = default;
        foreach (char step in bar)
        {
            // Spaces group steps and colons are repeat signs.
            if (step is ' ' or '\t' or ':')
                continue;
            if (Velocity(step) is not { } velocity)
                return step;
            velocities.Add(velocity);
            open.Add(step is 'o' or 'O');
        }

        read = new WebTabBar([.. velocities], [.. open]);
        return null;
    }

    private int? Velocity(char step)
    {
        switch (step)
        {
            case 'f' or 'F':
                Flams++;
                return Accent;
            case 'd' or 'D' or 'r' or 'R' or 'b' or 'B' or 'z' or 'Z' or '%':
                Rolls++;
                return Usual;
            case '_' or '~' or '=' or '·' or '—' or '–' or '*':
                return step == '*' ? Usual : 0;
            case 'G':
                return Ghost;
            case '#' or '@' or 'a' or 'A' or '>' or '+' or 'S' or 'c' or 'C':
                return Accent;
            case 'p' or 'P' or 'l' or 'L' or 't':
                return Usual;
            default:
                return StepCharacters.Velocity(step);
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace RVae.Midi.Files;

/// <summary>The repairs that reading a file needed: one line each, and a limited number of lines.</summary>
internal sealed class RepairLog
{
    private const int MaxLines = 24;

    private readonly List<string> _lines = [];
    private int _more;

    /// <summary>All lines, the oldest first.</summary>
    public ImmutableArray<string> Lines => (_lines.Count, _more) switch
    {
        (0, _) => [],
        (_, 0) => [.. _lines],
        _ => [.. _lines, string.Create(CultureInfo.InvariantCulture, $"and {_more} more repairs")],
    };

    public void Add(FormattableString line) => Add(FormattableString.Invariant(line));

    public void Add(string line)
    {
        if (_lines.Count < MaxLines)
            _lines.Add(line);
        else
            _more++;
    }
}

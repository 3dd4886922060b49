using System.Collections.Immutable;
using System.Globalization;

namespace RVae.Engine.Rhythm.Tabs;

/// <summary>A part of a tab from the web while it is read: systems one below the other, each some bars of several lines.</summary>
internal sealed class WebTabSection(string name)
{
    private const int MaxBars = 4096;

    private readonly List<(Instrument Instrument, List<WebTabBar> Bars, int Line, bool TellsOpen)> _system = [];
    private readonly List<Dictionary<Instrument, int[]>> _bars = [];
    private readonly List<int> _steps = [];
    private int _times = 1;

    public string Name => name;

    public bool IsEmpty => _bars.Count == 0 && _system.Count == 0;

    /// <summary>Whether the system that is open has an instrument already: its second line begins another system.</summary>
    public bool Has(Instrument instrument, bool isSameName) => isSameName && _system.Exists(line => line.Instrument == instrument);

    /// <summary>Adds a line to the system that is open.</summary>
    public void Add(Instrument instrument, List<WebTabBar> bars, int line, int times)
    {
        // On a line of a hi-hat that is struck with x, an o is open.
        bool tellsOpen = instrument == Instrument.Hat && bars.Exists(one => one.Velocities.Where((velocity, i) => velocity > 0 && !one.IsOpen[i]).Any());
        _system.Add((instrument, bars, line, tellsOpen));
        _times = Math.Max(_times, times);
    }

    /// <summary>Puts the bars of the open system behind those before; gives null, or what does not fit.</summary>
    public string? EndSystem()
    {
        if (_system.Count == 0)
            return null;
        (_, List<WebTabBar> first, int firstLine, _) = _system[0];
        foreach ((_, List<WebTabBar> bars, int line, _) in _system)
        {
            if (bars.Count != first.Count)
                return Told($"line {line} has {bars.Count} bars, and line {firstLine} has {first.Count}: give both the same number");
            for (int i = 0; i < bars.Count; i++)
            {
                if (bars[i].Velocities.Length != first[i].Velocities.Length)
                    return Told($"bar {i + 1} has {bars[i].Velocities.Length} steps in line {line} and {first[i].Velocities.Length} in line {firstLine}: fill it up with '-'");
            }
        }

        for (int turn = 0; turn < _times && _bars.Count + first.Count <= MaxBars; turn++)
        {
            for (int bar = 0; bar < first.Count; bar++)
            {
                _bars.Add(Together(bar));
                _steps.Add(first[bar].Velocities.Length);
            }
        }

        _system.Clear();
        _times = 1;
        return null;
    }

    /// <summary>The section, or what is wrong with its steps.</summary>
    public DrumTabSection? Finish(double bpm, Meter meter, out string? problem)
    {
        int ticks = meter.TicksPerBar(DrumTab.TicksPerQuarter);
        problem = null;
        foreach (int steps in _steps.Distinct())
        {
            if (steps < meter.Numerator || ticks % steps != 0)
                problem = Told($"a bar of {meter} cannot have {steps} steps: write the metre above, such as 'meter: 3/4', or fill the bar up with '-'");
        }

        if (problem is not null)
            return null;
        int common = _steps.Aggregate(1, LeastCommonMultiple);
        IEnumerable<Instrument> played = _bars.SelectMany(bar => bar.Keys).Distinct().Order();
        return new DrumTabSection(name, bpm, meter, common, _bars.Count,
            [.. played.Select(instrument => new DrumTabLine(instrument, Row(instrument, common), []))]);
    }

    private Dictionary<Instrument, int[]> Together(int bar)
    {
        Dictionary<Instrument, int[]> together = [];
        foreach ((Instrument instrument, List<WebTabBar> bars, _, bool tellsOpen) in _system)
        {
            for (int step = 0; step < bars[bar].Velocities.Length; step++)
            {
                Instrument struck = tellsOpen && bars[bar].IsOpen[step] ? Instrument.OpenHat : instrument;
                if (!together.TryGetValue(struck, out int[]? row))
                    together[struck] = row = new int[bars[bar].Velocities.Length];
                row[step] = Math.Max(row[step], bars[bar].Velocities[step]);
            }
        }

        return together;
    }

    private ImmutableArray<int> Row(Instrument instrument, int common)
    {
        int[] row = new int[common * _bars.Count];
        for (int bar = 0; bar < _bars.Count; bar++)
        {
            if (!_bars[bar].TryGetValue(instrument, out int[]? steps))
                continue;
            for (int step = 0; step < steps.Length; step++)
                row[(bar * common) + (step * (common / steps.Length))] = steps[step];
        }

        return [.. row];
    }

    private static int LeastCommonMultiple(int a, int b) => a / (int)System.Numerics.BigInteger.GreatestCommonDivisor(a, b) * b;

    private static string Told(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;

namespace RVae.Engine.Rhythm.Tabs;

/// <summary>The <c>key: value</c> lines that hold for a file or a section.</summary>
internal sealed record TabSettings
{
    private const double MinBpm = 20;
    private const double MaxBpm = 300;
    private const string FeelKey = "feel";
    private const string AllInstruments = "all";

    public string Title { get; private init; } = "";

    /// <summary>The kit whose instruments the lines name.</summary>
    public Kit Kit { get; init; } = Kit.Protocol;

    /// <summary>Whether a line has named an instrument already.</summary>
    public bool NamesInstruments => !Feel.IsEmpty;

    public double Bpm { get; private init; } = HitSequence.DefaultBpm;

    public Meter Meter { get; private init; } = Meter.FourFour;

    private int? NamedSteps { get; init; }

    private bool StepsAreOfThisScope { get; init; }

    private ImmutableDictionary<Instrument, ImmutableArray<float>> Feel { get; init; } =
        ImmutableDictionary<Instrument, ImmutableArray<float>>.Empty;

    private ImmutableArray<float> FeelOfAll { get; init; } = [];

    /// <summary>What lines can name, for messages.</summary>
    public string InstrumentNames => string.Join(' ', Kit.Instruments.Select(each => each.Name));

    /// <summary>What a section starts from.</summary>
    public TabSettings ForSection() => this with { StepsAreOfThisScope = false };

    /// <summary>Feel of an instrument: its own, else that of all.</summary>
    public ImmutableArray<float> FeelOf(Instrument instrument) => Feel.GetValueOrDefault(instrument, FeelOfAll);

    /// <summary>Steps to a bar, or what is wrong with them.</summary>
    public int Steps(out string? problem)
    {
        int ticks = Meter.TicksPerBar(DrumTab.TicksPerQuarter);
        int steps = NamedSteps ?? Meter.TicksPerBar(4);
        problem = steps < 1 || ticks % steps != 0
            ? string.Create(CultureInfo.InvariantCulture,
                $"a bar of {Meter} has {ticks} ticks, which {steps} steps do not divide: expected 'steps:' with a divisor of {ticks}")
            : null;
        return steps;
    }

    /// <summary>These settings with one line of the file applied, or what was expected instead.</summary>
    public TabSettings With(string key, string value, out string? problem)
    {
        problem = null;
        switch (key)
        {
            case "title":
                return this with { Title = value };
            case "tempo" when TryParseNumber(value, MinBpm, MaxBpm, out double bpm):
                return this with { Bpm = bpm };
            case "tempo":
                problem = $"expected a tempo from {MinBpm} to {MaxBpm}, found '{value}'";
                return this;
            case "meter" when Meter.TryParse(value, out Meter meter):
                // A section with a metre of its own does not take the steps of the file's metre with it.
                return this with { Meter = meter, NamedSteps = StepsAreOfThisScope ? NamedSteps : null };
            case "meter":
                problem = $"expected a metre such as 4/4 or 7/8, found '{value}'";
                return this;
            case "steps" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int steps):
                return this with { NamedSteps = steps, StepsAreOfThisScope = true };
            case "steps":
                problem = $"expected a number of steps to a bar, found '{value}'";
                return this;
            default:
                return WithFeel(key, value, out problem);
        }
    }

    private TabSettings WithFeel(string key, string value, out string? problem)
    {
        string[] words = key.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Instrument? instrument = words is [FeelKey, var name] ? Kit.Find(name) : null;
        if (instrument is null && words is not [FeelKey, AllInstruments])
        {
            problem = words is [FeelKey, ..]
                ? $"expected 'feel all:' or 'feel' with one of {InstrumentNames}, found '{key}'"
                : $"expected title, tempo, meter, steps or feel before the colon, or kit in the header, found '{key}'";
            return this;
        }

        ImmutableArray<float> shifts = ParseShifts(value, out problem);
        if (problem is not null)
            return this;
        return instrument is { } one ? this with { Feel = Feel.SetItem(one, shifts) } : this with { FeelOfAll = shifts };
    }

    private static ImmutableArray<float> ParseShifts(string value, out string? problem)
    {
        string[] words = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<float>.Builder shifts = ImmutableArray.CreateBuilder<float>(words.Length);
        problem = words.Length == 0 ? "expected shifts in ticks after the colon, such as '0 +0.5'" : null;
        foreach (string word in words)
        {
            if (TryParseNumber(word, -DrumTab.MaxFeel, DrumTab.MaxFeel, out double shift))
                shifts.Add((float)shift);
            else
                problem ??= $"expected a shift from -{DrumTab.MaxFeel} to {DrumTab.MaxFeel} ticks, found '{word}'";
        }

        return shifts.ToImmutable();
    }

    private static bool TryParseNumber(string word, double min, double max, out double number) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && number >= min && number <= max;
}

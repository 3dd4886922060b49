using System.Collections.Immutable;

namespace RVae.Engine.Rhythm.Tabs;

/// <summary>A text file of bars that a person can read and edit; the format is in docs/drum-tabs.md.</summary>
/// <param name="Title">What its header calls it; may be empty.</param>
/// <param name="Sections">In the file's order, at least one, with unique names.</param>
public sealed record DrumTab(string Title, ImmutableArray<DrumTabSection> Sections)
{
    /// <summary>Ticks to a quarter note in which feel is written.</summary>
    public const int TicksPerQuarter = Grid.DefaultTicksPerQuarter;

    /// <summary>Farthest that feel may shift a step, in ticks either way.</summary>
    public const float MaxFeel = 6;

    /// <summary>The kit whose instruments its lines are; <see cref="Kit.Protocol"/> where it names none.</summary>
    public Kit Kit { get; init; } = Kit.Protocol;

    /// <summary>What was left out while it was read, a line each.</summary>
    public ImmutableArray<string> Repairs { get; init; } = [];

    /// <summary>Reads a tab, in our format or as people write them for each other.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">Its name, for faults.</param>
    /// <returns>The tab, or a fault that names file, line and what was expected there.</returns>
    public static Outcome<DrumTab> Parse(string text, string file) => Parse(text, file, Kit.FindBuiltIn);

    /// <summary>Reads a tab that may name more kits than the built-in ones.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">Its name, for faults.</param>
    /// <param name="kits">Finds a kit by its name.</param>
    /// <returns>The tab, or a fault that names file, line and what was expected there.</returns>
    public static Outcome<DrumTab> Parse(string text, string file, Func<string, Outcome<Kit>> kits)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new DrumTabReader(file, kits);
        Outcome<DrumTab> read = reader.Read(text);
        // Tabs from the web name no kit: what they call a kick would be another instrument.
        if (read.Fault is null || reader.NamesKit)
            return read;
        // Not as our format has it: perhaps as people write tabs for each other. Where that fails too, the message is that
        // of the format which the file keeps to.
        Outcome<DrumTab> web = new WebTabReader(file).Read(text);
        bool isOurs = text.Contains("==", StringComparison.Ordinal) || !text.Contains('|', StringComparison.Ordinal);
        return web.Fault is not null && isOurs ? read : web;
    }

    /// <summary>The file's text; reading it gives this tab again.</summary>
    public override string ToString() => DrumTabWriter.Write(this);
}

/// <summary>Some bars in a row under one name: a loop.</summary>
/// <param name="Name">Unique in its tab.</param>
/// <param name="Bpm">Quarter notes a minute.</param>
/// <param name="Meter">Time signature.</param>
/// <param name="Steps">Steps to a bar; divides the bar's ticks.</param>
/// <param name="BarCount">Bars, 1 or more.</param>
/// <param name="Lines">One for each instrument that plays, at least one.</param>
public sealed record DrumTabSection(
    string Name, double Bpm, Meter Meter, int Steps, int BarCount, ImmutableArray<DrumTabLine> Lines)
{
    /// <summary>Ticks from one step to the next, at 24 to a quarter note.</summary>
    public int TicksPerStep => Meter.TicksPerBar(DrumTab.TicksPerQuarter) / Steps;
}

/// <summary>What one instrument plays in a section.</summary>
/// <param name="Instrument">The instrument, of the tab's kit.</param>
/// <param name="Velocities">One a step, bars in a row: 0 for a rest, else a velocity that tabs can write.</param>
/// <param name="Feel">Ticks that each step is late, repeated over every bar; empty when it is on the grid.</param>
public sealed record DrumTabLine(Instrument Instrument, ImmutableArray<int> Velocities, ImmutableArray<float> Feel)
{
    /// <summary>Ticks that a step of a bar is late.</summary>
    public float FeelAt(int stepInBar) => Feel.IsEmpty ? 0 : Feel[stepInBar % Feel.Length];
}

using System.Collections.Immutable;

namespace RVae.Engine.Rhythm;

/// <summary>One of the nine instruments, in the order used everywhere: matrices, wire, files.</summary>
public enum Instrument
{
    /// <summary>Bass drum.</summary>
    Kick,
    /// <summary>Snare drum.</summary>
    Snare,
    /// <summary>Closed hi-hat.</summary>
    Hat,
    /// <summary>Open hi-hat.</summary>
    OpenHat,
    /// <summary>Low tom.</summary>
    LowTom,
    /// <summary>Middle tom.</summary>
    MidTom,
    /// <summary>High tom.</summary>
    HighTom,
    /// <summary>Hand clap.</summary>
    Clap,
    /// <summary>Rim shot or side stick.</summary>
    Rim,
}

/// <summary>The nine instruments as a list.</summary>
public static class Instruments
{
    /// <summary>How many instruments there are.</summary>
    public const int Count = 9;

    /// <summary>Wire names by instrument: <c>kick snare hat openhat lowtom midtom hightom clap rim</c>.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["kick", "snare", "hat", "openhat", "lowtom", "midtom", "hightom", "clap", "rim"];

    /// <summary>All instruments, in order.</summary>
    public static ImmutableArray<Instrument> All { get; } = [.. Enumerable.Range(0, Count).Select(i => (Instrument)i)];

    /// <summary>The wire name.</summary>
    public static string Name(this Instrument instrument) => Names[(int)instrument];

    /// <summary>Reads a wire name; no other spelling is accepted.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out Instrument instrument)
    {
        for (int i = 0; i < Count; i++)
        {
            if (name.SequenceEqual(Names[i]))
            {
                instrument = (Instrument)i;
                return true;
            }
        }

        instrument = default;
        return false;
    }
}

using System.Buffers.Text;
using System.Collections.Immutable;

namespace RVae.Engine.Rhythm;

/// <summary>
/// One of the instruments of a kit, in the order used everywhere: matrices, wire, files. The first nine are those of every model whose
/// card names no kit; a kit of its own may give each of them another name.
/// </summary>
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
    /// <summary>Bow of the ride cymbal.</summary>
    Ride,
    /// <summary>Bell of the ride cymbal.</summary>
    RideBell,
    /// <summary>Crash cymbal.</summary>
    Crash,
    /// <summary>Hi-hat closed by its pedal.</summary>
    PedalHat,
    /// <summary>Cowbell.</summary>
    Cowbell,
    /// <summary>Tambourine.</summary>
    Tambourine,
    /// <summary>Shaker.</summary>
    Shaker,
}

/// <summary>The instruments as a list.</summary>
public static class Instruments
{
    /// <summary>Most instruments of a kit.</summary>
    public const int Most = 16;

    /// <summary>Instruments of the usual kit, <see cref="Kit.Nine"/>.</summary>
    public const int Usual = 9;

    /// <summary>Wire names by instrument, where the kit gives no others.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "kick", "snare", "hat", "openhat", "lowtom", "midtom", "hightom", "clap", "rim",
        "ride", "ridebell", "crash", "pedalhat", "cowbell", "tambourine", "shaker",
    ];

    /// <summary>As many instruments as a kit may have, in order.</summary>
    public static ImmutableArray<Instrument> All { get; } = FirstOf(Most);

    /// <summary>The first instruments, in order: those of a kit of so many.</summary>
    public static ImmutableArray<Instrument> FirstOf(int count) => [.. Enumerable.Range(0, count).Select(i => (Instrument)i)];

    /// <summary>The wire name, where the kit gives no other.</summary>
    public static string Name(this Instrument instrument) => Names[(int)instrument];

    /// <summary>The instrument of a number from 0, in digits and in no other spelling; null where it is none.</summary>
    public static Instrument? AtPlace(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out byte place, out int read) && read == digits.Length && place < Most && digits.Length == (place < 10 ? 1 : 2)
            ? (Instrument)place
            : null;

    /// <summary>Reads a wire name; no other spelling is accepted.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out Instrument instrument)
    {
        for (int i = 0; i < Names.Length; i++)
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

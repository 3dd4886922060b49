using System.Collections.Immutable;
using System.Globalization;
using RVae.Engine;

namespace RVae.Midi.Ports;

/// <summary>An output port that the user wants.</summary>
/// <param name="Name">Name of the port, or part of it.</param>
/// <param name="OffsetMilliseconds">How much later than due its messages are sent; negative for earlier.</param>
public sealed record WantedPort(string Name, double OffsetMilliseconds)
{
    /// <summary>Earliest and latest offset.</summary>
    public const double MinOffset = -20, MaxOffset = 500;

    /// <summary>Most ports at once.</summary>
    public const int Most = 16;

    /// <summary>Reads a list such as <c>TR-8@12, nanoPAD</c>; a fault where an offset is out of range.</summary>
    public static Outcome<ImmutableArray<WantedPort>> ReadList(string list)
    {
        ImmutableArray<string> names = PortNames.Split(list);
        if (names.Length > Most)
            return new Fault(FaultCode.TooMany, $"{names.Length} MIDI ports are too many: {Most} at most");
        var wantedPorts = ImmutableArray.CreateBuilder<WantedPort>(names.Length);
        foreach (string name in names)
        {
            WantedPort wanted = Read(name);
            if (wanted.OffsetMilliseconds is not (>= MinOffset and <= MaxOffset)) // NaN fails both comparisons
            {
                return new Fault(
                    FaultCode.BadArguments,
                    FormattableString.Invariant($"'{name}': an offset is between {MinOffset} and {MaxOffset} ms"));
            }

            // The same port may be written in another way, such as with an offset of 0: do not open one device twice.
            if (!wantedPorts.Any(wanted.IsSame))
                wantedPorts.Add(wanted);
        }

        return wantedPorts.ToImmutable();
    }

    private bool IsSame(WantedPort other) =>
        OffsetMilliseconds == other.OffsetMilliseconds && Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase);

    // A name may itself hold an @: only a number after the last @ is an offset.
    private static WantedPort Read(string text)
    {
        int at = text.LastIndexOf('@');
        return at > 0 && double.TryParse(text[(at + 1)..], CultureInfo.InvariantCulture, out double offset)
            ? new WantedPort(text[..at].TrimEnd(), offset)
            : new WantedPort(text, 0);
    }
}

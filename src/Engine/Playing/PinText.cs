using System.Globalization;
using System.Text;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>
/// The pins of one instrument as one line: <c>0=100 24=0 48=90@-0.5</c>. Each pin is tick = velocity, then @ and the offset where it is not 0.
/// </summary>
public static class PinText
{
    /// <summary>Writes pins as one line of text.</summary>
    public static string Write(ReadOnlySpan<Pin> pins)
    {
        if (pins.IsEmpty)
            return "";
        var text = new StringBuilder();
        foreach (Pin pin in pins)
        {
            if (text.Length > 0)
                text.Append(' ');
            text.Append(CultureInfo.InvariantCulture, $"{pin.Tick}={pin.Velocity}");
            if (pin.Offset != 0)
                text.Append('@').Append(pin.Offset.ToString("0.##", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>Reads a line of pins; an empty line has none. A fault says which part is wrong.</summary>
    public static Outcome<Pin[]> Read(Instrument instrument, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > PinTable.MostOfInstrument)
            return new Fault(FaultCode.TooMany, $"an instrument can have at most {PinTable.MostOfInstrument} pins, and you gave {parts.Length}");
        var pins = new Pin[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!TryRead(instrument, parts[i], out pins[i]))
            {
                return new Fault(
                    FaultCode.BadArguments,
                    $"'{parts[i]}' is no pin: write tick=velocity or tick=velocity@offset, ticks 0…{Pin.LastTick}, velocities 0…127, "
                    + $"offsets ±{Pin.MostOffset}");
            }
        }

        return pins;
    }

    private static bool TryRead(Instrument instrument, string text, out Pin pin)
    {
        pin = default;
        string[] sides = text.Split('=');
        if (sides.Length != 2)
            return false;
        string[] strike = sides[1].Split('@');
        float offset = 0;
        if (strike.Length > 2 || !IsWhole(sides[0], Pin.LastTick, out int tick) || !IsWhole(strike[0], 127, out int velocity))
            return false;
        bool read = strike.Length == 1 || float.TryParse(strike[1], NumberStyles.Float, CultureInfo.InvariantCulture, out offset);
        if (!read || !(Math.Abs(offset) <= Pin.MostOffset))
            return false;
        pin = new Pin(instrument, tick, velocity, offset);
        return true;
    }

    private static bool IsWhole(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}

using System.Globalization;
using RVae.Midi.Ports;

namespace RVae.Controllers;

/// <summary>The kind of message that a control sends.</summary>
public enum ControlKind
{
    /// <summary>Control change, 7 bits, or 14 with a second one for the lower half.</summary>
    Controller,
    /// <summary>Pitch bend, 14 bits.</summary>
    Bend,
    /// <summary>A note: pressed and released.</summary>
    Note,
    /// <summary>A program change message.</summary>
    Program,
}

/// <summary>One control of a device, as profiles write it: <c>cc 12</c>, <c>cc 12/44</c>, <c>bend</c>, <c>note 36</c>,
/// <c>program</c>.</summary>
/// <param name="Kind">The kind of its messages.</param>
/// <param name="Number">Controller or note, 0–127; 0 for bend and program.</param>
/// <param name="Fine">Number of the controller that sends the lower seven bits, or −1.</param>
public readonly record struct ControlSource(ControlKind Kind, int Number, int Fine = -1)
{
    /// <summary>Reads the form that profiles have, in upper or lower case.</summary>
    public static bool TryParse(string text, out ControlSource control)
    {
        control = default;
        string[] words = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            1 when Is(words[0], "bend") => Take(new ControlSource(ControlKind.Bend, 0), out control),
            1 when Is(words[0], "program") => Take(new ControlSource(ControlKind.Program, 0), out control),
            2 when Is(words[0], "note") && TryNumber(words[1], out int note) =>
                Take(new ControlSource(ControlKind.Note, note), out control),
            2 when Is(words[0], "cc") => TryController(words[1].Split('/'), out control),
            _ => false,
        };
    }

    /// <summary>Whether a message comes from this control, on any channel.</summary>
    public bool Matches(in MidiMessage message) => message.Kind switch
    {
        MidiMessage.ControlChange => Kind == ControlKind.Controller && (message.Data1 == Number || message.Data1 == Fine),
        MidiMessage.PitchBend => Kind == ControlKind.Bend,
        MidiMessage.NoteOn or MidiMessage.NoteOff => Kind == ControlKind.Note && message.Data1 == Number,
        MidiMessage.ProgramChange => Kind == ControlKind.Program,
        _ => false,
    };

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        ControlKind.Bend => "bend",
        ControlKind.Program => "program",
        ControlKind.Note => string.Create(CultureInfo.InvariantCulture, $"note {Number}"),
        _ when Fine >= 0 => string.Create(CultureInfo.InvariantCulture, $"cc {Number}/{Fine}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"cc {Number}"),
    };

    private static bool TryController(string[] numbers, out ControlSource control)
    {
        control = default;
        int fine = -1;
        return numbers.Length is 1 or 2
            && TryNumber(numbers[0], out int number)
            && (numbers.Length == 1 || TryNumber(numbers[1], out fine))
            && Take(new ControlSource(ControlKind.Controller, number, fine), out control);
    }

    private static bool Take(ControlSource found, out ControlSource control)
    {
        control = found;
        return true;
    }

    private static bool Is(string word, string name) => word.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= 127;
}

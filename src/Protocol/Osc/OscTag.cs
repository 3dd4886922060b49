namespace RVae.Protocol.Osc;

#pragma warning disable CA1720 // the names are those of the specification's types
/// <summary>The type tags of OSC 1.0 and 1.1; the values are their ASCII characters on the wire.</summary>
public enum OscTag
{
    /// <summary>No tag: the arguments have ended.</summary>
    None = 0,
    /// <summary><c>i</c>: a 32-bit integer.</summary>
    Int32 = 'i',
    /// <summary><c>f</c>: a 32-bit float.</summary>
    Float32 = 'f',
    /// <summary><c>s</c>: a zero-terminated string.</summary>
    String = 's',
    /// <summary><c>b</c>: a blob.</summary>
    Blob = 'b',
    /// <summary><c>h</c>: a 64-bit integer.</summary>
    Int64 = 'h',
    /// <summary><c>t</c>: a time tag.</summary>
    TimeTag = 't',
    /// <summary><c>d</c>: a 64-bit float.</summary>
    Double = 'd',
    /// <summary><c>S</c>: a symbol, a string to systems that tell the two apart.</summary>
    Symbol = 'S',
    /// <summary><c>c</c>: a character, in 32 bits.</summary>
    Char = 'c',
    /// <summary><c>r</c>: a colour of red, green, blue and alpha bytes.</summary>
    Colour = 'r',
    /// <summary><c>m</c>: a MIDI message of port, status and two data bytes.</summary>
    Midi = 'm',
    /// <summary><c>T</c>: true; no bytes.</summary>
    True = 'T',
    /// <summary><c>F</c>: false; no bytes.</summary>
    False = 'F',
    /// <summary><c>N</c>: nil; no bytes.</summary>
    Nil = 'N',
    /// <summary><c>I</c>: infinitum in OSC 1.0, impulse (a bang) in OSC 1.1; no bytes.</summary>
    Infinitum = 'I',
    /// <summary><c>[</c>: the beginning of an array; no bytes.</summary>
    ArrayBegin = '[',
    /// <summary><c>]</c>: the end of an array; no bytes.</summary>
    ArrayEnd = ']',
}
#pragma warning restore CA1720

/// <summary>The value of an <c>r</c> argument.</summary>
public readonly record struct OscColour(byte Red, byte Green, byte Blue, byte Alpha);

/// <summary>The value of an <c>m</c> argument: a MIDI message as OSC carries it.</summary>
/// <param name="Port">The port's number.</param>
/// <param name="Status">The status byte.</param>
/// <param name="Data1">The first data byte.</param>
/// <param name="Data2">The second data byte.</param>
public readonly record struct OscMidi(byte Port, byte Status, byte Data1, byte Data2);

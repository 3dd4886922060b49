namespace RVae.Protocol.Osc;

/// <summary>
/// Why bytes are no OSC packet, an argument cannot be read, or a packet cannot be written. <see cref="OscErrorText.Describe"/> gives the text.
/// </summary>
public enum OscError
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>A packet or bundle element of no bytes.</summary>
    Empty,
    /// <summary>The size of a packet is not a multiple of 4.</summary>
    BadSize,
    /// <summary>A packet begins neither with <c>/</c> nor with <c>#bundle</c>.</summary>
    BadStart,
    /// <summary>An address holds something other than printable ASCII.</summary>
    BadAddress,
    /// <summary>The bytes end before the value does.</summary>
    Truncated,
    /// <summary>A string has no terminating zero.</summary>
    UnterminatedString,
    /// <summary>A padding byte is not zero.</summary>
    BadPadding,
    /// <summary>A blob's size is negative or reaches past the end.</summary>
    BadBlobSize,
    /// <summary>A bundle element's size is negative, no multiple of 4, or reaches past the end.</summary>
    BadElementSize,
    /// <summary>A type tag that neither OSC 1.0 nor OSC 1.1 knows.</summary>
    UnknownTag,
    /// <summary>An array is closed but was not opened, or opened and not closed.</summary>
    UnbalancedArray,
    /// <summary>Bundles or arrays are nested deeper than <see cref="OscPacket.MaxDepth"/>.</summary>
    TooDeep,
    /// <summary>Bytes are left after the last argument.</summary>
    TrailingBytes,
    /// <summary>An enclosed bundle is due before the bundle around it.</summary>
    TimeTagOrder,

    /// <summary>There is no further argument.</summary>
    NoArgument,
    /// <summary>The argument, or the place in the packet, is of another kind.</summary>
    WrongKind,
    /// <summary>A number is NaN or infinite.</summary>
    NotFinite,
    /// <summary>A number does not fit the type that was asked for.</summary>
    OutOfRange,

    /// <summary>The buffer is too small for the packet.</summary>
    BufferTooSmall,
    /// <summary>A text with a zero byte in it cannot be an OSC string.</summary>
    ZeroInText,
    /// <summary>A part of a packet was begun or ended where that is not possible.</summary>
    OutOfContext,

    /// <summary>A pattern's <c>[</c> or <c>{</c> is not closed within its part of the address.</summary>
    UnclosedPattern,
    /// <summary>A pattern's <c>]</c> or <c>}</c> closes nothing, or <c>{</c> stands inside another.</summary>
    StrayBracket,
    /// <summary>A pattern or an address is longer than <see cref="OscPattern.MaxLength"/>.</summary>
    PatternTooLong,
}

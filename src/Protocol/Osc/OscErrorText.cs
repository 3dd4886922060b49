namespace RVae.Protocol.Osc;

/// <summary>The text for an <see cref="OscError"/>, for the person whose patch sent the packet.</summary>
public static class OscErrorText
{
    /// <summary>Describes what is wrong, but not where; the caller adds the offset. The texts are constants: nothing is allocated.</summary>
    public static string Describe(this OscError error) => error switch
    {
        OscError.None => "nothing is wrong",
        OscError.Empty => "there are no bytes where a packet should be",
        OscError.BadSize => "the size of a packet must be a multiple of 4",
        OscError.BadStart => "a packet must begin with '/' or '#bundle'",
        OscError.BadAddress => "an address may hold only printable ASCII characters",
        OscError.Truncated => "the bytes end before the value does",
        OscError.UnterminatedString => "a string must end with a zero byte",
        OscError.BadPadding => "padding bytes must be zero",
        OscError.BadBlobSize => "a blob's size is negative or reaches past the end of the packet",
        OscError.BadElementSize => "a bundle element's size must be a multiple of 4 within the bundle",
        OscError.UnknownTag => "this type tag is not one of OSC 1.0 or 1.1",
        OscError.UnbalancedArray => "'[' and ']' in the type tags do not match",
        OscError.TooDeep => "more than 16 bundles or arrays inside each other",
        OscError.TrailingBytes => "there are bytes after the last argument",
        OscError.TimeTagOrder => "an enclosed bundle must not be due before the bundle around it",
        OscError.NoArgument => "an argument is missing",
        OscError.WrongKind => "the argument is of the wrong kind",
        OscError.NotFinite => "the number is not finite",
        OscError.OutOfRange => "the number does not fit",
        OscError.BufferTooSmall => "the packet does not fit the buffer",
        OscError.ZeroInText => "a text with a zero byte in it cannot be sent",
        OscError.OutOfContext => "this part of a packet cannot begin or end here",
        OscError.UnclosedPattern => "a '[' or '{' is not closed before the next '/'",
        OscError.StrayBracket => "a ']' or '}' closes nothing, or one '{' stands inside another",
        OscError.PatternTooLong => "the pattern or address is longer than 1024 bytes",
        _ => "unknown error",
    };
}

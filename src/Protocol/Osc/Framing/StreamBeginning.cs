namespace RVae.Protocol.Osc.Framing;

/// <summary>
/// Tells what a stream is by its first bytes. A plausible length begins with 0. SLIP begins with its END; as liblo and osc.js write SLIP, with an END
/// only after the packet, a stream begins with the packet's <c>/</c> or <c>#</c>. All other streams are another protocol. A web page can make a
/// browser send requests to any port, and nothing of those may be carried out.
/// </summary>
public static class StreamBeginning
{
    // Bytes in which an address must have ended with a 0: longer than any address.
    private const int LongestAddress = 256;

    private static ReadOnlySpan<byte> Ending => "\r\n"u8;

    /// <summary>The framing of a stream that begins with this byte, or null where it is no OSC.</summary>
    public static StreamFramingKind? Detect(byte first) => first switch
    {
        0 => StreamFramingKind.Length,
        Slip.End or (byte)'/' or (byte)'#' => StreamFramingKind.Slip,
        _ => null,
    };

    /// <summary>
    /// Whether bytes are lines of text, as FUDI sends them: a line ends before the 0 that ends every address. For the beginning of a stream, or for a
    /// datagram.
    /// </summary>
    public static bool IsText(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> beginning = bytes[..Math.Min(bytes.Length, LongestAddress)];
        int zero = beginning.IndexOf((byte)0), line = beginning.IndexOfAny(Ending);
        return line > 0 && (zero < 0 || line < zero) && beginning[..line].IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0;
    }

    /// <summary>Whether bytes begin like a request over HTTP.</summary>
    public static bool IsHttp(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("GET "u8) || bytes.StartsWith("POST "u8) || bytes.StartsWith("HEAD "u8) || bytes.StartsWith("PUT "u8)
        || bytes.StartsWith("OPTIONS "u8) || bytes.StartsWith("DELETE "u8) || bytes.StartsWith("PATCH "u8)
        || bytes.StartsWith("CONNECT "u8) || bytes.StartsWith("TRACE "u8) || bytes.StartsWith("PRI * HTTP"u8);

    /// <summary>Explains to people what such bytes are, and what to do.</summary>
    public static string Explain(ReadOnlySpan<byte> bytes)
    {
        if (IsHttp(bytes))
            return "that is HTTP, and this is the port of OSC: the page and OSCQuery have another";
        if (bytes is [0x16, 3, ..])
            return "that is TLS, which this port does not speak";
        if (bytes.StartsWith("SSH-"u8))
            return "that is SSH, and this is the port of OSC";
        return IsText(bytes)
            ? "that is text, as Pd's netsend and Max send it, and not OSC: use netsend -b with oscformat, or udpsend"
            : "that is no OSC: a packet begins with / or #. In a stream its length, or SLIP's END, may come first";
    }
}

namespace RVae.Protocol.Osc.Framing;

/// <summary>How packets are separated in a stream.</summary>
public enum StreamFramingKind
{
    /// <summary>OSC 1.0: an int32 length before each packet.</summary>
    Length,
    /// <summary>OSC 1.1: SLIP (RFC 1055) with an END at both ends.</summary>
    Slip,
}

/// <summary>Decoders and encoders for both framings of a stream.</summary>
public static class StreamFraming
{
    /// <summary>The largest packet of a stream unless the caller says otherwise: at least as large as a UDP datagram.</summary>
    public const int DefaultMaxPacket = 65_536;

    /// <summary>A decoder for packets of up to this many bytes.</summary>
    public static IFrameDecoder CreateDecoder(StreamFramingKind kind, int maxPacket = DefaultMaxPacket) =>
        kind == StreamFramingKind.Slip ? new SlipDecoder(maxPacket) : new LengthFrameDecoder(maxPacket);

    /// <summary>The most bytes that a packet of this size takes in a stream.</summary>
    public static int MaxFrameSize(StreamFramingKind kind, int packetSize) =>
        kind == StreamFramingKind.Slip ? SlipEncoder.MaxSize(packetSize) : packetSize + LengthFrameEncoder.PrefixSize;

    /// <summary>Frames a packet; false, with nothing to send, when the destination is too small.</summary>
    public static bool TryEncode(
        StreamFramingKind kind, ReadOnlySpan<byte> packet, Span<byte> destination, out int written) =>
        kind == StreamFramingKind.Slip
            ? SlipEncoder.TryEncode(packet, destination, out written)
            : LengthFrameEncoder.TryEncode(packet, destination, out written);
}

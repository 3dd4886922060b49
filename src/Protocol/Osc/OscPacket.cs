namespace RVae.Protocol.Osc;

/// <summary>The kind of a packet, by its first bytes.</summary>
public enum OscPacketKind
{
    /// <summary>Neither: no OSC packet.</summary>
    Unknown,
    /// <summary>A message: it begins with <c>/</c>.</summary>
    Message,
    /// <summary>A bundle: it begins with <c>#bundle</c>.</summary>
    Bundle,
}

/// <summary>
/// Checks packets as they arrive. A server first validates a whole packet, and then reads it with <see cref="OscMessage"/> and
/// <see cref="OscBundle"/>. So no part of a packet takes effect if any part is unreadable.
/// </summary>
public static class OscPacket
{
    /// <summary>Most bundles inside each other, including the outermost; and most arrays inside each other.</summary>
    public const int MaxDepth = 16;

    /// <summary>The kind of the packet, by its first bytes only.</summary>
    public static OscPacketKind KindOf(ReadOnlySpan<byte> packet) =>
        packet is [(byte)'/', ..] ? OscPacketKind.Message
        : packet.StartsWith(OscBundle.Marker) ? OscPacketKind.Bundle
        : OscPacketKind.Unknown;

    /// <summary>
    /// Checks a whole packet: every size, padding, address, tag and argument, the nesting, and the order of time tags.
    /// </summary>
    /// <param name="packet">The datagram, or the contents of a stream's frame.</param>
    /// <param name="error">What is wrong with it.</param>
    /// <param name="offset">The byte at which it is wrong.</param>
    public static bool Validate(ReadOnlySpan<byte> packet, out OscError error, out int offset) =>
        Validate(packet, out error, out offset, out _);

    /// <inheritdoc cref="Validate(ReadOnlySpan{byte}, out OscError, out int)"/>
    /// <param name="packet">The datagram, or the contents of a stream's frame.</param>
    /// <param name="error">What is wrong with it.</param>
    /// <param name="offset">The byte at which it is wrong.</param>
    /// <param name="address">
    /// The address of the message that is wrong, as far as it can be read (see <see cref="ReadableAddress"/>); empty
    /// when nothing is wrong or it has none.
    /// </param>
    public static bool Validate(
        ReadOnlySpan<byte> packet, out OscError error, out int offset, out ReadOnlySpan<byte> address)
    {
        var validation = new OscValidation(packet);
        bool valid = validation.Check();
        (error, offset) = (validation.Error, validation.ErrorOffset);
        address = valid ? default : ReadableAddress(packet[validation.Culprit..]);
        return valid;
    }

    /// <summary>
    /// The address that broken bytes begin with, for an error reply: from <c>/</c> up to the first byte that is no
    /// printable ASCII, or the end. Empty when they do not begin with <c>/</c>.
    /// </summary>
    public static ReadOnlySpan<byte> ReadableAddress(ReadOnlySpan<byte> packet)
    {
        if (packet is not [(byte)'/', ..])
            return default;

        int end = packet.IndexOfAnyExceptInRange((byte)' ', (byte)'~');
        return end < 0 ? packet : packet[..end];
    }
}

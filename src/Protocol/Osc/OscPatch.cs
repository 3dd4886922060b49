using System.Buffers.Binary;

namespace RVae.Protocol.Osc;

/// <summary>
/// Changes values in a packet that was written before, so that a packet that is sent a thousand times a minute is encoded only once. An offset is the
/// <see cref="OscWriter.Length"/> at the moment before the value was written. Each method returns false, and changes nothing, when the value does not
/// lie within the packet.
/// </summary>
public static class OscPatch
{
    /// <summary>Replaces an <c>i</c>.</summary>
    public static bool TryWriteInt32(Span<byte> packet, int offset, int value) =>
        TrySlice(packet, offset, out Span<byte> slot) && BinaryPrimitives.TryWriteInt32BigEndian(slot, value);

    /// <summary>Replaces an <c>f</c>.</summary>
    public static bool TryWriteFloat32(Span<byte> packet, int offset, float value) =>
        TrySlice(packet, offset, out Span<byte> slot) && BinaryPrimitives.TryWriteSingleBigEndian(slot, value);

    /// <summary>Replaces a <c>t</c>; a bundle's own time tag is at <c>OscBundle.Marker.Length</c> from its beginning.</summary>
    public static bool TryWriteTimeTag(Span<byte> packet, int offset, OscTimeTag value) =>
        TrySlice(packet, offset, out Span<byte> slot) && BinaryPrimitives.TryWriteUInt64BigEndian(slot, value.Value);

    private static bool TrySlice(Span<byte> packet, int offset, out Span<byte> slot)
    {
        bool within = (uint)offset <= (uint)packet.Length;
        slot = within ? packet[offset..] : default;
        return within;
    }
}

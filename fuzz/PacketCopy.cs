using RVae.Protocol.Osc;

namespace RVae.Fuzz;

/// <summary>
/// Reads a packet through the public views and writes what it read with the writer: on a valid packet, that must give
/// the same bytes again; on any other it must do no harm.
/// </summary>
public static class PacketCopy
{
    /// <summary>Copies a packet; false when any of it could not be read, or written.</summary>
    /// <param name="packet">Any bytes.</param>
    /// <param name="writer">Where the copy goes.</param>
    /// <param name="untagged">Set when a message without type tags was met, which no writer of ours makes.</param>
    public static bool TryCopy(ReadOnlySpan<byte> packet, ref OscWriter writer, ref bool untagged) =>
        OscPacket.KindOf(packet) == OscPacketKind.Bundle
            ? TryCopyBundle(packet, ref writer, ref untagged)
            : TryCopyMessage(packet, ref writer, ref untagged);

    private static bool TryCopyBundle(ReadOnlySpan<byte> packet, ref OscWriter writer, ref bool untagged)
    {
        if (!OscBundle.TryRead(packet, out OscBundle bundle) || !writer.BeginBundle(bundle.TimeTag))
            return false;

        OscElements elements = bundle.Elements;
        while (elements.TryRead(out ReadOnlySpan<byte> element))
        {
            if (!writer.BeginElement() || !TryCopy(element, ref writer, ref untagged) || !writer.EndElement())
                return false;
        }

        return elements.AtEnd;
    }

    private static bool TryCopyMessage(ReadOnlySpan<byte> packet, ref OscWriter writer, ref bool untagged)
    {
        if (!OscMessage.TryRead(packet, out OscMessage message))
            return false;

        untagged |= !message.HasTypeTags;
        if (!writer.BeginMessage(message.Address, message.TypeTags))
            return false;

        OscArguments arguments = message.Arguments;
        while (!arguments.AtEnd)
        {
            if (!TryCopyArgument(ref arguments, ref writer))
                return false;
        }

        return true;
    }

    private static bool TryCopyArgument(ref OscArguments from, ref OscWriter to) => from.Current switch
    {
        OscTag.Int32 => from.TryReadInt32(out int value) && to.WriteInt32(value),
        OscTag.Float32 => from.TryReadFloat32(out float value) && to.WriteFloat32(value),
        OscTag.String => from.TryReadString(out ReadOnlySpan<byte> text) && to.WriteString(text),
        OscTag.Symbol => from.TryReadSymbol(out ReadOnlySpan<byte> text) && to.WriteSymbol(text),
        OscTag.Blob => from.TryReadBlob(out ReadOnlySpan<byte> blob) && to.WriteBlob(blob),
        OscTag.Int64 => from.TryReadInt64(out long value) && to.WriteInt64(value),
        OscTag.Double => from.TryReadDouble(out double value) && to.WriteDouble(value),
        OscTag.TimeTag => from.TryReadTimeTag(out OscTimeTag value) && to.WriteTimeTag(value),
        OscTag.Char => from.TryReadChar(out int code) && to.WriteChar(code),
        OscTag.Colour => from.TryReadColour(out OscColour colour) && to.WriteColour(colour),
        OscTag.Midi => from.TryReadMidi(out OscMidi message) && to.WriteMidi(message),
        OscTag.True or OscTag.False => from.TryReadBool(out bool value) && to.WriteBool(value),
        OscTag.Nil => from.TryReadNil() && to.WriteNil(),
        OscTag.Infinitum => from.TryReadInfinitum() && to.WriteInfinitum(),
        OscTag.ArrayBegin => from.TryBeginArray() && to.BeginArray(),
        OscTag.ArrayEnd => from.TryEndArray() && to.EndArray(),
        _ => false,
    };
}

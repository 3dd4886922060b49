using System.Text;
using RVae.Engine;
using RVae.Protocol;
using RVae.Protocol.Addresses;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Clients;

/// <summary>Encodes messages that the daemon sends: with arguments i, f and s only, and no larger than a datagram should be.</summary>
internal static class OutgoingMessage
{
    /// <summary>The largest packet that is sent: no path on a local network splits it.</summary>
    public const int MaxBytes = EventPacket.MaxBytes;

    private const int MaxAddressShown = 200;
    private const int MaxTextBytes = 600;

    /// <summary>Encodes one message; empty when the message does not fit.</summary>
    public static ReadOnlySpan<byte> Encode(Span<byte> buffer, ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values)
    {
        var writer = new OscWriter(buffer);
        Span<byte> tags = stackalloc byte[values.Length];
        for (int i = 0; i < values.Length; i++)
            tags[i] = values[i].Tag;

        writer.BeginMessage(address, tags);
        Write(ref writer, values);
        return writer.TryFinish(out ReadOnlySpan<byte> packet) ? packet : default;
    }

    /// <summary>Encodes <c>/rvae/reply</c>: the id, then the values.</summary>
    public static ReadOnlySpan<byte> EncodeReply(Span<byte> buffer, int call, ReadOnlySpan<WireValue> values)
    {
        var writer = new OscWriter(buffer);
        Span<byte> tags = stackalloc byte[values.Length + 1];
        tags[0] = (byte)'i';
        for (int i = 0; i < values.Length; i++)
            tags[i + 1] = values[i].Tag;

        writer.BeginMessage("/rvae/reply"u8, tags);
        writer.WriteInt32(call);
        Write(ref writer, values);
        return writer.TryFinish(out ReadOnlySpan<byte> packet) ? packet : default;
    }

    /// <summary>Encodes <c>/rvae/done</c>: the address, then the values.</summary>
    public static ReadOnlySpan<byte> EncodeDone(Span<byte> buffer, string address, ReadOnlySpan<WireValue> values)
    {
        var writer = new OscWriter(buffer);
        Span<byte> tags = stackalloc byte[values.Length + 1];
        tags[0] = (byte)'s';
        for (int i = 0; i < values.Length; i++)
            tags[i + 1] = values[i].Tag;

        writer.BeginMessage("/rvae/done"u8, tags);
        writer.WriteString(address);
        Write(ref writer, values);
        return writer.TryFinish(out ReadOnlySpan<byte> packet) ? packet : default;
    }

    /// <summary>Encodes <c>/rvae/fail</c>. The message is shortened where it must be; the id of a call is its last argument.</summary>
    public static ReadOnlySpan<byte> EncodeFail(Span<byte> buffer, ReadOnlySpan<byte> address, Fault fault, int? call)
    {
        var writer = new OscWriter(buffer);
        writer.BeginMessage("/rvae/fail"u8, call is null ? "sss"u8 : "sssi"u8);
        writer.WriteString(address[..Math.Min(address.Length, MaxAddressShown)]);
        writer.WriteString(fault.Code.Word());
        writer.WriteString(Shorten(fault.Message));
        if (call is { } id)
            writer.WriteInt32(id);

        return writer.TryFinish(out ReadOnlySpan<byte> packet) ? packet : default;
    }

    /// <summary>Shortens a text so that it fits into a message: at most 600 bytes, without zeros.</summary>
    public static string Shorten(string text)
    {
        text = text.Replace('\0', ' ');
        if (Encoding.UTF8.GetByteCount(text) <= MaxTextBytes)
            return text;

        var shortened = new StringBuilder();
        int bytes = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxTextBytes - 3)
                break;

            shortened.Append(rune);
        }

        return shortened.Append("...").ToString();
    }

    private static void Write(ref OscWriter writer, ReadOnlySpan<WireValue> values)
    {
        foreach (ref readonly WireValue value in values)
        {
            _ = value.Kind switch
            {
                WireKind.Whole => writer.WriteInt32(value.Whole),
                WireKind.Real => writer.WriteFloat32(value.Real),
                _ => writer.WriteString(value.Text),
            };
        }
    }
}

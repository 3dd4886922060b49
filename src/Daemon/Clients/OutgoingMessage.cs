using RVae.Engine;
using RVae.Protocol;
using RVae.Protocol.Addresses;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Clients;

/// <summary>Encodes what leaves: only i, f and s, and no packet larger than a datagram should be.</summary>
internal static class OutgoingMessage
{
    /// <summary>Largest packet sent: no path on a local network splits it.</summary>
    public const int MaxBytes = 1200;

    private const int MaxAddressShown = 200;
    private const int MaxTextShown = 500;

    /// <summary>Encodes one message; empty when it does not fit.</summary>
    public static ReadOnlySpan<byte> Encode(Span<byte> buffer, ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values)
    {
        var writer = new OscWriter(buffer);
        Span<byte> tags = stackalloc byte[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            tags[i] = values[i].Tag;
        }

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
        {
            tags[i + 1] = values[i].Tag;
        }

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
        {
            tags[i + 1] = values[i].Tag;
        }

        writer.BeginMessage("/rvae/done"u8, tags);
        writer.WriteString(address);
        Write(ref writer, values);
        return writer.TryFinish(out ReadOnlySpan<byte> packet) ? packet : default;
    }

    /// <summary>Encodes <c>/rvae/fail</c>, shortened where it must be; the id of a call comes last.</summary>
    public static ReadOnlySpan<byte> EncodeFail(Span<byte> buffer, ReadOnlySpan<byte> address, Fault fault, int? call)
    {
        var writer = new OscWriter(buffer);
        writer.BeginMessage("/rvae/fail"u8, call is null ? "sss"u8 : "sssi"u8);
        writer.WriteString(address[..Math.Min(address.Length, MaxAddressShown)]);
        writer.WriteString(fault.Code.Word());
        string message = fault.Message.Replace('\0', ' ');
        writer.WriteString(message.Length > MaxTextShown ? string.Concat(message.AsSpan(0, MaxTextShown), "...") : message);
        if (call is { } id)
        {
            writer.WriteInt32(id);
        }

        return writer.TryFinish(out ReadOnlySpan<byte> packet) ? packet : default;
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

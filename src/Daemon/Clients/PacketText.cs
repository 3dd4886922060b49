using System.Globalization;
using System.Text;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Clients;

/// <summary>A packet in words, for the log.</summary>
internal static class PacketText
{
    private const int MaxLength = 500;
    private const int ShownBytes = 16;

    /// <summary>The packet's messages with their arguments; never throws, also for bytes that are no packet.</summary>
    public static string Of(ReadOnlySpan<byte> packet)
    {
        var text = new StringBuilder();
        Append(text, packet, 0);
        return text.Length > MaxLength ? text.ToString(0, MaxLength) + "..." : text.ToString();
    }

    private static void Append(StringBuilder text, ReadOnlySpan<byte> packet, int depth)
    {
        if (OscMessage.TryRead(packet, out OscMessage message))
        {
            text.Append(Encoding.ASCII.GetString(message.Address));
            if (message.LacksTypeTags)
                text.Append(CultureInfo.InvariantCulture, $" (no type tags, {packet.Length - message.Address.Length - 1} bytes)");
            OscArguments arguments = message.Arguments;
            while (!arguments.AtEnd && text.Length < MaxLength && Append(text.Append(' '), ref arguments))
            {
            }
        }
        else if (depth < OscPacket.MaxDepth && OscBundle.TryRead(packet, out OscBundle bundle))
        {
            text.Append("#bundle ").Append(Tag(bundle.TimeTag)).Append(" [");
            foreach (ReadOnlySpan<byte> element in bundle.Elements)
            {
                if (text.Length >= MaxLength)
                    break;

                Append(text.Append(' '), element, depth + 1);
            }

            text.Append(" ]");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"{packet.Length} bytes that are no packet");
        }
    }

    private static bool Append(StringBuilder text, ref OscArguments arguments)
    {
        if (arguments.TryReadInt32(out int number))
        {
            text.Append(number);
        }
        else if (arguments.TryReadFloat32(out float real))
        {
            text.Append(CultureInfo.InvariantCulture, $"{real}f");
        }
        else if (arguments.TryReadAsString(out ReadOnlySpan<byte> bytes))
        {
            AppendQuoted(text, Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MaxLength)]));
        }
        else
        {
            return AppendOther(text, ref arguments);
        }

        return true;
    }

    private static bool AppendOther(StringBuilder text, ref OscArguments arguments)
    {
        if (arguments.TryReadInt64(out long whole))
        {
            text.Append(CultureInfo.InvariantCulture, $"{whole}h");
        }
        else if (arguments.TryReadDouble(out double real))
        {
            text.Append(CultureInfo.InvariantCulture, $"{real}d");
        }
        else if (arguments.TryReadTimeTag(out OscTimeTag tag))
        {
            text.Append(Tag(tag)).Append('t');
        }
        else if (arguments.TryReadBool(out bool flag))
        {
            text.Append(flag ? "true" : "false");
        }
        else if (arguments.TryReadNil())
        {
            text.Append("nil");
        }
        else if (arguments.TryReadBlob(out ReadOnlySpan<byte> blob))
        {
            text.Append(CultureInfo.InvariantCulture, $"blob of {blob.Length} bytes {Convert.ToHexStringLower(blob[..Math.Min(blob.Length, ShownBytes)])}");
        }
        else if (arguments.TryReadChar(out int code))
        {
            AppendQuoted(text.Append('c'), code is >= 0 and <= 0x7F ? ((char)code).ToString() : $"{code}");
        }
        else
        {
            text.Append((char)arguments.Current);
            return arguments.TrySkip();
        }

        return true;
    }

    private static string Tag(OscTimeTag tag) => tag.IsImmediate
        ? "now" : string.Create(CultureInfo.InvariantCulture, $"{tag.Seconds + (tag.Fraction / 4294967296.0):0.000000}");

    // Characters that a terminal would take for a command, or a log for the end of a line, are shown by their number.
    private static void AppendQuoted(StringBuilder text, string shown)
    {
        text.Append('"');
        foreach (char letter in shown)
        {
            if (letter is '"' or '\\')
                text.Append('\\').Append(letter);
            else if (IsHarmless(letter))
                text.Append(letter);
            else
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
        }

        text.Append('"');
    }

    private static bool IsHarmless(char letter) => char.GetUnicodeCategory(letter) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}

using System.Globalization;
using System.Text;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Clients;

/// <summary>A packet in words, for the log.</summary>
internal static class PacketText
{
    private const int MaxLength = 500;

    /// <summary>The packet's messages with their arguments; never throws, whatever the bytes are.</summary>
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
            OscArguments arguments = message.Arguments;
            while (!arguments.AtEnd && text.Length < MaxLength && Append(text.Append(' '), ref arguments))
            {
            }
        }
        else if (depth < OscPacket.MaxDepth && OscBundle.TryRead(packet, out OscBundle bundle))
        {
            text.Append("#bundle [");
            foreach (ReadOnlySpan<byte> element in bundle.Elements)
            {
                if (text.Length >= MaxLength)
                {
                    break;
                }

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
            text.Append('"').Append(Encoding.UTF8.GetString(bytes)).Append('"');
        }
        else
        {
            text.Append((char)arguments.Current);
            return arguments.TrySkip();
        }

        return true;
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace RVae.Peers.Tests;

/// <summary>A message as a peer reads it.</summary>
internal sealed record Message(string Address, IReadOnlyList<object> Arguments)
{
    /// <summary>The time tag of the bundle it came in; 1, immediately, without one.</summary>
    public ulong TimeTag { get; init; } = 1;

    public int Int(int index) => Convert.ToInt32(Arguments[index], CultureInfo.InvariantCulture);

    public float Float(int index) => Convert.ToSingle(Arguments[index], CultureInfo.InvariantCulture);

    public string Text(int index) => (string)Arguments[index];

    public override string ToString() => $"{Address} {string.Join(' ', Arguments)}";
}

/// <summary>
/// OSC written a second time, plainly, from the specification: what the daemon sends is checked against this and not
/// against its own codec.
/// </summary>
internal static class Osc
{
    public static byte[] Encode(string address, params object[] arguments)
    {
        var packet = new List<byte>();
        AddString(packet, address);
        AddString(packet, "," + string.Concat(arguments.Select(Tag)));
        foreach (object argument in arguments)
        {
            switch (argument)
            {
                case int value: AddInt(packet, value); break;
                case float value: AddInt(packet, BitConverter.SingleToInt32Bits(value)); break;
                case string value: AddString(packet, value); break;
                default: throw new ArgumentException($"{argument.GetType()} is not sent by this peer");
            }
        }

        return [.. packet];
    }

    public static IEnumerable<Message> Decode(byte[] packet)
    {
        if (!packet.AsSpan().StartsWith("#bundle\0"u8))
        {
            yield return DecodeMessage(packet);
            yield break;
        }

        ulong timeTag = BinaryPrimitives.ReadUInt64BigEndian(packet.AsSpan(8));
        int at = 16;
        while (at < packet.Length)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(packet.AsSpan(at));
            foreach (Message message in Decode(packet[(at + 4)..(at + 4 + length)]))
                yield return message with { TimeTag = timeTag };
            at += 4 + length;
        }
    }

    private static Message DecodeMessage(byte[] packet)
    {
        int at = 0;
        string address = ReadString(packet, ref at);
        string tags = ReadString(packet, ref at);
        var arguments = new List<object>();
        foreach (char tag in tags[1..])
        {
            arguments.Add(tag switch
            {
                'i' => ReadInt(packet, ref at),
                'f' => BitConverter.Int32BitsToSingle(ReadInt(packet, ref at)),
                's' => ReadString(packet, ref at),
                _ => throw new InvalidDataException($"the daemon sent a '{tag}': only i, f and s are agreed"),
            });
        }

        if (at != packet.Length)
            throw new InvalidDataException($"{packet.Length - at} bytes too many after {address}");
        return new Message(address, arguments);
    }

    private static char Tag(object argument) => argument switch { int => 'i', float => 'f', string => 's', _ => '?' };

    private static void AddInt(List<byte> packet, int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        packet.AddRange(bytes);
    }

    private static void AddString(List<byte> packet, string value)
    {
        packet.AddRange(Encoding.ASCII.GetBytes(value));
        do packet.Add(0); while (packet.Count % 4 != 0);
    }

    private static int ReadInt(byte[] packet, ref int at)
    {
        int value = BinaryPrimitives.ReadInt32BigEndian(packet.AsSpan(at, 4));
        at += 4;
        return value;
    }

    private static string ReadString(byte[] packet, ref int at)
    {
        int end = Array.IndexOf(packet, (byte)0, at);
        string value = Encoding.ASCII.GetString(packet, at, end - at);
        at = end + 1;
        while (at % 4 != 0)
        {
            if (packet[at++] != 0)
                throw new InvalidDataException("a string is not padded with zeros");
        }

        return value;
    }
}

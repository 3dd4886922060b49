using System.Buffers.Binary;
using System.Text;

namespace RVae.Bench.Codec;

/// <summary>OSC as it is usually written: lists, strings and boxed values. The peer that ours is measured beside.</summary>
internal static class PlainOsc
{
    public static byte[] Write(string address, params object[] arguments)
    {
        var packet = new List<byte>();
        AddString(packet, address);
        AddString(packet, "," + string.Concat(arguments.Select(value => value switch { int => 'i', float => 'f', _ => 's' })));
        foreach (object value in arguments)
        {
            if (value is string text)
                AddString(packet, text);
            else
                AddInt(packet, value is float real ? BitConverter.SingleToInt32Bits(real) : (int)value);
        }

        return [.. packet];
    }

    public static (string Address, object[] Arguments) Parse(byte[] packet)
    {
        int at = 0;
        string address = ReadString(packet, ref at);
        string tags = ReadString(packet, ref at);
        var arguments = new object[tags.Length - 1];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (tags[i + 1] == 's')
            {
                arguments[i] = ReadString(packet, ref at);
                continue;
            }

            int bits = BinaryPrimitives.ReadInt32BigEndian(packet.AsSpan(at));
            at += 4;
            arguments[i] = tags[i + 1] == 'f' ? BitConverter.Int32BitsToSingle(bits) : bits;
        }

        return (address, arguments);
    }

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

    private static string ReadString(byte[] packet, ref int at)
    {
        int end = Array.IndexOf(packet, (byte)0, at);
        string value = Encoding.ASCII.GetString(packet, at, end - at);
        at = (end + 4) & ~3;
        return value;
    }
}

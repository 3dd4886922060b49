using System.Globalization;
using System.Text;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Tests.Clients;

/// <summary>Packets to and from words: <c>/rvae/hit 0 36 100</c>, floats with an f behind, strings in quotes.</summary>
internal static class TestOsc
{
    public static byte[] Message(string address, params object[] values)
    {
        var writer = new OscWriter(new byte[4096]);
        writer.BeginMessage(Encoding.ASCII.GetBytes(address), [.. values.Select(Tag)]);
        foreach (object value in values)
        {
            _ = value switch
            {
                int i => writer.WriteInt32(i),
                float f => writer.WriteFloat32(f),
                double d => writer.WriteDouble(d),
                long h => writer.WriteInt64(h),
                bool b => writer.WriteBool(b),
                string s => writer.WriteString(s),
                byte[] blob => writer.WriteBlob(blob),
                _ => throw new ArgumentException($"No tag for {value}"),
            };
        }

        writer.TryFinish(out ReadOnlySpan<byte> packet).ShouldBeTrue();
        return packet.ToArray();
    }

    public static byte[] Bundle(OscTimeTag at, params byte[][] elements) =>
    [
        .. OscBundle.Marker, .. Big(at.Value), .. elements.SelectMany(e => Big((uint)e.Length)[4..].Concat(e)),
    ];

    public static string Text(ReadOnlySpan<byte> packet)
    {
        OscPacket.Validate(packet, out OscError error, out _).ShouldBeTrue($"the daemon sent a bad packet: {error}");
        if (OscBundle.TryRead(packet, out OscBundle bundle))
        {
            var elements = new List<string>();
            foreach (ReadOnlySpan<byte> element in bundle.Elements)
                elements.Add(Text(element));
            return $"[{bundle.TimeTag.ToDateTimeOffset(FakeTime.Beginning):HH:mm:ss.fffffff} {string.Join(", ", elements)}]";
        }

        OscMessage.TryRead(packet, out OscMessage message).ShouldBeTrue();
        var text = new StringBuilder(Encoding.ASCII.GetString(message.Address));
        OscArguments arguments = message.Arguments;
        while (!arguments.AtEnd)
        {
            text.Append(' ');
            if (arguments.TryReadInt32(out int i))
                text.Append(i);
            else if (arguments.TryReadFloat32(out float f))
                text.Append(CultureInfo.InvariantCulture, $"{f:0.####}f");
            else if (arguments.TryReadString(out ReadOnlySpan<byte> s))
                text.Append('\'').Append(Encoding.UTF8.GetString(s)).Append('\'');
            else
                throw new InvalidOperationException($"The daemon sent a tag '{(char)arguments.Current}'");
        }

        return text.ToString();
    }

    private static byte Tag(object value) => value switch
    {
        int => (byte)'i',
        float => (byte)'f',
        double => (byte)'d',
        long => (byte)'h',
        bool b => b ? (byte)'T' : (byte)'F',
        string => (byte)'s',
        _ => (byte)'b',
    };

    private static byte[] Big(ulong value) => [.. BitConverter.GetBytes(value).Reverse()];
}

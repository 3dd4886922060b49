using System.Text;
using RVae.Protocol.Osc;

namespace RVae.Protocol.Tests.Osc;

/// <summary>Bytes for tests, written as the specification prints them, and short ways to ask the codec.</summary>
internal static class Packets
{
    /// <summary>Latin-1 text to bytes: <c>\0</c> and <c>\xNN</c> stand for themselves.</summary>
    public static byte[] Raw(string text) => Encoding.Latin1.GetBytes(text);

    public static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>A message of hand-made parts: address, tags and data, each padded already.</summary>
    public static byte[] Message(string address, string tags, params byte[] data) =>
        [.. Padded(address), .. Padded("," + tags), .. data];

    public static byte[] Padded(string text) => Raw(text + new string('\0', 4 - (text.Length % 4)));

    /// <summary>A bundle of hand-made elements.</summary>
    public static byte[] Bundle(ulong timeTag, params byte[][] elements) =>
    [
        .. "#bundle\0"u8,
        .. Big(timeTag, 8),
        .. elements.SelectMany(e => Big((ulong)e.Length, 4).Concat(e)),
    ];

    public static byte[] Big(ulong value, int bytes) =>
        [.. Enumerable.Range(0, bytes).Select(i => (byte)(value >> (8 * (bytes - 1 - i))))];

    /// <summary>What is wrong with a packet.</summary>
    public static OscError Judge(byte[] packet) => Judge(packet, out _);

    public static OscError Judge(byte[] packet, out int offset)
    {
        OscPacket.Validate(packet, out OscError error, out offset).ShouldBe(error == OscError.None);
        return error;
    }

    /// <summary>The address that an error reply would name.</summary>
    public static string Culprit(byte[] packet)
    {
        OscPacket.Validate(packet, out _, out _, out ReadOnlySpan<byte> address).ShouldBeFalse();
        return Text(address);
    }

    public static OscMessage Read(byte[] packet)
    {
        Judge(packet).ShouldBe(OscError.None);
        OscMessage.TryRead(packet, out OscMessage message).ShouldBeTrue();
        return message;
    }

    public static OscArguments Arguments(byte[] packet) => Read(packet).Arguments;

    /// <summary>The address of every message, in order, bundles opened; each with the time tag around it.</summary>
    public static IReadOnlyList<(string Address, ulong TimeTag)> Walk(ReadOnlySpan<byte> packet, ulong timeTag = 1)
    {
        if (OscMessage.TryRead(packet, out OscMessage message))
            return [(Text(message.Address), timeTag)];

        List<(string, ulong)> found = [];
        OscBundle.TryRead(packet, out OscBundle bundle).ShouldBeTrue();
        foreach (ReadOnlySpan<byte> element in bundle.Elements)
            found.AddRange(Walk(element, bundle.TimeTag.Value));

        return found;
    }

    public static bool Matches(string pattern, string address) => OscPattern.Matches(Raw(pattern), Raw(address));
}

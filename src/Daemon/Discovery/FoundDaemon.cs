using System.Text;
using RVae.Protocol;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Discovery;

/// <summary>A daemon as it describes itself in <c>/rvae/here</c>.</summary>
/// <param name="Name">Its configured name, or that of its machine.</param>
/// <param name="Host">The address at which the asking host reaches it.</param>
/// <param name="Port">Port of OSC over UDP and TCP.</param>
/// <param name="HttpPort">Port of its page; 0 for none.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="WantsProof">Whether the asking host has to show a join code or prove a secret.</param>
/// <param name="Playing">Whether its transport runs.</param>
/// <param name="Bpm">Its tempo, quarter notes a minute.</param>
/// <param name="Model">The model of deck 1.</param>
internal sealed record FoundDaemon(
    string Name, string Host, int Port, int HttpPort, string Version, bool WantsProof, bool Playing, float Bpm, string Model)
{
    /// <summary>The address of the message.</summary>
    public static ReadOnlySpan<byte> Address => "/rvae/here"u8;

    /// <summary>The host as it stands before a port: an IPv6 address is in brackets there.</summary>
    public string HostBeforePort => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;

    /// <summary>The values of the message.</summary>
    public WireValue[] Values => [Name, Host, Port, HttpPort, Version, WireValue.Of(WantsProof), WireValue.Of(Playing), Bpm, Model];

    /// <summary>Reads the message; null where it is no such message.</summary>
    public static FoundDaemon? Read(ReadOnlySpan<byte> packet)
    {
        if (!OscPacket.Validate(packet, out _, out _) || !OscMessage.TryRead(packet, out OscMessage message) || !message.Address.SequenceEqual(Address))
            return null;
        OscArguments arguments = message.Arguments;
        return arguments.TryReadAsString(out ReadOnlySpan<byte> name) && arguments.TryReadAsString(out ReadOnlySpan<byte> host)
            && arguments.TryReadAsInt32(out int port) && arguments.TryReadAsInt32(out int httpPort)
            && arguments.TryReadAsString(out ReadOnlySpan<byte> version) && arguments.TryReadAsInt32(out int proof)
            && arguments.TryReadAsInt32(out int playing) && arguments.TryReadAsFloat32(out float bpm)
            && arguments.TryReadAsString(out ReadOnlySpan<byte> model)
            ? new FoundDaemon(Text(name), Text(host), port, httpPort, Text(version), proof != 0, playing != 0, bpm, Text(model)) : null;
    }

    // The text is written to terminals, so control characters from another machine are removed.
    private static string Text(ReadOnlySpan<byte> utf8) => string.Concat(Encoding.UTF8.GetString(utf8).Where(c => !char.IsControl(c)));
}

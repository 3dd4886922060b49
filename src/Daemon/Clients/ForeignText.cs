using RVae.Protocol.Osc.Framing;

namespace RVae.Daemon.Clients;

/// <summary>Says what packets are that were never meant as OSC.</summary>
internal static class ForeignText
{
    /// <summary>What the bytes are and what to do, or null where they may well be broken OSC.</summary>
    public static string? Explain(ReadOnlySpan<byte> packet) => StreamBeginning.IsText(packet) || StreamBeginning.IsHttp(packet)
        ? StreamBeginning.Explain(packet) : null;
}

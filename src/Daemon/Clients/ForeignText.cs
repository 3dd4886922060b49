using RVae.Protocol.Osc.Framing;

namespace RVae.Daemon.Clients;

/// <summary>Tells what a packet is that was never meant as OSC.</summary>
internal static class ForeignText
{
    /// <summary>What the bytes are and what to do; null where they may be broken OSC.</summary>
    public static string? Explain(ReadOnlySpan<byte> packet) => StreamBeginning.IsText(packet) || StreamBeginning.IsHttp(packet)
        ? StreamBeginning.Explain(packet) : null;
}

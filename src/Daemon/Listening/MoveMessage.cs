using System.Text;
using RVae.Engine.Playing;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Listening;

/// <summary>The message that moves a deck to a point.</summary>
internal static class MoveMessage
{
    /// <summary>Enough bytes for one message.</summary>
    public const int MaxBytes = 64;

    /// <summary>Writes <c>/rvae/deck/N/latent x y</c>; for deck 1 the deck is left out. The argument counts decks from 0.</summary>
    public static ReadOnlySpan<byte> Write(Span<byte> buffer, int deck, LatentPoint to)
    {
        var writer = new OscWriter(buffer);
        writer.BeginMessage(Encoding.ASCII.GetBytes(deck == 0 ? "/rvae/latent" : $"/rvae/deck/{deck + 1}/latent"), "ff"u8);
        writer.WriteFloat32(to.X);
        writer.WriteFloat32(to.Y);
        return writer.TryFinish(out ReadOnlySpan<byte> packet) ? packet : [];
    }
}

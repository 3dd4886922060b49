using RVae.Daemon.Clients;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Gestures;

/// <summary>The sender of the moves that a deck's gestures make. It counts as the client that has claimed the deck's gestures.</summary>
/// <param name="deck">Deck, from 0.</param>
internal sealed class GestureLink(int deck) : OwnLink("gesture", deck, "gesture/playing")
{
    /// <summary>The addresses of the last packet that were refused. The sending thread fills it before its call returns.</summary>
    public List<string> Refused { get; } = [];

    public override void Send(ReadOnlySpan<byte> packet)
    {
        if (OscMessage.TryRead(packet, out OscMessage answer) && answer.Address.SequenceEqual("/rvae/fail"u8))
        {
            OscArguments arguments = answer.Arguments;
            if (arguments.TryReadAsString(out ReadOnlySpan<byte> address))
                Refused.Add(System.Text.Encoding.UTF8.GetString(address));
        }
    }
}

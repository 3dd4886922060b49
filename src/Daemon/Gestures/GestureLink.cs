using RVae.Daemon.Clients;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Gestures;

/// <summary>The sender of what a deck's gestures move. Counts as the client that has claimed the deck's gestures.</summary>
/// <param name="deck">Deck, from 0.</param>
internal sealed class GestureLink(int deck) : OwnLink("gesture", deck, "gesture/playing")
{
    /// <summary>Addresses of the last packet that were refused. Filled by the thread that sends, before its sending returns.</summary>
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

using RVae.Engine.Playing;
using RVae.Protocol.Osc;
using RVae.Stage.Layout;

namespace RVae.Stage.Hearing;

/// <summary>
/// A message that does nothing but move a deck's position. It is read without the address table, so that the stage can make the move itself. Every
/// other message, and every unusual one, is left to the desk.
/// </summary>
internal readonly ref struct PlainMove
{
    private enum Axes
    {
        Both,
        First,
        Second,
        Pad,
    }

    private readonly Axes _axes;
    private readonly float _first;
    private readonly float _second;

    private PlainMove(int deck, Axes axes, float first, float second) => (Deck, _axes, _first, _second) = (deck, axes, first, second);

    /// <summary>Deck, from 0.</summary>
    public int Deck { get; }

    /// <summary>Reads a packet that was not checked yet; false when the packet is anything else.</summary>
    public static bool TryRead(ReadOnlySpan<byte> packet, out PlainMove move)
    {
        move = default;
        if (packet is not [(byte)'/', ..] || !OscPacket.Validate(packet, out _, out _) || !OscMessage.TryRead(packet, out OscMessage message))
            return false;
        if (!TryReadAddress(message.Address, out int deck, out Axes axes))
            return false;
        OscArguments arguments = message.Arguments;
        float second = 0;
        bool one = axes is Axes.First or Axes.Second;
        if (arguments.Count != (one ? 1 : 2) || !arguments.TryReadAsFloat32(out float first) || (!one && !arguments.TryReadAsFloat32(out second)))
            return false;
        move = new PlainMove(deck, axes, first, second);
        return true;
    }

    /// <summary>Where the move leads from a point, within the model's range.</summary>
    public LatentPoint From(LatentPoint point, float range)
    {
        LatentPoint to = _axes switch
        {
            Axes.Both => new(_first, _second),
            Axes.First => point with { X = _first },
            Axes.Second => point with { Y = _first },
            _ => new(OfPad(_first) * range, OfPad(_second) * range),
        };
        return to.Clamp(range);
    }

    /// <summary>Whether a client may make the move; client 0 is a stranger on this machine.</summary>
    public static bool IsFree(in DeckReach reach, int client) => reach.Range > 0 && (reach.Holder == 0 || reach.Holder == client);

    private static float OfPad(float share) => (Math.Clamp(share, 0, 1) * 2) - 1;

    private static bool TryReadAddress(ReadOnlySpan<byte> address, out int deck, out Axes axes)
    {
        (deck, axes) = (0, Axes.Pad);
        if (address.SequenceEqual("/wek/outputs"u8))
            return true;
        if (!address.StartsWith("/rvae/"u8))
            return false;
        ReadOnlySpan<byte> rest = address[6..];
        if (rest.StartsWith("deck/"u8))
        {
            if (rest.Length < 7 || rest[6] != (byte)'/' || rest[5] < (byte)'1' || rest[5] >= (byte)'1' + PerformanceState.DeckCount)
                return false;
            deck = rest[5] - (byte)'1';
            rest = rest[7..];
        }

        if (rest.SequenceEqual("latent"u8))
            axes = Axes.Both;
        else if (rest.SequenceEqual("latent/x"u8))
            axes = Axes.First;
        else if (rest.SequenceEqual("latent/y"u8))
            axes = Axes.Second;
        else
            return rest.SequenceEqual("latent/pad"u8);
        return true;
    }
}

using System.Collections.Immutable;
using RVae.Protocol;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Gestures;

/// <summary>Puts moves into one bundle, so that all take effect between the same two ticks.</summary>
internal static class GesturePacket
{
    // An address of at most 128 bytes, four values and their frame.
    private const int MostBytes = 256;

    /// <summary>One bundle with a message for each move.</summary>
    public static byte[] Of(ImmutableArray<DueMove> moves)
    {
        var writer = new OscWriter(new byte[OscBundle.HeaderSize + (moves.Length * MostBytes)]);
        writer.BeginBundle(OscTimeTag.Immediately);
        foreach (DueMove move in moves)
        {
            writer.BeginElement();
            Write(ref writer, move);
            writer.EndElement();
        }

        return writer.TryFinish(out ReadOnlySpan<byte> packet) ? packet.ToArray() : [];
    }

    private static void Write(ref OscWriter writer, in DueMove move)
    {
        Span<byte> tags = stackalloc byte[move.Values.Length];
        for (int i = 0; i < tags.Length; i++)
            tags[i] = move.Values[i].Tag;
        writer.BeginMessage(move.Lane.Control.Entry.Utf8.Span, tags);
        foreach (WireValue value in move.Values)
        {
            _ = value.Kind switch
            {
                WireKind.Whole => writer.WriteInt32(value.Whole),
                WireKind.Real => writer.WriteFloat32(value.Real),
                _ => writer.WriteString(value.Text),
            };
        }
    }
}

using RVae.Protocol.Osc.Framing;
using static RVae.Fuzz.FuzzFailureException;

namespace RVae.Fuzz;

/// <summary>
/// Stream framing: a stream gives the same packets in any pieces, none larger than allowed, and each
/// comes back through the encoder.
/// </summary>
/// <param name="name">The name on the command line.</param>
/// <param name="kind">Which framing.</param>
public sealed class FramingTarget(string name, StreamFramingKind kind) : IFuzzTarget
{
    private const int MaxPacket = 128;

    private readonly byte[] _frame = new byte[StreamFraming.MaxFrameSize(kind, MaxPacket)];
    private readonly byte[] _packet = new byte[MaxPacket];
    private readonly IFrameDecoder _again = StreamFraming.CreateDecoder(kind, MaxPacket);

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>Three decoders and their buffers.</summary>
    public long AllocationBound => 3 * (MaxPacket + 256);

    /// <inheritdoc/>
    public int WriteSeed(Random random, Span<byte> buffer)
    {
        int length = 0;
        for (int count = random.Next(1, 6); count > 0; count--)
        {
            Span<byte> packet = _packet.AsSpan(0, 4 * random.Next(MaxPacket / 4));
            random.NextBytes(packet);
            if (!StreamFraming.TryEncode(kind, packet, buffer[length..], out int written))
                break;

            length += written;
        }

        return length;
    }

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        ulong whole = Decode(input, input.Length, comesBack: true);
        Require(Decode(input, 1, comesBack: false) == whole, "bytes one by one give other packets");
        int step = input.IsEmpty ? 1 : 2 + (input[0] % 13);
        Require(Decode(input, step, comesBack: false) == whole, "pieces give other packets");
    }

    /// <summary>Decodes in pieces of so many bytes, and gives a hash of all that was found, in order.</summary>
    private ulong Decode(ReadOnlySpan<byte> input, int step, bool comesBack)
    {
        IFrameDecoder decoder = StreamFraming.CreateDecoder(kind, MaxPacket);
        ulong hash = 14_695_981_039_346_656_037;
        while (!input.IsEmpty)
        {
            ReadOnlySpan<byte> piece = input[..Math.Min(step, input.Length)];
            input = input[piece.Length..];
            FrameResult result;
            while ((result = decoder.Read(ref piece, out ReadOnlySpan<byte> packet)) != FrameResult.NeedMore)
            {
                hash = Hash(hash, [(byte)result]);
                hash = Hash(hash, packet);
                Check(result, packet);
                if (result == FrameResult.Lost)
                    return hash;

                if (comesBack && result == FrameResult.Packet)
                    CheckComesBack(packet);
            }

            Require(piece.IsEmpty, "the decoder wants more and leaves bytes");
        }

        return hash;
    }

    private static void Check(FrameResult result, ReadOnlySpan<byte> packet) =>
        Require(
            result == FrameResult.Packet ? packet.Length is > 0 and <= MaxPacket : packet.IsEmpty,
            "a packet is empty, too large, or given with an error");

    private void CheckComesBack(ReadOnlySpan<byte> packet)
    {
        Require(StreamFraming.TryEncode(kind, packet, _frame, out int written), "a packet cannot be framed");
        Require(StreamBeginning.Detect(_frame[0]) == kind, "the framing cannot be told by the first byte");
        Require(written <= StreamFraming.MaxFrameSize(kind, packet.Length), "a frame exceeds its bound");
        ReadOnlySpan<byte> frame = _frame.AsSpan(0, written);
        bool whole = _again.Read(ref frame, out ReadOnlySpan<byte> again) == FrameResult.Packet;
        Require(whole && again.SequenceEqual(packet), "a packet does not come back as it was");

        // Behind the packet there is at most the END that leaves the decoder ready for the next.
        Require(_again.Read(ref frame, out _) == FrameResult.NeedMore, "a frame holds more than its packet");
    }

    private static ulong Hash(ulong hash, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
            hash = (hash ^ value) * 1_099_511_628_211;

        return hash;
    }
}

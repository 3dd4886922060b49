using RVae.Protocol.Osc;
using static RVae.Fuzz.FuzzFailureException;

namespace RVae.Fuzz;

/// <summary>
/// Packets: validation agrees with reading, a valid packet comes back byte for byte, and every offset and address that
/// an error names lies within the packet.
/// </summary>
public sealed class PacketTarget : IFuzzTarget
{
    private readonly byte[] _copy = new byte[1 << 16];

    /// <inheritdoc/>
    public string Name => "packets";

    /// <inheritdoc/>
    public long AllocationBound => 0;

    /// <inheritdoc/>
    public int WriteSeed(Random random, Span<byte> buffer) => PacketGrammar.Write(random, buffer);

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        bool valid = OscPacket.Validate(input, out OscError error, out int offset, out ReadOnlySpan<byte> address);
        Require(valid == (error == OscError.None), "a valid packet has an error, or a broken one has none");
        Require(offset >= 0 && offset <= input.Length, "an error lies outside the packet");
        Require(address.IsEmpty || input.Overlaps(address), "an address lies outside the packet");
        Require(!valid || address.IsEmpty, "a valid packet has a message at fault");

        // Broken packets are read too: the views must be safe without validation.
        var writer = new OscWriter(_copy.AsSpan(0, Math.Min(_copy.Length, input.Length + 64)));
        bool untagged = false;
        bool copied = PacketCopy.TryCopy(input, ref writer, ref untagged);
        if (!valid || untagged)
            return;

        Require(copied, "a valid packet cannot be read");
        bool whole = writer.TryFinish(out ReadOnlySpan<byte> copy);
        Require(whole && copy.SequenceEqual(input), "a valid packet does not come back as it was");
        Coerce(input);
    }

    /// <summary>Reads every argument of a message by the coercing reads: what they give is finite.</summary>
    private static void Coerce(ReadOnlySpan<byte> input)
    {
        if (!OscMessage.TryRead(input, out OscMessage message))
            return;

        OscArguments arguments = message.Arguments;
        while (!arguments.AtEnd)
        {
            OscArguments again = arguments;
            bool isFloat = again.TryReadAsFloat32(out float number, out OscError error);
            Require(float.IsFinite(number), "a float that is not finite was accepted");
            Require(isFloat == (error == OscError.None), "a float was refused without a reason");
            again = arguments;
            again.TryReadAsInt32(out _);
            again = arguments;
            again.TryReadAsString(out _);
            arguments.TrySkip();
        }
    }
}

using RVae.Protocol.Osc;

namespace RVae.Fuzz;

/// <summary>Random well-formed packets: every type, arrays, and bundles inside bundles.</summary>
public static class PacketGrammar
{
    private const int MaxTags = 12;

    private static readonly string[] Addresses =
        ["/a", "/rvae/hit", "/rvae/deck/1/mute/kick", "/oscillator/4/frequency", "/rvae/{latent,tempo}", "//x", "/*/[a-z]?"];

    private static readonly byte[][] EncodedAddresses = [.. Addresses.Select(System.Text.Encoding.ASCII.GetBytes)];

    private static ReadOnlySpan<byte> Tags => "ifsbhtdScrmTFNI"u8;

    /// <summary>Writes one packet of up to the buffer's size; 0 when the dice made one that does not fit.</summary>
    public static int Write(Random random, Span<byte> buffer)
    {
        var writer = new OscWriter(buffer);
        WriteContents(random, ref writer, depth: 1, OscTimeTag.Immediately);
        return writer.TryFinish(out ReadOnlySpan<byte> packet) ? packet.Length : 0;
    }

    private static void WriteContents(Random random, ref OscWriter writer, int depth, OscTimeTag enclosing)
    {
        if (random.Next(3) != 0 || depth > OscPacket.MaxDepth)
        {
            WriteMessage(random, ref writer);
            return;
        }

        OscTimeTag timeTag = enclosing.IsImmediate && random.Next(2) == 0
            ? enclosing
            : new((enclosing.IsImmediate ? 1UL << 62 : enclosing.Value) + (ulong)random.Next());
        writer.BeginBundle(timeTag);
        for (int count = random.Next(5); count > 0; count--)
        {
            writer.BeginElement();
            WriteContents(random, ref writer, depth + 1, timeTag);
            writer.EndElement();
        }
    }

    private static void WriteMessage(Random random, ref OscWriter writer)
    {
        Span<byte> tags = stackalloc byte[MaxTags + 2];
        int count = random.Next(MaxTags + 1);
        bool array = count > 0 && random.Next(4) == 0;
        Span<byte> values = tags.Slice(array ? 1 : 0, count);
        foreach (ref byte tag in values)
            tag = Tags[random.Next(Tags.Length)];

        if (array)
        {
            tags[0] = (byte)OscTag.ArrayBegin;
            tags[++count] = (byte)OscTag.ArrayEnd;
            count++;
        }

        writer.BeginMessage(EncodedAddresses[random.Next(EncodedAddresses.Length)], tags[..count]);
        foreach (byte tag in tags[..count])
            WriteArgument(random, ref writer, (OscTag)tag);
    }

    private static void WriteArgument(Random random, ref OscWriter writer, OscTag tag)
    {
        Span<byte> bytes = stackalloc byte[random.Next(20)];
        random.NextBytes(bytes);
        bytes.Replace((byte)0, (byte)'0');
        int bits = random.Next(int.MinValue, int.MaxValue);
        _ = tag switch
        {
            OscTag.Int32 => writer.WriteInt32(bits),
            OscTag.Float32 => writer.WriteFloat32(BitConverter.Int32BitsToSingle(bits)),
            OscTag.String => writer.WriteString(bytes),
            OscTag.Symbol => writer.WriteSymbol(bytes),
            OscTag.Blob => writer.WriteBlob(bytes),
            OscTag.Int64 => writer.WriteInt64(random.NextInt64()),
            OscTag.Double => writer.WriteDouble(random.NextDouble()),
            OscTag.TimeTag => writer.WriteTimeTag(new((ulong)random.NextInt64())),
            OscTag.Char => writer.WriteChar(bits & 127),
            OscTag.Colour => writer.WriteColour(new((byte)bits, 1, 2, 3)),
            OscTag.Midi => writer.WriteMidi(new(0, 0x90, (byte)(bits & 127), 100)),
            OscTag.True or OscTag.False => writer.WriteBool(tag == OscTag.True),
            OscTag.Nil => writer.WriteNil(),
            OscTag.Infinitum => writer.WriteInfinitum(),
            OscTag.ArrayBegin => writer.BeginArray(),
            _ => writer.EndArray(),
        };
    }
}

using System.Globalization;
using CsCheck;
using RVae.Protocol.Osc;

namespace RVae.Protocol.Tests.Osc;

/// <summary>A packet as plain values, to be written by the writer and read back by the reader.</summary>
internal abstract record PacketModel
{
    public const int MaxBytes = 1 << 20;

    private static readonly Gen<string> Address =
        Gen.Char['!', '~'].Array[0, 20].Select(c => "/" + new string(c));

    private static readonly Gen<string> Text =
        Gen.Char['\u0001', '\u04FF'].Array[0, 12].Select(c => new string(c));

    private static readonly Gen<Argument> Plain = Gen.OneOf(
        Gen.Int.Select(v => new Argument('i', v)),
        Gen.Float.Select(v => new Argument('f', v)),
        Text.Select(v => new Argument('s', v)),
        Text.Select(v => new Argument('S', v)),
        Gen.Byte.Array[0, 9].Select(v => new Argument('b', Convert.ToHexString(v))),
        Gen.Long.Select(v => new Argument('h', v)),
        Gen.Double.Select(v => new Argument('d', v)),
        Gen.ULong.Select(v => new Argument('t', new OscTimeTag(v))),
        Gen.Int.Select(v => new Argument('c', v)),
        Gen.UInt.Select(v => new Argument('r', new OscColour((byte)v, (byte)(v >> 8), (byte)(v >> 16), (byte)(v >> 24)))),
        Gen.UInt.Select(v => new Argument('m', new OscMidi((byte)v, (byte)(v >> 8), (byte)(v >> 16), (byte)(v >> 24)))),
        Gen.Bool.Select(v => new Argument(v ? 'T' : 'F', v)),
        Gen.OneOf(new Argument('N', ""), new Argument('I', "")));

    private static readonly Gen<Argument[]> Arguments = Gen.OneOf(
        Plain.Array[0, 8],
        Plain.Array[0, 5].Select(a => (Argument[])[new('[', ""), .. a, new(']', "")]),
        Plain.Array[0, 3].Select(a => (Argument[])[new('[', ""), .. a, new('[', ""), .. a, new(']', ""), new(']', ""), .. a]));

    private static readonly Gen<PacketModel> AnyMessage =
        Gen.Select(Address, Arguments, (address, arguments) => (PacketModel)new MessageModel(address, arguments));

    /// <summary>Messages, and bundles of bundles four deep.</summary>
    public static Gen<PacketModel> Any { get; } = OfDepth(4, 1);

    public abstract void Write(ref OscWriter writer);

    public byte[] ToBytes()
    {
        var writer = new OscWriter(new byte[MaxBytes]);
        Write(ref writer);
        writer.TryFinish(out ReadOnlySpan<byte> packet).ShouldBeTrue(writer.Error.Describe());
        return packet.ToArray();
    }

    public static PacketModel Read(ReadOnlySpan<byte> packet)
    {
        if (OscBundle.TryRead(packet, out OscBundle bundle))
        {
            List<PacketModel> elements = [];
            foreach (ReadOnlySpan<byte> element in bundle.Elements)
                elements.Add(Read(element));

            return new BundleModel(bundle.TimeTag.Value, [.. elements]);
        }

        OscMessage.TryRead(packet, out OscMessage message).ShouldBeTrue();
        return MessageModel.From(message);
    }

    private static Gen<PacketModel> OfDepth(int depth, ulong earliest)
    {
        if (depth == 0)
            return AnyMessage;

        Gen<PacketModel> bundle =
            from later in Gen.UInt
            let timeTag = earliest + later
            from elements in OfDepth(depth - 1, timeTag).Array[0, 4]
            select (PacketModel)new BundleModel(timeTag, elements);
        return Gen.Frequency((2, AnyMessage), (1, bundle));
    }
}

internal sealed record BundleModel(ulong TimeTag, PacketModel[] Elements) : PacketModel
{
    public override void Write(ref OscWriter writer)
    {
        writer.BeginBundle(new(TimeTag));
        foreach (PacketModel element in Elements)
        {
            writer.BeginElement();
            element.Write(ref writer);
            writer.EndElement();
        }
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"@{TimeTag}({string.Join("; ", Elements.AsEnumerable())})");
}

internal sealed record MessageModel(string Address, Argument[] Arguments) : PacketModel
{
    public override void Write(ref OscWriter writer)
    {
        writer.BeginMessage(Packets.Raw(Address), Packets.Raw(string.Concat(Arguments.Select(a => a.Tag))));
        foreach (Argument argument in Arguments)
            argument.Write(ref writer);
    }

    public static MessageModel From(OscMessage message)
    {
        List<Argument> read = [];
        OscArguments arguments = message.Arguments;
        while (!arguments.AtEnd)
            read.Add(Argument.Read(ref arguments));

        return new(Packets.Text(message.Address), [.. read]);
    }

    public override string ToString() => $"{Address} {string.Join(", ", Arguments.AsEnumerable())}";
}

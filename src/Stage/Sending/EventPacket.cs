using RVae.Protocol.Addresses;
using RVae.Protocol.Osc;

namespace RVae.Stage.Sending;

/// <summary>
/// The message of one event in all forms that clients want. It is encoded once, and each client's time is written into it. On the stack; nothing is
/// allocated.
/// </summary>
internal ref struct EventPacket
{
    /// <summary>Bytes of the largest packet: no path on a local network splits it.</summary>
    public const int MaxBytes = 1200;

    /// <summary>Bytes that a bundle puts around a message: its header and the size of its one element.</summary>
    public const int BundleBytes = OscBundle.HeaderSize + sizeof(int);

    /// <summary>Most ints that follow a pattern's own arguments in one datagram, in any form of delivery.</summary>
    public const int MaxTicks = 216;

    /// <summary>Bytes of a stamp: two ints at the end of the message.</summary>
    private const int StampBytes = 2 * sizeof(int);

    private readonly Span<byte> _bundle;
    private readonly Span<byte> _stamped;

    /// <summary>Takes memory for a bundled and a stamped form, <see cref="MaxBytes"/> each.</summary>
    public EventPacket(Span<byte> bundle, Span<byte> stamped)
    {
        _bundle = bundle;
        _stamped = stamped;
    }

    /// <summary>The message alone.</summary>
    public ReadOnlySpan<byte> Plain { get; private set; }

    /// <summary>Encodes an event.</summary>
    /// <param name="address">Address of the event.</param>
    /// <param name="tags">Type tags of the leading values.</param>
    /// <param name="leading">The leading values; floats as their bits.</param>
    /// <param name="ticks">Ints that follow, one for each tick.</param>
    public bool Encode(
        scoped ReadOnlySpan<byte> address, scoped ReadOnlySpan<byte> tags, scoped ReadOnlySpan<int> leading,
        scoped ReadOnlySpan<int> ticks)
    {
        var writer = new OscWriter(_bundle);
        writer.BeginBundle(OscTimeTag.Immediately);
        writer.BeginElement();
        Write(ref writer, address, tags, leading, ticks, stamp: false);
        writer.EndElement();
        bool bundled = writer.TryFinish(out ReadOnlySpan<byte> bundle);

        writer = new OscWriter(_stamped);
        Write(ref writer, address, tags, leading, ticks, stamp: true);
        bool stamped = writer.TryFinish(out ReadOnlySpan<byte> message);
        _bundleLength = bundle.Length;
        _stampedLength = message.Length;
        Plain = bundled ? bundle[BundleBytes..] : default;
        return bundled && stamped;
    }

    private int _bundleLength;
    private int _stampedLength;

    /// <summary>The bundle with a time tag.</summary>
    public readonly ReadOnlySpan<byte> At(OscTimeTag tag)
    {
        OscPatch.TryWriteTimeTag(_bundle, OscBundle.Marker.Length, tag);
        return _bundle[.._bundleLength];
    }

    /// <summary>The message stamped with a time since the daemon's start. The argument is in nanoseconds.</summary>
    public readonly ReadOnlySpan<byte> At(long sinceStart)
    {
        (int seconds, int microseconds) = WireTime.Split(sinceStart);
        OscPatch.TryWriteInt32(_stamped, _stampedLength - StampBytes, seconds);
        OscPatch.TryWriteInt32(_stamped, _stampedLength - sizeof(int), microseconds);
        return _stamped[.._stampedLength];
    }

    private static void Write(
        ref OscWriter writer, scoped ReadOnlySpan<byte> address, scoped ReadOnlySpan<byte> tags,
        scoped ReadOnlySpan<int> leading, scoped ReadOnlySpan<int> ticks, bool stamp)
    {
        writer.BeginMessage(address, tags, OscTag.Int32, ticks.Length + (stamp ? 2 : 0));
        for (int i = 0; i < tags.Length; i++)
        {
            _ = tags[i] == (byte)'f'
                ? writer.WriteFloat32(BitConverter.Int32BitsToSingle(leading[i]))
                : writer.WriteInt32(leading[i]);
        }

        foreach (int tick in ticks)
            writer.WriteInt32(tick);

        if (stamp)
        {
            writer.WriteInt32(0);
            writer.WriteInt32(0);
        }
    }
}

using System.Buffers.Binary;
using RVae.Link.Time;

namespace RVae.Link.Wire;

/// <summary>The kinds of discovery messages.</summary>
internal enum DiscoveryKind : byte
{
    /// <summary>Sent to the group: the sender is here. Others answer.</summary>
    Alive = 1,
    /// <summary>The answer to <see cref="Alive"/>. It is not answered.</summary>
    Response = 2,
    /// <summary>The sender leaves.</summary>
    Leaving = 3,
}

/// <summary>
/// One message of discovery: <c>_asdp_v</c> 1 · kind u8 · seconds to live u8 · group u16 · node id 8 · entries. All numbers are big-endian.
/// The entries contain timeline, session, start and stop, and the endpoint at which the sender answers pings.
/// </summary>
internal readonly record struct DiscoveryMessage
{
    /// <summary>Bytes before the entries.</summary>
    public const int HeaderSize = 20;

    /// <summary>The length of the longest message.</summary>
    public const int MaxSize = 511;

    /// <summary>The kind of the message.</summary>
    public DiscoveryKind Kind { get; init; }

    /// <summary>Seconds for which the sender counts as present.</summary>
    public byte TimeToLive { get; init; }

    /// <summary>The peer that sent it.</summary>
    public NodeId Node { get; init; }

    /// <summary>The session that the sender belongs to.</summary>
    public NodeId Session { get; init; }

    /// <summary>The timeline of the session, as the sender knows it.</summary>
    public SharedTimeline Timeline { get; init; }

    /// <summary>The start or stop of the session, as the sender knows it.</summary>
    public StartStop StartStop { get; init; }

    /// <summary>The endpoint at which the sender answers pings.</summary>
    public Endpoint Measure { get; init; }

    private static ReadOnlySpan<byte> Magic => [0x5f, 0x61, 0x73, 0x64, 0x70, 0x5f, 0x76, 1];

    /// <summary>Whether a datagram belongs to this protocol, well formed or not.</summary>
    public static bool IsOne(ReadOnlySpan<byte> datagram) => datagram.StartsWith(Magic);

    /// <summary>Reads the header, which tells the sender. False for a message that must be ignored.</summary>
    public static bool TryReadHeader(ReadOnlySpan<byte> datagram, out DiscoveryMessage message)
    {
        message = default;
        if (datagram.Length is < HeaderSize or > MaxSize || !IsOne(datagram))
            return false;
        if (datagram[8] is < 1 or > 3 || BinaryPrimitives.ReadUInt16BigEndian(datagram[10..]) != 0)
            return false;
        message = new DiscoveryMessage
        {
            Kind = (DiscoveryKind)datagram[8],
            TimeToLive = datagram[9],
            Node = new NodeId(BinaryPrimitives.ReadUInt64BigEndian(datagram[12..])),
        };
        return message.Node != default;
    }

    /// <summary>Reads the entries after a header that was read. False where an entry does not fit or makes no sense.</summary>
    public static bool TryReadEntries(ReadOnlySpan<byte> datagram, ref DiscoveryMessage message)
    {
        var entries = new EntryReader(datagram[HeaderSize..]);
        while (entries.Next())
        {
            if (!TryTake(ref entries, ref message))
                return false;
        }

        return !entries.IsBroken && message.Session != default && message.Timeline.IsSensible;
    }

    /// <summary>Writes it, and gives its length in bytes. The buffer holds <see cref="MaxSize"/>.</summary>
    public int Write(Span<byte> buffer)
    {
        Magic.CopyTo(buffer);
        buffer[8] = (byte)Kind;
        buffer[9] = TimeToLive;
        BinaryPrimitives.WriteUInt16BigEndian(buffer[10..], 0);
        BinaryPrimitives.WriteUInt64BigEndian(buffer[12..], Node.Value);
        if (Kind == DiscoveryKind.Leaving)
            return HeaderSize;
        var entries = new EntryWriter(buffer[HeaderSize..]);
        entries.Timeline(Timeline);
        entries.Id(EntryKey.Session, Session);
        entries.StartStop(StartStop);
        entries.Measure(Measure);
        return HeaderSize + entries.Length;
    }

    private static bool TryTake(ref EntryReader entry, ref DiscoveryMessage message)
    {
        ReadOnlySpan<byte> value = entry.Value;
        switch (entry.Key)
        {
            case EntryKey.Timeline when value.Length == 24:
                message = message with
                {
                    Timeline = new SharedTimeline(
                        BinaryPrimitives.ReadInt64BigEndian(value), BinaryPrimitives.ReadInt64BigEndian(value[8..]),
                        BinaryPrimitives.ReadInt64BigEndian(value[16..])).Clamped(),
                };
                return true;
            case EntryKey.Session when value.Length == 8:
                message = message with { Session = new NodeId(BinaryPrimitives.ReadUInt64BigEndian(value)) };
                return true;
            case EntryKey.StartStop when value.Length == 17:
                message = message with
                {
                    StartStop = new StartStop(
                        value[0] != 0, BinaryPrimitives.ReadInt64BigEndian(value[1..]), BinaryPrimitives.ReadInt64BigEndian(value[9..])),
                };
                return true;
            case EntryKey.MeasureV4 when value.Length == 6:
            case EntryKey.MeasureV6 when value.Length == 18:
                message = message with { Measure = Endpoint.Read(value) };
                return true;
            default: // of another size than it should have: refused; of another name: passed over
                return entry.Key is not (EntryKey.Timeline or EntryKey.Session or EntryKey.StartStop or EntryKey.MeasureV4 or EntryKey.MeasureV6);
        }
    }
}

using System.Buffers.Binary;
using RVae.Link.Time;

namespace RVae.Link.Wire;

/// <summary>The four letters that name an entry of a message.</summary>
internal static class EntryKey
{
    public const uint Timeline = 0x746d6c6e; // tmln
    public const uint Session = 0x73657373; // sess
    public const uint StartStop = 0x73747374; // stst
    public const uint MeasureV4 = 0x6d657034; // mep4
    public const uint MeasureV6 = 0x6d657036; // mep6
    public const uint HostTime = 0x5f5f6874; // __ht
    public const uint GhostTime = 0x5f5f6774; // __gt
    public const uint PreviousGhostTime = 0x5f706774; // _pgt
}

/// <summary>Reads the entries of a message one after the other: key, size, value. It reads nothing beyond the end, and never throws.</summary>
internal ref struct EntryReader(ReadOnlySpan<byte> payload)
{
    /// <summary>Bytes before the value of an entry.</summary>
    public const int HeaderSize = 8;

    private ReadOnlySpan<byte> _rest = payload;

    /// <summary>The key of the entry.</summary>
    public uint Key { get; private set; }

    /// <summary>The value of the entry, as bytes.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Whether an entry did not fit: then the whole message must be refused.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Goes to the next entry; false at the end or at a broken entry.</summary>
    public bool Next()
    {
        if (_rest.IsEmpty)
            return false;
        IsBroken = _rest.Length < HeaderSize || BinaryPrimitives.ReadUInt32BigEndian(_rest[4..]) > (uint)(_rest.Length - HeaderSize);
        if (IsBroken)
            return false;
        int size = BinaryPrimitives.ReadInt32BigEndian(_rest[4..]);
        Key = BinaryPrimitives.ReadUInt32BigEndian(_rest);
        Value = _rest.Slice(HeaderSize, size);
        _rest = _rest[(HeaderSize + size)..];
        return true;
    }

    /// <summary>The value as a number of 64 bits. The message counts as broken where the value has another size.</summary>
    public long Int64()
    {
        if (Value.Length == sizeof(long))
            return BinaryPrimitives.ReadInt64BigEndian(Value);
        IsBroken = true;
        return 0;
    }
}

/// <summary>Writes entries one after the other into a buffer that is large enough for them.</summary>
internal ref struct EntryWriter(Span<byte> buffer)
{
    private readonly Span<byte> _buffer = buffer;

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>Writes a number of 64 bits as an entry.</summary>
    public void Int64(uint key, long value) => BinaryPrimitives.WriteInt64BigEndian(Begin(key, sizeof(long)), value);

    /// <summary>Writes an id as an entry.</summary>
    public void Id(uint key, NodeId id) => Int64(key, (long)id.Value);

    /// <summary>Writes a timeline as an entry.</summary>
    public void Timeline(SharedTimeline timeline)
    {
        Span<byte> value = Begin(EntryKey.Timeline, 24);
        BinaryPrimitives.WriteInt64BigEndian(value, timeline.MicrosecondsPerBeat);
        BinaryPrimitives.WriteInt64BigEndian(value[8..], timeline.BeatOrigin);
        BinaryPrimitives.WriteInt64BigEndian(value[16..], timeline.TimeOrigin);
    }

    /// <summary>Writes a start or stop as an entry.</summary>
    public void StartStop(StartStop state)
    {
        Span<byte> value = Begin(EntryKey.StartStop, 17);
        value[0] = state.Playing ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt64BigEndian(value[1..], state.Beat);
        BinaryPrimitives.WriteInt64BigEndian(value[9..], state.Time);
    }

    /// <summary>Writes the endpoint at which the sender answers pings as an entry.</summary>
    public void Measure(Endpoint endpoint) =>
        endpoint.Write(Begin(endpoint.IsV6 ? EntryKey.MeasureV6 : EntryKey.MeasureV4, endpoint.Size));

    private Span<byte> Begin(uint key, int size)
    {
        Span<byte> entry = _buffer.Slice(Length, EntryReader.HeaderSize + size);
        BinaryPrimitives.WriteUInt32BigEndian(entry, key);
        BinaryPrimitives.WriteInt32BigEndian(entry[4..], size);
        Length += entry.Length;
        return entry[EntryReader.HeaderSize..];
    }
}

namespace RVae.Protocol.Osc;

/// <summary>
/// A view of a message's bytes: an address pattern, a comma and type tags, and the values of the arguments, each padded with zeros to 4 bytes.
/// Nothing is copied: the view is valid as long as the bytes are.
/// </summary>
public readonly ref struct OscMessage
{
    private readonly ReadOnlySpan<byte> _data;

    private OscMessage(ReadOnlySpan<byte> address, ReadOnlySpan<byte> tags, bool hasTypeTags, ReadOnlySpan<byte> data)
    {
        Address = address;
        TypeTags = tags;
        HasTypeTags = hasTypeTags;
        _data = data;
    }

    /// <summary>The address, or address pattern, from its <c>/</c> on; ASCII.</summary>
    public ReadOnlySpan<byte> Address { get; }

    /// <summary>The type tags without their comma: one ASCII character each.</summary>
    public ReadOnlySpan<byte> TypeTags { get; }

    /// <summary>
    /// False for a message of an old sender that leaves out the type tags. The arguments of such a message cannot be separated, so it counts as a
    /// message without arguments.
    /// </summary>
    public bool HasTypeTags { get; }

    /// <summary>A new cursor before the first argument.</summary>
    public OscArguments Arguments => new(TypeTags, _data);

    /// <summary>Whether there are arguments without type tags: an int and a float look alike, and a guess could play something else.</summary>
    public bool LacksTypeTags => !HasTypeTags && !_data.IsEmpty;

    /// <summary>A cursor that treats the elements of arrays, at any depth, as arguments: for receivers whose addresses take no arrays.</summary>
    /// <param name="room">Memory for the tags without brackets; where they do not fit, the arrays stay.</param>
    public OscArguments WithoutArrays(Span<byte> room)
    {
        if (TypeTags.IndexOfAny((byte)OscTag.ArrayBegin, (byte)OscTag.ArrayEnd) < 0 || TypeTags.Length > room.Length)
            return Arguments;

        int count = 0;
        foreach (byte tag in TypeTags)
        {
            if ((OscTag)tag is not (OscTag.ArrayBegin or OscTag.ArrayEnd))
                room[count++] = tag;
        }

        return new OscArguments(room[..count], _data);
    }

    /// <summary>The bytes of the arguments; for <see cref="OscPacket"/>, which checks them.</summary>
    internal ReadOnlySpan<byte> Data => _data;

    /// <summary>
    /// Reads address and tags, but not the arguments: <see cref="OscPacket.Validate(ReadOnlySpan{byte}, out OscError, out int)"/> checks those.
    /// </summary>
    /// <param name="packet">A packet, or the contents of a bundle's element.</param>
    /// <param name="message">The message.</param>
    public static bool TryRead(ReadOnlySpan<byte> packet, out OscMessage message) =>
        TryRead(packet, out message, out _, out _);

    internal static bool TryRead(ReadOnlySpan<byte> packet, out OscMessage message, out OscError error, out int offset)
    {
        message = default;
        var reader = new OscReader(packet);
        ReadOnlySpan<byte> tags = default;
        if (!TryReadAddress(ref reader, out ReadOnlySpan<byte> address, out error, out offset))
            return false;

        // "OSC implementations should be robust in the case of a missing OSC Type Tag String."
        bool tagged = reader.Remaining is [(byte)',', ..];
        if (tagged)
        {
            if (!reader.TryReadString(out tags))
            {
                (error, offset) = (reader.Error, reader.ErrorOffset);
                return false;
            }

            tags = tags[1..];
        }

        message = new(address, tags, tagged, reader.Remaining);
        return true;
    }

    private static bool TryReadAddress(
        scoped ref OscReader reader, out ReadOnlySpan<byte> address, out OscError error, out int offset)
    {
        (error, offset) = (OscError.None, 0);
        if (!reader.TryReadString(out address))
        {
            (error, offset) = (reader.Error, reader.ErrorOffset);
            return false;
        }

        if (address is not [(byte)'/', ..])
        {
            error = OscError.BadStart;
            return false;
        }

        offset = address.IndexOfAnyExceptInRange((byte)' ', (byte)'~');
        if (offset < 0)
            return true;

        error = OscError.BadAddress;
        return false;
    }
}

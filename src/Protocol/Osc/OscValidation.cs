namespace RVae.Protocol.Osc;

/// <summary>Checks a whole packet in one pass, and stops at the first fault.</summary>
internal ref struct OscValidation(ReadOnlySpan<byte> packet)
{
    private readonly ReadOnlySpan<byte> _packet = packet;

    /// <summary>What is wrong, or none.</summary>
    public OscError Error { get; private set; }

    /// <summary>The byte at which the packet is wrong, from its beginning.</summary>
    public int ErrorOffset { get; private set; }

    /// <summary>The byte at which the wrong message or bundle begins.</summary>
    public int Culprit { get; private set; }

    public bool Check() => CheckPacket(0, _packet.Length, 1, OscTimeTag.Immediately);

    /// <summary>Checks a message or bundle: the whole packet, or the contents of an element.</summary>
    private bool CheckPacket(int start, int length, int depth, OscTimeTag enclosing)
    {
        Culprit = start;
        ReadOnlySpan<byte> bytes = _packet.Slice(start, length);
        if (bytes.IsEmpty)
            return Fail(OscError.Empty, start);

        OscPacketKind kind = OscPacket.KindOf(bytes);
        if (kind == OscPacketKind.Unknown)
            return Fail(OscError.BadStart, start);

        if ((length & 3) != 0)
            return Fail(OscError.BadSize, start + length);

        return kind == OscPacketKind.Message ? CheckMessage(bytes, start) : CheckBundle(bytes, start, depth, enclosing);
    }

    private bool CheckBundle(ReadOnlySpan<byte> bytes, int start, int depth, OscTimeTag enclosing)
    {
        if (depth > OscPacket.MaxDepth)
            return Fail(OscError.TooDeep, start);

        if (!OscBundle.TryRead(bytes, out OscBundle bundle))
            return Fail(OscError.Truncated, start + bytes.Length);

        // "The OSC Time Tag of the enclosed bundle must be greater than or equal to the OSC Time Tag of the enclosing
        // bundle"; that makes "immediately" inside a bundle with a time an error too.
        if (bundle.TimeTag.IsBefore(enclosing))
            return Fail(OscError.TimeTagOrder, start + OscBundle.Marker.Length);

        OscElements elements = bundle.Elements;
        int first = start + OscBundle.HeaderSize;
        while (!elements.AtEnd)
        {
            int at = first + elements.Position;
            if (!elements.TryRead(out ReadOnlySpan<byte> element))
            {
                // The contents of the element may still show an address.
                Culprit = Math.Min(at + 4, _packet.Length);
                return Fail(OscError.BadElementSize, at);
            }

            if (!CheckPacket(at + 4, element.Length, depth + 1, bundle.TimeTag))
                return false;
        }

        return true;
    }

    private bool CheckMessage(ReadOnlySpan<byte> bytes, int start)
    {
        if (!OscMessage.TryRead(bytes, out OscMessage message, out OscError error, out int offset))
            return Fail(error, start + offset);

        if (!message.HasTypeTags)
            return true;

        int dataStart = start + bytes.Length - message.Data.Length;
        int tagsStart = dataStart - (int)OscReader.PaddedSize(message.TypeTags.Length + 1) + 1;
        OscError wrongTags = OscTagList.Check(message.TypeTags, out int index);
        if (wrongTags != OscError.None)
            return Fail(wrongTags, tagsStart + index);

        var reader = new OscReader(message.Data);
        foreach (byte tag in message.TypeTags)
        {
            if (!reader.TrySkip((OscTag)tag))
                return Fail(reader.Error, dataStart + reader.ErrorOffset);
        }

        return reader.AtEnd || Fail(OscError.TrailingBytes, dataStart + reader.Position);
    }

    private bool Fail(OscError error, int offset)
    {
        Error = error;
        ErrorOffset = offset;
        return false;
    }
}

using System.Buffers.Binary;

namespace RVae.Protocol.Osc;

/// <summary>
/// Writes one packet into a span. What does not fit, or does not follow the tags, makes a write return false and is
/// kept in <see cref="Error"/>: every later write then does nothing, so a caller may write on and ask once, by
/// <see cref="TryFinish"/>. Nothing is thrown or allocated.
/// <code>
/// var writer = new OscWriter(buffer);
/// writer.BeginMessage("/rvae/hit"u8, "iif"u8);
/// writer.WriteInt32(instrument);
/// …
/// if (writer.TryFinish(out ReadOnlySpan&lt;byte&gt; packet)) link.Send(packet);
/// </code>
/// </summary>
public ref partial struct OscWriter
{
    private const int NoElement = -1;

    private readonly Span<byte> _buffer;
    private Context _context;
    private int _tag;
    private int _openElement;
    private int _depth;

    /// <summary>Makes a writer at the beginning of the span.</summary>
    public OscWriter(Span<byte> buffer)
    {
        _buffer = buffer;
        _openElement = NoElement;
    }

    /// <summary>The position of the next write.</summary>
    private enum Context
    {
        /// <summary>A packet or an element's contents begin here: a message or a bundle.</summary>
        Start,
        /// <summary>In a message: its arguments, as its tags say.</summary>
        Message,
        /// <summary>In a bundle: an element.</summary>
        Bundle,
    }

    /// <summary>
    /// Bytes written so far: the offset of the next argument's value. Keep this number to change that value later (<see cref="OscPatch"/>).
    /// </summary>
    public int Length { get; private set; }

    /// <summary>The first thing that went wrong.</summary>
    public OscError Error { get; private set; }

    /// <summary>True when the packet does not fit the span.</summary>
    public readonly bool Overflow => Error == OscError.BufferTooSmall;

    /// <summary>Begins a new packet in the same span.</summary>
    public void Reset() => this = new OscWriter(_buffer);

    /// <summary>
    /// The packet, when it is complete: every argument that the tags announce is written, every element is ended, and nothing went wrong.
    /// </summary>
    public readonly bool TryFinish(out ReadOnlySpan<byte> packet)
    {
        bool whole = Error == OscError.None && _openElement == NoElement && IsContentComplete;
        packet = whole ? _buffer[..Length] : default;
        return whole;
    }

    /// <summary>Begins a message.</summary>
    /// <param name="address">ASCII, beginning with <c>/</c>.</param>
    /// <param name="tags">The type tags without their comma, <c>"iif"u8</c>.</param>
    public bool BeginMessage(scoped ReadOnlySpan<byte> address, scoped ReadOnlySpan<byte> tags) =>
        BeginMessage(address, tags, OscTag.None, 0);

    /// <summary>Begins a message whose last tag is repeated: a row of numbers.</summary>
    /// <param name="address">ASCII, beginning with <c>/</c>.</param>
    /// <param name="tags">The first type tags, without their comma.</param>
    /// <param name="repeated">The tag that is repeated after those.</param>
    /// <param name="times">How often that tag is repeated.</param>
    public bool BeginMessage(scoped ReadOnlySpan<byte> address, scoped ReadOnlySpan<byte> tags, OscTag repeated, int times)
    {
        if (_context != Context.Start)
            return Fail(OscError.OutOfContext);

        if (address is not [(byte)'/', ..] || address.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
            return Fail(OscError.BadAddress);

        OscError wrongTags = CheckTags(tags, repeated, times);
        if (wrongTags != OscError.None)
            return Fail(wrongTags);

        if (!CopyPadded(address) || !Reserve(OscReader.PaddedSize(1L + tags.Length + times), out Span<byte> slot))
            return false;

        _tag = Length - slot.Length + 1;
        slot.Clear();
        slot[0] = (byte)',';
        tags.CopyTo(slot[1..]);
        slot.Slice(1 + tags.Length, times).Fill((byte)repeated);
        _context = Context.Message;
        return true;
    }

    /// <summary>Begins a bundle: the packet itself, or the contents of an element.</summary>
    public bool BeginBundle(OscTimeTag timeTag)
    {
        if (_context != Context.Start || _depth == OscPacket.MaxDepth)
            return Fail(_context != Context.Start ? OscError.OutOfContext : OscError.TooDeep);

        if (!Reserve(OscBundle.HeaderSize, out Span<byte> slot))
            return false;

        OscBundle.Marker.CopyTo(slot);
        BinaryPrimitives.WriteUInt64BigEndian(slot[OscBundle.Marker.Length..], timeTag.Value);
        _context = Context.Bundle;
        _depth++;
        return true;
    }

    /// <summary>Begins an element of the bundle. A message or bundle comes next.</summary>
    public bool BeginElement()
    {
        if (_context != Context.Bundle)
            return Fail(OscError.OutOfContext);

        int start = Length;
        if (!Reserve(sizeof(int), out Span<byte> slot))
            return false;

        // While an element is open, its size field holds the position of the open element around it.
        BinaryPrimitives.WriteInt32BigEndian(slot, _openElement);
        _openElement = start;
        _context = Context.Start;
        return true;
    }

    /// <summary>Ends the element that was begun last, and writes its size.</summary>
    public bool EndElement()
    {
        if (Error != OscError.None || _openElement == NoElement || !IsContentComplete)
            return Fail(OscError.OutOfContext);

        Span<byte> slot = _buffer.Slice(_openElement, sizeof(int));
        int size = Length - _openElement - sizeof(int);
        _openElement = BinaryPrimitives.ReadInt32BigEndian(slot);
        BinaryPrimitives.WriteInt32BigEndian(slot, size);
        _depth -= _context == Context.Bundle ? 1 : 0;
        _context = Context.Bundle;
        return true;
    }

    /// <summary>True when a message has all its arguments; a bundle may have any number of elements.</summary>
    private readonly bool IsContentComplete =>
        _context == Context.Bundle || (_context == Context.Message && _buffer[_tag] == 0);

    private static OscError CheckTags(ReadOnlySpan<byte> tags, OscTag repeated, int times)
    {
        bool repeatable = OscTagList.IsKnown((byte)repeated) && repeated is not (OscTag.ArrayBegin or OscTag.ArrayEnd);
        return times < 0 || (times > 0 && !repeatable) ? OscError.UnknownTag : OscTagList.Check(tags, out _);
    }

    private bool Fail(OscError error)
    {
        if (Error == OscError.None)
            Error = error;

        return false;
    }
}

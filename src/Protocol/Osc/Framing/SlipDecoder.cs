namespace RVae.Protocol.Osc.Framing;

/// <summary>
/// Decodes SLIP (RFC 1055) as OSC 1.1 uses it: END packet END. An empty packet between two ENDs is ignored. A packet that is too large or wrongly
/// escaped is reported once, at the first wrong byte, and skipped to its END.
/// </summary>
public sealed class SlipDecoder : IFrameDecoder
{
    private const int FirstRoom = 2048;

    private readonly int _largest;
    private byte[] _packet;
    private int _length;
    private bool _escaped;
    private bool _skipping;

    /// <summary>A decoder at the beginning of a stream.</summary>
    /// <param name="maxPacket">The largest packet, in bytes; more than 0.</param>
    public SlipDecoder(int maxPacket = StreamFraming.DefaultMaxPacket)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxPacket);
        _largest = maxPacket;
        _packet = new byte[Math.Min(maxPacket, FirstRoom)];
    }

    /// <inheritdoc/>
    public FrameResult Read(ref ReadOnlySpan<byte> received, out ReadOnlySpan<byte> packet)
    {
        packet = default;
        while (!received.IsEmpty)
        {
            if (!_escaped && !_skipping && TakePlain(ref received) is { } tooLarge)
                return tooLarge;

            if (received.IsEmpty)
                break;

            byte next = received[0];
            received = received[1..];
            FrameResult result = next == Slip.End ? TakeEnd(out packet) : TakeEscape(next);
            if (result != FrameResult.NeedMore)
                return result;
        }

        return FrameResult.NeedMore;
    }

    /// <summary>Copies all bytes before the next END or ESC.</summary>
    private FrameResult? TakePlain(ref ReadOnlySpan<byte> received)
    {
        int special = received.IndexOfAny(Slip.End, Slip.Escape);
        ReadOnlySpan<byte> plain = special < 0 ? received : received[..special];
        received = received[plain.Length..];
        if (plain.Length > _largest - _length)
            return Skip(FrameResult.TooLarge);

        MakeRoom(_length + plain.Length);

        plain.CopyTo(_packet.AsSpan(_length));
        _length += plain.Length;
        return null;
    }

    private FrameResult TakeEnd(out ReadOnlySpan<byte> packet)
    {
        bool broken = _escaped && !_skipping;
        packet = _escaped || _skipping ? default : _packet.AsSpan(0, _length);
        _length = 0;
        _escaped = _skipping = false;
        return broken ? FrameResult.BadEscape : packet.IsEmpty ? FrameResult.NeedMore : FrameResult.Packet;
    }

    private FrameResult TakeEscape(byte next)
    {
        if (_skipping)
            return FrameResult.NeedMore;

        if (!_escaped)
        {
            // All plain bytes were taken before, so this byte is an ESC.
            _escaped = true;
            return FrameResult.NeedMore;
        }

        _escaped = false;
        if (next is not (Slip.EscapedEnd or Slip.EscapedEscape))
            return Skip(FrameResult.BadEscape);

        if (_length == _largest)
            return Skip(FrameResult.TooLarge);

        MakeRoom(_length + 1);

        _packet[_length++] = next == Slip.EscapedEnd ? Slip.End : Slip.Escape;
        return FrameResult.NeedMore;
    }

    private void MakeRoom(int wanted)
    {
        if (wanted > _packet.Length)
            Array.Resize(ref _packet, Math.Min(_largest, Math.Max(wanted, 2 * _packet.Length)));
    }

    private FrameResult Skip(FrameResult reason)
    {
        _skipping = true;
        return reason;
    }
}

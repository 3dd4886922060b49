using System.Buffers.Binary;

namespace RVae.Protocol.Osc.Framing;

/// <summary>
/// Decodes OSC 1.0's framing of streams: an int32 length before each packet. A packet larger than the limit is reported once its length is read, and
/// skipped. A length that is negative or no multiple of 4 cannot be a length: the stream is lost. A length of 0 is ignored.
/// </summary>
public sealed class LengthFrameDecoder : IFrameDecoder
{
    /// <summary>Longest packet that is skipped, bytes. A greater number is no length, but bytes of another protocol.</summary>
    public const int MostSkipped = 1 << 24;

    private const int FirstRoom = 2048;

    private readonly int _largest;
    private byte[] _packet;
    private readonly byte[] _prefix = new byte[LengthFrameEncoder.PrefixSize];
    private int _prefixLength;
    private int _length;
    private int _expected;
    private bool _skipping;
    private bool _lost;

    /// <summary>A decoder at the beginning of a stream.</summary>
    /// <param name="maxPacket">The largest packet, in bytes; more than 0.</param>
    public LengthFrameDecoder(int maxPacket = StreamFraming.DefaultMaxPacket)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxPacket);
        _largest = maxPacket;
        _packet = new byte[Math.Min(maxPacket, FirstRoom)];
    }

    /// <inheritdoc/>
    public FrameResult Read(ref ReadOnlySpan<byte> received, out ReadOnlySpan<byte> packet)
    {
        packet = default;
        while (!_lost && !received.IsEmpty)
        {
            if (_prefixLength < _prefix.Length)
            {
                FrameResult result = TakePrefix(ref received);
                if (result != FrameResult.NeedMore)
                    return result;
            }
            else if (TakeContents(ref received, out packet))
            {
                return FrameResult.Packet;
            }
        }

        return _lost ? FrameResult.Lost : FrameResult.NeedMore;
    }

    private FrameResult TakePrefix(ref ReadOnlySpan<byte> received)
    {
        int count = Math.Min(_prefix.Length - _prefixLength, received.Length);
        received[..count].CopyTo(_prefix.AsSpan(_prefixLength));
        received = received[count..];
        _prefixLength += count;
        if (_prefixLength < _prefix.Length)
            return FrameResult.NeedMore;

        _expected = BinaryPrimitives.ReadInt32BigEndian(_prefix);
        if (_expected is < 0 or > MostSkipped || (_expected & 3) != 0)
        {
            _lost = true;
            return FrameResult.Lost;
        }

        _length = 0;
        _skipping = _expected > _largest;
        if (!_skipping && _expected > _packet.Length)
            _packet = new byte[Math.Min(_largest, Math.Max(_expected, 2 * _packet.Length))];

        _prefixLength = _expected == 0 ? 0 : _prefixLength;
        return _skipping ? FrameResult.TooLarge : FrameResult.NeedMore;
    }

    /// <summary>Takes the available bytes of the packet; true when the packet is whole and is not to be skipped.</summary>
    private bool TakeContents(ref ReadOnlySpan<byte> received, out ReadOnlySpan<byte> packet)
    {
        packet = default;
        int count = Math.Min(_expected - _length, received.Length);
        if (!_skipping)
            received[..count].CopyTo(_packet.AsSpan(_length));

        received = received[count..];
        _length += count;
        if (_length < _expected)
            return false;

        _prefixLength = 0;
        packet = _skipping ? default : _packet.AsSpan(0, _expected);
        return !_skipping;
    }
}

using RVae.Protocol.Osc.Framing;
using ThreadMonitor = System.Threading.Monitor;

namespace RVae.Daemon.Network;

/// <summary>
/// Frames on their way to a stream. Many threads add frames, and one thread takes all that there are. Two buffers change places, so that
/// adding allocates nothing and never waits for the network.
/// </summary>
internal sealed class FrameBuffer
{
    // Four busy decks at 300 bpm send about 50 KB in a second.
    private const int Capacity = 256 << 10;

    // The size before the peer has sent anything: room for a refusal and for a few commands of OSCQuery.
    private const int FirstCapacity = 8 << 10;
    private const int LastWord = 1024;

    // An object and not a Lock: the taker waits on it for a pulse.
    private readonly object _changing = new();
    private byte[] _filling = new byte[FirstCapacity];
    private byte[] _taken = new byte[FirstCapacity];
    private byte[]? _larger;
    private int _count;
    private bool _complete;
    private string? _reason;

    /// <summary>How packets are framed.</summary>
    public StreamFramingKind Kind { get; set; }

    /// <summary>The peer has sent something: from now on there is room for all that a performance sends. Called on the reading thread.</summary>
    public void Open()
    {
        lock (_changing)
        {
            if (_filling.Length == Capacity || _complete)
                return;
            byte[] larger = GC.AllocateUninitializedArray<byte>(Capacity);
            _filling.AsSpan(0, _count).CopyTo(larger);
            _filling = larger;
            _larger = GC.AllocateUninitializedArray<byte>(Capacity);
        }
    }

    /// <summary>Adds a packet; false when there is no room for it. After the end, packets are dropped in silence.</summary>
    public bool TryAdd(ReadOnlySpan<byte> packet)
    {
        lock (_changing)
        {
            if (_complete)
                return true;
            if (!StreamFraming.TryEncode(Kind, packet, _filling.AsSpan(_count, Math.Max(0, _filling.Length - LastWord - _count)), out int written))
                return false;
            _count += written;
            ThreadMonitor.Pulse(_changing);
            return true;
        }
    }

    /// <summary>Why the buffer was ended, for the log; null before the end, and where there is no reason to tell.</summary>
    public string? Reason
    {
        get
        {
            lock (_changing)
                return _reason;
        }
    }

    /// <summary>Adds a last packet, or none, and ends the buffer; false when it has ended already.</summary>
    public bool Complete(ReadOnlySpan<byte> lastPacket, string? reason = null)
    {
        lock (_changing)
        {
            if (_complete)
                return false;
            (_complete, _reason) = (true, reason);
            if (!lastPacket.IsEmpty && StreamFraming.TryEncode(Kind, lastPacket, _filling.AsSpan(_count), out int written))
                _count += written;
            ThreadMonitor.Pulse(_changing);
            return true;
        }
    }

    /// <summary>Waits for frames and takes all of them; false after the end. One thread only.</summary>
    public bool TryTake(out ReadOnlyMemory<byte> bytes)
    {
        lock (_changing)
        {
            while (_count == 0 && !_complete)
                ThreadMonitor.Wait(_changing);
            // Until now the taker was using the other buffer.
            (_taken, _larger) = (_larger ?? _taken, null);
            (_filling, _taken) = (_taken, _filling);
            bytes = _taken.AsMemory(0, _count);
            _count = 0;
            return !bytes.IsEmpty;
        }
    }
}

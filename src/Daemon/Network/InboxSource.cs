using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RVae.Daemon.Performance;
using RVae.Engine.Playing;
using RVae.Stage.Layout;

namespace RVae.Daemon.Network;

/// <summary>Reads the datagrams that the stage has received and put into the inbox. One thread takes them.</summary>
internal sealed class InboxSource
{
    private const int LongestSleep = 100; // milliseconds
    private static readonly int MarkBytes = Unsafe.SizeOf<InboxMark>();

    [ThreadStatic]
    private static InboxSource? _current; // set while this thread deals with a datagram from the inbox

    private readonly StageLink _link;
    private InboxMark _mark;
    private readonly byte[] _frame = GC.AllocateUninitializedArray<byte>(MarkBytes + 65_536, pinned: true);

    /// <summary>Takes over the inbox. The datagram during which an earlier desk died is left out.</summary>
    public InboxSource(StageLink link)
    {
        _link = link;
        link.Memory.Inbox.Resume();
    }

    /// <summary>
    /// Makes a move that a message asks for, unless the stage has already made it. The move is also left out when the stage has made a
    /// later one meanwhile: the stage moves at once, while this message has waited.
    /// </summary>
    public static void Move(LatentTarget target, int deck, LatentPoint point)
    {
        if (_current is not { } inbox)
        {
            target.Value = point;
            return;
        }

        if (inbox._mark.Played != 0 || inbox.IsOvertaken(deck))
            return;
        target.Value = point;
        Thread.MemoryBarrier();
        if (inbox.IsOvertaken(deck))
            Restore(target, ref inbox._link.Memory.MovedTo(deck));
    }

    // The stage may make one more move after its last one was read here, and before that one is written: that move would be undone.
    private static void Restore(LatentTarget target, ref long movedTo)
    {
        long restored;
        do
        {
            restored = Volatile.Read(ref movedTo);
            target.Value = LatentTarget.Unpack(restored);
            Thread.MemoryBarrier();
        }
        while (Volatile.Read(ref movedTo) != restored);
    }

    /// <summary>When the datagram that this thread deals with came, nanoseconds of the monotonic clock; null while it deals with none.</summary>
    public static long? ArrivedAt => _current?._mark.Arrived;

    /// <summary>When the stage made the move of a deck (from 0) that this datagram asks for; null where the stage did not make it.</summary>
    public static long? MadeAt(int deck) => _current is { } inbox && inbox._mark.Played != 0
        && Volatile.Read(ref inbox._link.Memory.MovedAt(deck)) == inbox._mark.Arrived
        ? Volatile.Read(ref inbox._link.Memory.MoveMadeAt(deck))
        : null;

    /// <summary>Waits for a datagram, at most a moment, and keeps it in hand until <see cref="Done"/>.</summary>
    /// <param name="from">Receives the address that the datagram came from.</param>
    /// <param name="datagram">The bytes of the datagram, valid until the next call.</param>
    /// <returns>Whether a datagram came.</returns>
    public bool TryTake(SocketAddress from, out ReadOnlySpan<byte> datagram)
    {
        int length = _link.Memory.Inbox.Take(_frame);
        if (length < 0 && _link.Inbox.Wait(LongestSleep))
            length = _link.Memory.Inbox.Take(_frame);
        datagram = default;
        if (length < MarkBytes)
        {
            if (length >= 0)
                _link.Memory.Inbox.Done(); // the stage did not write this frame; left there, it would be found again for ever
            return false;
        }

        _mark = MemoryMarshal.Read<InboxMark>(_frame);
        PeerAddress source = _mark.Source;
        ReadOnlySpan<byte> address = source.Bytes;
        address.CopyTo(from.Buffer.Span);
        from.Size = address.Length;
        datagram = _frame.AsSpan(MarkBytes, length - MarkBytes);
        _current = this;
        return true;
    }

    private bool IsOvertaken(int deck) => Volatile.Read(ref _link.Memory.MovedAt(deck)) > _mark.Arrived;

    /// <summary>The datagram in hand has been dealt with.</summary>
    public void Done()
    {
        _current = null;
        _link.Memory.Inbox.Done();
    }
}

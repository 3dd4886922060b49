using System.Runtime.InteropServices;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Stage.Layout;
using RVae.Stage.Memory;
using RVae.Stage.Published;

namespace RVae.Stage.Hearing;

/// <summary>
/// Receives datagrams. The ear makes plain moves at once, so that a gesture never waits for the desk. It also puts every datagram into the inbox of
/// the desk, and notes there whether the move was made. The thread allocates nothing, and no datagram can end its loop.
/// </summary>
public sealed unsafe partial class Ear
{
    private const int LargestDatagram = 65_536;

    // The desk deals with most messages within this time, nanoseconds. A desk that takes longer is collecting garbage, or is gone: then moves no
    // longer wait for the messages before them.
    private const long Patience = 2_000_000;

    private const int LookForSocket = 5; // milliseconds
    private const int LookForEnd = 100;
    private const int FewFailures = 8;
    private const short Readable = 1; // POLLIN

    private readonly StageMemory _memory;
    private readonly Signal _inbox;
    private readonly Action _moved;
    private readonly IMonotonicClock _clock;
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(LargestDatagram, pinned: true);
    private readonly byte[] _address = GC.AllocateArray<byte>(128, pinned: true);
    private ClientRoom _room;
    private long _roomNumber;
    private long _behindSince;
    private long _readTo;
    private long _leftTo; // how far the desk must have read the inbox to be done with what was left to it
    private readonly LatentPoint[] _coming = new LatentPoint[PerformanceState.DeckCount]; // for each deck: where moves lead that were left to the desk
    private readonly long[] _comesBy = new long[PerformanceState.DeckCount]; // for each deck: as _leftTo, for the last of those moves; 0 for none
    private volatile bool _ending;
    private readonly StageSource _source;
    private PlayedState _state;
    private long _stateNumber;
    private long _ordered;
    private long _received;
    private long _played;
    private long _allocated;

    /// <summary>Makes an ear that does not listen yet.</summary>
    /// <param name="memory">The shared memory, with the inbox, the room and the targets.</param>
    /// <param name="inbox">Signal that wakes the desk.</param>
    /// <param name="moved">Called after each move that was made here.</param>
    /// <param name="clock">The monotonic clock.</param>
    public Ear(StageMemory memory, Signal inbox, Action moved, IMonotonicClock clock)
    {
        (_memory, _inbox, _moved, _clock, _source, _leftTo) = (memory, inbox, moved, clock, new StageSource(memory), memory.Inbox.WrittenTo);
        // An earlier stage may have been killed after it gave an order and before it put the message into the inbox. The desk never gets that message.
        memory.Order.Read(out TransportOrder order);
        if (order.InboxEnd > memory.Inbox.WrittenTo)
            memory.Order.Write(default);
    }

    /// <summary>Datagrams received. Any thread.</summary>
    public long Received => Volatile.Read(ref _received);

    /// <summary>Moves that the ear made itself. Any thread.</summary>
    public long Played => Volatile.Read(ref _played);

    /// <summary>Orders to the transport that the ear carried out itself. Any thread.</summary>
    public long Ordered => Volatile.Read(ref _ordered);

    /// <summary>Bytes that the ear's thread has allocated. Any thread.</summary>
    public long Allocated => Volatile.Read(ref _allocated);

    /// <summary>Starts the thread. It listens as soon as the desk has bound a socket.</summary>
    public void Start() => new Thread(Run) { IsBackground = true, Name = "rvae ear" }.Start();

    /// <summary>Ends the thread after the present datagram.</summary>
    public void Stop() => _ending = true;

    /// <summary>Handles one datagram as if it had arrived.</summary>
    internal void Take(in PeerAddress from, ReadOnlySpan<byte> packet)
    {
        long now = _clock.Now;
        Volatile.Write(ref _received, _received + 1);
        _memory.Room.TryReadNewer(ref _roomNumber, ref _room);
        int client = Find(from, out int place);
        if (client > 0)
            Volatile.Write(ref _memory.Heard(place), now);
        bool mayPlay = client > 0 || from.IsLoopback;
        // In a room everything except a panic waits for a line, and so for the desk.
        bool inOrder = IsDeskDone(now) && Volatile.Read(ref _memory.Header->InRoom) == 0;
        bool played = mayPlay && inOrder && Play(packet, client, now);
        TransportOrder order = default;
        bool done = played || (mayPlay && Order(packet, client, inOrder, out order));
        var mark = new InboxMark(from, now, played ? 1 : 0, order);
        // A full inbox counts the loss itself.
        if (_memory.Inbox.TryWrite(new ReadOnlySpan<byte>(&mark, sizeof(InboxMark)), packet) && !done)
            Leave(packet, client, mayPlay);
        _inbox.Knock();
    }

    private void Run()
    {
        PlayingCore.BePrompt();
        for (int failures = 0; !_ending;)
        {
            // A lasting failure must not keep a processor busy.
            int socket = failures > FewFailures ? 0 : Volatile.Read(ref _memory.Header->Socket);
            if (!Await(socket))
            {
                failures = Math.Min(failures, FewFailures);
                continue;
            }

            int addressLength = _address.Length, length;
            fixed (byte* bytes = _buffer, address = _address)
                length = (int)ReceiveFrom(socket, bytes, LargestDatagram, 0, address, &addressLength);
            failures = length < 0 ? failures + 1 : 0;
            if (length < 0)
                continue;
            Take(new PeerAddress(_address.AsSpan(0, addressLength)), _buffer.AsSpan(0, length));
            Volatile.Write(ref _allocated, GC.GetAllocatedBytesForCurrentThread());
        }
    }

    // Before the desk has bound a socket there is nothing to wait for.
    private static bool Await(int socket)
    {
        var wanted = new Poll { Descriptor = socket > 0 ? socket : -1, Events = Readable };
        return PollFor(&wanted, 1, socket > 0 ? LookForEnd : LookForSocket) > 0 && socket > 0;
    }

    private int Find(in PeerAddress from, out int place)
    {
        foreach (ref readonly ClientEntry client in _room.All)
        {
            if (client.Source == from)
            {
                place = client.Place;
                return client.Id;
            }
        }

        foreach (ref readonly ClientEntry client in _room.All)
        {
            if (client.Link == from)
            {
                place = client.Place;
                return client.Id;
            }
        }

        place = 0;
        return 0;
    }

    // Messages keep their order: an earlier message has been carried out, here or by the desk. If the desk takes too long with it, later moves no
    // longer wait.
    private bool IsDeskDone(long now)
    {
        long read = _memory.Inbox.ReadTo;
        bool done = read >= _leftTo;
        if (done || read != _readTo)
            (_behindSince, _readTo) = (now, read);
        return done || now - _behindSince > Patience;
    }

    // The datagram was left to the desk.
    private void Leave(ReadOnlySpan<byte> packet, int client, bool mayPlay)
    {
        _leftTo = _memory.Inbox.WrittenTo;
        if (!mayPlay || !PlainMove.TryRead(packet, out PlainMove move))
            return;
        ref readonly DeckReach reach = ref _room.Deck(move.Deck);
        if (PlainMove.IsFree(reach, client))
            (_coming[move.Deck], _comesBy[move.Deck]) = (move.From(Coming(move.Deck), reach.Range), _leftTo);
    }

    // Where a deck is once the desk has made the moves that were left to it. A move along one axis sets out from there: the desk leaves out what
    // this later move overtakes.
    private LatentPoint Coming(int deck) => _memory.Inbox.ReadTo < _comesBy[deck]
        ? _coming[deck] : LatentTarget.Unpack(Volatile.Read(ref _memory.Target(deck)));

    private bool Play(ReadOnlySpan<byte> packet, int client, long now)
    {
        if (!PlainMove.TryRead(packet, out PlainMove move))
            return false;
        ref readonly DeckReach reach = ref _room.Deck(move.Deck);
        if (!PlainMove.IsFree(reach, client))
            return false;
        ref long target = ref _memory.Target(move.Deck);
        LatentPoint to = move.From(Coming(move.Deck), reach.Range);
        _comesBy[move.Deck] = 0;
        // The order of these writes matters. A desk that carries out an older move meanwhile notices this one, and restores it.
        Volatile.Write(ref _memory.MovedTo(move.Deck), LatentTarget.Pack(to));
        Volatile.Write(ref _memory.MovedAt(move.Deck), now);
        Thread.MemoryBarrier();
        Volatile.Write(ref target, LatentTarget.Pack(to));
        Volatile.Write(ref _memory.MoveMadeAt(move.Deck), _clock.Now);
        Volatile.Write(ref _played, _played + 1);
        _moved();
        return true;
    }

    // The desk will carry out the same message again, with the same result. It asks what was carried out here only where a desk died while it dealt
    // with the message.
    private bool Order(ReadOnlySpan<byte> packet, int client, bool inOrder, out TransportOrder order)
    {
        order = default;
        if (Volatile.Read(ref _memory.Header->Records) != 0 || !PlainOrder.TryRead(packet, out OrderKind kind))
            return false;
        int holder = _room.HolderOf(kind), length = sizeof(InboxMark) + packet.Length;
        // The desk would undo a start or stop that it refuses or never receives, so such an order is left to the desk. A panic waits for nobody: to
        // fall silent twice does no harm.
        bool waits = !inOrder || (holder != 0 && holder != client) || !_memory.Inbox.HasRoomFor(length, 0);
        if (waits && kind != OrderKind.Panic)
            return false;
        _source.TryReadNewer(ref _stateNumber, ref _state);
        // A panic without room for its message never comes to the desk. It holds until the desk has carried out all that came before it.
        long end = _memory.Inbox.HasRoomFor(length, 0) ? _memory.Inbox.EndAfter(length) : _memory.Inbox.WrittenTo;
        order = TransportOrder.Of(end, PlainOrder.Apply(kind, _state.Transport));
        _memory.Order.Write(order);
        Volatile.Write(ref _ordered, _ordered + 1);
        _moved();
        return true;
    }

    [LibraryImport("libc", EntryPoint = "recvfrom")]
    private static partial nint ReceiveFrom(int socket, byte* bytes, nuint count, int flags, byte* address, int* addressLength);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int PollFor(Poll* wanted, nuint count, int milliseconds);

    // struct pollfd.
    private struct Poll
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }
}

using RVae.Stage.Layout;

namespace RVae.Stage.Sending;

/// <summary>The clients in the shared memory, reached through the inherited socket. One thread; allocates nothing.</summary>
public sealed unsafe class RoomAudience(StageMemory memory) : IAudience
{
    private readonly DatagramBatch _batch = new();
    private readonly Hearer[] _hearers = new Hearer[ClientRoom.Most];
    private ClientRoom _room;
    private long _number;
    private int _count;

    /// <summary>Datagrams that the system refused to send. Any thread.</summary>
    public long Unsent => _batch.Unsent;

    /// <inheritdoc/>
    public ReadOnlySpan<Hearer> Present
    {
        get
        {
            if (memory.Room.TryReadNewer(ref _number, ref _room))
                Follow();
            return _hearers.AsSpan(0, _count);
        }
    }

    /// <inheritdoc/>
    public void Send(in Hearer to, ReadOnlySpan<byte> packet)
    {
        if (!_batch.HasRoomFor(packet))
            Flush();
        _batch.Add(_room.All[to.Place].Link.Bytes, packet);
    }

    /// <inheritdoc/>
    public void Flush() => _batch.Flush(Volatile.Read(ref memory.Header->Socket));

    private void Follow()
    {
        ReadOnlySpan<ClientEntry> all = _room.All;
        for (_count = 0; _count < all.Length; _count++)
        {
            ref readonly ClientEntry client = ref all[_count];
            _hearers[_count] = new Hearer(_count, (EventClasses)client.Events, (Delivery)client.Delivery, client.Latency, Link: null);
        }
    }
}

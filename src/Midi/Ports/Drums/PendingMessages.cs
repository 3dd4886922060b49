using RVae.Engine.Rhythm;

namespace RVae.Midi.Ports.Drums;

/// <summary>The messages that wait to be sent: a heap ordered by due time, then by the order in which they were added.</summary>
internal sealed class PendingMessages(int capacity)
{
    private readonly Pending[] _heap = new Pending[capacity];
    private long _order;

    /// <summary>How many messages wait.</summary>
    public int Count { get; private set; }

    /// <summary>When the first message is due, nanoseconds; <see cref="long.MaxValue"/> for none.</summary>
    public long FirstDue => Count == 0 ? long.MaxValue : _heap[0].Due;

    /// <summary>Adds a message; false when there is no room.</summary>
    public bool TryAdd(Pending pending)
    {
        if (Count == _heap.Length)
            return false;
        _heap[Count] = pending with { Order = _order++ };
        Rise(Count++);
        return true;
    }

    /// <summary>Takes the first message.</summary>
    public Pending Take()
    {
        Pending first = _heap[0];
        _heap[0] = _heap[--Count];
        Sink(0);
        return first;
    }

    /// <summary>Drops the notes that were added before a number in that order, and keeps all other messages.</summary>
    public void DropNotes(long before)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            if (_heap[i].Kind != PendingKind.Note || _heap[i].Order >= before)
                _heap[kept++] = _heap[i];
        }

        Count = kept;
        for (int i = (Count / 2) - 1; i >= 0; i--)
            Sink(i);
    }

    private void Rise(int index)
    {
        while (index > 0 && _heap[index].ComesBefore(_heap[(index - 1) / 2]))
        {
            int parent = (index - 1) / 2;
            (_heap[index], _heap[parent]) = (_heap[parent], _heap[index]);
            index = parent;
        }
    }

    private void Sink(int index)
    {
        while (true)
        {
            int child = (2 * index) + 1;
            if (child >= Count)
                return;
            if (child + 1 < Count && _heap[child + 1].ComesBefore(_heap[child]))
                child++;
            if (!_heap[child].ComesBefore(_heap[index]))
                return;
            (_heap[index], _heap[child]) = (_heap[child], _heap[index]);
            index = child;
        }
    }
}

/// <summary>The kinds of waiting messages.</summary>
internal enum PendingKind : byte
{
    /// <summary>A note-on, with everything that follows from it, such as its note-off.</summary>
    Note,
    /// <summary>Clock and transport, sent unchanged.</summary>
    Transport,
    /// <summary>The transport's stop: silence, and earlier messages are dropped.</summary>
    Stop,
}

/// <summary>A message that waits for its time.</summary>
internal readonly record struct Pending(PendingKind Kind, MidiMessage Message, int Deck = 0, Instrument Instrument = default)
{
    /// <summary>When the message is due, nanoseconds of the monotonic clock.</summary>
    public long Due => Message.Time;

    /// <summary>Number in the order of adding.</summary>
    public long Order { get; init; }

    /// <summary>Whether this message is sent before another one.</summary>
    public bool ComesBefore(in Pending other) => Due != other.Due ? Due < other.Due : Order < other.Order;
}

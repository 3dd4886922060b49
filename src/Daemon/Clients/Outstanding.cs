namespace RVae.Daemon.Clients;

/// <summary>What a sender asked for that has not ended, and the syncs that wait for it. The caller synchronises.</summary>
internal sealed class Outstanding
{
    // How much of each number has not ended: more than one where a held bundle began things of its own.
    private readonly SortedList<long, int> _open = [];
    private readonly PriorityQueue<Waiting, (long After, long Order)> _syncs = new();
    private long _last;
    private long? _held;
    private long _order;

    /// <summary>Syncs that wait.</summary>
    public int Syncs => _syncs.Count;

    /// <summary>Begins something; gives its number, which is a held bundle's while that is being carried out.</summary>
    public long Begin()
    {
        long number = _held ?? ++_last;
        _open[number] = _open.GetValueOrDefault(number) + 1;
        return number;
    }

    /// <summary>Ends the piece of work of that number.</summary>
    public void End(long number)
    {
        int left = _open.GetValueOrDefault(number) - 1;
        if (left > 0)
        {
            _open[number] = left;
        }
        else
        {
            _open.Remove(number);
        }
    }

    /// <summary>A held bundle is carried out: what begins until its end was sent when it was, whatever was sent since.</summary>
    public void BeginHeld(long number) => _held = number;

    /// <summary>It has been carried out; what it began may go on.</summary>
    public void EndHeld()
    {
        if (_held is { } number)
        {
            _held = null;
            End(number);
        }
    }

    /// <summary>Waits for everything that was sent before.</summary>
    public void Sync(int id, int? call) => _syncs.Enqueue(new(id, call), (_held ?? _last, _order++));

    /// <summary>Takes the next sync that has nothing left to wait for.</summary>
    public bool TryTakeSynced(out Waiting sync)
    {
        bool ready = _syncs.TryPeek(out sync, out (long After, long Order) place)
            && (_open.Count == 0 || _open.GetKeyAtIndex(0) > place.After);
        return ready && _syncs.TryDequeue(out sync, out _);
    }

    /// <summary>A sync, and the call that it is.</summary>
    internal readonly record struct Waiting(int Id, int? Call);
}

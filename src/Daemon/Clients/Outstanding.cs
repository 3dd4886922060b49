namespace RVae.Daemon.Clients;

/// <summary>The work that a sender asked for and that has not ended, and the syncs that wait for it. The caller synchronises.</summary>
internal sealed class Outstanding
{
    // How many pieces of work of each number have not ended. A held bundle that began further work has more than one.
    private readonly SortedList<long, int> _open = [];
    private readonly PriorityQueue<Waiting, (long After, long Order)> _syncs = new();
    private long _last;
    private long? _held;
    private long _order;

    /// <summary>The number of syncs that wait.</summary>
    public int Syncs => _syncs.Count;

    /// <summary>Begins a piece of work and returns its number. While a held bundle is carried out, that is the bundle's number.</summary>
    public long Begin()
    {
        long number = _held ?? ++_last;
        _open[number] = _open.GetValueOrDefault(number) + 1;
        return number;
    }

    /// <summary>Ends a piece of work of this number.</summary>
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

    /// <summary>A held bundle begins to be carried out. Work that it begins counts as sent when the bundle was sent, not now.</summary>
    public void BeginHeld(long number) => _held = number;

    /// <summary>The held bundle has been carried out. Work that it began may go on.</summary>
    public void EndHeld()
    {
        if (_held is { } number)
        {
            _held = null;
            End(number);
        }
    }

    /// <summary>Adds a sync. It waits for all work that was sent before it.</summary>
    public void Sync(int id, int? call) => _syncs.Enqueue(new(id, call), (_held ?? _last, _order++));

    /// <summary>Takes the next sync whose work has all ended.</summary>
    public bool TryTakeSynced(out Waiting sync)
    {
        bool ready = _syncs.TryPeek(out sync, out (long After, long Order) place)
            && (_open.Count == 0 || _open.GetKeyAtIndex(0) > place.After);
        return ready && _syncs.TryDequeue(out sync, out _);
    }

    /// <summary>A sync, and the id of its call where it is one.</summary>
    internal readonly record struct Waiting(int Id, int? Call);
}

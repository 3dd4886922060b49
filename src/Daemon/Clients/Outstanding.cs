namespace RVae.Daemon.Clients;

/// <summary>What a sender asked for that has not ended, and the syncs that wait for it. The caller synchronises.</summary>
internal sealed class Outstanding
{
    private readonly SortedSet<long> _open = [];
    private readonly Queue<Waiting> _syncs = [];
    private long _last;

    /// <summary>Syncs that wait.</summary>
    public int Syncs => _syncs.Count;

    /// <summary>Begins something; gives its number.</summary>
    public long Begin()
    {
        _open.Add(++_last);
        return _last;
    }

    /// <summary>Ends something.</summary>
    public void End(long number) => _open.Remove(number);

    /// <summary>Waits for everything that was begun before.</summary>
    public void Sync(int id, int? call) => _syncs.Enqueue(new(id, call, _last));

    /// <summary>Takes the next sync that has nothing left to wait for.</summary>
    public bool TryTakeSynced(out Waiting sync)
    {
        bool ready = _syncs.TryPeek(out sync) && (_open.Count == 0 || _open.Min > sync.After);
        return ready && _syncs.TryDequeue(out sync);
    }

    /// <summary>A sync that waits for everything up to a number.</summary>
    internal readonly record struct Waiting(int Id, int? Call, long After);
}

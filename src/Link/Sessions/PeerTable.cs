using RVae.Link.Wire;

namespace RVae.Link.Sessions;

/// <summary>One peer as it is heard through one gateway.</summary>
internal record struct PeerEntry
{
    /// <summary>Id of the peer.</summary>
    public NodeId Node { get; set; }

    /// <summary>The gateway through which it is heard.</summary>
    public int Gateway { get; set; }

    /// <summary>Id of the session that it is in.</summary>
    public NodeId Session { get; set; }

    /// <summary>Where it answers pings.</summary>
    public Endpoint Measure { get; set; }

    /// <summary>Until when it counts as here, nanoseconds.</summary>
    public long Deadline { get; set; }
}

/// <summary>
/// The peers that are heard, each once for each gateway: a table of fixed size. When it is full, those that are in it stay
/// and new ones are not taken.
/// </summary>
internal sealed class PeerTable
{
    /// <summary>Entries there is room for: a hundred peers on four gateways, and some.</summary>
    public const int Capacity = 512;

    // A peer is looked at a second after its time, so that one late word does not remove it.
    private const long Grace = 1_000_000_000;

    private readonly PeerEntry[] _entries = new PeerEntry[Capacity];
    private int _count;

    /// <summary>One entry for each peer on each gateway.</summary>
    public ReadOnlySpan<PeerEntry> Entries => _entries.AsSpan(0, _count);

    /// <summary>Peers that were not taken because the table was full.</summary>
    public long Refused { get; private set; }

    /// <summary>When one has to be looked at, nanoseconds; the end of time when nobody is there.</summary>
    public long NextLook { get; private set; } = long.MaxValue;

    /// <summary>Takes a peer's word; true when the peer, its session or its endpoint is new.</summary>
    public bool Put(in PeerEntry peer)
    {
        int at = IndexOf(peer.Node, peer.Gateway);
        if (at < 0 && _count == Capacity)
        {
            Refused++;
            return false;
        }

        NextLook = Math.Min(NextLook, peer.Deadline + Grace);
        bool isNew = at < 0 || _entries[at].Session != peer.Session || _entries[at].Measure != peer.Measure;
        _entries[at < 0 ? _count++ : at] = peer;
        return isNew;
    }

    /// <summary>A peer leaves a gateway; true when it was there.</summary>
    public bool Remove(NodeId node, int gateway)
    {
        int at = IndexOf(node, gateway);
        if (at >= 0)
            RemoveAt(at);
        return at >= 0;
    }

    /// <summary>Removes those that have been silent for too long; true when there were any.</summary>
    public bool RemoveSilent(long now)
    {
        if (now < NextLook)
            return false;
        int before = _count;
        NextLook = long.MaxValue;
        for (int i = _count - 1; i >= 0; i--)
        {
            if (_entries[i].Deadline <= now)
                RemoveAt(i);
            else
                NextLook = Math.Min(NextLook, _entries[i].Deadline + Grace);
        }

        return _count != before;
    }

    /// <summary>A gateway is gone, and all that were heard through it; true when there were any.</summary>
    public bool RemoveGateway(int gateway)
    {
        int before = _count;
        for (int i = _count - 1; i >= 0; i--)
        {
            if (_entries[i].Gateway == gateway)
                RemoveAt(i);
        }

        return _count != before;
    }

    /// <summary>Removes all peers.</summary>
    public void Clear() => (_count, NextLook) = (0, long.MaxValue);

    /// <summary>How many peers are in a session, each counted once however many gateways it is heard through.</summary>
    public int CountIn(NodeId session)
    {
        int count = 0;
        for (int i = 0; i < _count; i++)
        {
            if (_entries[i].Session == session && FirstOf(_entries[i].Node) == i)
                count++;
        }

        return count;
    }

    /// <summary>
    /// A peer at which a session can be measured: its founder if it is heard, else any member; after a failure another one.
    /// </summary>
    public bool TryChoose(NodeId session, int attempt, out PeerEntry chosen)
    {
        chosen = default;
        int founders = Count(session, founder: true), others = Count(session, founder: false);
        if (founders + others == 0)
            return false;
        int wanted = attempt % (founders + others);
        bool founder = wanted < founders;
        int left = founder ? wanted : wanted - founders;
        foreach (ref readonly PeerEntry entry in Entries)
        {
            if (Serves(entry, session, founder) && left-- == 0)
            {
                chosen = entry;
                return true;
            }
        }

        return false;
    }

    private int Count(NodeId session, bool founder)
    {
        int count = 0;
        foreach (ref readonly PeerEntry entry in Entries)
            count += Serves(entry, session, founder) ? 1 : 0;
        return count;
    }

    private static bool Serves(in PeerEntry entry, NodeId session, bool founder) =>
        entry.Session == session && entry.Measure.IsKnown && (entry.Node == session) == founder;

    private int FirstOf(NodeId node)
    {
        int at = 0;
        while (_entries[at].Node != node)
            at++;
        return at;
    }

    private int IndexOf(NodeId node, int gateway)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_entries[i].Node == node && _entries[i].Gateway == gateway)
                return i;
        }

        return -1;
    }

    private void RemoveAt(int at) => _entries[at] = _entries[--_count];
}

using RVae.Link.Wire;

namespace RVae.Link.Sessions;

/// <summary>One peer, as it is heard through one gateway.</summary>
internal record struct PeerEntry
{
    /// <summary>The id of the peer.</summary>
    public NodeId Node { get; set; }

    /// <summary>The gateway through which it is heard.</summary>
    public int Gateway { get; set; }

    /// <summary>The id of the session that the peer is in.</summary>
    public NodeId Session { get; set; }

    /// <summary>The endpoint at which the peer answers pings.</summary>
    public Endpoint Measure { get; set; }

    /// <summary>Until when the peer counts as present, nanoseconds of the clock.</summary>
    public long Deadline { get; set; }
}

/// <summary>
/// The peers that are heard: one entry for each peer on each gateway, in a table of fixed size. When the table is full, its peers stay and
/// new ones are refused.
/// </summary>
internal sealed class PeerTable
{
    /// <summary>Most entries: enough for a hundred peers on four gateways.</summary>
    public const int Capacity = 512;

    // A peer is removed only a second after its deadline, so that one late message does not remove it.
    private const long Grace = 1_000_000_000;

    private readonly PeerEntry[] _entries = new PeerEntry[Capacity];
    private int _count;

    /// <summary>One entry for each peer on each gateway.</summary>
    public ReadOnlySpan<PeerEntry> Entries => _entries.AsSpan(0, _count);

    /// <summary>The number of peers that were refused because the table was full.</summary>
    public long Refused { get; private set; }

    /// <summary>When a peer next has to be looked at, nanoseconds of the clock; long.MaxValue when there is none.</summary>
    public long NextLook { get; private set; } = long.MaxValue;

    /// <summary>Takes the message of a peer. True when the peer, its session or its endpoint is new.</summary>
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

    /// <summary>Removes a peer from a gateway; true when it was there.</summary>
    public bool Remove(NodeId node, int gateway)
    {
        int at = IndexOf(node, gateway);
        if (at >= 0)
            RemoveAt(at);
        return at >= 0;
    }

    /// <summary>Removes the peers that have been silent for too long; true when there were any.</summary>
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

    /// <summary>Removes all peers that were heard through a gateway; true when there were any.</summary>
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

    /// <summary>The number of peers in a session. A peer counts once, however many gateways it is heard through.</summary>
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
    /// Chooses a peer at which a session can be measured: its founder where that is heard, else any member. After a failure another peer is
    /// chosen.
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

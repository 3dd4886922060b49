using RVae.Link.Time;
using RVae.Link.Wire;

namespace RVae.Link.Sessions;

/// <summary>A session of others, as far as it is known.</summary>
internal record struct KnownSession
{
    /// <summary>The id of the session.</summary>
    public NodeId Id { get; set; }

    /// <summary>The newest timeline of the session.</summary>
    public SharedTimeline Timeline { get; set; }

    /// <summary>When the session is to be measured, nanoseconds of the clock.</summary>
    public long NextMeasurement { get; set; }

    /// <summary>The number of measurements in a row that failed.</summary>
    public int Failures { get; set; }
}

/// <summary>The sessions that others are in, in a table of fixed size. When the table is full, a session without peers makes room.</summary>
internal sealed class SessionTable
{
    /// <summary>Most sessions.</summary>
    public const int Capacity = 32;

    private readonly KnownSession[] _sessions = new KnownSession[Capacity];
    private int _count;

    /// <summary>The sessions; they may be changed in place.</summary>
    public Span<KnownSession> All => _sessions.AsSpan(0, _count);

    /// <summary>Takes what a peer tells of its session. Of two timelines the one with the greater origin is kept.</summary>
    public void Hear(NodeId id, SharedTimeline timeline, PeerTable peers, long now)
    {
        foreach (ref KnownSession known in All)
        {
            if (known.Id != id)
                continue;
            if (timeline.BeatOrigin > known.Timeline.BeatOrigin)
                known.Timeline = timeline;
            return;
        }

        if (_count == Capacity && !TryForgetOne(peers))
            return;
        _sessions[_count++] = new KnownSession { Id = id, Timeline = timeline, NextMeasurement = now };
    }

    /// <summary>Removes a session from the table and returns it; false when it is not known.</summary>
    public bool TryTake(NodeId id, out KnownSession session)
    {
        session = default;
        for (int i = 0; i < _count; i++)
        {
            if (_sessions[i].Id != id)
                continue;
            session = _sessions[i];
            _sessions[i] = _sessions[--_count];
            return true;
        }

        return false;
    }

    /// <summary>Adds a session that was ours until now.</summary>
    public void Keep(in KnownSession session, PeerTable peers)
    {
        if (_count < Capacity || TryForgetOne(peers))
            _sessions[_count++] = session;
    }

    /// <summary>Forgets all sessions.</summary>
    public void Clear() => _count = 0;

    private bool TryForgetOne(PeerTable peers)
    {
        for (int i = 0; i < _count; i++)
        {
            if (peers.CountIn(_sessions[i].Id) != 0)
                continue;
            _sessions[i] = _sessions[--_count];
            return true;
        }

        return false;
    }
}

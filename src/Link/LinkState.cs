using RVae.Link.Time;
using RVae.Link.Wire;

namespace RVae.Link;

/// <summary>
/// A session at one moment, as a value that any thread may compute with: the line from this machine's clock to beats, whether
/// it plays, and how many others are in it.
/// </summary>
public readonly record struct LinkState
{
    /// <summary>Whether this peer takes part.</summary>
    public bool Enabled { get; init; }

    /// <summary>Other peers in the session.</summary>
    public int Peers { get; init; }

    /// <summary>Id of the session.</summary>
    public NodeId Session { get; init; }

    /// <summary>Tempo, beats a minute, as the session has it.</summary>
    public double Tempo { get; init; }

    /// <summary>A beat of the session, quarters; it falls on the time of the origin.</summary>
    public double BeatOrigin { get; init; }

    /// <summary>When that beat is, nanoseconds of this machine's monotonic clock.</summary>
    public long TimeOrigin { get; init; }

    /// <summary>How long a beat is by that clock, nanoseconds: the tempo, and how much faster the clock runs than the session's.</summary>
    public double NanosecondsPerBeat { get; init; }

    /// <summary>Ghost time minus the time of the clock at <see cref="TimeOrigin"/>, nanoseconds.</summary>
    public long GhostIntercept { get; init; }

    /// <summary>Whether the session plays.</summary>
    public bool Playing { get; init; }

    /// <summary>The beat from which it plays or rests.</summary>
    public double StartStopBeat { get; init; }

    /// <summary>Grows with each start and stop that the session hears of; 0 while nobody has said anything.</summary>
    public long StartStops { get; init; }

    /// <summary>Grows with everything that is published.</summary>
    public long Revision { get; init; }

    /// <summary>The beat at a moment of the clock, nanoseconds.</summary>
    public double BeatAt(long time) => BeatOrigin + ((time - TimeOrigin) / NanosecondsPerBeat);

    /// <summary>When a beat is, nanoseconds of the clock.</summary>
    public long TimeAt(double beat) => TimeOrigin + (long)Math.Round((beat - BeatOrigin) * NanosecondsPerBeat);

    /// <summary>How far a moment is into its quantum, beats.</summary>
    public double PhaseAt(long time, double quantum) => Phase.Of(BeatAt(time), quantum);
}

/// <summary>
/// The newest state, written by one thread at a time and read by any: a reader that meets a write reads again, so that the
/// writer never waits (a sequence lock). Neither allocates.
/// </summary>
internal sealed class LinkStateCell
{
    private int _version; // odd while being written
    private LinkState _state;

    public void Write(in LinkState state)
    {
        Volatile.Write(ref _version, _version + 1);
        Interlocked.MemoryBarrier();
        _state = state;
        Volatile.Write(ref _version, _version + 1);
    }

    public LinkState Read()
    {
        while (true)
        {
            int version = Volatile.Read(ref _version);
            LinkState copy = _state;
            Interlocked.MemoryBarrier();
            if ((version & 1) == 0 && version == Volatile.Read(ref _version))
                return copy;
            Thread.SpinWait(10);
        }
    }
}

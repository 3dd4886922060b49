using RVae.Link.Time;
using RVae.Link.Wire;

namespace RVae.Link;

/// <summary>
/// A session at one moment, as a value that any thread can compute with: the line from this machine's clock to beats, whether the session
/// plays, and the number of other peers.
/// </summary>
public readonly record struct LinkState
{
    /// <summary>Whether this peer takes part.</summary>
    public bool Enabled { get; init; }

    /// <summary>Other peers in the session.</summary>
    public int Peers { get; init; }

    /// <summary>The id of the session.</summary>
    public NodeId Session { get; init; }

    /// <summary>The tempo of the session, beats a minute.</summary>
    public double Tempo { get; init; }

    /// <summary>A beat of the session. It falls on <see cref="TimeOrigin"/>.</summary>
    public double BeatOrigin { get; init; }

    /// <summary>When <see cref="BeatOrigin"/> is, nanoseconds of this machine's monotonic clock.</summary>
    public long TimeOrigin { get; init; }

    /// <summary>
    /// The length of a beat by this machine's clock, nanoseconds. It follows from the tempo and from how much faster this clock runs than
    /// the session's clock.
    /// </summary>
    public double NanosecondsPerBeat { get; init; }

    /// <summary>Ghost time minus this machine's clock at <see cref="TimeOrigin"/>, nanoseconds.</summary>
    public long GhostIntercept { get; init; }

    /// <summary>Whether the session plays.</summary>
    public bool Playing { get; init; }

    /// <summary>The beat from which the session plays or rests.</summary>
    public double StartStopBeat { get; init; }

    /// <summary>Grows with each start and stop that is heard; 0 before the first.</summary>
    public long StartStops { get; init; }

    /// <summary>Grows with each state that is published.</summary>
    public long Revision { get; init; }

    /// <summary>The beat at a time of the clock, nanoseconds.</summary>
    public double BeatAt(long time) => BeatOrigin + ((time - TimeOrigin) / NanosecondsPerBeat);

    /// <summary>The time of a beat, nanoseconds of the clock.</summary>
    public long TimeAt(double beat) => TimeOrigin + (long)Math.Round((beat - BeatOrigin) * NanosecondsPerBeat);

    /// <summary>How far a time is into its quantum, beats.</summary>
    public double PhaseAt(long time, double quantum) => Phase.Of(BeatAt(time), quantum);
}

/// <summary>
/// The newest state. One thread at a time writes it, and any thread reads it. Nobody waits: a thread of realtime priority may read, and the
/// one that writes may lose the processor in the middle of it. Neither allocates.
/// </summary>
internal sealed class LinkStateCell
{
    private const int Copies = 4;

    private readonly LinkState[] _states = new LinkState[Copies]; // state n lies at n modulo 4
    private long _newest; // number of the newest state, written after it

    public void Write(in LinkState state)
    {
        Interlocked.MemoryBarrier(); // readers see the number of the last state before any byte that is written below
        long next = _newest + 1;
        _states[next % Copies] = state;
        Volatile.Write(ref _newest, next);
    }

    public LinkState Read()
    {
        while (true)
        {
            long number = Volatile.Read(ref _newest);
            LinkState copy = _states[number % Copies];
            Interlocked.MemoryBarrier(); // the whole state is read before the number is read again
            if (Volatile.Read(ref _newest) - number < Copies - 1)
                return copy;
        }
    }
}

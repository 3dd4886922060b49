using RVae.Link.Wire;

namespace RVae.Link.Sessions;

/// <summary>What a measurement needs next.</summary>
internal enum MeasurementStep
{
    /// <summary>There is nothing to do.</summary>
    Wait,
    /// <summary>Send another ping.</summary>
    Ping,
    /// <summary>The measurement has a result.</summary>
    Done,
    /// <summary>The measurement has ended without a result.</summary>
    Failed,
}

/// <summary>
/// Measures how far the ghost time of a session is from this machine's clock. It sends pings one after the other until it has more than a
/// hundred samples. Of the quarter with the shortest trips it takes the median: a datagram that was held up tells little. Its arrays are
/// allocated once.
/// </summary>
internal sealed class Measurement
{
    /// <summary>When no pong has come for so long, another ping is sent, nanoseconds.</summary>
    public const long Patience = 50_000_000;

    private const int Enough = 101, Room = Enough + 1, MostSilences = 5, Remembered = 8;

    // The standard deviation is taken as a sixteenth of the shortest trip, but at least 5 microseconds, because clocks are read in microseconds.
    private const double TripShare = 1.0 / 16, LeastUncertainty = 5_000;

    private readonly long[] _trips = new long[Room];
    private readonly long[] _offsets = new long[Room];
    private readonly long[] _asked = new long[Remembered]; // host times of the newest pings: a pong to any other ping does not count
    private int _samples;
    private int _silences;
    private int _pings;
    private long _previousGhost;

    /// <summary>Whether a measurement is going on.</summary>
    public bool Running { get; private set; }

    /// <summary>The id of the session that is measured.</summary>
    public NodeId Session { get; private set; }

    /// <summary>The gateway through which it is measured.</summary>
    public int Gateway { get; private set; }

    /// <summary>Address of the peer that is measured.</summary>
    public Endpoint Target { get; private set; }

    /// <summary>When the newest ping will have been without an answer for too long, nanoseconds of the clock.</summary>
    public long Deadline { get; private set; }

    /// <summary>Ghost time minus the clock, nanoseconds; valid when the measurement is done.</summary>
    public long Offset { get; private set; }

    /// <summary>The standard deviation of <see cref="Offset"/>, nanoseconds; valid when the measurement is done.</summary>
    public double Uncertainty { get; private set; }

    /// <summary>Begins to measure a session at one of its peers.</summary>
    public void Begin(NodeId session, int gateway, Endpoint target)
    {
        (Session, Gateway, Target, Running) = (session, gateway, target, true);
        (_samples, _silences, _pings, _previousGhost) = (0, 0, 0, 0);
        Array.Clear(_asked);
    }

    /// <summary>Ends the measurement without a result.</summary>
    public void Abandon() => Running = false;

    /// <summary>Writes the next ping, which must be sent at once, and returns its length in bytes.</summary>
    public int WritePing(Span<byte> buffer, long now)
    {
        long hostTime = now / 1000;
        _asked[_pings++ % Remembered] = hostTime;
        Deadline = now + Patience;
        return MeasurementMessage.WritePing(buffer, hostTime, _previousGhost);
    }

    /// <summary>Takes a pong.</summary>
    public MeasurementStep Take(in PongValues pong, int gateway, long now)
    {
        if (!Running || gateway != Gateway || Array.IndexOf(_asked, pong.HostTime) < 0)
            return MeasurementStep.Wait;
        if (pong.Session != Session)
            return End(MeasurementStep.Failed);
        bool isNewest = _asked[(_pings - 1) % Remembered] == pong.HostTime;
        _asked[Array.IndexOf(_asked, pong.HostTime)] = 0; // each pong counts once
        long sent = pong.HostTime * 1000, ghost = pong.GhostTime * 1000, previous = pong.PreviousGhostTime * 1000;
        Add(now - sent, ghost - sent - ((now - sent) / 2));
        if (previous != 0)
            Add(ghost - previous, previous + ((ghost - previous) / 2) - sent);
        (_silences, _previousGhost) = (0, pong.GhostTime);
        if (_samples >= Enough)
            return Conclude();
        return isNewest ? MeasurementStep.Ping : MeasurementStep.Wait;
    }

    /// <summary>Looks whether the newest ping has been answered in time.</summary>
    public MeasurementStep LookAt(long now)
    {
        if (!Running || now < Deadline)
            return MeasurementStep.Wait;
        _previousGhost = 0;
        return ++_silences > MostSilences ? End(MeasurementStep.Failed) : MeasurementStep.Ping;
    }

    private void Add(long trip, long offset)
    {
        if (trip >= 0 && _samples < Room)
            (_trips[_samples], _offsets[_samples++]) = (trip, offset);
    }

    private MeasurementStep Conclude()
    {
        Array.Sort(_trips, _offsets, 0, _samples);
        int best = _samples / 4;
        Uncertainty = Math.Max(_trips[0] * TripShare, LeastUncertainty);
        Array.Sort(_offsets, 0, best);
        Offset = _offsets[best / 2];
        return End(MeasurementStep.Done);
    }

    private MeasurementStep End(MeasurementStep how)
    {
        Running = false;
        return how;
    }
}

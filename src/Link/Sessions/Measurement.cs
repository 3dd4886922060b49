using RVae.Link.Wire;

namespace RVae.Link.Sessions;

/// <summary>What a measurement wants next.</summary>
internal enum MeasurementStep
{
    /// <summary>There is nothing to do.</summary>
    Wait,
    /// <summary>Send another ping.</summary>
    Ping,
    /// <summary>It has ended well.</summary>
    Done,
    /// <summary>It has ended without a result.</summary>
    Failed,
}

/// <summary>
/// Measures how far a session's ghost time is from this machine's clock: pings one after the other until there are more than
/// a hundred samples. The quarter with the shortest trips counts, and of it the median: what was held up on its way says
/// little. Its tables are made once.
/// </summary>
internal sealed class Measurement
{
    /// <summary>Nanoseconds without a pong after which another ping is sent.</summary>
    public const long Patience = 50_000_000;

    private const int Enough = 101, Room = Enough + 1, MostSilences = 5, Remembered = 8;

    // The standard deviation is taken to be a sixteenth of the shortest trip; a clock read in microseconds gives no better than 5.
    private const double TripShare = 1.0 / 16, LeastUncertainty = 5_000;

    private readonly long[] _trips = new long[Room];
    private readonly long[] _offsets = new long[Room];
    private readonly long[] _asked = new long[Remembered]; // host times of the newest pings: a pong to no ping of ours is nobody's
    private int _samples;
    private int _silences;
    private int _pings;
    private long _previousGhost;

    /// <summary>Whether one goes on.</summary>
    public bool Running { get; private set; }

    /// <summary>The session that is measured.</summary>
    public NodeId Session { get; private set; }

    /// <summary>The gateway through which.</summary>
    public int Gateway { get; private set; }

    /// <summary>Address of the peer that is measured.</summary>
    public Endpoint Target { get; private set; }

    /// <summary>When the newest ping has been unanswered for too long, nanoseconds.</summary>
    public long Deadline { get; private set; }

    /// <summary>Ghost time minus the clock's, nanoseconds; once it is done.</summary>
    public long Offset { get; private set; }

    /// <summary>Standard deviation of that, nanoseconds; once it is done.</summary>
    public double Uncertainty { get; private set; }

    /// <summary>Begins to measure a session at one of its peers.</summary>
    public void Begin(NodeId session, int gateway, Endpoint target)
    {
        (Session, Gateway, Target, Running) = (session, gateway, target, true);
        (_samples, _silences, _pings, _previousGhost) = (0, 0, 0, 0);
        Array.Clear(_asked);
    }

    /// <summary>Gives it up.</summary>
    public void Abandon() => Running = false;

    /// <summary>Writes the next ping, to leave at once. Gives its length.</summary>
    public int WritePing(Span<byte> buffer, long now)
    {
        long hostTime = now / 1000;
        _asked[_pings++ % Remembered] = hostTime;
        Deadline = now + Patience;
        return MeasurementMessage.WritePing(buffer, hostTime, _previousGhost);
    }

    /// <summary>Takes a pong that came at a moment.</summary>
    public MeasurementStep Take(in PongValues pong, int gateway, long now)
    {
        if (!Running || gateway != Gateway || Array.IndexOf(_asked, pong.HostTime) < 0)
            return MeasurementStep.Wait;
        if (pong.Session != Session)
            return End(MeasurementStep.Failed);
        bool isNewest = _asked[(_pings - 1) % Remembered] == pong.HostTime;
        _asked[Array.IndexOf(_asked, pong.HostTime)] = 0; // it counts once
        long sent = pong.HostTime * 1000, ghost = pong.GhostTime * 1000, previous = pong.PreviousGhostTime * 1000;
        Add(now - sent, ghost - sent - ((now - sent) / 2));
        if (previous != 0)
            Add(ghost - previous, previous + ((ghost - previous) / 2) - sent);
        (_silences, _previousGhost) = (0, pong.GhostTime);
        if (_samples >= Enough)
            return Conclude();
        return isNewest ? MeasurementStep.Ping : MeasurementStep.Wait;
    }

    /// <summary>The time has come to look whether the newest ping was answered.</summary>
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

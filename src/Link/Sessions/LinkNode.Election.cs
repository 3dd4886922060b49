using RVae.Link.Time;
using RVae.Link.Wire;

namespace RVae.Link.Sessions;

/// <summary>How the node finds the session it belongs to, and how far that session's clock is from its own.</summary>
internal sealed partial class LinkNode
{
    // Sessions whose ghost times differ by less than this are equally old. Then the smaller id decides.
    private const long SameAge = 500 * Millisecond;

    private const long Second = 1000 * Millisecond;

    // A member of a session measures repeatedly: at first more often, until it knows how its clock drifts.
    private const long Again = 30 * Second, AgainEarly = 5 * Second, AfterFailure = 1 * Second;
    private const int Early = 2, FewFailures = 5;

    private readonly Measurement _measurement = new();
    private readonly byte[] _ping = new byte[MeasurementMessage.MaxSize];
    private long _nextMeasurement = long.MaxValue; // the next measurement of our own session
    private int _measurements;
    private int _failures;

    private long NextMeasurementStep
    {
        get
        {
            if (_measurement.Running)
                return _measurement.Deadline;
            long next = _nextMeasurement;
            foreach (ref readonly KnownSession session in _others.All)
                next = Math.Min(next, session.NextMeasurement);
            return next;
        }
    }

    private void TakeMeasurement(int gateway, in Endpoint from, ReadOnlySpan<byte> datagram, long now)
    {
        if (MeasurementMessage.TryReadPing(datagram, out ReadOnlySpan<byte> payload))
        {
            int length = MeasurementMessage.WritePong(_ping, _session, _clock.GhostAt(now), payload);
            _output.Send(gateway, from, _ping.AsSpan(0, length));
        }
        else if (_measurement.Running && MeasurementMessage.TryReadPong(datagram, out PongValues pong))
        {
            Go(_measurement.Take(pong, gateway, now), now);
        }
    }

    private void AdvanceMeasurement(long now)
    {
        if (_measurement.Running)
            Go(_measurement.LookAt(now), now);
        else if (now >= _nextMeasurement)
            BeginOwn(now);
        else
            BeginOther(now);
    }

    private void BeginOwn(long now)
    {
        _nextMeasurement = now + Again;
        if (_session != _node && _peers.TryChoose(_session, _failures, out PeerEntry peer))
            Begin(_session, peer, now);
    }

    private void BeginOther(long now)
    {
        foreach (ref KnownSession session in _others.All)
        {
            if (now < session.NextMeasurement)
                continue;
            session.NextMeasurement = now + Again;
            if (!_peers.TryChoose(session.Id, session.Failures, out PeerEntry peer))
                continue;
            Begin(session.Id, peer, now);
            return;
        }
    }

    private void Begin(NodeId session, in PeerEntry peer, long now)
    {
        _measurement.Begin(session, peer.Gateway, peer.Measure);
        Go(MeasurementStep.Ping, now);
    }

    private void Go(MeasurementStep step, long now)
    {
        switch (step)
        {
            case MeasurementStep.Ping:
                int length = _measurement.WritePing(_ping, now);
                _output.Send(_measurement.Gateway, _measurement.Target, _ping.AsSpan(0, length));
                break;
            case MeasurementStep.Done when _measurement.Session == _session:
                _clock.Correct(now, _measurement.Offset, _measurement.Uncertainty);
                (_nextMeasurement, _failures, _stale) = (now + (_measurements++ < Early ? AgainEarly : Again), 0, true);
                break;
            case MeasurementStep.Done:
                Weigh(now);
                break;
            case MeasurementStep.Failed when _measurement.Session == _session:
                _nextMeasurement = now + (++_failures % FewFailures == 0 ? Again : AfterFailure);
                break;
            case MeasurementStep.Failed:
                foreach (ref KnownSession session in _others.All)
                {
                    if (session.Id == _measurement.Session)
                        session.NextMeasurement = now + (++session.Failures % FewFailures == 0 ? Again : AfterFailure);
                }

                break;
        }
    }

    // The older of two sessions takes over the peers of the other. Both sides use the same rule, so only one of them moves.
    private void Weigh(long now)
    {
        var clock = GhostClock.Measured(now, _measurement.Offset, _measurement.Uncertainty);
        long older = clock.OffsetAt(now) - _clock.OffsetAt(now);
        bool wins = older > SameAge || (Math.Abs(older) < SameAge && _measurement.Session < _session);
        if (!wins || !_others.TryTake(_measurement.Session, out KnownSession theirs))
            return;
        _others.Keep(new KnownSession { Id = _session, Timeline = _timeline, NextMeasurement = now + Again }, _peers);
        (_session, _timeline, _clock, _startStop) = (theirs.Id, theirs.Timeline, clock, default);
        (_nextMeasurement, _measurements, _failures) = (now + AgainEarly, 1, 0);
        TellSoon();
    }

    // A node that is left alone founds a new session, in which tempo and beat go on: the old id would mean nothing to others.
    private void PeersLeft(long now)
    {
        _stale = true;
        if (_session != default && _peers.CountIn(_session) == 0 && HadCompany())
            FoundAnother(now);
    }

    // Tempo and beat go on in it.
    private void FoundAnother(long now)
    {
        SharedTimeline timeline = _timeline with { BeatOrigin = _timeline.BeatAt(_clock.GhostAt(now)) };
        bool playing = _startStop.Playing;
        Found(timeline, now);
        _startStop = playing ? new StartStop(true, _timeline.BeatOrigin, 1) : default;
        TellSoon();
    }

    private bool HadCompany() => State.Peers > 0;
}

using RVae.Link.Time;
using RVae.Link.Wire;

namespace RVae.Link.Sessions;

/// <summary>How the node tells others about itself, and hears of them.</summary>
internal sealed partial class LinkNode
{
    private const byte TimeToLive = 5;
    private const long Period = 250 * Millisecond, LeastDistance = 50 * Millisecond;

    // Most answers between two announcements: enough for a hundred peers on four gateways, but not for a flood.
    private const int MostAnswers = 800;

    // Microseconds. A start or stop that claims to come later than this would shut out all others until then.
    private const long LatestAct = 60_000_000;

    private readonly Gateway[] _gateways = new Gateway[MaxGateways];
    private readonly byte[] _buffer = new byte[DiscoveryMessage.MaxSize];
    private int _answers;
    private long _answersSince;

    /// <summary>Opens a gateway. From now on the node announces itself there.</summary>
    /// <param name="gateway">Its number, below <see cref="MaxGateways"/>.</param>
    /// <param name="measure">The endpoint at which pings are answered there.</param>
    public void Open(int gateway, Endpoint measure) =>
        _gateways[gateway] = new Gateway { Measure = measure, ToldAt = long.MinValue / 2, Wanted = true };

    /// <summary>Closes a gateway, and forgets all peers that were heard through it.</summary>
    public void Close(int gateway, long now)
    {
        _gateways[gateway] = default;
        if (_measurement.Running && _measurement.Gateway == gateway)
            _measurement.Abandon();
        if (_peers.RemoveGateway(gateway))
            PeersLeft(now);
    }

    /// <summary>Takes a datagram. Never throws or allocates, also where it is no message of a session.</summary>
    /// <param name="gateway">The gateway through which it came.</param>
    /// <param name="from">The sender.</param>
    /// <param name="datagram">What was sent.</param>
    /// <param name="now">When it came, nanoseconds of the clock.</param>
    public void Receive(int gateway, in Endpoint from, ReadOnlySpan<byte> datagram, long now)
    {
        if (!_enabled || !_gateways[gateway].Measure.IsKnown)
            return;
        if (!DiscoveryMessage.IsOne(datagram))
            TakeMeasurement(gateway, from, datagram, now);
        else if (DiscoveryMessage.TryReadHeader(datagram, out DiscoveryMessage message) && message.Node != _node)
            TakeDiscovery(gateway, from, datagram, message, now);
        if (_stale)
            Publish(now);
    }

    /// <summary>Does what is due, and returns when it wants to be called next, nanoseconds of the clock.</summary>
    public long Advance(long now)
    {
        if (!_enabled)
            return long.MaxValue;
        if (_peers.RemoveSilent(now))
            PeersLeft(now);
        AdvanceMeasurement(now);
        long next = TellWhereDue(now);
        if (_stale)
            Publish(now);
        return Math.Min(Math.Min(next, NextMeasurementStep), _peers.NextLook);
    }

    private void TakeDiscovery(int gateway, in Endpoint from, ReadOnlySpan<byte> datagram, DiscoveryMessage message, long now)
    {
        if (message.Kind == DiscoveryKind.Leaving)
        {
            if (_peers.Remove(message.Node, gateway))
                PeersLeft(now);
            return;
        }

        if (message.Kind == DiscoveryKind.Alive && MayAnswer(now))
            _output.Send(gateway, from, _buffer.AsSpan(0, WriteOwn(DiscoveryKind.Response, gateway)));
        if (!DiscoveryMessage.TryReadEntries(datagram, ref message))
            return;
        Endpoint measure = message.Measure.IsV6 ? message.Measure with { Scope = from.Scope } : message.Measure;
        long deadline = now + (message.TimeToLive * 1000L * Millisecond);
        _stale |= _peers.Put(new PeerEntry
        {
            Node = message.Node,
            Gateway = gateway,
            Session = message.Session,
            Measure = measure,
            Deadline = deadline,
        });
        if (message.Session == _session)
            HearOurs(message, now);
        else
            _others.Hear(message.Session, message.Timeline, _peers, now);
    }

    // Of two timelines the one with the greater origin holds; of two starts or stops, the later one. A new one is passed on to the others.
    private void HearOurs(in DiscoveryMessage message, long now)
    {
        if (message.Timeline.BeatOrigin > _timeline.BeatOrigin)
        {
            _timeline = message.Timeline;
            TellSoon();
        }

        StartStop told = message.StartStop;
        if (told.Time <= _startStop.Time || told.Time > _clock.GhostAt(now) + LatestAct)
            return;
        _startStops += told.Playing != _startStop.Playing || _startStops == 0 ? 1 : 0;
        _startStop = told;
        TellSoon();
    }

    private void TellSoon()
    {
        _stale = true;
        foreach (ref Gateway gateway in _gateways.AsSpan())
            gateway.Wanted = true;
    }

    private long TellWhereDue(long now)
    {
        long next = long.MaxValue;
        for (int i = 0; i < MaxGateways; i++)
        {
            ref Gateway gateway = ref _gateways[i];
            if (!gateway.Measure.IsKnown)
                continue;
            if (now >= gateway.Due)
            {
                (gateway.ToldAt, gateway.Wanted) = (now, false);
                _output.Multicast(i, _buffer.AsSpan(0, WriteOwn(DiscoveryKind.Alive, i)));
            }

            next = Math.Min(next, gateway.Due);
        }

        return next;
    }

    // The last message only says that the node leaves. So a change that was not sent yet is sent before it.
    private void TellLeaving()
    {
        for (int i = 0; i < MaxGateways; i++)
        {
            if (!_gateways[i].Measure.IsKnown)
                continue;
            if (_gateways[i].Wanted)
                _output.Multicast(i, _buffer.AsSpan(0, WriteOwn(DiscoveryKind.Alive, i)));
            _output.Multicast(i, _buffer.AsSpan(0, WriteOwn(DiscoveryKind.Leaving, i)));
        }
    }

    private bool MayAnswer(long now)
    {
        if (now - _answersSince >= Period)
            (_answers, _answersSince) = (0, now);
        return _answers++ < MostAnswers;
    }

    private int WriteOwn(DiscoveryKind kind, int gateway) => new DiscoveryMessage
    {
        Kind = kind,
        TimeToLive = kind == DiscoveryKind.Leaving ? (byte)0 : TimeToLive,
        Node = _node,
        Session = _session,
        Timeline = _timeline,
        StartStop = _startStop,
        Measure = _gateways[gateway].Measure,
    }.Write(_buffer);

    private record struct Gateway
    {
        public Endpoint Measure { get; set; }

        public long ToldAt { get; set; }

        public bool Wanted { get; set; }

        public readonly long Due => ToldAt + (Wanted ? LeastDistance : Period);
    }
}

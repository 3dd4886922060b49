using RVae.Daemon.LinkSession;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Link;
using RVae.Link.Tests;

namespace RVae.Daemon.Tests.LinkSession;

/// <summary>A daemon's transport and tick engine on a simulated network: a peer of a session whose ticks are kept by true time.</summary>
internal sealed class SimulatedDaemon : ISharedSession
{
    private const long Millisecond = 1_000_000;

    private readonly SimulatedPeer _peer;
    private readonly TickEngine _engine = new();
    private readonly LinkAgreement _agreement;
    private long _nextTick;
    private long _steps;

    /// <summary>A daemon that plays, and founds a session where its music is.</summary>
    public SimulatedDaemon(SimulatedPeer peer, double bpm)
    {
        _peer = peer;
        Conductor = new Conductor(new PerformanceState());
        Conductor.Change(s => s with { Transport = s.Transport.Play() with { Bpm = bpm, Source = ClockSource.Link } });
        _agreement = new LinkAgreement(Conductor, this, () => _engine.EngineTime.Playhead);
        _engine.Link = new Leader(this);
        peer.Enable(bpm);
    }

    public Conductor Conductor { get; }

    public LinkState State => _peer.State;

    public double Bpm => Conductor.State.Transport.Bpm;

    /// <summary>Positions of its ticks, and when they were in true time, nanoseconds.</summary>
    public List<(long Position, long Time)> Ticks { get; } = [];

    public void SetTempo(double bpm) => Conductor.Change(s => s with { Transport = s.Transport with { Bpm = bpm } });

    /// <summary>A millisecond has passed.</summary>
    public void Step()
    {
        if (_steps++ % 5 == 0)
            _agreement.Transaction(_peer.Clock);
        while (_nextTick <= _peer.Clock)
            Tick();
    }

    public void ChangeTempo(double tempo, long at)
    {
        _peer.Node.ChangeTempo(tempo, at, _peer.Clock);
        _peer.Wake();
    }

    public void ChangePlaying(bool playing, long at)
    {
        _peer.Node.ChangePlaying(playing, at, _peer.Clock);
        _peer.Wake();
    }

    public bool TryAnchor(double tempo, double beat, double quantum, long at)
    {
        bool done = _peer.Node.TryAnchor(tempo, beat, quantum, at, _peer.Clock);
        _peer.Wake();
        return done;
    }

    private void Tick()
    {
        long now = _peer.Clock;
        foreach (ref readonly TickEvent e in _engine.Advance(PlayedState.Of(Conductor.State), now))
        {
            if (e.Kind == TickEventKind.Tick)
                Ticks.Add((e.Position, _peer.TrueTimeOf(e.Due)));
        }

        _nextTick = _engine.Playing ? _engine.NextDue : now + Millisecond;
    }

    private sealed class Leader(SimulatedDaemon daemon) : IClockLeader
    {
        public Leading Read() => SessionLine.Leading(daemon.State, 0, 0);
    }
}

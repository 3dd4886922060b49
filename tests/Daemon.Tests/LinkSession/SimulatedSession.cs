using RVae.Daemon.LinkSession;
using RVae.Engine.Playing;
using RVae.Link;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.LinkSession;

/// <summary>A daemon's transport, its agreement and a session of which others are part, in simulated time.</summary>
internal sealed class SimulatedSession : ISharedSession, IStateFeedback
{
    public const long Millisecond = 1_000_000, Second = 1000 * Millisecond;

    private readonly TickEngine _engine = new();
    private long _nextTick;
    private LinkState _state;

    public SimulatedSession(double bpm)
    {
        Conductor = new Conductor(new PerformanceState());
        Conductor.Change(s => s with { Transport = s.Transport with { Bpm = bpm, Source = ClockSource.Link } });
        Agreement = new LinkAgreement(Conductor, this, Heard) { Feedback = this };
        _engine.Link = new Leader(this);
        _state = new LinkState { Enabled = true, Tempo = bpm, NanosecondsPerBeat = 60e9 / bpm };
    }

    public Conductor Conductor { get; }

    public LinkAgreement Agreement { get; }

    public LinkState State => _state;

    public long Now { get; private set; } = 5 * Second;

    /// <summary>How long before they are heard ticks are due.</summary>
    public SoundDelay Delay { get; } = new();

    /// <summary>What the slowest client takes until it sounds a hit, nanoseconds.</summary>
    public long Latency { get; set; }

    public TransportState Transport => Conductor.State.Transport;

    public Playhead Playhead => _engine.EngineTime.Playhead;

    /// <summary>Ticks, due when they are heard.</summary>
    public List<TickEvent> Ticks { get; } = [];

    public List<string> Told { get; } = [];

    /// <summary>Tempi that went to the session, with when.</summary>
    public List<(double Tempo, long At)> Tempi { get; } = [];

    public int Anchored { get; private set; }

    /// <summary>Others are there, with a tempo and a beat of theirs.</summary>
    public void Join(double tempo, double beat, int peers = 1) => _state = _state with
    {
        Peers = peers,
        Tempo = tempo,
        NanosecondsPerBeat = 60e9 / tempo,
        BeatOrigin = beat,
        TimeOrigin = Now,
        Revision = _state.Revision + 1,
    };

    public void OthersLeave() => _state = _state with { Peers = 0 };

    /// <summary>Somebody else sets the tempo.</summary>
    public void OthersSet(double tempo) => SetTempo(tempo, Now);

    /// <summary>Somebody else starts or stops.</summary>
    public void OthersPlay(bool playing) => _state = _state with { Playing = playing, StartStops = _state.StartStops + 1 };

    public void Perform(Func<TransportState, TransportState> change) =>
        Conductor.Change(s => s with { Transport = change(s.Transport) });

    /// <summary>Lets time pass: the agreement looks every five milliseconds, the engine plays its ticks.</summary>
    public void Run(double seconds)
    {
        for (long end = Now + (long)(seconds * Second); Now < end; Now += Millisecond)
        {
            if (Now / Millisecond % 5 == 0)
            {
                Delay.Approach(Transport.Source == ClockSource.Link ? Latency : 0, Now);
                Agreement.Transaction(Now);
            }

            while (_nextTick <= Now)
                Tick();
        }
    }

    public void ChangeTempo(double tempo, long at)
    {
        Tempi.Add((tempo, at));
        SetTempo(tempo, at);
    }

    public void ChangePlaying(bool playing, long at) =>
        _state = _state with { Playing = playing, StartStops = _state.StartStops + 1 };

    public bool TryAnchor(double tempo, double beat, double quantum, long at)
    {
        Anchored++;
        _state = _state with { Tempo = tempo, NanosecondsPerBeat = 60e9 / tempo, BeatOrigin = beat, TimeOrigin = at };
        return true;
    }

    public void Changed(string address, Request? asked = null) => Told.Add(address);

    /// <summary>How far the last tick is from its place in a bar of the session, nanoseconds.</summary>
    public double Apart(double quarters = 4) => Apart(Ticks[^1], quarters);

    /// <summary>How far a tick is from its place in a bar of the session, as that is now; nanoseconds.</summary>
    public double Apart(in TickEvent tick, double quarters = 4)
    {
        double ratio = SessionLine.Ratio(State.Tempo);
        double beats = Math.IEEERemainder((State.BeatAt(tick.Due) * ratio) - (tick.Position / 24.0), quarters);
        return Math.Abs(beats) * State.NanosecondsPerBeat / ratio;
    }

    private void SetTempo(double tempo, long at) => _state = _state with
    {
        Tempo = tempo,
        BeatOrigin = _state.BeatAt(at),
        TimeOrigin = at,
        NanosecondsPerBeat = 60e9 / tempo,
        Revision = _state.Revision + 1,
    };

    private void Tick()
    {
        foreach (ref readonly TickEvent e in _engine.Advance(PlayedState.Of(Conductor.State), Now))
        {
            if (e.Kind == TickEventKind.Tick)
                Ticks.Add(e with { Due = e.Due + Delay.Nanoseconds });
        }

        _nextTick = _engine.Playing ? _engine.NextDue : Now + (2 * Millisecond);
    }

    private Playhead Heard() => Playhead with { Due = Playhead.Due + Delay.Nanoseconds };

    private sealed class Leader(SimulatedSession session) : Engine.Time.IClockLeader
    {
        public Engine.Time.Leading Read() => SessionLine.Leading(session.State, session.Agreement.Quantum, session.Delay.Nanoseconds);
    }
}

using RVae.Daemon.Clients;
using RVae.Daemon.MidiPorts;
using RVae.Engine.Playing;
using RVae.Midi.Ports;

namespace RVae.Daemon.Tests.MidiPorts;

/// <summary>
/// A device whose clocks come early or late by up to some jitter, and the tick engine that follows it, in simulated time:
/// the engine is asked half a millisecond before each tick, and every two at rest, as its thread does.
/// </summary>
internal sealed class SimulatedDevice
{
    public const long Millisecond = 1_000_000;
    private const long Lead = Millisecond / 2;

    private readonly PortInbox _port = new(() => { });
    private readonly double _jitter;
    private readonly Random _random;
    private readonly TickEngine _engine = new();
    private double _lastClock;
    private long _wake = 1_000_000_000;

    public SimulatedDevice(double bpm, double jitterMilliseconds = 0, int seed = 1)
    {
        (Bpm, _jitter, _random) = (bpm, jitterMilliseconds * Millisecond, new Random(seed));
        _lastClock = _wake;
        Clock = new ClockIn(Conductor, new ClientFeed(new SessionOptions()));
        _engine.Midi = Clock.Leader;
    }

    public double Bpm { get; set; }

    public Conductor Conductor { get; } = new(new PerformanceState { Transport = new TransportState { Source = ClockSource.Midi } });

    public ClockIn Clock { get; }

    /// <summary>The transport's ticks, in the order in which they were handed out.</summary>
    public List<TickEvent> Ticks { get; } = [];

    public bool Playing => _engine.Playing;

    public double Period => 60e9 / (Bpm * 24);

    /// <summary>When the device's last clock was meant.</summary>
    public double LastClock => _lastClock;

    public void Send(byte status, byte first = 0, byte second = 0) =>
        Clock.Take(_port, new MidiMessage((long)_lastClock, status, first, second));

    /// <summary>Another device sends, now.</summary>
    public void SendFromElsewhere(byte status) => Clock.Take(new PortInbox(() => { }), new MidiMessage((long)_lastClock, status, 0, 0));

    /// <summary>So many clocks go by, sent or lost.</summary>
    public void Clocks(int count, bool lost = false)
    {
        for (int i = 0; i < count; i++)
        {
            _lastClock += Period;
            long arrival = (long)(_lastClock + (((_random.NextDouble() * 2) - 1) * _jitter));
            PlayUntil(arrival);
            if (!lost)
                Clock.Take(_port, new MidiMessage(arrival, MidiMessage.Clock, 0, 0));
            Clock.Advance(arrival);
        }
    }

    /// <summary>Nothing is sent for so long.</summary>
    public void Silence(long nanoseconds)
    {
        _lastClock += nanoseconds;
        PlayUntil((long)_lastClock);
        Clock.Advance((long)_lastClock);
    }

    private void PlayUntil(long time)
    {
        for (; _wake <= time; _wake = _engine.Playing ? _engine.NextDue - Lead : _wake + (2 * Millisecond))
        {
            foreach (ref readonly TickEvent e in _engine.Advance(PlayedState.Of(Conductor.State), _wake + Lead))
            {
                if (e.Kind == TickEventKind.Tick)
                    Ticks.Add(e);
            }
        }
    }
}

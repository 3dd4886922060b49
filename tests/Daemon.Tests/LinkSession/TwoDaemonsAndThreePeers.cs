using RVae.Link;
using RVae.Link.Tests;

namespace RVae.Daemon.Tests.LinkSession;

/// <summary>
/// Two hosts, 20 ms ± 10 from each other, between which a twentieth of all datagrams is lost: a daemon on each, and three
/// other peers.
/// </summary>
public sealed class TwoDaemonsAndThreePeers
{
    private const double Millisecond = 1e6;

    private readonly SimulatedNetwork _network;
    private readonly SimulatedPeer[] _others;
    private readonly SimulatedPeer _founder;
    private readonly SimulatedDaemon _first;
    private readonly List<SimulatedDaemon> _daemons = [];

    public TwoDaemonsAndThreePeers()
    {
        _network = new SimulatedNetwork(21)
        {
            Latency = 10_000_000,
            Jitter = 20_000_000,
            Loss = 0.05,
            OnOneHost = (a, b) => a.Number % 2 == b.Number % 2,
        };
        _founder = _network.Add();
        SimulatedPeer second = _network.Add(drift: 3e-5);
        _others = [_network.Add(), _network.Add(drift: 3e-5), _network.Add()];
        _daemons.Add(_first = new SimulatedDaemon(_founder, 120));
        Run(3);
        _daemons.Add(new SimulatedDaemon(second, 97));
        Run(3);
        foreach (SimulatedPeer other in _others)
        {
            other.Enable(80 + (20 * other.Number), beat: 0.3 * other.Number);
            Run(2);
        }

        Run(10);
    }

    [Fact]
    public void There_is_one_session_with_one_tempo()
    {
        LinkState[] states = [.. _network.Peers.Select(peer => peer.State)];
        states.Select(state => state.Session).Distinct().Count().ShouldBe(1);
        states.ShouldAllBe(state => state.Tempo == 120 && state.Peers == 4);
        _daemons.ShouldAllBe(daemon => daemon.Bpm == 120);
    }

    [Fact]
    public void There_is_one_bar_line()
    {
        // A trip of 30 ms there and 10 ms back is known no better than by half of its difference.
        _others.ShouldAllBe(other => Math.Abs(other.Beat - _founder.Beat) * 500 < 6);
        foreach (SimulatedDaemon daemon in _daemons)
            daemon.Ticks.TakeLast(200).ShouldAllBe(tick => Math.Abs(OffFromTheFirst(tick)) < 6 * Millisecond);
    }

    [Fact]
    public void Nobody_who_was_there_jumps()
    {
        long[] times = [.. _first.Ticks.Select(tick => tick.Time)];
        times.Zip(times.Skip(1), (a, b) => b - a).ShouldAllBe(step => Math.Abs(step - 20_833_333) < 300_000);
    }

    [Fact]
    public void Tempo_changes_of_each_reach_all_and_every_tick_comes_once()
    {
        _daemons[1].SetTempo(140);
        Run(1);
        _network.Peers.ShouldAllBe(peer => Math.Abs(peer.State.Tempo - 140) < 0.01);
        _others[0].ChangeTempo(75);
        Run(1);
        _daemons.ShouldAllBe(daemon => Math.Abs(daemon.Bpm - 75) < 0.01);
        _first.SetTempo(111);
        Run(4);
        _network.Peers.ShouldAllBe(peer => Math.Abs(peer.State.Tempo - 111) < 0.01);
        foreach (SimulatedDaemon daemon in _daemons)
            daemon.Ticks.Select(tick => tick.Position).ShouldBe(Enumerable.Range(0, daemon.Ticks.Count).Select(i => (long)i));
        foreach (SimulatedDaemon daemon in _daemons)
            daemon.Ticks.TakeLast(100).ShouldAllBe(tick => Math.Abs(OffFromTheFirst(tick)) < 6 * Millisecond);
    }

    // Nanoseconds from the same place in a bar of the founder's session.
    private double OffFromTheFirst((long Position, long Time) tick)
    {
        LinkState session = _founder.State;
        double beat = session.BeatAt(_founder.Clock + (tick.Time - _network.Now));
        return Math.IEEERemainder(beat - (tick.Position / 24.0), 4) * session.NanosecondsPerBeat;
    }

    private void Run(double seconds)
    {
        for (int i = 0; i < seconds * 1000; i++)
        {
            _network.Run(0.001);
            _daemons.ForEach(daemon => daemon.Step());
        }
    }
}

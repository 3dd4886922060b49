using RVae.Link.Sessions;
using RVae.Link.Wire;

namespace RVae.Link.Tests;

/// <summary>
/// A network of peers in simulated time: datagrams take their time, overtake each other and get lost, by a seed. Each peer has
/// a clock of its own, which began at another moment and may run faster or slower.
/// </summary>
internal sealed class SimulatedNetwork(int seed)
{
    public const long Millisecond = 1_000_000, Second = 1000 * Millisecond;

    // Where the answers of a peer go; the address is its number.
    private const ushort Port = 5000;

    private readonly Random _random = new(seed);
    private readonly PriorityQueue<Event, (long, long)> _events = new();
    private readonly List<SimulatedPeer> _peers = [];
    private long _sequence;

    /// <summary>True time, which no peer knows.</summary>
    public long Now { get; private set; }

    /// <summary>The shortest time that a datagram takes, nanoseconds.</summary>
    public long Latency { get; set; } = 100_000;

    /// <summary>How much longer it may take.</summary>
    public long Jitter { get; set; }

    /// <summary>Share of datagrams that get lost.</summary>
    public double Loss { get; set; }

    /// <summary>Datagrams that were sent.</summary>
    public long Sent { get; private set; }

    public IReadOnlyList<SimulatedPeer> Peers => _peers;

    /// <summary>Whether two peers hear each other.</summary>
    public Func<SimulatedPeer, SimulatedPeer, bool> Reaches { get; set; } = (_, _) => true;

    /// <summary>Whether two peers are on one machine: between them nothing is lost, and a datagram takes a tenth of a millisecond.</summary>
    public Func<SimulatedPeer, SimulatedPeer, bool> OnOneHost { get; set; } = (_, _) => false;

    public SimulatedPeer Add(double drift = 0)
    {
        var peer = new SimulatedPeer(this, _peers.Count, _random.NextInt64(1, 1000) * Second, drift, () => (ulong)_random.NextInt64(1, long.MaxValue));
        _peers.Add(peer);
        return peer;
    }

    /// <summary>Lets time pass; <paramref name="watch"/> is called after everything that happens.</summary>
    public void Run(double seconds, Action? watch = null)
    {
        long end = Now + (long)(seconds * Second);
        while (_events.TryPeek(out Event? next, out (long Time, long) at) && at.Time <= end)
        {
            _events.Dequeue();
            Now = at.Time;
            next.Happen();
            watch?.Invoke();
        }

        Now = end;
    }

    internal void WakeAt(SimulatedPeer peer, long time) => Schedule(time, new Event(() => peer.WakeIfDue(time)));

    internal void Multicast(SimulatedPeer from, ReadOnlySpan<byte> datagram)
    {
        foreach (SimulatedPeer to in _peers)
        {
            if (to != from)
                Deliver(from, to, datagram);
        }
    }

    internal void Send(SimulatedPeer from, in Endpoint to, ReadOnlySpan<byte> datagram)
    {
        if (to.Address < (uint)_peers.Count)
            Deliver(from, _peers[(int)to.Address], datagram);
    }

    internal static Endpoint EndpointOf(int number) => new((UInt128)number, Port, false, 0);

    private void Deliver(SimulatedPeer from, SimulatedPeer to, ReadOnlySpan<byte> datagram)
    {
        Sent++;
        bool near = OnOneHost(from, to);
        if (!Reaches(from, to) || (!near && _random.NextDouble() < Loss))
            return;
        byte[] copy = datagram.ToArray();
        long arrives = Now + (near ? Millisecond / 10 : Latency + (Jitter > 0 ? _random.NextInt64(Jitter) : 0));
        Schedule(arrives, new Event(() => to.Hear(EndpointOf(from.Number), copy)));
    }

    private void Schedule(long time, Event happening) => _events.Enqueue(happening, (Math.Max(time, Now), _sequence++));

    private sealed record Event(Action Happen);
}

/// <summary>A peer with a clock of its own on a simulated network.</summary>
internal sealed class SimulatedPeer : ILinkOutput
{
    private readonly SimulatedNetwork _network;
    private readonly double _rate;
    private long _epoch;
    private long _wake;
    private bool _gone;

    public SimulatedPeer(SimulatedNetwork network, int number, long epoch, double drift, Func<ulong> ids)
    {
        (_network, Number, _epoch, _rate) = (network, number, epoch, 1 + drift);
        Node = new LinkNode(this, ids);
        Node.Open(0, SimulatedNetwork.EndpointOf(number));
    }

    public int Number { get; }

    public LinkNode Node { get; }

    public LinkState State => Node.State;

    /// <summary>Its own clock.</summary>
    public long Clock => _epoch + (long)(_network.Now * _rate);

    /// <summary>True time at a moment of its clock.</summary>
    public long TrueTimeOf(long clock) => (long)((clock - _epoch) / _rate);

    public double Beat => State.BeatAt(Clock);

    public void Enable(double tempo, double beat = 0)
    {
        _gone = false;
        Node.Enable(tempo, beat, Clock);
        Wake();
    }

    /// <summary>Ends without a word.</summary>
    public void Kill() => _gone = true;

    public void Leave()
    {
        Node.Disable(Clock);
        _gone = true;
    }

    public void ChangeTempo(double tempo)
    {
        Node.ChangeTempo(tempo, Clock, Clock);
        Wake();
    }

    public void ChangePlaying(bool playing)
    {
        Node.ChangePlaying(playing, Clock, Clock);
        Wake();
    }

    /// <summary>Its clock stood still for a while.</summary>
    public void LoseTime(long nanoseconds) => _epoch -= nanoseconds;

    public void Hear(Endpoint from, byte[] datagram)
    {
        if (_gone)
            return;
        Node.Receive(0, from, datagram, Clock);
        Wake();
    }

    // Of the wakes that were asked for only the newest one counts.
    internal void WakeIfDue(long time)
    {
        if (time == _wake)
            Wake();
    }

    internal void Wake()
    {
        if (_gone)
            return;
        long now = Clock;
        long next = Node.Advance(now);
        if (next == long.MaxValue)
            return;
        _wake = _network.Now + Math.Max((long)((next - now) / _rate), 1000);
        _network.WakeAt(this, _wake);
    }

    void ILinkOutput.Multicast(int gateway, ReadOnlySpan<byte> datagram) => _network.Multicast(this, datagram);

    void ILinkOutput.Send(int gateway, in Endpoint to, ReadOnlySpan<byte> datagram) => _network.Send(this, to, datagram);
}

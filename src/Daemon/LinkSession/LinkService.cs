using RVae.Daemon.Clients;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Link;
using RVae.Link.Network;
using RVae.Protocol.Services;

namespace RVae.Daemon.LinkSession;

/// <summary>
/// The daemon's part in a session that is compatible with Ableton Link: the peer on the network, and a thread that keeps the transport and
/// the session in agreement. The tick engine takes the session's line from <see cref="Leader"/>.
/// </summary>
internal sealed partial class LinkService : ILinkService, ISharedSession, IHostedService, IDisposable
{
    // How often the thread looks while it takes part. When the performer has changed something it looks at once.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(1);

    private readonly Conductor _conductor;
    private readonly IMonotonicClock _clock;
    private readonly Func<Playhead> _playhead;
    private readonly ClientFeed _clients;
    private readonly ILogger<LinkService> _log;
    private readonly LinkPeer _peer;
    private readonly LinkAgreement _agreement;
    private readonly AutoResetEvent _news = new(false);
    private volatile bool _wanted;
    private volatile bool _joinedByItself; // clients still have to be told of this
    private volatile bool _ending;
    private bool _led; // only for writers of the conductor
    private Thread? _thread;
    private int _peers;
    private double _tempo;

    public LinkService(
        Conductor conductor, IMonotonicClock clock, TimeProvider time, Func<Playhead> playhead, SoundDelay delay, ClientFeed clients,
        ILogger<LinkService> log)
    {
        (_conductor, _clock, _playhead, Delay, _clients, _log) = (conductor, clock, playhead, delay, clients, log);
        _peer = new LinkPeer(new Clock(clock), time);
        _agreement = new LinkAgreement(conductor, this, Heard, clients);
        Leader = new SessionLeader(this);
        conductor.Published += state => Follow(state.Transport.Source);
        Follow(conductor.State.Transport.Source);
    }

    /// <summary>The session's line, for the tick engine. Any thread.</summary>
    public IClockLeader Leader { get; }

    /// <summary>How long before they are heard the ticks are due. Any thread may read it.</summary>
    public SoundDelay Delay { get; }

    /// <inheritdoc/>
    public LinkState State => _peer.State;

    /// <inheritdoc/>
    public bool Enabled => _wanted;

    /// <inheritdoc/>
    public bool StartStop
    {
        get => _agreement.StartStop;
        set => _agreement.StartStop = value;
    }

    /// <inheritdoc/>
    public double Quantum
    {
        get => _agreement.Quantum;
        set => _agreement.Quantum = value;
    }

    /// <inheritdoc/>
    public int Peers => State.Peers;

    /// <inheritdoc/>
    public double Tempo => State.Tempo;

    /// <summary>Bytes that the peer's thread has allocated. Any thread.</summary>
    public long Allocated => _peer.Allocated;

    /// <summary>Joins or leaves the session. The thread of the session opens and closes the sockets, and the caller does not wait.</summary>
    public Fault? Enable(bool on)
    {
        _wanted = on;
        _news.Set();
        return null;
    }

    /// <inheritdoc/>
    public void ChangeTempo(double tempo, long at) => _peer.ChangeTempo(tempo, at);

    /// <inheritdoc/>
    public void ChangePlaying(bool playing, long at) => _peer.ChangePlaying(playing, at);

    /// <inheritdoc/>
    public bool TryAnchor(double tempo, double beat, double quantum, long at) => _peer.TryAnchor(tempo, beat, quantum, at);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "rvae link" };
        _thread.Start();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _ending = true;
        _news.Set();
        _thread?.Join();
        _agreement.Leave(_clock.Now);
        _peer.Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _peer.Dispose();
        _news.Dispose();
    }

    // The thread looks repeatedly only while it takes part.
    private void Run()
    {
        while (!_ending)
        {
            try
            {
                Round();
            }
#pragma warning disable CA1031 // a fault here must not end the performance: the music goes on by itself
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LogFault(fault);
                _news.WaitOne(AfterFault);
            }

            _news.WaitOne(_wanted || Delay.Nanoseconds != 0 ? Look : Timeout.InfiniteTimeSpan);
        }
    }

    private void Round()
    {
        bool on = _wanted, joinedByItself = _joinedByItself;
        _joinedByItself = false;
        if (joinedByItself)
            _clients.Changed("/rvae/link/enable");
        Switch(on);
        bool led = on && _conductor.State.Transport.Source == ClockSource.Link;
        Delay.Approach(led ? _clients.Registry.LongestLatency : 0, _clock.Now);
        _agreement.Update(_clock.Now);
        TellChanges();
    }

    // A client that chooses the session as clock also joins it at that moment. To leave the session later is a separate choice.
    private void Follow(ClockSource source)
    {
        bool led = source == ClockSource.Link, begins = led && !_led;
        _led = led;
        if (begins && !_wanted)
            _wanted = _joinedByItself = true;
        if (!_ending && _wanted)
            _news.Set();
    }

    // The other programs must hear the music when it sounds, and not when it is worked out.
    private Playhead Heard()
    {
        Playhead playhead = _playhead();
        return playhead with { Due = playhead.Due + Delay.Nanoseconds };
    }

    private void Switch(bool on)
    {
        if (on == State.Enabled)
            return;
        if (!on)
        {
            _agreement.Leave(_clock.Now);
            _peer.Disable();
            LogLeft();
            return;
        }

        Playhead playhead = Heard();
        _peer.Enable(_conductor.State.Transport.Bpm, SessionLine.Beat(playhead), playhead.Playing ? playhead.Due : _clock.Now);
        LogJoined(string.Join(", ", _peer.Gateways.Select(gateway => $"{gateway.Interface.Name} {gateway.Interface.Address} {gateway.Trouble}".TrimEnd())));
    }

    private void TellChanges()
    {
        LinkState state = State;
        if (state.Peers != _peers)
        {
            _peers = state.Peers;
            _clients.Changed("/rvae/link/peers");
        }

        if (state.Tempo != _tempo)
        {
            _tempo = state.Tempo;
            _clients.Changed("/rvae/link/tempo");
        }
    }

    [LoggerMessage(2401, LogLevel.Information, "Has joined the link session of the network, on {Gateways}")]
    private partial void LogJoined(string gateways);

    [LoggerMessage(2402, LogLevel.Information, "Has left the link session")]
    private partial void LogLeft();

    [LoggerMessage(2403, LogLevel.Error, "The transport could not be matched to the link session; the daemon tries again in a second")]
    private partial void LogFault(Exception fault);

    private sealed class Clock(IMonotonicClock clock) : ILinkClock
    {
        public long Now => clock.Now;
    }

    private sealed class SessionLeader(LinkService service) : IClockLeader
    {
        public Leading Read() => SessionLine.Leading(service.State, service.Quantum, service.Delay.Nanoseconds);
    }
}

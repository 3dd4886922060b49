using Microsoft.Extensions.Logging;
using RVae.Daemon.Clients;
using RVae.Daemon.Performance;
using RVae.Engine.Playing;
using RVae.Protocol.Addresses.Rows;
using RVae.Protocol.Osc;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Clients;

/// <summary>The sessions with everything around them in memory, and time that stands still until it is turned.</summary>
internal sealed class Stage
{
    private readonly DefectLog _log = new();
    private int _tokens = 1000;

    public Stage(int maxClients = 64, string secret = "", int joinCode = 0, int snapshotPace = int.MaxValue, bool traces = true,
        Func<Stage, IEncodeService>? encoding = null, Func<Stage, IGestureService>? gestures = null, Func<Stage, ISceneService>? scenes = null)
    {
        Models = new FakeModels(Performance.Conductor);
        Clock = new DaemonClock(Time, Time);
        var options = new SessionOptions
        {
            MaxClients = maxClients,
            Tokens = () => ++_tokens,
            Secret = secret,
            JoinCode = joinCode > 0 ? new JoinCode(joinCode) : null,
            Nonces = () => $"nonce{_tokens}",
            Drops = Drops,
            SnapshotPace = snapshotPace,
        };
        Feed = new ClientFeed(options);
        Services = new DaemonServices
        {
            Performance = Performance,
            Models = Models,
            Datasets = Datasets,
            Training = Training,
            Positions = Positions,
            Capture = Capture,
            Encoding = encoding?.Invoke(this) ?? Encoding,
            Maps = Maps,
            Midi = Midi,
            Profiles = Profiles,
            Link = Link,
            Room = Room,
            Farm = Farm,
            Scenes = scenes?.Invoke(this) ?? Scenes,
            Gestures = gestures?.Invoke(this) ?? Gestures,
            Discovery = Discovery,
            Version = "0.1.0",
        };
        Sessions = new Sessions(Services, DaemonAddresses.Table, Clock, options, Feed, _log,
            traces ? new GestureTraces(Played.Marks, Performance.Conductor, Clock) { ArrivedAt = () => ArrivedAt } : null);
        Performance.Conductor.Change(s => s.WithDeck(0, s.Decks[0] with { Model = new FakeModel("house") }));
    }

    public FakeTime Time { get; } = new();

    public DaemonClock Clock { get; }

    /// <summary>When the packets that are handed in came, where somebody else has received them before; null for now.</summary>
    public long? ArrivedAt { get; set; }

    public Drops Drops { get; } = new();

    public FakeNetwork Network { get; } = new();

    public FakePerformance Performance { get; } = new();

    public FakeModels Models { get; }

    public FakeDatasets Datasets { get; } = new();

    public FakeTraining Training { get; } = new();

    public FakePositions Positions { get; } = new();

    public FakeCapture Capture { get; } = new();

    public FakeEncoding Encoding { get; } = new();

    public FakeMaps Maps { get; } = new();

    public FakeMidi Midi { get; } = new();

    public FakeProfiles Profiles { get; } = new();

    public FakeLinkSession Link { get; } = new();

    public FakeRoom Room { get; } = new();

    public FakeFarm Farm { get; } = new();

    public FakeScenes Scenes { get; } = new();

    public FakeGestures Gestures { get; } = new();

    public FakeDiscovery Discovery { get; } = new();

    public DaemonServices Services { get; }

    public ClientFeed Feed { get; }

    /// <summary>What the threads that play would leave.</summary>
    public OwnMarks Played { get; } = new();

    public Sessions Sessions { get; }

    /// <summary>The output through which the clients hear what plays.</summary>
    public IEventOutput Broadcast() => new EventBroadcast(new SessionAudience(Feed.Registry, new SentAtOnce(), besideStage: false), Clock, Performance);

    /// <summary>Errors of the daemon itself: there should be none.</summary>
    public int Defects => _log.Errors;

    public PerformanceState State => Performance.Conductor.State;

    public DeckControls Deck(int number = 1) => State.Decks[number - 1].Controls;

    /// <summary>A deck plays another model.</summary>
    public void Play(int deck, FakeModel model) =>
        Performance.Conductor.Change(s => s.WithDeck(deck - 1, s.Decks[deck - 1].WithModel(model)));

    /// <summary>Somebody at a port of this machine who has said nothing yet.</summary>
    public Peer Stranger(int port, string host = "127.0.0.1") => new(this, new FakeLink(Network, host, port));

    /// <summary>A subscriber whose welcome is over.</summary>
    public Peer Subscriber(int port, params object[] options)
    {
        Peer peer = Stranger(port);
        peer.Say("/rvae/hello", [$"peer{port}", .. options]);
        peer.Forget();
        return peer;
    }

    /// <summary>Time passes, and what is due happens.</summary>
    public void Pass(double seconds)
    {
        Time.Advance(seconds);
        Sessions.RunDue();
    }

    /// <summary>The time tag so many seconds from now.</summary>
    public OscTimeTag In(double seconds) => OscTimeTag.From(Time.Utc + TimeSpan.FromSeconds(seconds));
}

/// <summary>One endpoint that talks with the sessions.</summary>
internal sealed class Peer(Stage stage, FakeLink link)
{
    public FakeLink Link { get; } = link;

    public IReadOnlyList<string> Heard => [.. stage.Network.At(Link.Host, Link.Port).Select(p => TestOsc.Text(p))];

    public IReadOnlyList<byte[]> Packets => stage.Network.At(Link.Host, Link.Port);

    /// <summary>What was heard since last time.</summary>
    public IReadOnlyList<string> Hear()
    {
        IReadOnlyList<string> heard = Heard;
        Forget();
        return heard;
    }

    /// <summary>What was heard in answer to one message.</summary>
    public IReadOnlyList<string> Ask(string address, params object[] values)
    {
        Forget();
        Say(address, values);
        return Hear();
    }

    public void Say(string address, params object[] values) => Send(TestOsc.Message(address, values));

    public void Send(byte[] packet) => stage.Sessions.Receive(Link, packet);

    public void Forget() => stage.Network.Forget(Link.Host, Link.Port);
}

/// <summary>Counts the errors that are logged.</summary>
internal sealed class DefectLog : ILogger<Sessions>
{
    private int _errors;

    public int Errors => Volatile.Read(ref _errors);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Error)
            Interlocked.Increment(ref _errors);
    }
}

using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Gestures;
using RVae.Daemon.Requests;
using RVae.Daemon.Tests.Clients;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Playing;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Daemon.Tests.Gestures;

/// <summary>A transport in simulated time with gestures, which look before each tick, and somebody who moves things.</summary>
internal sealed class SimulatedHands : IDisposable
{
    private readonly TickEngine _engine = new();
    private readonly bool _owns;

    public SimulatedHands(TestFolder? folder = null)
    {
        (Folder, _owns) = (folder ?? new TestFolder(), folder is null);
        Store = new GestureStore(Folder.Folders.Root, NullLogger<GestureStore>.Instance);
        Work = new BackgroundWork(NullLogger<BackgroundWork>.Instance);
        _ = Work.StartAsync(default);
        Stage = new Clients.Stage(gestures: stage => Gestures = new GestureService(
            Store, DaemonAddresses.Table, () => new PublishedView(stage.Services), () => _engine.EngineTime, Work, stage.Feed, () => stage.Sessions));
        Peer = Stage.Subscriber(5000);
        Change(state => state with { Transport = state.Transport.Play() });
        _engine.Advance(PlayedState.Of(Stage.State), Stage.Time.Now);
    }

    public TestFolder Folder { get; }

    public GestureStore Store { get; }

    public BackgroundWork Work { get; }

    public Clients.Stage Stage { get; }

    public GestureService Gestures { get; private set; } = null!;

    /// <summary>The performer.</summary>
    public Peer Peer { get; }

    public float Swing => Stage.Deck().Swing;

    public EngineTime Moment => _engine.EngineTime;

    public void Dispose()
    {
        Work.StopAsync(default).GetAwaiter().GetResult();
        if (_owns)
            Folder.Dispose();
    }

    public void Change(Func<PerformanceState, PerformanceState> change) => Stage.Performance.Conductor.Change(change);

    /// <summary>Runs until the tick that comes next is this one of its bar.</summary>
    public void To(int bar, int tick)
    {
        for (int most = 0; most < 5000 && (Moment.Deck(0).Bar, Moment.Deck(0).Tick) != (bar, tick); most++)
            Tick();
        (Moment.Deck(0).Bar, Moment.Deck(0).Tick).ShouldBe((bar, tick));
    }

    /// <summary>The gestures look, and the next tick is handed out.</summary>
    public void Tick()
    {
        Gestures.Look();
        long next = _engine.Playing ? _engine.NextDue : Stage.Time.Now + 1_000_000;
        Stage.Time.Advance((next - Stage.Time.Now) / 1e9);
        _engine.Advance(PlayedState.Of(Stage.State), next);
    }

    /// <summary>Swing at each tick of so many bars, as the ticks are played with it.</summary>
    public List<float> Swings(int ticks)
    {
        var swings = new List<float>();
        for (int i = 0; i < ticks; i++)
        {
            Tick();
            swings.Add(Swing);
        }

        return swings;
    }

    /// <summary>Records swing 0.25 on the second beat of a bar and 0.75 on the third, from bar 1 on: one bar.</summary>
    public void RecordSwing(string name = "sweep")
    {
        To(0, 40);
        Peer.Say("/rvae/gesture/record", name, 1);
        To(1, 24);
        Peer.Say("/rvae/swing", 0.25f);
        To(1, 48);
        Peer.Say("/rvae/swing", 0.75f);
        To(2, 0);
        Tick();
    }

    /// <summary>Records swing 0.1 on the second beat of a bar to come.</summary>
    public void RecordSwingLater(string name, int bar)
    {
        Peer.Say("/rvae/gesture/stop");
        To(bar - 1, 40);
        Peer.Say("/rvae/gesture/record", name, 1);
        To(bar, 24);
        Peer.Say("/rvae/swing", 0.1f);
        To(bar + 1, 0);
        Tick();
        Peer.Say("/rvae/gesture/stop");
        Peer.Say("/rvae/gesture/play", "first");
        To(bar + 2, 40);
        Peer.Say("/rvae/gesture/play", name);
    }
}

using System.Collections.Immutable;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Stage.Hearing;
using RVae.Stage.Layout;
using RVae.Stage.Memory;
using RVae.Stage.Midi;
using RVae.Stage.Published;
using RVae.Stage.Sending;

namespace RVae.Stage.Playing;

/// <summary>
/// Plays the decks on the stage, by the state that the desk leaves in the shared memory: ticks, inference, datagrams to and from clients, and the
/// feed to the desk, each on its own thread.
/// </summary>
public sealed unsafe class StagePerformance
{
    private const int KeeperMilliseconds = 10;
    private const long FiguresEvery = 100_000_000;

    private readonly StageMemory _memory;
    private readonly Signal _wake;
    private readonly IMonotonicClock _clock;
    private readonly TickEngine _engine = new();
    private readonly TickThread _ticks;
    private readonly InferenceThread _inference;
    private readonly RoomAudience _audience;
    private readonly OutputThreads _outputs;
    private readonly StageInputs _inputs;
    private readonly StagePorts _ports;
    private readonly SlotKeeper _slots;
    private readonly Ear _ear;
    private readonly FigureKeeper _figures;
    private readonly byte[] _rehearsed = new byte[256];
    private volatile bool _ending;

    /// <summary>A performance at rest.</summary>
    /// <param name="memory">The memory that stage and desk share.</param>
    /// <param name="inbox">Signal to the desk: a datagram is in the inbox.</param>
    /// <param name="wake">Signal of the desk: something was moved or changed.</param>
    /// <param name="midi">Signal to the desk: a MIDI device has sent something.</param>
    /// <param name="clock">The monotonic clock.</param>
    public StagePerformance(StageMemory memory, Signal inbox, Signal wake, Signal midi, IMonotonicClock clock)
    {
        ArgumentNullException.ThrowIfNull(memory);
        (_memory, _wake, _clock) = (memory, wake, clock);
        var source = new StageSource(memory);
        ImmutableArray<LatentTarget> targets = [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(TargetOf)];
        var observer = new SharedObserver(memory, clock);
        _ticks = new TickThread(_engine, source, clock)
        {
            Observer = observer,
            SoundDelay = new SoundDelay(&memory.Header->SoundDelay),
            Marks = memory.Marks,
        };
        _inference = new InferenceThread(_engine, source, clock, targets) { Observer = observer, Marks = memory.Marks };
        observer.PositionOf = deck => _inference.Decks[deck].Position;
        _audience = new RoomAudience(memory);
        var daemonClock = new DaemonClock(clock, TimeProvider.System, memory.Header->Started);
        _outputs = new OutputThreads(_ticks, source, clock);
        _outputs.Attach(new DeskFeed(memory, new EventBroadcast(_audience, daemonClock, _engine)));
        _inputs = new StageInputs(memory, midi, Signal.Create(), clock);
        _ports = new StagePorts(memory, _inputs, _outputs, source, clock);
        _slots = new SlotKeeper(memory, _inference.Decks, _inference.Wake);
        _ear = new Ear(memory, inbox, _inference.Wake, clock);
        _figures = new FigureKeeper(memory, _ticks, _inference, _outputs, _audience, _ear, clock);
        _engine.Link = new CellLeader(memory.Session);
    }

    /// <summary>Begins to play. Call once there is a state to play by.</summary>
    /// <param name="waits">Makes a wait for each thread.</param>
    public void Start(Func<IPreciseWait> waits)
    {
        ArgumentNullException.ThrowIfNull(waits);
        _ear.Start();
        _slots.Begin();
        bool resumes = _memory.Resume.Read(out EngineState state) > 0 && state.IsSound;
        if (resumes)
        {
            // An earlier stage was killed: go on on its line and in its bars, and decode its grooves before the first tick.
            _engine.Resume(state);
            _inference.Run();
        }

        _inference.Start(static () => { });
        _memory.State.Read(out PlayedState played);
        _inputs.Start(played.Transport.Bpm, resumes ? Math.Max(state.Device.Jumps, 0) : 0);
        _engine.Midi = _inputs.Leader;
        _outputs.Start(waits);
        _ticks.Start(waits());
        _ports.Start(waits());
        new Thread(Listen) { IsBackground = true, Name = "rvae wake" }.Start();
        Say(0, $"The tick thread runs: {_ticks.Grant?.Explanation}");
    }

    /// <summary>Opens and releases models and publishes the figures, until the stage is to end.</summary>
    public void Keep()
    {
        using IPreciseWait wait = PreciseWait.Create();
        long told = 0;
        bool faultTold = false;
        while (Volatile.Read(ref _memory.Header->Ending) == 0)
        {
            wait.Around(_clock.Now + (KeeperMilliseconds * 1_000_000L));
            _slots.Look();
            long now = _clock.Now;
            if (now - told < FiguresEvery)
                continue;
            told = now;
            _figures.Tell();
            if (_ticks.Fault is { } fault && !faultTold)
            {
                faultTold = true;
                Say(2, $"A tick failed; the groove goes on at the next tick. Further faults are not logged: {fault}");
            }
        }
    }

    /// <summary>Ends: every output falls silent.</summary>
    public void Stop()
    {
        _ending = true;
        _ear.Stop();
        _ticks.Stop();
        _ports.Stop();
        _inputs.Stop();
        _outputs.Stop();
        _inference.Stop();
    }

    /// <summary>Prepares a rehearsal: no thread is started.</summary>
    internal void BeginRehearsal()
    {
        _slots.Begin();
        _engine.Resume(_engine.State);
        _engine.Midi = _inputs.Leader;
    }

    /// <summary>One turn of everything, on this thread.</summary>
    internal void Rehearse(IPreciseWait wait, in PeerAddress from, ReadOnlySpan<byte> packet)
    {
        _ear.Take(from, packet);
        _inference.Run();
        _ticks.Round(wait);
        foreach (OutputThread output in _ticks.Outputs)
        {
            output.Round(wait);
            output.Round(wait);
        }

        while (_memory.Events.TryRead(out _))
        {
            // As the desk does.
        }

        while (_memory.Inbox.Take(_rehearsed) >= 0)
            _memory.Inbox.Done();
        _slots.Look();
        _figures.Tell();
    }

    /// <summary>Ends a rehearsal. For a moment it runs one thread like those that play, so that its code is warm, too.</summary>
    internal void StopRehearsal()
    {
        PacedThread.Start("rvae rehearsal", RealtimePriority.OutputThread, static () => Thread.Yield()).Stop();
        _outputs.Stop();
    }

    private void Say(int gravity, string text) => _memory.Log.TryWrite(new LogLine { Gravity = gravity, Text = text });

    // Takes up everything that the desk has moved or changed, at once.
    private void Listen()
    {
        PlayingCore.BePrompt();
        while (!_ending)
        {
            if (_wake.Wait(100))
                _inference.Wake();
        }
    }

    private LatentTarget TargetOf(int deck)
    {
        fixed (long* word = &_memory.Target(deck))
            return new LatentTarget(word);
    }

    /// <summary>The leader outside, as the desk hears it.</summary>
    private sealed class CellLeader(SharedCell<Leading> cell) : IClockLeader
    {
        public Leading Read()
        {
            cell.Read(out Leading leading);
            return leading;
        }
    }
}

using System.Collections.Immutable;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;
using RVae.Stage.Layout;
using RVae.Stage.Published;
using RVae.Stage.Recording;

namespace RVae.Daemon.Performance;

/// <summary>The decks as the stage plays them in a separate process, reached through the shared memory. Any thread.</summary>
internal sealed unsafe partial class SharedPerformance : ILivePerformance
{
    private const int EndPatience = 400; // milliseconds
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // Where nobody leads this desk, the line that an earlier desk told holds for so long, nanoseconds: the other programs of a session have
    // to be found again.
    private const long Finding = 5_000_000_000;

    private readonly StageLink _link;
    private readonly StageMemory _memory;
    private readonly IMonotonicClock _clock;
    private readonly Func<IPreciseWait> _waits;
    private readonly ILogger<SharedPerformance> _log;
    private readonly SharedModels _models;
    private readonly SwapWaits _swaps;
    private readonly EventFeed _feed;
    private readonly OutputThreads _outputs;
    private readonly Lock _ending = new();
    private readonly long _began;
    private Leading? _sessionLed; // null where an earlier desk may have told another line
    private bool _isAwaited; // only for the thread that looks
    private PacedThread? _looking;
    private volatile bool _publishes; // the stage begins to play with the first state, so that one must be whole
    private bool _started;
    private bool _ended;

    /// <summary>Makes the performance: the stage plays the conductor's state.</summary>
    public SharedPerformance(
        StageLink link, Conductor conductor, IMonotonicClock clock, Func<IPreciseWait> waits, ILogger<SharedPerformance> log)
    {
        (_link, _memory, Conductor, _clock, _waits, _log) = (link, link.Memory, conductor, clock, waits, log);
        _began = clock.Now;
        _models = new SharedModels(_memory.Slots);
        _swaps = new SwapWaits(LiveModel, deck => conductor.State.Decks[deck].Model);
        _feed = new EventFeed(_memory, clock);
        _outputs = new OutputThreads(_feed, new ConductorSource(conductor), clock) { IsRealtime = false };
        Targets = [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(TargetOf)];
        _models.TakeUp(conductor.State, link.LeftNumbers);
        _publishes = link.LeftState is not null;
        conductor.Published += Publish;
    }

    /// <inheritdoc/>
    public Conductor Conductor { get; }

    /// <inheritdoc/>
    public ImmutableArray<LatentTarget> Targets { get; }

    /// <inheritdoc/>
    public Playhead Playhead => EngineTime.Playhead;

    /// <inheritdoc/>
    public EngineTime EngineTime
    {
        get
        {
            if (_memory.EngineTime.Newest == 0)
                return Beginning;
            _memory.EngineTime.Read(out EngineTime moment);
            return moment;
        }
    }

    /// <inheritdoc/>
    public EngineState EngineState
    {
        get
        {
            _memory.Resume.Read(out EngineState state);
            return state;
        }
    }

    /// <inheritdoc/>
    public PerformanceFigures Figures
    {
        get
        {
            StageFigures told = Told;
            long dropped = told.Dropped + _memory.Events.LeftOut;
            foreach (OutputThread output in _feed.Outputs)
                dropped += output.Dropped;
            return new PerformanceFigures(Playhead.Ticks, told.Missed, dropped, told.LateP99 / 1e6, told.Hits, told.Realtime != 0);
        }
    }

    /// <inheritdoc/>
    public (long Ticks, long Inference, long Outputs) Allocated
    {
        get
        {
            StageFigures told = Told;
            return (told.AllocatedTicks, told.AllocatedInference, told.AllocatedOutputs);
        }
    }

    /// <inheritdoc/>
    public Tally Lateness => Told.Lateness;

    /// <inheritdoc/>
    public Tally Decodes => Told.Decodes;

    /// <inheritdoc/>
    public PlayedMarks Marks => _memory.Marks;

    /// <inheritdoc/>
    public long Collections => Told.Collections;

    /// <summary>Bytes that the whole stage has allocated since its start.</summary>
    public long AllocatedByStage => Told.Allocated;

    /// <inheritdoc/>
    public long PausedMilliseconds => Told.Paused;

    /// <summary>Observes which models are swapped in, or null.</summary>
    public IPerformanceObserver? Observer { get; init; }

    /// <summary>The clock that leads when the source is <see cref="ClockSource.Link"/>, or null. The stage itself hears a device's clock.</summary>
    public IClockLeader? Link { get; init; }

    // Where the stage will begin. A client may ask for it as soon as the desk hears, and a stage that is slow to start has told
    // nothing by then.
    private EngineTime Beginning
    {
        get
        {
            PerformanceState state = Conductor.State;
            return new EngineTime
            {
                Playhead = new Playhead { Meter = state.Decks[0].Model?.Card.Grid.Meter ?? Meter.FourFour, Bpm = state.Transport.Bpm },
            };
        }
    }

    private StageFigures Told
    {
        get
        {
            _memory.Figures.Read(out StageFigures told);
            return told;
        }
    }

    /// <inheritdoc/>
    public LatentPoint PositionOf(int deck) => LatentTarget.Unpack(Volatile.Read(ref _memory.Position(deck)));

    /// <inheritdoc/>
    public RhythmModel? LiveModel(int deck) => _models.Of(Volatile.Read(ref _memory.Live(deck)));

    /// <inheritdoc/>
    public void Attach(IEventOutput output) => _outputs.Attach(output);

    /// <inheritdoc/>
    public void Detach(IEventOutput output) => _outputs.Detach(output);

    /// <inheritdoc/>
    public void Start()
    {
        lock (_ending)
        {
            if (_started)
                return;
            _started = true;
            _outputs.Start(_waits);
            _feed.Start(_waits());
            IPreciseWait wait = _waits();
            _looking = PacedThread.Start("rvae look", priority: null, () => LookAfter(wait), wait);
        }

        using Conductor.Edit edit = Conductor.Begin(); // nobody else publishes a state meanwhile
        if (_publishes)
            return;
        _publishes = true;
        Publish(Conductor.State);
    }

    /// <summary>Ends the part in this process. The stage plays on, unless the whole daemon is to end: then this waits for the stage.</summary>
    public void Dispose()
    {
        lock (_ending)
        {
            if (_ended)
                return;
            _ended = true;
            using (IPreciseWait wait = _waits())
            {
                long until = _clock.Now + (EndPatience * 1_000_000L);
                while (_link.Ending && Volatile.Read(ref _memory.Header->StageEnded) == 0 && _clock.Now < until)
                    wait.Around(_clock.Now + 1_000_000);
            }

            _looking?.Stop();
            _feed.Stop();
            _outputs.Stop();
            _swaps.End();
        }
    }

    private void Publish(PerformanceState state)
    {
        if (!_publishes)
            return;
        _memory.State.Write(_models.Played(state));
        _link.Wake.Knock();
    }

    /// <summary>Looks once what the stage has done with what was asked of it, and tells the stage who leads.</summary>
    // Runs on a separate thread. It looks often while a session leads, because the line of the session must reach the stage soon, and while
    // somebody waits for a swap.
    internal void LookAfter(IPreciseWait wait)
    {
        wait.Around(_clock.Now + (_isAwaited ? Punctuality.OutputLook : Punctuality.IdleLook));
        bool waits = _swaps.Tell();
        _models.Reclaim();
        TellLed(Link?.Read() ?? default);
        _isAwaited = waits || _sessionLed is { Present: true } || Conductor.State.Transport.Source == ClockSource.Link;

        while (_memory.Log.TryRead(out LogLine line))
        {
            LogLevel level = line.Gravity switch { 0 => LogLevel.Information, 1 => LogLevel.Warning, _ => LogLevel.Error };
            LogStage(level, line.Text);
        }
    }

    private void TellLed(in Leading leading)
    {
        bool mayFind = _sessionLed is null && !leading.Present && _clock.Now - _began < Finding;
        if (mayFind || leading == _sessionLed)
            return;
        _sessionLed = leading;
        _memory.Session.Write(leading);
    }

    private LatentTarget TargetOf(int deck)
    {
        fixed (long* word = &_memory.Target(deck))
            return new LatentTarget(word) { Moved = _link.Wake.Knock };
    }

    [LoggerMessage(EventId = 2010, Message = "{Line}")]
    private partial void LogStage(LogLevel level, string line);
}

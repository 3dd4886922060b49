using System.Collections.Immutable;
using System.Runtime;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;
using RVae.Stage.Layout;
using RVae.Stage.Published;
using RVae.Stage.Recording;

namespace RVae.Daemon.Performance;

/// <summary>The decks as they play in this process: the tick engine, inference and outputs, each on its own thread.</summary>
internal sealed partial class LivePerformance : ILivePerformance
{
    private readonly IMonotonicClock _clock;
    private readonly Func<IPreciseWait> _waits;
    private readonly ILogger<LivePerformance> _log;
    private readonly OwnMarks _marks = new();
    private readonly TickEngine _engine = new();
    private readonly TickThread _ticks;
    private readonly InferenceThread _inference;
    private readonly ConductorSource _source;
    private readonly SwapWaits _swaps;
    private readonly OutputThreads _outputs;
    private readonly Lock _ending = new();
    private bool _started;
    private bool _ended;
    private long _failuresTold;
    private bool _faultTold;

    /// <summary>A performance of the conductor's state, at rest until <see cref="Start"/>.</summary>
    /// <param name="conductor">The conductor of the state to play; this follows its <see cref="Conductor.Published"/>.</param>
    /// <param name="clock">The monotonic clock.</param>
    /// <param name="waits">Makes a wait on that clock for each thread.</param>
    /// <param name="log">Logs priorities and faults.</param>
    /// <param name="delay">How long after their due time all events are heard; without it they are heard at once.</param>
    public LivePerformance(Conductor conductor, IMonotonicClock clock, Func<IPreciseWait> waits, ILogger<LivePerformance> log, SoundDelay? delay = null)
    {
        ArgumentNullException.ThrowIfNull(conductor);
        Conductor = conductor;
        _clock = clock;
        _waits = waits;
        _log = log;
        _source = new ConductorSource(conductor);
        _ticks = new TickThread(_engine, _source, clock) { Marks = _marks.Marks, SoundDelay = delay ?? new SoundDelay() };
        _outputs = new OutputThreads(_ticks, _source, clock);
        ImmutableArray<LatentTarget> targets =
            [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(_ => new LatentTarget { Moved = () => _inference!.Wake() })];
        _swaps = new SwapWaits(LiveModel, deck => conductor.State.Decks[deck].Model);
        _inference = new InferenceThread(_engine, _source, clock, targets) { More = _swaps.Tell, Marks = _marks.Marks };
        conductor.Published += _ => _inference.Wake();
    }

    /// <summary>The conductor of the state that is played.</summary>
    public Conductor Conductor { get; }

    /// <summary>Observes what the threads of the performance use, or null.</summary>
    public IPerformanceObserver? Observer
    {
        get => _ticks.Observer;
        init => _ticks.Observer = _inference.Observer = value;
    }

    /// <summary>The clock that leads when the source is <see cref="ClockSource.Midi"/>, or null.</summary>
    public IClockLeader? Midi
    {
        init => _engine.Midi = value;
    }

    /// <summary>The clock that leads when the source is <see cref="ClockSource.Link"/>, or null.</summary>
    public IClockLeader? Link
    {
        init => _engine.Link = value;
    }

    /// <summary>The position that each deck should be at. To move a deck, set its target.</summary>
    public ImmutableArray<LatentTarget> Targets => _inference.Targets;

    /// <summary>Where the transport is. Any thread.</summary>
    public Playhead Playhead => _engine.EngineTime.Playhead;

    /// <summary>The figures of the performance. Any thread.</summary>
    public PerformanceFigures Figures
    {
        get
        {
            long dropped = _ticks.Left;
            long jitter = 0, now = _clock.Now;
            foreach (OutputThread output in _ticks.Outputs)
            {
                dropped += output.Dropped;
                jitter = Math.Max(jitter, output.Lateness.PercentileAt(now, 0.99));
            }

            return new PerformanceFigures(
                Playhead.Ticks, _ticks.Missed, dropped, jitter / 1e6, _ticks.Hits, _ticks.Grant?.Realtime ?? false);
        }
    }

    /// <summary>Bytes that the threads of the performance have allocated since the start. Any thread.</summary>
    public (long Ticks, long Inference, long Outputs) Allocated
    {
        get
        {
            long outputs = 0;
            foreach (OutputThread output in _ticks.Outputs)
                outputs += output.Allocated;
            return (_ticks.Allocated, _inference.Allocated, outputs);
        }
    }

    /// <inheritdoc/>
    public Tally Lateness => _outputs.Lateness;

    /// <inheritdoc/>
    public Tally Decodes
    {
        get
        {
            var decodes = new Tally();
            _inference.Decodes.AddTo(ref decodes);
            return decodes;
        }
    }

    /// <inheritdoc/>
    public PlayedMarks Marks => _marks.Marks;

    /// <inheritdoc/>
    public long Collections => GC.CollectionCount(0);

    /// <inheritdoc/>
    public long PausedMilliseconds => (long)GC.GetTotalPauseDuration().TotalMilliseconds;

    /// <summary>Where a deck (from 0) is now, while it glides or walks too, without noise. Any thread.</summary>
    public LatentPoint PositionOf(int deck) => _inference.Decks[deck].Position;

    /// <summary>The model that a deck (from 0) plays, or null. Any thread.</summary>
    public RhythmModel? LiveModel(int deck) => _engine.LiveModel(deck);

    /// <summary>The pattern that a deck (from 0) plays, with its hits as decoded, or null. Any thread; allocates.</summary>
    public Clip? LiveClip(int deck) => _engine.LiveClip(deck);

    /// <summary>The tick that was played last, and where each deck is at the next one. Any thread.</summary>
    public EngineTime EngineTime => _engine.EngineTime;

    /// <inheritdoc/>
    public EngineState EngineState => _engine.Kept;

    /// <inheritdoc/>
    public int ReadPattern(int deck, Instrument instrument, Span<int> velocities) =>
        _engine.ReadPattern(deck, instrument, velocities);

    /// <inheritdoc/>
    public int CountInstruments(int deck) => _engine.CountInstruments(deck);

    /// <inheritdoc/>
    public async Task<Outcome<ReadyModel>> MakeReadyAsync(int deck, RhythmModel model, bool atBarLine)
    {
        ArgumentNullException.ThrowIfNull(model);
        Outcome<PreparedModel> prepared = await Task.Run(() => Prepare(model, atBarLine)).ConfigureAwait(false);
        return prepared.Then(ready => (Outcome<ReadyModel>)new ReadyModel(() => HandOver(deck, model, ready, atBarLine), static () => { }));
    }

    /// <inheritdoc/>
    public Task<Outcome<RhythmModel>> WhenLiveAsync(int deck, RhythmModel model)
    {
        Task<Outcome<RhythmModel>> live = _swaps.WhenLive(deck, model);
        _inference.Wake();
        return live;
    }

    /// <summary>Adds an output, which gets its own thread. Possible at any time.</summary>
    public void Attach(IEventOutput output) => _outputs.Attach(output);

    /// <summary>Removes an output, after telling it that everything has stopped.</summary>
    public void Detach(IEventOutput output) => _outputs.Detach(output);

    /// <summary>Begins to keep time. To be called once.</summary>
    public void Start()
    {
        lock (_ending)
        {
            if (_started)
                return;
            _started = true;
            // Collections of the whole heap come only when nothing else helps.
            GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
            _inference.Start(TellFaults);
            _outputs.Start(_waits);
            _ticks.Start(_waits());
            LogStarted(_ticks.Grant?.Explanation ?? "");
        }
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<Fault?>> StartFrom(PerformanceState state, Func<EngineState> from)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(from);
        var faults = new Fault?[PerformanceState.DeckCount];
        for (int deck = 0; deck < faults.Length; deck++)
        {
            if (state.Decks[deck].Model is not { } model)
                continue;
            Outcome<PreparedModel> prepared = await Task.Run(() => Prepare(model, atBarLine: false)).ConfigureAwait(false);
            if (prepared.TryGet(out PreparedModel? ready, out Fault fault))
            {
                _inference.Decks[deck].Hand(ready);
                continue;
            }

            faults[deck] = fault;
            state = state.WithDeck(deck, state.Decks[deck] with { Model = null });
        }

        Conductor.Change(_ => state);
        // The engine has its line, its bars and its grooves before the first tick.
        _engine.Resume(from());
        _inference.Run();
        Start();
        return [.. faults];
    }

    /// <summary>Ends within a tick: later ticks are discarded, and every output is told to fall silent.</summary>
    public void Dispose()
    {
        lock (_ending)
        {
            if (_ended)
                return;
            _ended = true;
            _ticks.Stop();
            _outputs.Stop();
            _inference.Stop();
            _swaps.End();
        }
    }

    private void HandOver(int deck, RhythmModel model, PreparedModel ready, bool atBarLine)
    {
        _inference.Decks[deck].Hand(ready);
        Observer?.Swapping(deck, model, atBarLine);
    }

    // A bar is also played where nobody hears it, so that the first downbeat does not wait for the compiler.
    private static Outcome<PreparedModel> Prepare(RhythmModel model, bool atBarLine) =>
        PreparedModel.Prepare(model, atBarLine).Then(prepared => OfflinePerformance
            .Render(model, DeckControls.Default, LatentPoint.Origin, bars: 1)
            .Then(_ => (Outcome<PreparedModel>)prepared));

    // The threads that keep time never log. The inference thread logs their faults.
    private void TellFaults()
    {
        if (_ticks.Fault is { } fault && !_faultTold)
        {
            _faultTold = true;
            LogTickFault(fault);
        }

        long failures = 0;
        foreach (OutputThread output in _ticks.Outputs)
            failures += output.Failures;
        if (failures > _failuresTold)
            LogOutputFailures(failures - _failuresTold);
        _failuresTold = failures;
    }

    [LoggerMessage(2001, LogLevel.Information, "The tick thread runs: {Priority}")]
    private partial void LogStarted(string priority);

    [LoggerMessage(2002, LogLevel.Error, "A tick failed; the groove goes on at the next tick. Further faults are not logged")]
    private partial void LogTickFault(Exception fault);

    [LoggerMessage(2003, LogLevel.Warning, "{Count} events could not be sent to some outputs; the other outputs got them")]
    private partial void LogOutputFailures(long count);
}

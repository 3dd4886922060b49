using System.Collections.Immutable;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Stage.Layout;
using RVae.Stage.Published;
using RVae.Stage.Recording;
using ThreadMonitor = System.Threading.Monitor;

namespace RVae.Stage.Playing;

/// <summary>
/// Runs the decks' inference each time something was moved, and after each tick while something moves by itself.
/// </summary>
internal sealed class InferenceThread
{
    private const long RestingStep = 10_000_000; // nanoseconds between runs at rest: glides go on while the transport rests
    private const int IdleMilliseconds = 250;

    // Least time between runs, nanoseconds. No tick can hear changes more often than once a millisecond; the newest point wins.
    private const long Breath = 1_000_000;

    private readonly TickEngine _engine;
    private readonly IPlayedSource _source;
    private readonly IMonotonicClock _clock;
    // A monitor and not an event: a thread that moves a point after the end must not meet a disposed object.
    private readonly object _signal = new();
    private bool _moved;
    private bool _resting;
    private long _turnBegan;
    private PlayedState _state;
    private long _stateNumber;
    private PacedThread? _thread;

    public InferenceThread(TickEngine engine, IPlayedSource source, IMonotonicClock clock, ImmutableArray<LatentTarget> targets)
    {
        _engine = engine;
        _source = source;
        _clock = clock;
        Targets = targets;
        Decks = [.. Targets.Select((target, deck) => new DeckInference(deck, target, engine))];
    }

    /// <summary>Where each deck should be.</summary>
    public ImmutableArray<LatentTarget> Targets { get; }

    /// <summary>Observes the inputs of each run, or null; set before the thread starts.</summary>
    public IPerformanceObserver? Observer { get; set; }

    /// <summary>How long grooves took to decode. Any thread.</summary>
    public TimeTally Decodes { get; } = new();

    /// <summary>Where each run is marked, or null; set before the thread starts.</summary>
    public PlayedMarks? Marks { get; init; }

    /// <summary>Asked at each turn: whether the inference has to run again after the next tick.</summary>
    public Func<bool> More { get; set; } = static () => false;

    /// <summary>The inference of each deck.</summary>
    public ImmutableArray<DeckInference> Decks { get; }

    /// <summary>Wakes the thread: something was moved or changed. Any thread.</summary>
    public void Wake()
    {
        lock (_signal)
        {
            _moved = true;
            if (!_resting)
                ThreadMonitor.Pulse(_signal);
        }
    }

    /// <summary>Bytes that the thread has allocated. Any thread.</summary>
    public long Allocated => _thread?.Allocated ?? 0;

    /// <summary>Starts the thread. In each turn it decodes what is wanted, then sleeps until something moves or a tick needs it.</summary>
    /// <param name="afterTurn">Called after each turn, for work that the time-critical threads leave to others.</param>
    public void Start(Action afterTurn) => _thread = PacedThread.Start("rvae inference", priority: null, () =>
    {
        SleepUntilMoved(Run());
        afterTurn();
    });

    /// <summary>Ends the thread and waits for it.</summary>
    public void Stop()
    {
        if (_thread is { } thread)
        {
            thread.StopSoon();
            Wake();
            thread.Stop();
        }
    }

    /// <summary>Decodes the grooves that are wanted.</summary>
    /// <returns>Milliseconds after which to run again, even if nothing was moved.</returns>
    public int Run()
    {
        _source.TryReadNewer(ref _stateNumber, ref _state);
        EngineTime moment = _engine.EngineTime;
        long now = _clock.Now;
        bool active = false;
        for (int i = 0; i < Decks.Length; i++)
        {
            long began = _clock.Now;
            InferenceInputs inputs = Decks[i].Inputs(moment, now);
            ref readonly PlayedDeck deck = ref _state.Deck(i);
            long before = Decks[i].Generation;
            Decks[i].Run(deck, inputs);
            Note(i, began, before, inputs.Target);
            Observer?.Inferred(i, _state.Version, deck, inputs, Decks[i].Generation);
            active |= Decks[i].Active;
        }

        active |= More();
        if (!active)
            return IdleMilliseconds;
        long next = moment.Playhead.Playing ? moment.NextDue - Punctuality.Lead : now + RestingStep;
        return (int)Math.Clamp((next - now) / 1_000_000, 0, IdleMilliseconds - 1) + 1;
    }

    private void Note(int deck, long began, long before, LatentPoint target)
    {
        long ended = _clock.Now, newest = Decks[deck].Generation;
        if (newest != before)
            Decodes.Record(ended - began);
        Marks?.Add(deck, new RunMark(began, ended, LatentTarget.Pack(target), newest));
    }

    private void SleepUntilMoved(int milliseconds)
    {
        lock (_signal)
        {
            if (!_moved)
                ThreadMonitor.Wait(_signal, milliseconds);
            if (_moved && _clock.Now - _turnBegan < Breath)
                Rest();
            _moved = false;
        }

        _turnBegan = _clock.Now;
    }

    // Moves during this rest wake nobody. So a flood of moves keeps no processor busy at realtime priority, and costs its receiver no wake-up for
    // each message.
    private void Rest()
    {
        _resting = true;
        ThreadMonitor.Wait(_signal, millisecondsTimeout: 1);
        _resting = false;
    }
}

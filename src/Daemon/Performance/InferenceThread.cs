using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using ThreadMonitor = System.Threading.Monitor;

namespace RVae.Daemon.Performance;

/// <summary>
/// Runs the decks' inference whenever something was moved, after each tick while something moves by itself, and tells
/// those who wait for a model that it plays.
/// </summary>
internal sealed class InferenceThread
{
    private const long RestingStep = 10_000_000; // glides go on while the transport rests
    private const int IdleMilliseconds = 250;

    // More often than once a millisecond no tick can hear the difference; the newest point wins.
    private const long Breath = 1_000_000;

    private readonly TickEngine _engine;
    private readonly Conductor _conductor;
    private readonly IMonotonicClock _clock;
    // A monitor and not an event: nobody who moves a point after the end meets something disposed of.
    private readonly object _signal = new();
    private bool _moved;
    private bool _resting;
    private long _turnBegan;
    private readonly Lock _waiting = new();
    private ImmutableList<SwapWait> _waits = [];
    private PacedThread? _thread;

    public InferenceThread(TickEngine engine, Conductor conductor, IMonotonicClock clock)
    {
        _engine = engine;
        _conductor = conductor;
        _clock = clock;
        Targets = [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(_ => new LatentTarget { Moved = Wake })];
        Decks = [.. Targets.Select((target, deck) => new DeckInference(deck, target, engine))];
    }

    /// <summary>Where each deck should be.</summary>
    public ImmutableArray<LatentTarget> Targets { get; }

    /// <summary>Who sees what each run went by, or null; set before it starts.</summary>
    public IPerformanceObserver? Observer { get; set; }

    /// <summary>The inference of each deck.</summary>
    public ImmutableArray<DeckInference> Decks { get; }

    /// <summary>Something was moved or changed. Any thread.</summary>
    public void Wake()
    {
        lock (_signal)
        {
            _moved = true;
            if (!_resting)
                ThreadMonitor.Pulse(_signal);
        }
    }

    /// <summary>Bytes that its thread has allocated. Any thread.</summary>
    public long Allocated => _thread?.Allocated ?? 0;

    /// <summary>Told when the model plays on the deck, or when another was put in its place first.</summary>
    public Task<Outcome<RhythmModel>> WhenLive(int deck, RhythmModel model)
    {
        var wait = new SwapWait(deck, model);
        lock (_waiting)
            _waits = _waits.Add(wait);
        Wake();
        return wait.Told.Task;
    }

    /// <summary>Begins to take turns: decodes what is wanted, then sleeps until something moves or a tick needs it.</summary>
    /// <param name="afterTurn">Called after each turn: what the time-critical threads leave to others.</param>
    public void Start(Action afterTurn) => _thread = PacedThread.Start("rvae inference", priority: null, () =>
    {
        SleepUntilMoved(Run());
        afterTurn();
    });

    /// <summary>Ends; who still waits for a model is told.</summary>
    public void Stop()
    {
        if (_thread is { } thread)
        {
            thread.StopSoon();
            Wake();
            thread.Stop();
        }

        foreach (SwapWait wait in _waits)
            wait.Told.TrySetResult(new Fault(FaultCode.Unavailable, $"Model '{wait.Model.Card.Name}' was not swapped in: the performance ended"));
    }

    /// <summary>Decodes what is wanted.</summary>
    /// <returns>Milliseconds after which to look again though nothing was moved.</returns>
    public int Run()
    {
        PerformanceState state = _conductor.State;
        EngineTime moment = _engine.EngineTime;
        long now = _clock.Now;
        bool active = false;
        for (int i = 0; i < Decks.Length; i++)
        {
            InferenceInputs inputs = Decks[i].Inputs(moment, now);
            PlayedDeck deck = state.Decks[i].Played;
            Decks[i].Run(deck, inputs);
            Observer?.Inferred(i, state.Version, deck, inputs, Decks[i].Generation);
            active |= Decks[i].Active;
        }

        active |= TellSwaps(state);
        if (!active)
            return IdleMilliseconds;
        long next = moment.Playhead.Playing ? moment.NextDue - Punctuality.Lead : now + RestingStep;
        return (int)Math.Clamp((next - now) / 1_000_000, 0, IdleMilliseconds - 1) + 1;
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

    // Whoever moves meanwhile wakes nobody: a flood of moves must cost neither a core at realtime priority nor its receiver
    // a wake-up a message.
    private void Rest()
    {
        _resting = true;
        ThreadMonitor.Wait(_signal, millisecondsTimeout: 1);
        _resting = false;
    }

    private bool TellSwaps(PerformanceState state)
    {
        ImmutableList<SwapWait> waits = Volatile.Read(ref _waits);
        if (waits.IsEmpty)
            return false;
        foreach (SwapWait wait in waits)
        {
            if (wait.TryTell(_engine.LiveModel(wait.Deck), state.Decks[wait.Deck].Model))
            {
                lock (_waiting)
                    _waits = _waits.Remove(wait);
            }
        }

        return true;
    }

    private sealed record SwapWait(int Deck, RhythmModel Model)
    {
        public TaskCompletionSource<Outcome<RhythmModel>> Told { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool TryTell(RhythmModel? live, RhythmModel? wanted)
        {
            if (ReferenceEquals(live, Model))
                return Told.TrySetResult(Model);
            if (ReferenceEquals(wanted, Model))
                return false;
            return Told.TrySetResult(new Fault(
                FaultCode.Busy,
                $"Model '{Model.Card.Name}' does not play on deck {Deck + 1}: '{wanted?.Card.Name ?? "none"}' was put in its place before it was live"));
        }
    }
}

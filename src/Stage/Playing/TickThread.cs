using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Stage.Layout;
using RVae.Stage.Published;
using RVae.Stage.Recording;

namespace RVae.Stage.Playing;

/// <summary>
/// Wakes shortly before each tick, makes the engine work it out, and writes the events to the ring of every output. The thread never allocates,
/// locks, logs or sends.
/// </summary>
internal sealed class TickThread : ITickTimes
{
    private readonly TickEngine _engine;
    private readonly IPlayedSource _source;
    private readonly IMonotonicClock _clock;
    private OutputThread[] _outputs = [];
    private PlayedState _state;
    private long _stateNumber;
    private long _nextWake;
    private long _late;
    private long _left;
    private long _hits;
    private Exception? _fault;
    private PacedThread? _thread;

    public TickThread(TickEngine engine, IPlayedSource source, IMonotonicClock clock)
    {
        _engine = engine;
        _source = source;
        _clock = clock;
    }

    /// <summary>Where events go: replaced whole, by any one thread at a time.</summary>
    public OutputThread[] Outputs
    {
        get => Volatile.Read(ref _outputs);
        set => Volatile.Write(ref _outputs, value);
    }

    /// <summary>Observes the inputs of each tick, or null; set before the thread starts.</summary>
    public IPerformanceObserver? Observer { get; set; }

    /// <inheritdoc/>
    public SoundDelay SoundDelay { get; init; } = new();

    /// <summary>When the thread will wake next, nanoseconds. Any thread.</summary>
    public long NextWake => Volatile.Read(ref _nextWake);

    /// <summary>Ticks that were worked out too late to be played in time. Any thread.</summary>
    public long Missed => Volatile.Read(ref _late);

    /// <summary>Events left out because their moment had passed. Any thread.</summary>
    public long Left => Volatile.Read(ref _left);

    /// <summary>Hits handed out. Any thread.</summary>
    public long Hits => Volatile.Read(ref _hits);

    /// <summary>Where each tick is marked, or null; set before the thread starts.</summary>
    public PlayedMarks? Marks { get; init; }

    /// <summary>The first exception of the engine, for the host to log. The music goes on at the next tick. Any thread.</summary>
    public Exception? Fault => Volatile.Read(ref _fault);

    /// <summary>The granted priority: whether it is a realtime one, and if not, why. Null before the thread was started.</summary>
    public RealtimeGrant? Grant => _thread?.Grant;

    /// <summary>How long before a tick the thread wakes, nanoseconds. Any thread.</summary>
    public long Lead => Grant is { Realtime: true } ? Punctuality.RealtimeLead
        : OperatingSystem.IsLinux() ? Punctuality.AlarmedLead : Punctuality.Lead;

    /// <summary>Bytes that the thread has allocated. Any thread.</summary>
    public long Allocated => _thread?.Allocated ?? 0;

    /// <summary>Starts the thread.</summary>
    public void Start(IPreciseWait wait) =>
        _thread = PacedThread.Start("rvae ticks", RealtimePriority.TickThread, () => Round(wait), wait);

    /// <summary>Ends the thread and waits for it.</summary>
    public void Stop() => _thread?.Stop();

    /// <summary>One turn: sleeps until the next tick, and hands it out.</summary>
    public void Round(IPreciseWait wait)
    {
        wait.Around(NextWake);
        long now = _clock.Now, lead = Lead;
        long earliest = now;
        try
        {
            bool resumed = _engine.Playing && NoteLateness(now);
            _source.TryReadNewer(ref _stateNumber, ref _state);
            long number = _engine.Number, left = _left;
            HandOut(_engine.Advance(_state, now + lead), now);
            Mark();
            Observer?.Ticked(_engine, new TickInputs(number, now, lead, _state.Version, resumed, _left != left));
        }
#pragma warning disable CA1031 // a fault in one tick must not end the performance; it is kept for the host to tell
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref _fault, fault, null);
            earliest = now + Punctuality.RestingLook; // a thread of this priority must not run without a pause
        }

        // After a tick that failed, the next one comes in its own time.
        long next = _engine.Playing ? _engine.NextDue - lead : now + Punctuality.RestingLook;
        Volatile.Write(ref _nextWake, Math.Max(next, earliest));
    }

    // Returns true when the music goes on from now, after a long hold-up.
    private bool NoteLateness(long now)
    {
        long late = now - _engine.NextDue;
        if (late > Punctuality.Stale)
            Volatile.Write(ref _late, _late + 1);
        if (late <= Punctuality.LongestCatchUp)
            return false;
        _engine.ResumeAt(now + Lead);
        return true;
    }

    private void Mark()
    {
        if (Marks is not { } marks)
            return;
        Playhead playhead = _engine.EngineTime.Playhead;
        var grooves = new DeckGrooves();
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
            grooves[deck] = _engine.GrooveOf(deck);
        marks.Add(new TickMark(playhead.Ticks, playhead.Due + SoundDelay.Nanoseconds, _state.Version, playhead.Playing, grooves));
    }

    private void HandOut(ReadOnlySpan<TickEvent> events, long now)
    {
        OutputThread[] outputs = Outputs;
        foreach (ref readonly TickEvent tickEvent in events)
        {
            if (Punctuality.IsStale(tickEvent, now))
            {
                Volatile.Write(ref _left, _left + 1);
                continue;
            }

            if (tickEvent.Kind == TickEventKind.Hit)
                Volatile.Write(ref _hits, _hits + 1);
            foreach (OutputThread output in outputs)
                _ = output.Ring.TryWrite(tickEvent); // a full ring counts the loss itself
        }
    }
}

/// <summary>When ticks are handed out.</summary>
internal interface ITickTimes
{
    /// <summary>When the tick thread will wake next, nanoseconds. Any thread.</summary>
    long NextWake { get; }

    /// <summary>How long after their due time the events are heard. Any thread.</summary>
    SoundDelay SoundDelay { get; }

    /// <summary>Where events go: replaced whole, by any one thread at a time.</summary>
    OutputThread[] Outputs { get; set; }
}

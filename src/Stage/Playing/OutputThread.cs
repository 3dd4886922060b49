using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Stage.Published;

namespace RVae.Stage.Playing;

/// <summary>
/// Tells one output of events: as soon as they are known, and again at the moment at which they are due. A slow or failing output holds up only
/// itself.
/// </summary>
internal sealed class OutputThread
{
    // More than a second of four busy decks at 300 beats a minute.
    private const int RingCapacity = 4096;

    private readonly IEventOutput _output;
    private readonly ITickTimes _ticks;
    private readonly IPlayedSource _source;
    private readonly IMonotonicClock _clock;
    private readonly EventRing<TickEvent> _announced = new(RingCapacity);
    private TickEvent _next;
    private bool _hasNext;
    private PlayedState _state;
    private long _stateNumber;
    private long _panics;
    private long _left;
    private long _failures;
    private PacedThread? _thread;

    public OutputThread(IEventOutput output, ITickTimes ticks, IPlayedSource source, IMonotonicClock clock)
    {
        _output = output;
        _ticks = ticks;
        _source = source;
        _clock = clock;
        source.TryReadNewer(ref _stateNumber, ref _state);
        _panics = _state.Transport.Panics;
    }

    /// <summary>
    /// Whether the thread asks for realtime priority; set before it starts. False in a process with garbage collections beside one that plays.
    /// </summary>
    public bool IsRealtime { get; init; } = true;

    /// <summary>The output of this thread.</summary>
    public IEventOutput Output => _output;

    /// <summary>The events that the tick thread hands out.</summary>
    public EventRing<TickEvent> Ring { get; } = new(RingCapacity);

    /// <summary>How late events were handed to the output. Any thread.</summary>
    public LatenessHistogram Lateness { get; } = new();

    /// <summary>Events left out: the ring was full, or their moment had passed. Any thread.</summary>
    public long Dropped => Ring.Dropped + _announced.Dropped + Volatile.Read(ref _left);

    /// <summary>Calls to the output that threw an exception. Any thread.</summary>
    public long Failures => Volatile.Read(ref _failures);

    /// <summary>Bytes that the thread has allocated. Any thread.</summary>
    public long Allocated => _thread?.Allocated ?? 0;

    /// <summary>Starts the thread.</summary>
    public void Start(IPreciseWait wait) =>
        _thread = PacedThread.Start("rvae output", IsRealtime ? RealtimePriority.OutputThread : null, () => Round(wait), wait);

    /// <summary>Ends the thread: coming events are discarded, and the output is told to fall silent.</summary>
    public void Stop()
    {
        _thread?.Stop();
        _thread = null;
        _hasNext = false;
        Tell(new TickEvent { Kind = TickEventKind.Stopped, Due = _clock.Now }, due: true);
        Flush();
    }

    /// <summary>One turn: takes new events, tells events that are due, or sleeps until there is something to do.</summary>
    public void Round(IPreciseWait wait)
    {
        TellPanic();
        // Read this before the ring: an event that is handed out later is then looked for soon, and not only after the next tick.
        long nextTick = _ticks.NextWake;
        Announce();
        if (!_hasNext)
            _hasNext = _announced.TryRead(out _next);
        long now = _clock.Now;
        long due = _hasNext ? _next.Due : long.MaxValue, wake = _output.NextWake;
        // Events of the next tick may be due before all that are known now.
        long look = now + Punctuality.OutputLook;
        long news = Math.Min(Math.Max(nextTick, now) + Punctuality.OutputLag, look);
        if (!IsRealtime && !_output.IsPrompt && Math.Min(due, wake) > now)
            wait.Around(now + Punctuality.IdleLook);
        else if (wake <= Math.Min(due, news))
            WakeOutput(wait, Math.Max(wake, now));
        else if (due <= Math.Min(wake, look))
            TellDue(wait);
        else
            wait.Around(news);
    }

    private void Flush()
    {
        try
        {
            _output.Flush();
        }
#pragma warning disable CA1031 // as for events
        catch (Exception)
#pragma warning restore CA1031
        {
            Volatile.Write(ref _failures, _failures + 1);
        }
    }

    private void WakeOutput(IPreciseWait wait, long wake)
    {
        wait.Until(wake);
        try
        {
            _output.Wake(_clock.Now);
        }
#pragma warning disable CA1031 // as for events
        catch (Exception)
#pragma warning restore CA1031
        {
            Volatile.Write(ref _failures, _failures + 1);
        }
    }

    private void TellPanic()
    {
        long panics = _source.TryReadNewer(ref _stateNumber, ref _state) ? _state.Transport.Panics : _panics;
        if (panics == _panics)
            return;
        _panics = panics;
        Tell(new TickEvent { Kind = TickEventKind.Panic, Due = _clock.Now }, due: true);
        Flush();
    }

    private void Announce()
    {
        bool any = false;
        for (long delay = _ticks.SoundDelay.Nanoseconds; Ring.TryRead(out TickEvent tickEvent); any = true)
        {
            // Each output tells an event when it is to be heard. Ticks are worked out earlier than that, by the delay of the slowest output.
            if (delay != 0)
                tickEvent = tickEvent with { Due = tickEvent.Due + delay, Ahead = delay };
            _ = _announced.TryWrite(tickEvent); // a full ring counts the loss itself
            Tell(tickEvent, due: false);
        }

        if (any)
            Flush();
    }

    // Tells the next event, and all events that are due with it.
    private void TellDue(IPreciseWait wait)
    {
        wait.Until(_next.Due);
        for (long now = _clock.Now; _hasNext && _next.Due <= now; now = _clock.Now)
        {
            if (Punctuality.IsStale(_next, now))
            {
                Volatile.Write(ref _left, _left + 1);
            }
            else
            {
                Lateness.Record(now - _next.Due, now);
                Tell(_next, due: true);
            }

            _hasNext = _announced.TryRead(out _next);
        }

        Flush();
    }

    private void Tell(in TickEvent tickEvent, bool due)
    {
        try
        {
            if (due)
                _output.Due(tickEvent);
            else
                _output.Scheduled(tickEvent);
        }
#pragma warning disable CA1031 // a failing output must neither stay silent for good nor end the program
        catch (Exception)
#pragma warning restore CA1031
        {
            Volatile.Write(ref _failures, _failures + 1);
        }
    }
}

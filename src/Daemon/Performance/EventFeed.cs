using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Stage.Layout;

namespace RVae.Daemon.Performance;

/// <summary>
/// Takes the events that the stage hands over, and passes them to the outputs of this process. Each output has its own thread, which tells
/// the events when they are due. Looks after each tick of the stage.
/// </summary>
internal sealed unsafe class EventFeed(StageMemory memory, IMonotonicClock clock) : ITickTimes
{
    // So long after its tick thread woke, the stage has handed the tick over, nanoseconds.
    private const long Lag = 150_000;

    private OutputThread[] _outputs = [];
    private PacedThread? _thread;

    /// <summary>The outputs that get the events. The array is replaced as a whole, by one thread at a time.</summary>
    public OutputThread[] Outputs
    {
        get => Volatile.Read(ref _outputs);
        set => Volatile.Write(ref _outputs, value);
    }

    /// <inheritdoc/>
    public long NextWake => Volatile.Read(ref memory.Header->NextWake) + Lag;

    /// <summary>No delay: the stage hands its events over with the time at which they are heard.</summary>
    public SoundDelay SoundDelay { get; } = new();

    /// <summary>Begins. Events that were handed over for an earlier desk are skipped.</summary>
    /// <param name="wait">A wait for its thread.</param>
    public void Start(IPreciseWait wait)
    {
        memory.Events.Skip();
        _thread = PacedThread.Start("rvae feed", priority: null, () => Round(wait), wait);
    }

    /// <summary>Ends the thread and waits for it.</summary>
    public void Stop() => _thread?.Stop();

    private static bool IsPrompt(OutputThread[] outputs)
    {
        foreach (OutputThread output in outputs)
        {
            if (output.Output.IsPrompt)
                return true;
        }

        return false;
    }

    private void Round(IPreciseWait wait)
    {
        long now = clock.Now;
        OutputThread[] outputs = Outputs;
        wait.Around(IsPrompt(outputs) ? Math.Clamp(NextWake, now + (Lag / 2), now + Punctuality.OutputLook) : now + Punctuality.IdleLook);
        while (memory.Events.TryRead(out TickEvent tickEvent))
        {
            foreach (OutputThread output in outputs)
                _ = output.Ring.TryWrite(tickEvent); // a full ring counts the drop itself
        }
    }
}

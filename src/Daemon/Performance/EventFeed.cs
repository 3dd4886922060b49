using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Stage.Layout;

namespace RVae.Daemon.Performance;

/// <summary>
/// Takes the events that the stage hands over and deals them out to the outputs of this process, each of which has a thread of its
/// own that tells it in due time. Looks after each tick of the stage.
/// </summary>
internal sealed unsafe class EventFeed(StageMemory memory, IMonotonicClock clock) : ITickTimes
{
    // The stage has handed a tick over so long after its tick thread woke.
    private const long Lag = 150_000;

    private OutputThread[] _outputs = [];
    private PacedThread? _thread;

    /// <summary>Where events go: replaced whole, by any one thread at a time.</summary>
    public OutputThread[] Outputs
    {
        get => Volatile.Read(ref _outputs);
        set => Volatile.Write(ref _outputs, value);
    }

    /// <inheritdoc/>
    public long NextWake => Volatile.Read(ref memory.Header->NextWake) + Lag;

    /// <summary>None: the stage hands its events over with the time at which they are heard.</summary>
    public SoundDelay SoundDelay { get; } = new();

    /// <summary>Begins; what was handed over to an earlier desk is of no interest.</summary>
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
                _ = output.Ring.TryWrite(tickEvent); // a full ring counts for itself
        }
    }
}

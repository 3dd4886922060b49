using RVae.Engine.Time;
using RVae.Stage.Hearing;
using RVae.Stage.Layout;
using RVae.Stage.Sending;

namespace RVae.Stage.Playing;

/// <summary>Publishes the figures of the stage.</summary>
internal sealed class FigureKeeper(
    StageMemory memory, TickThread ticks, InferenceThread inference, OutputThreads outputs, RoomAudience audience, Ear ear, IMonotonicClock clock)
{
    private readonly StageFigures _before = Before(memory);

    // Collections of a rehearsal, before this process began to play, do not count.
    private readonly int _collections = GC.CollectionCount(0);
    private readonly TimeSpan _paused = GC.GetTotalPauseDuration();

    /// <summary>Publishes the figures. One thread; allocates nothing.</summary>
    public void Tell()
    {
        long dropped = ticks.Left, late = 0, allocated = 0, now = clock.Now;
        foreach (OutputThread output in ticks.Outputs)
        {
            dropped += output.Dropped;
            allocated += output.Allocated;
            late = Math.Max(late, output.Lateness.PercentileAt(now, 0.99));
        }

        memory.Figures.Write(new StageFigures
        {
            Missed = _before.Missed + ticks.Missed,
            Dropped = _before.Dropped + dropped,
            LateP99 = late,
            AllocatedTicks = ticks.Allocated,
            AllocatedInference = inference.Allocated,
            AllocatedOutputs = allocated,
            AllocatedReceiver = ear.Allocated,
            Allocated = GC.GetTotalAllocatedBytes(),
            Collections = _before.Collections + GC.CollectionCount(0) - _collections,
            Paused = _before.Paused + (long)(GC.GetTotalPauseDuration() - _paused).TotalMilliseconds,
            Received = _before.Received + ear.Received,
            Played = _before.Played + ear.Played,
            Ordered = _before.Ordered + ear.Ordered,
            Unsent = _before.Unsent + audience.Unsent,
            Hits = _before.Hits + ticks.Hits,
            Lateness = Grown(_before.Lateness, outputs.Lateness),
            Decodes = Grown(_before.Decodes, Decodes()),
            Realtime = ticks.Grant is { Realtime: true } ? 1 : 0,
        });
    }

    private Tally Decodes()
    {
        var decodes = new Tally();
        inference.Decodes.AddTo(ref decodes);
        return decodes;
    }

    private static Tally Grown(Tally before, in Tally since)
    {
        before.Add(since);
        return before;
    }

    private static StageFigures Before(StageMemory memory)
    {
        memory.Figures.Read(out StageFigures before);
        return before;
    }
}

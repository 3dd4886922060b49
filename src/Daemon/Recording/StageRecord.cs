using RVae.Daemon.Performance;
using RVae.Engine.Playing;
using RVae.Stage.Layout;
using RVae.Stage.Recording;

namespace RVae.Daemon.Recording;

/// <summary>What the stage, a process of its own, records of itself.</summary>
/// <param name="Inferences">Of its inference thread.</param>
/// <param name="Ticks">Of its tick thread.</param>
/// <param name="NextTick">Number of the tick that comes next.</param>
internal sealed record StageRecord(IFrameSource Inferences, IFrameSource Ticks, Func<long> NextTick)
{
    /// <summary>Has the stage record from now on: before it plays.</summary>
    public static unsafe StageRecord Begin(StageLink link)
    {
        StageMemory memory = link.Memory;
        Volatile.Write(ref memory.Header->Records, 1);
        return new StageRecord(
            new SharedFrames(memory.RecordedInferences, RecordStream.Inferences), new SharedFrames(memory.RecordedTicks, RecordStream.Ticks),
            () => memory.Resume.Read(out EngineState state) > 0 ? state.Clock.Number : 0);
    }

    /// <summary>Has it record no more: the desk that did so is gone.</summary>
    public static unsafe void End(StageLink link) => Volatile.Write(ref link.Memory.Header->Records, 0);
}

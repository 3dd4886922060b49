using RVae.Daemon.Performance;
using RVae.Engine.Playing;
using RVae.Stage.Layout;
using RVae.Stage.Recording;

namespace RVae.Daemon.Recording;

/// <summary>The frames that the stage, a separate process, records of itself.</summary>
/// <param name="Inferences">The frames of its inference thread.</param>
/// <param name="Ticks">The frames of its tick thread.</param>
/// <param name="NextTick">Number of the tick that comes next.</param>
internal sealed record StageRecord(IFrameSource Inferences, IFrameSource Ticks, Func<long> NextTick)
{
    /// <summary>Lets the stage record from now on. To be called before it plays.</summary>
    public static unsafe StageRecord Begin(StageLink link)
    {
        StageMemory memory = link.Memory;
        Volatile.Write(ref memory.Header->Records, 1);
        return new StageRecord(
            new SharedFrames(memory.RecordedInferences, RecordStream.Inferences), new SharedFrames(memory.RecordedTicks, RecordStream.Ticks),
            () => memory.Resume.Read(out EngineState state) > 0 ? state.Clock.Number : 0);
    }

    /// <summary>Lets the stage record no more, because the desk that recorded is gone.</summary>
    public static unsafe void End(StageLink link) => Volatile.Write(ref link.Memory.Header->Records, 0);
}

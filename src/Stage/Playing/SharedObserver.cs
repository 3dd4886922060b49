using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Stage.Layout;
using RVae.Stage.Recording;

namespace RVae.Stage.Playing;

/// <summary>Publishes the position of the music and of the decks after each turn of the playing threads. Allocates nothing.</summary>
internal sealed unsafe class SharedObserver(StageMemory memory, IMonotonicClock clock) : IPerformanceObserver
{
    private readonly PlayedLog _log = LogOf(memory);

    private bool Records => Volatile.Read(ref memory.Header->Records) != 0;

    /// <summary>Gives the position of a deck (from 0); set once, before anything plays.</summary>
    public Func<int, LatentPoint> PositionOf { get; set; } = static _ => default;

    /// <inheritdoc/>
    public void Ticked(TickEngine engine, in TickInputs tick)
    {
        memory.EngineTime.Write(engine.EngineTime);
        memory.Resume.Write(engine.State);
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
            Volatile.Write(ref memory.Live(deck), engine.Live(deck)?.Id ?? 0);
        long next = engine.Playing ? engine.NextDue - tick.Lead : tick.Now + Punctuality.RestingLook;
        Volatile.Write(ref memory.Header->NextWake, next);
        Volatile.Write(ref memory.Header->StageBeat, clock.Now);
        if (Records)
            _log.Ticked(engine, tick);
    }

    /// <inheritdoc/>
    public void Inferred(int deck, long version, in PlayedDeck played, in InferenceInputs inputs, long generation)
    {
        Volatile.Write(ref memory.Position(deck), LatentTarget.Pack(PositionOf(deck)));
        if (Records)
            _log.Inferred(deck, version, played, inputs, generation);
    }

    /// <inheritdoc/>
    public void Swapping(int deck, RhythmModel model, bool atBarLine)
    {
        // The desk does this.
    }

    // Inputs that an earlier stage used, but could not record before it was killed, are missing: count a gap.
    private static PlayedLog LogOf(StageMemory memory)
    {
        var inferences = new SharedFrames(memory.RecordedInferences, RecordStream.Inferences);
        var ticks = new SharedFrames(memory.RecordedTicks, RecordStream.Ticks);
        if (memory.Resume.Newest > 0)
        {
            inferences.Leave();
            ticks.Leave();
        }

        return new PlayedLog(inferences, ticks);
    }
}

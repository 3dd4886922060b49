using RVae.Engine.Playing;
using RVae.Engine.Time;

namespace RVae.Stage.Recording;

/// <summary>Records the inputs of the playing threads: each thread into its own sink, and only where an input has changed.</summary>
/// <param name="inferences">For the inference thread.</param>
/// <param name="ticks">For the tick thread.</param>
internal sealed class PlayedLog(IFrameSink inferences, IFrameSink ticks)
{
    /// <summary>After so many ticks one is written even if nothing has changed: a record that is cut off can be replayed up to there.</summary>
    private const int TicksBetweenSigns = 96;

    private const int MostBytes = 256;
    private readonly LatentPoint[] _targets = new LatentPoint[PerformanceState.DeckCount];
    private readonly PlayedDeck?[] _decks = new PlayedDeck?[PerformanceState.DeckCount];
    private readonly long[] _generations = new long[PerformanceState.DeckCount];
    private long _version = -1;
    private bool _playing;
    private Leading _leading;
    private long _number;

    /// <summary>Number of the next tick. Any thread.</summary>
    public long NextTick => Volatile.Read(ref _number);

    /// <summary>Records a run of a deck's inference. The inference thread only.</summary>
    public void Inferred(int deck, long version, in PlayedDeck played, in InferenceInputs inputs, long generation)
    {
        if (generation == _generations[deck] && _decks[deck] is { } before && before == played && inputs.Target == _targets[deck])
            return;
        (_generations[deck], _decks[deck], _targets[deck]) = (generation, played, inputs.Target);
        var writer = new FrameWriter(stackalloc byte[MostBytes]);
        writer.Byte((byte)FrameKind.Inference);
        writer.Byte((byte)deck);
        writer.Int64(version);
        writer.Single(inputs.Target.X);
        writer.Single(inputs.Target.Y);
        writer.Int32(inputs.Next.Bar);
        writer.Int32(inputs.Next.Tick);
        writer.Int32(inputs.Next.TicksPerBar);
        writer.Flag(inputs.Playing);
        writer.Int64(inputs.Time);
        writer.Int64(generation);
        writer.Int64(inputs.Cue.Sequence);
        writer.Single(inputs.Cue.Way);
        writer.Int64(inputs.Next.Morph.Sequence);
        writer.Single(inputs.Next.Morph.Way);
        inferences.Write(writer.Written);
    }

    /// <summary>Records a tick that the engine has handed out. The tick thread only.</summary>
    public void Ticked(TickEngine engine, in TickInputs tick)
    {
        Leading leading = engine.Leading;
        bool changed = tick.Version != _version || engine.Playing != _playing || leading != _leading || tick.Resumed || tick.LeftOut;
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
            changed |= engine.Taken(deck) != default;
        bool sign = engine.Playing && tick.Number % TicksBetweenSigns == 0;
        (_version, _playing, _leading) = (tick.Version, engine.Playing, leading);
        Volatile.Write(ref _number, engine.Number);
        if (changed || sign)
            WriteTick(engine, tick, leading);
    }

    private void WriteTick(TickEngine engine, in TickInputs tick, in Leading leading)
    {
        var writer = new FrameWriter(stackalloc byte[MostBytes]);
        writer.Byte((byte)FrameKind.Tick);
        writer.Int64(tick.Number);
        writer.Int64(tick.Now);
        writer.Int64(tick.Lead);
        writer.Int64(tick.Version);
        writer.Flag(tick.Resumed);
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            TakenGrooves taken = engine.Taken(deck);
            writer.Int64(taken.Now);
            writer.Int64(taken.Next);
        }

        writer.Flag(leading.Present);
        if (leading.Present)
            WriteLeading(ref writer, leading);
        ticks.Write(writer.Written);
    }

    private static void WriteLeading(ref FrameWriter writer, in Leading leading)
    {
        writer.Flag(leading.Playing);
        writer.Int64(leading.Jumps);
        writer.Int64(leading.Timeline.AnchorTick);
        writer.Int64(leading.Timeline.AnchorTime);
        writer.Double(leading.Timeline.TicksPerSecond);
        writer.Int64(leading.First);
        writer.Int32(leading.Quantum);
    }
}

using System.Collections.Concurrent;
using RVae.Daemon.Performance;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Time;

namespace RVae.Daemon.Recording;

/// <summary>
/// Writes what the threads of the performance went by, and changes that no client asked for: each thread into a ring of its
/// own, and only where something is not as it was.
/// </summary>
internal sealed class PerformanceLog : IPerformanceObserver
{
    /// <summary>Ticks after which one is written though nothing has changed: a record that is cut off plays so far.</summary>
    private const int TicksBetweenSigns = 96;

    private const int MostBytes = 256;
    private readonly ByteRing _changes;
    private readonly ByteRing _inferences;
    private readonly ByteRing _ticks;
    private readonly TransactionLog _transactions;
    private readonly LatentPoint[] _targets = new LatentPoint[PerformanceState.DeckCount];
    private readonly PlayedDeck?[] _decks = new PlayedDeck?[PerformanceState.DeckCount];
    private readonly long[] _generations = new long[PerformanceState.DeckCount];
    private long _version = -1;
    private bool _playing;
    private Leading _leading;
    private long _number;
    private int _models;
    private (int Deck, bool AtBarLine, int Model)? _swapping; // by whoever holds the conductor

    /// <summary>A log of a performance that has not begun.</summary>
    /// <param name="changes">For what the daemon itself changes.</param>
    /// <param name="inferences">For the inference thread.</param>
    /// <param name="ticks">For the tick thread.</param>
    /// <param name="transactions">What is changed in a transaction is told there.</param>
    public PerformanceLog(ByteRing changes, ByteRing inferences, ByteRing ticks, TransactionLog transactions) =>
        (_changes, _inferences, _ticks, _transactions) = (changes, inferences, ticks, transactions);

    /// <summary>The models that were swapped in and are not written yet, with their numbers.</summary>
    public ConcurrentQueue<(int Number, RhythmModel Model)> Models { get; } = new();

    /// <summary>Number of the tick that comes next. Any thread.</summary>
    public long NextTick => Volatile.Read(ref _number);

    /// <inheritdoc/>
    public void Swapping(int deck, RhythmModel model, bool atBarLine)
    {
        Models.Enqueue((++_models, model));
        _swapping = (deck, atBarLine, _models);
    }

    /// <summary>A state was published. Whoever holds the conductor.</summary>
    public void Published(PerformanceState state)
    {
        if (_transactions.IsMine)
        {
            _transactions.Published(state.Version);
            return;
        }

        var writer = new FrameWriter(stackalloc byte[MostBytes]);
        if (_swapping is { } swap)
            WriteSwap(ref writer, state.Version, swap);
        else
            WriteTransport(ref writer, state);
        _swapping = null;
        _changes.Write(writer.Written);
    }

    /// <inheritdoc/>
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
        _inferences.Write(writer.Written);
    }

    /// <inheritdoc/>
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
        _ticks.Write(writer.Written);
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

    private static void WriteSwap(ref FrameWriter writer, long version, (int Deck, bool AtBarLine, int Model) swap)
    {
        writer.Byte((byte)FrameKind.Swap);
        writer.Int64(version);
        writer.Byte((byte)swap.Deck);
        writer.Flag(swap.AtBarLine);
        writer.Int32(swap.Model);
    }

    private static void WriteTransport(ref FrameWriter writer, PerformanceState state)
    {
        TransportState transport = state.Transport;
        writer.Byte((byte)FrameKind.Transport);
        writer.Int64(state.Version);
        writer.Double(transport.Bpm);
        writer.Flag(transport.Playing);
        writer.Byte((byte)transport.Source);
        writer.Int64(transport.Jump.Sequence);
        writer.Int32(transport.Jump.Bar);
        writer.Double(transport.Jump.Beat);
        writer.Double(transport.NudgeMilliseconds);
        writer.Int64(transport.Panics);
    }
}

using System.Collections.Concurrent;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Stage.Recording;

namespace RVae.Daemon.Recording;

/// <summary>
/// Records the inputs of the performance's threads, and the changes that no client asked for. Each thread writes into a separate ring, and
/// only where something has changed.
/// </summary>
internal sealed class PerformanceLog : IPerformanceObserver
{
    private const int MostBytes = 256;
    private readonly ByteRing _changes;
    private readonly PlayedLog _played;
    private readonly TransactionLog _transactions;
    private int _models;
    private readonly List<(int Deck, bool AtBarLine, int Model)> _swapping = []; // only for the thread that holds the conductor
    private byte[]? _recalling; // only for the thread that holds the conductor

    /// <summary>Makes the log of a performance that has not begun.</summary>
    /// <param name="changes">Takes changes that the daemon itself makes.</param>
    /// <param name="inferences">Takes frames of the inference thread.</param>
    /// <param name="ticks">Takes frames of the tick thread.</param>
    /// <param name="transactions">Takes states that a transaction has published.</param>
    public PerformanceLog(ByteRing changes, IFrameSink inferences, IFrameSink ticks, TransactionLog transactions) =>
        (_changes, _played, _transactions) = (changes, new PlayedLog(inferences, ticks), transactions);

    /// <summary>The models that were swapped in and are not written yet, with their numbers.</summary>
    public ConcurrentQueue<(int Number, RhythmModel Model)> Models { get; } = new();

    /// <summary>Number of the tick that comes next. Any thread.</summary>
    public long NextTick => _played.NextTick;

    /// <inheritdoc/>
    public void Swapping(int deck, RhythmModel model, bool atBarLine)
    {
        Models.Enqueue((++_models, model));
        _swapping.Add((deck, atBarLine, _models));
    }

    /// <inheritdoc/>
    public void Recalling(byte[] order) => _recalling = order;

    /// <summary>A state was published. Called by the thread that holds the conductor.</summary>
    public void Published(PerformanceState state)
    {
        if (_recalling is { } order)
        {
            WriteRecall(state.Version, order);
            _recalling = null;
            _swapping.Clear();
            return;
        }

        if (_transactions.IsMine)
        {
            _transactions.Published(state.Version);
            return;
        }

        var writer = new FrameWriter(stackalloc byte[MostBytes]);
        if (_swapping is [var swap])
            WriteSwap(ref writer, state.Version, swap, state.Decks[swap.Deck].Morph.Bars);
        else
            WriteTransport(ref writer, state);
        _swapping.Clear();
        _changes.Write(writer.Written);
    }

    /// <inheritdoc/>
    public void Inferred(int deck, long version, in PlayedDeck played, in InferenceInputs inputs, long generation) =>
        _played.Inferred(deck, version, played, inputs, generation);

    /// <inheritdoc/>
    public void Ticked(TickEngine engine, in TickInputs tick) => _played.Ticked(engine, tick);

    private static void WriteSwap(ref FrameWriter writer, long version, (int Deck, bool AtBarLine, int Model) swap, int bars)
    {
        writer.Byte((byte)FrameKind.Swap);
        writer.Int64(version);
        writer.Byte((byte)swap.Deck);
        writer.Flag(swap.AtBarLine);
        writer.Int32(swap.Model);
        writer.Int32(bars);
    }

    private void WriteRecall(long version, byte[] order)
    {
        var writer = new FrameWriter(new byte[order.Length + MostBytes]);
        writer.Byte((byte)FrameKind.Recall);
        writer.Int64(version);
        writer.Bytes(order);
        foreach ((int deck, bool atBarLine, int model) in _swapping)
        {
            writer.Byte((byte)deck);
            writer.Flag(atBarLine);
            writer.Int32(model);
        }

        _changes.Write(writer.Written);
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
        writer.Double(transport.HeldBpm);
    }
}

using System.Collections.Immutable;
using RVae.Daemon.Clients;
using RVae.Engine.Playing;
using RVae.Protocol.Services;
using RVae.Stage.Recording;

namespace RVae.Daemon.Recording;

/// <summary>
/// Writes each transaction as one frame: its sender, its time and its messages. The frame also has the results that a replay cannot work
/// out: refusals, the stored positions that were there, and the states that were published.
/// </summary>
internal sealed class TransactionLog(ByteRing ring, Conductor conductor) : ITransactionObserver
{
    // A packet has at most 64 KB, and at most as many refusals as a pattern has matches.
    private readonly byte[] _frame = new byte[1 << 18];
    private int _length;
    private bool _hasMessages;
    private bool _full;
    private volatile int _thread;

    /// <summary>Whether the calling thread carries out a transaction.</summary>
    public bool IsMine => _thread == Environment.CurrentManagedThreadId;

    /// <inheritdoc/>
    public void Begin(int client, string endpoint, long received)
    {
        var writer = new FrameWriter(_frame);
        writer.Byte((byte)FrameKind.Transaction);
        writer.Int32(client);
        writer.Text(endpoint);
        writer.Int64(received);
        writer.Int64(conductor.State.Version);
        (_length, _full, _hasMessages) = (writer.Length, writer.Full, false);
        _thread = Environment.CurrentManagedThreadId;
    }

    /// <inheritdoc/>
    public void Message(ReadOnlySpan<byte> message)
    {
        _hasMessages = true;
        FrameWriter writer = Part(TransactionPart.Message);
        writer.Bytes(message);
        Keep(writer);
    }

    /// <inheritdoc/>
    public void Refused(ReadOnlySpan<byte> address)
    {
        // The record has no message for this refusal: a part of a bundle was refused before the first message began.
        if (!IsMine || !_hasMessages)
            return;
        FrameWriter writer = Part(TransactionPart.Refused);
        writer.Bytes(address);
        Keep(writer);
    }

    /// <summary>The transaction has published a state. Within a transaction.</summary>
    public void Published(long version)
    {
        FrameWriter writer = Part(TransactionPart.Published);
        writer.Int64(version);
        Keep(writer);
    }

    /// <summary>A stored position was looked up; null where there was none. Ignored outside of a transaction.</summary>
    public void Recalled(StoredPlace? place)
    {
        if (!IsMine)
            return;
        if (place is { All.IsEmpty: false })
            Keep(place.All);
        FrameWriter writer = Part(TransactionPart.Recalled);
        writer.Flag(place is not null);
        writer.Single(place?.Point.X ?? 0);
        writer.Single(place?.Point.Y ?? 0);
        Keep(writer);
    }

    /// <summary>The names of stored positions were looked up. Ignored outside of a transaction.</summary>
    public void Named(IReadOnlyList<string> names)
    {
        if (!IsMine)
            return;
        FrameWriter writer = Part(TransactionPart.Names);
        writer.Int32(names.Count);
        foreach (string name in names)
            writer.Text(name);
        Keep(writer);
    }

    /// <inheritdoc/>
    public void End()
    {
        _thread = 0;
        if (_full)
            ring.Leave();
        else if (_hasMessages)
            ring.Write(_frame.AsSpan(0, _length));
    }

    private void Keep(ImmutableArray<float> all)
    {
        FrameWriter writer = Part(TransactionPart.Whole);
        writer.Byte((byte)all.Length);
        foreach (float value in all)
            writer.Single(value);
        Keep(writer);
    }

    private FrameWriter Part(TransactionPart part)
    {
        var writer = new FrameWriter(_frame, _length);
        writer.Byte((byte)part);
        return writer;
    }

    private void Keep(in FrameWriter writer)
    {
        _length = writer.Length;
        _full |= writer.Full;
    }
}

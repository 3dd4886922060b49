using System.Text.Json;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Stage.Recording;

namespace RVae.Daemon.Recording;

/// <summary>
/// The frames of a record in one queue for each writer. Within a queue they are in the order in which they happened. The file is read only
/// as far as a caller asks.
/// </summary>
internal sealed class RecordedSession : IDisposable
{
    private readonly RecordReader _reader;
    private readonly Dictionary<int, RecordedModel> _models = [];
    private readonly Dictionary<string, byte[]> _files = [];
    private readonly bool[] _ended = new bool[Enum.GetValues<RecordStream>().Length];
    private Fault? _gap;

    private RecordedSession(RecordReader reader, RecordHeader header) => (_reader, Header) = (reader, header);

    /// <summary>The description of the record.</summary>
    public RecordHeader Header { get; }

    /// <summary>Transactions that were read and not taken yet.</summary>
    public Queue<RecordedTransaction> Transactions { get; } = [];

    /// <summary>Changes that no client asked for.</summary>
    public Queue<RecordedChange> Changes { get; } = [];

    /// <summary>Runs of inference, deck by deck.</summary>
    public Queue<RecordedInference>[] Inferences { get; } =
        [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(_ => new Queue<RecordedInference>())];

    /// <summary>Ticks of the session, in order.</summary>
    public Queue<RecordedTick> Ticks { get; } = [];

    /// <summary>Number of the tick that would have come when the session ended; null before the end was read.</summary>
    public long? End { get; private set; }

    /// <summary>Why the record ends before the session, or null.</summary>
    public Fault? Damage => _reader.Damage ?? _gap;

    /// <summary>Opens a record.</summary>
    public static Outcome<RecordedSession> Open(string path) => RecordReader.Open(path).Then<RecordedSession>(reader =>
    {
        if (reader.Read() is [(byte)FrameKind.Header, .. var json] && ReadHeader(json) is { } header)
            return new RecordedSession(reader, header);
        reader.Dispose();
        return reader.Damage ?? new Fault(FaultCode.Failed, $"{Path.GetFileName(path)} does not say what was recorded");
    });

    /// <summary>Reads one more frame into its queue; false at the end.</summary>
    public bool Pull()
    {
        if (End is not null || _reader.Read() is not { } frame)
            return false;
        var reader = new FrameReader(frame);
        if (Sort(ref reader))
            return true;
        _reader.Give($"the record has a frame of kind {frame[0]} that cannot be read. Did another version of the program make it?");
        return false;
    }

    /// <summary>A model that was swapped in, made from its file: a new object at each call.</summary>
    public Outcome<RhythmModel> Model(int number)
    {
        while (!_models.ContainsKey(number))
        {
            if (!Pull())
                return Damage ?? new Fault(FaultCode.NotFound, $"the record lacks its model number {number}");
        }

        RecordedModel model = _models[number];
        return _files.TryGetValue(model.Hash, out byte[]? bytes) && bytes.Length > 0
            ? ModelFile.Load(model.Name, bytes)
            : new Fault(FaultCode.NotFound, $"the record lacks the model '{model.Name}': its file could not be read when it was recorded");
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private bool Sort(ref FrameReader reader)
    {
        switch ((FrameKind)reader.Byte())
        {
            case FrameKind.Model:
                return Keep(RecordedFrames.ReadModel(ref reader));
            case FrameKind.Transaction:
                return Add(RecordStream.Transactions, Transactions, RecordedFrames.ReadTransaction(ref reader));
            case FrameKind.Transport:
                return Add(RecordStream.Changes, Changes, RecordedFrames.ReadTransport(ref reader));
            case FrameKind.Swap:
                return Add(RecordStream.Changes, Changes, RecordedFrames.ReadSwap(ref reader));
            case FrameKind.Recall:
                return Add(RecordStream.Changes, Changes, RecordedFrames.ReadRecall(ref reader));
            case FrameKind.Inference:
                RecordedInference? inference = RecordedFrames.ReadInference(ref reader);
                return inference is not null && Add(RecordStream.Inferences, Inferences[inference.Deck], inference);
            case FrameKind.Tick:
                return Add(RecordStream.Ticks, Ticks, RecordedFrames.ReadTick(ref reader));
            case FrameKind.Gap:
                return EndStream(reader.Byte(), reader.Int64());
            case FrameKind.End:
                End = reader.Int64();
                return !reader.Broken;
            default:
                return false;
        }
    }

    private bool Keep(RecordedModel? model)
    {
        if (model is null)
            return false;
        _models[model.Number] = model;
        if (model.Bytes.Length > 0)
            _files[model.Hash] = model.Bytes;
        return true;
    }

    // After a gap, the later frames of this stream depend on frames that are missing. The other streams go on until they need this one.
    private bool EndStream(byte stream, long lost)
    {
        if (stream >= _ended.Length)
            return false;
        _ended[stream] = true;
        _gap ??= new Fault(FaultCode.Failed, $"the record lacks {lost} entries from here on, because the disk was too slow");
        return true;
    }

    private bool Add<TQueued, T>(RecordStream stream, Queue<TQueued> queue, T? read)
        where T : class, TQueued
    {
        if (read is not null && !_ended[(int)stream])
            queue.Enqueue(read);
        return read is not null;
    }

    private static RecordHeader? ReadHeader(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, RecordJson.Default.RecordHeader);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Stage.Recording;

namespace RVae.Daemon.Recording;

/// <summary>
/// Records a session: reads the frames that the daemon's threads have written into rings, and writes them to a file, on an ordinary thread.
/// A slow or full disk costs the record and never the performance.
/// </summary>
internal sealed class SessionRecorder : IDisposable
{
    private const int Megabyte = 1 << 20;
    private const int Milliseconds = 20; // between two rounds
    private const int RoundsOfRest = 50; // rounds until a disk that failed is tried again
    private const int MostOfOneRound = 1 << 16; // most frames of one ring, so that the other rings need not wait

    private readonly RecordFile _file;
    private readonly Func<string, string?> _pathOf;
    private readonly ILogger _logger;
    private readonly IFrameSource[] _rings;
    private readonly Func<long> _nextTick;

    private readonly byte[] _frame = new byte[Megabyte];
    private readonly HashSet<string> _written = [];
    private readonly ManualResetEventSlim _ending = new();
    private readonly Thread _thread;
    private bool _failed;
    private int _rest;
    private bool _ended;

    /// <summary>Begins to record. The two logs have to be told of what happens.</summary>
    /// <param name="file">The file of the record.</param>
    /// <param name="header">The description of the record.</param>
    /// <param name="conductor">The conductor, which numbers the states.</param>
    /// <param name="pathOf">Gives the file of a model by its name.</param>
    /// <param name="logger">Logs errors of the disk.</param>
    /// <param name="stage">What the stage, a separate process, records of itself; null where this process plays.</param>
    public SessionRecorder(
        RecordFile file, RecordHeader header, Conductor conductor, Func<string, string?> pathOf, ILogger logger, StageRecord? stage = null)
    {
        (_file, _pathOf, _logger) = (file, pathOf, logger);
        var transactions = new ByteRing(RecordStream.Transactions, 8 * Megabyte);
        var changes = new ByteRing(RecordStream.Changes, Megabyte);
        var inferences = new ByteRing(RecordStream.Inferences, stage is null ? 2 * Megabyte : 1);
        var ticks = new ByteRing(RecordStream.Ticks, stage is null ? 2 * Megabyte : 1);
        Transactions = new TransactionLog(transactions, conductor);
        Performance = new PerformanceLog(changes, inferences, ticks, Transactions);
        _rings = [transactions, changes, stage?.Inferences ?? inferences, stage?.Ticks ?? ticks];
        _nextTick = stage?.NextTick ?? (() => Performance.NextTick);
        conductor.Published += Performance.Published;
        _file.Write([(byte)FrameKind.Header, .. JsonSerializer.SerializeToUtf8Bytes(header, RecordJson.Default.RecordHeader)]);
        _thread = new Thread(Run) { IsBackground = true, Name = "rvae record" };
        _thread.Start();
    }

    /// <summary>The log of transactions.</summary>
    public TransactionLog Transactions { get; }

    /// <summary>The log of the performance's threads.</summary>
    public PerformanceLog Performance { get; }

    /// <summary>Writes the frames that are left and the end mark. To be called after the performance and the network have ended.</summary>
    public void Dispose()
    {
        if (_ended)
            return;
        _ended = true;
        _ending.Set();
        _thread.Join();
        _ending.Dispose();
        _file.Dispose();
    }

    private void Run()
    {
        while (!_ending.Wait(Milliseconds))
        {
            if (_rest-- <= 0)
                Try(WriteRound);
        }

        Try(WriteRound);
        Try(WriteEnd);
    }

    // The rings come in order of time, so that a tick seldom stands in the file before its inputs.
    private void WriteRound()
    {
        WriteRing(_rings[0]);
        while (Performance.Models.TryDequeue(out (int Number, RhythmModel Model) swapped))
            WriteModel(swapped.Number, swapped.Model.Card.Name);
        foreach (IFrameSource ring in _rings.AsSpan(1))
            WriteRing(ring);
        _file.Flush();
    }

    private void WriteRing(IFrameSource ring)
    {
        for (int i = 0; i < MostOfOneRound && ring.Read(_frame) is >= 0 and var length; i++)
            _file.Write(_frame.AsSpan(0, length));
    }

    private void WriteModel(int number, string name)
    {
        byte[] bytes = _pathOf(name) is { } path ? ReadModel(path) : [];
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        byte[] content = _written.Add(hash) ? bytes : [];
        var writer = new FrameWriter(new byte[content.Length + 1024]);
        writer.Byte((byte)FrameKind.Model);
        writer.Int32(number);
        writer.Text(name);
        writer.Text(hash);
        writer.Bytes(content);
        _file.Write(writer.Written);
    }

    // A model file that is gone meanwhile is recorded without its bytes: that is no error of the record's disk.
    private static byte[] ReadModel(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private void WriteEnd()
    {
        Span<byte> frame = stackalloc byte[32];
        foreach (IFrameSource ring in _rings)
        {
            if (ring.LastGap(frame) is { IsEmpty: false } gap)
                _file.Write(gap);
        }

        var writer = new FrameWriter(frame);
        writer.Byte((byte)FrameKind.End);
        writer.Int64(_nextTick());
        _file.Write(writer.Written);
        _file.Flush();
    }

    // While the disk fails, no frame is read from the rings. They fill, and count the frames that are left out.
    private void Try(Action write)
    {
        try
        {
            _file.Flush();
            if (_failed)
                RecordingLog.RecordsAgain(_logger, _file.Path);
            _failed = false;
            write();
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            if (!_failed)
                RecordingLog.Failed(_logger, _file.Path, refusal.Message);
            (_failed, _rest) = (true, RoundsOfRest);
        }
    }
}

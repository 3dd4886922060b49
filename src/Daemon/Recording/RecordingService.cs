using Microsoft.Extensions.Options;
using RVae.Daemon.Clients;
using RVae.Daemon.Performance;
using RVae.Daemon.Startup;
using RVae.Engine.Library;
using RVae.Engine.Playing;
using RVae.Protocol.Services;
using RVae.Stage.Recording;

namespace RVae.Daemon.Recording;

/// <summary>Records the session where the options ask for that: from before the first sound until everything else has ended.</summary>
internal sealed class RecordingService(
    IOptions<RVaeOptions> options, Conductor conductor, DaemonClock clock, TimeProvider time, ModelStore store, ILogger<RecordingService> logger,
    StageLink? stage = null)
    : IHostedService, IDisposable
{
    private readonly SessionRecorder? _recorder = options.Value.Record.Length == 0
        ? null
        : Open(options.Value, conductor, clock, time, store, logger, stage);

    /// <summary>The stored positions for those who carry out messages: what they ask for is recorded.</summary>
    public IPositionStore Watch(IPositionStore positions) =>
        _recorder is { } recorder ? new RecordedPositions(positions, recorder.Transactions) : positions;

    /// <summary>Sees the messages of clients; null where nothing is recorded.</summary>
    public ITransactionObserver? Transactions => _recorder?.Transactions;

    /// <summary>Sees the inputs of the threads that play; null where nothing is recorded.</summary>
    public IPerformanceObserver? Performance => _recorder?.Performance;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _recorder?.Dispose();

    private static SessionRecorder? Open(
        RVaeOptions options, Conductor conductor, DaemonClock clock, TimeProvider time, ModelStore store, ILogger logger, StageLink? stage)
    {
        if (stage?.LeftState is not null)
        {
            StageRecord.End(stage);
            RecordingLog.CutOff(logger, options.Record);
            return null;
        }

        try
        {
            var file = RecordFile.Create(options.Record);
            RecordingLog.Records(logger, file.Path);
            var header = new RecordHeader(
                ProgramVersion.Current, time.GetUtcNow(), clock.Start, options.Model, options.Bpm, options.ClockSource);
            return new SessionRecorder(
                file, header, conductor, name => store.Find(name).TryGet(out StoredModel? found, out _) ? found.Path : null, logger,
                stage is null ? null : StageRecord.Begin(stage));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                ExitCode.Configuration, $"cannot record the session in {options.Record}: {refusal.Message} Name another file with --record.");
        }
    }
}

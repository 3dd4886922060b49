using Microsoft.Extensions.Options;
using RVae.Daemon.Clients;
using RVae.Daemon.Performance;
using RVae.Daemon.Startup;
using RVae.Engine.Library;
using RVae.Protocol.Services;

namespace RVae.Daemon.Recording;

/// <summary>Records the session where the options ask for it, from before anything sounds until after all else has ended.</summary>
internal sealed class RecordingService(
    IOptions<RVaeOptions> options, ILivePerformance live, DaemonClock clock, TimeProvider time, ModelStore store, ILogger<RecordingService> logger,
    StageLink? stage = null)
    : IHostedService, IDisposable
{
    private readonly SessionRecorder? _recorder = options.Value.Record.Length == 0
        ? null
        : Open(options.Value, live, clock, time, store, logger, stage);

    /// <summary>The positions as those who carry out messages are to ask for them.</summary>
    public IPositionStore Watch(IPositionStore positions) =>
        _recorder is { } recorder ? new RecordedPositions(positions, recorder.Transactions) : positions;

    /// <summary>Watches the sessions and the performance, before either begins.</summary>
    public void Watch(Sessions sessions)
    {
        if (_recorder is not { } recorder)
            return;
        sessions.Observer = recorder.Transactions;
        live.Observer = recorder.Performance;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _recorder?.Dispose();

    private static SessionRecorder? Open(
        RVaeOptions options, ILivePerformance live, DaemonClock clock, TimeProvider time, ModelStore store, ILogger logger, StageLink? stage)
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
                file, header, live.Conductor, name => store.Find(name).TryGet(out StoredModel? found, out _) ? found.Path : null, logger,
                stage is null ? null : StageRecord.Begin(stage));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                ExitCode.Configuration, $"cannot record the session in {options.Record}: {refusal.Message} Name another file with --record.");
        }
    }
}

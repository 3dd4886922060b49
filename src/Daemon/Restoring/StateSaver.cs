using Microsoft.Extensions.Options;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Time;

namespace RVae.Daemon.Restoring;

/// <summary>
/// Saves the state on a separate thread each time it changes, and once more at the end. From a change to its file it takes one look and one
/// write.
/// </summary>
internal sealed class StateSaver(StateReading reading, StateFile file, IOptions<RVaeOptions> options, TimeProvider time, ILogger<StateSaver> logger)
    : IHostedLifecycleService, IDisposable
{
    /// <summary>Milliseconds between two looks.</summary>
    private const int Look = 25;

    /// <summary>After so many looks without a change, which is a second, the file is marked as still valid.</summary>
    private const int LooksToConfirm = 40;

    private readonly ManualResetEventSlim _ending = new(false, spinCount: 0);
    private Thread? _thread;
    private bool _failed;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    /// <remarks>Begins only when the performance plays: a state from before that would be restored as silence.</remarks>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "rvae state" };
        _thread.Start();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _ending.Set();
        _thread?.Join(TimeSpan.FromSeconds(1));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _ending.Dispose();

    private void Run()
    {
        PlayingCore.BePrompt(); // so that a busy machine delays this thread no more than the rest of the daemon
        bool ends;
        long looks = 0;
        do
        {
            ends = _ending.Wait(Look);
            if (ends || _failed || reading.HasChanged())
                Save();
            else if (++looks % LooksToConfirm == 0)
                file.Confirm(time.GetUtcNow());
        }
        while (!ends);
    }

    // A failed write is logged once, and tried again until it succeeds.
    private void Save()
    {
        Fault? fault = file.Write(reading.Read(Restoration.Configured(options.Value), time.GetUtcNow()));
        if (fault is { } refusal && !_failed)
            RestoringLog.NotSaved(logger, refusal.Message);
        else if (fault is null && _failed)
            RestoringLog.SavedAgain(logger);
        _failed = fault is not null;
    }
}

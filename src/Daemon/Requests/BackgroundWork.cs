using System.Threading.Channels;
using RVae.Engine;
using RVae.Protocol.Services;

namespace RVae.Daemon.Requests;

/// <summary>
/// Work beside the music that clients wait for, done one piece after another on an ordinary thread. However much is asked for at once, it
/// takes at most one core, and its files are written in the order of asking.
/// </summary>
internal sealed class BackgroundWork(ILogger<BackgroundWork> logger) : BackgroundService
{
    private const int MostWaiting = 64;

    private readonly Channel<(Request? Request, Action Work)> _waiting = Channel.CreateBounded<(Request?, Action)>(MostWaiting);

    /// <summary>Queues a piece of work that ends the request. An exception ends the request as well. Any thread.</summary>
    /// <returns>False where too much work waits. Then the request has failed.</returns>
    public bool Do(Request request, Action work)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_waiting.Writer.TryWrite((request, work)))
            return true;
        request.Fail(new Fault(FaultCode.TooMany, $"{MostWaiting} such requests are being worked on: ask again when some have ended"));
        return false;
    }

    /// <summary>Queues a piece of work that nobody waits for. False where too much work waits; then it is left out. Any thread.</summary>
    public bool Do(Action work) => _waiting.Writer.TryWrite((null, work));

    /// <summary>Does the work that waits, and ends.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        if (ExecuteTask is { } working)
            await working.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach ((Request? request, Action work) in _waiting.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
            Run(request, work);
    }

    private void Run(Request? request, Action work)
    {
        try
        {
            work();
        }
#pragma warning disable CA1031 // One client's request must not end the work for all others: tell the client and the log.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            RequestTask.Fail(request, logger, defect);
        }
    }
}

using RVae.Daemon.Performance;
using RVae.Daemon.Clients;
using RVae.Daemon.Network;
using RVae.Daemon.Systemd;
using RVae.Engine.Time;
using RVae.Stage.Layout;

namespace RVae.Daemon.Hosting;

/// <summary>
/// Shows the supervisor that the desk has started completely, and that its sessions answer: it beats each time that the sessions have had
/// their turn.
/// </summary>
internal sealed unsafe class DeskSigns(StageLink link, Sessions sessions, ISignOfLife sign, IMonotonicClock clock, TimeProvider time, ILogger<DeskSigns> logger)
    : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(500);

    private ITimer? _timer;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _timer = time.CreateTimer(_ => Beat(), null, TimeSpan.Zero, Period);
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        link.Memory.Status.Write(new LogLine { Text = sign.Describe() });
        Volatile.Write(ref link.Memory.Header->DeskReady, 1);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _timer?.Dispose();

    private void Beat()
    {
        try
        {
            sessions.RunDue();
        }
#pragma warning disable CA1031 // One bundle that cannot be carried out must not end the desk: they have had their turn all the same.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            NetworkLog.PacketFailed(logger, defect);
        }

        Volatile.Write(ref link.Memory.Header->DeskBeat, clock.Now);
    }
}

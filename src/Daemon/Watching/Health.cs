using RVae.Daemon.Performance;
using RVae.Daemon.Supervision;
using RVae.Daemon.Systemd;
using RVae.Engine.Time;

namespace RVae.Daemon.Watching;

/// <summary>
/// Whether the daemon lives and is ready, by the same signs as for systemd: <c>live</c> is what the watchdog is fed for, <c>ready</c> is
/// what READY tells. Any thread.
/// </summary>
/// <param name="life">Whether the ticks move.</param>
/// <param name="clock">The monotonic clock.</param>
/// <param name="lifetime">Whether all has started, and whether it ends.</param>
/// <param name="stage">Where the desk beats; null where there is one process.</param>
internal sealed class Health(ISignOfLife life, IMonotonicClock clock, IHostApplicationLifetime lifetime, StageLink? stage = null)
{
    /// <summary>Why it does not live, or null.</summary>
    public string? NotLive =>
        !life.IsAlive ? "the ticks stand still"
        : !Answers ? "the sessions do not answer"
        : null;

    /// <summary>Why it is not ready, or null.</summary>
    public string? NotReady =>
        lifetime.ApplicationStopping.IsCancellationRequested ? "the daemon ends"
        : !lifetime.ApplicationStarted.IsCancellationRequested ? "the daemon starts"
        : NotLive;

    /// <summary>What it does, in a line.</summary>
    public string Line => life.Describe();

    private unsafe bool Answers => stage is null || clock.Now - Volatile.Read(ref stage.Memory.Header->DeskBeat) < ProcessWatch.DeskStillness;
}

using RVae.Daemon.Performance;
using RVae.Daemon.Supervision;
using RVae.Daemon.Systemd;
using RVae.Engine.Time;

namespace RVae.Daemon.Watching;

/// <summary>
/// Whether the daemon lives and is ready, by the same signs as for systemd: <c>live</c> while the watchdog is fed, <c>ready</c> after
/// READY. Any thread.
/// </summary>
/// <param name="life">Tells whether the ticks move.</param>
/// <param name="clock">The monotonic clock.</param>
/// <param name="lifetime">Tells whether everything has started, and whether the daemon ends.</param>
/// <param name="stage">The link in which the desk beats; null where there is one process.</param>
internal sealed class Health(ISignOfLife life, IMonotonicClock clock, IHostApplicationLifetime lifetime, StageLink? stage = null)
{
    /// <summary>Why the daemon does not live, or null.</summary>
    public string? NotLive =>
        !life.IsAlive ? "the ticks stand still"
        : !Answers ? "the sessions do not answer"
        : null;

    /// <summary>Why the daemon is not ready, or null.</summary>
    public string? NotReady =>
        lifetime.ApplicationStopping.IsCancellationRequested ? "the daemon ends"
        : !lifetime.ApplicationStarted.IsCancellationRequested ? "the daemon starts"
        : NotLive;

    /// <summary>What the daemon is doing, in a line.</summary>
    public string Line => life.Describe();

    private unsafe bool Answers => stage is null || clock.Now - Volatile.Read(ref stage.Memory.Header->DeskBeat) < ProcessWatch.DeskStillness;
}

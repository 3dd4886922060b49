using RVae.Daemon.Clients;
using RVae.Engine;
using RVae.Engine.Time;

namespace RVae.Daemon.Network;

/// <summary>
/// Carries out on a separate thread what is due in the sessions, such as a held bundle. It stands between the sessions and the transports,
/// so that a bundle that is due earlier than all others wakes the thread.
/// </summary>
internal sealed class DueThread : IPacketHandler, IDisposable
{
    // How often leases and counted failures are looked at; nobody hears the difference.
    private const int IdleMilliseconds = 20;
    private const long Millisecond = 1_000_000;

    // The thread sleeps for some 20 ms at most. After a longer sleep than this, the machine or the process stood still.
    private const long LongestSleep = 500 * Millisecond;

    private readonly IPacketHandler _sessions;
    private readonly IMonotonicClock _clock;
    private readonly IPreciseWait _wait;
    private readonly ILogger<DueThread> _logger;
    private readonly AutoResetEvent _sooner = new(false);
    private long _awaited = long.MaxValue;
    private volatile bool _ending;
    private Thread? _thread;

    /// <summary>Makes the thread, which is not started yet.</summary>
    public DueThread(IPacketHandler sessions, IMonotonicClock clock, IPreciseWait wait, ILogger<DueThread> logger)
    {
        _sessions = sessions;
        _clock = clock;
        _wait = wait;
        _logger = logger;
    }

    /// <inheritdoc/>
    public long NextDue => _sessions.NextDue;

    /// <summary>Starts the thread.</summary>
    public void Start()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "osc-due" };
        _thread.Start();
    }

    /// <inheritdoc/>
    public void Receive(ILink from, ReadOnlySpan<byte> packet)
    {
        _sessions.Receive(from, packet);
        if (_sessions.NextDue < Volatile.Read(ref _awaited))
            _sooner.Set();
    }

    /// <inheritdoc/>
    public void Between(Action action) => _sessions.Between(action);

    /// <inheritdoc/>
    public void Refuse(ILink from, Fault fault) => _sessions.Refuse(from, fault);

    /// <inheritdoc/>
    public void Closed(ILink link) => _sessions.Closed(link);

    /// <inheritdoc/>
    public void RunDue() => _sessions.RunDue();

    /// <inheritdoc/>
    public void End() => _sessions.End();

    /// <inheritdoc/>
    public bool IsAdmitted(ILink link) => _sessions.IsAdmitted(link);

    /// <inheritdoc/>
    public void Dispose()
    {
        _ending = true;
        _sooner.Set();
        _thread?.Join(TimeSpan.FromSeconds(1));
        _sooner.Dispose();
    }

    private void Run()
    {
        PlayingCore.BePrompt();
        while (!_ending)
        {
            try
            {
                long before = _clock.Now;
                AwaitDue();
                if (_clock.Now - before > LongestSleep)
                    _sessions.HeldUp(_clock.Now - before);
                _sessions.RunDue();
            }
#pragma warning disable CA1031 // One bundle that cannot be carried out must not hold up those after it.
            catch (Exception defect)
#pragma warning restore CA1031
            {
                NetworkLog.PacketFailed(_logger, defect);
            }
        }

        _wait.Dispose();
    }

    private void AwaitDue()
    {
        long due = _sessions.NextDue;
        Volatile.Write(ref _awaited, due);
        long coarse = Math.Min(due - _clock.Now - Millisecond, IdleMilliseconds * Millisecond);
        // Woken, or idle for long enough: the next turn finds out what to wait for now.
        if (coarse >= Millisecond)
            _sooner.WaitOne((int)(coarse / Millisecond));
        else
            _wait.Until(due);
        Volatile.Write(ref _awaited, long.MaxValue);
    }
}

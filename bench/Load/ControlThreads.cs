using System.Runtime.InteropServices;
using RVae.Engine.Time;

namespace RVae.Bench.Load;

/// <summary>
/// A thread on each core that does nothing but wake every two milliseconds, with the priority of the daemon's tick thread:
/// when one of them is late, the machine was not there for any thread.
/// </summary>
internal sealed partial class ControlThreads : IDisposable
{
    private const long Period = 2_000_000;

    /// <summary>Later than this is a hold-up.</summary>
    public const long HoldUp = 1_000_000;

    private readonly List<(long From, long Until)> _holdUps = [];
    private readonly Thread[] _threads;
    private volatile bool _ending;
    private long _longest;

    public ControlThreads()
    {
        _threads = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(core => new Thread(() => Run(core)) { IsBackground = true })];
        Array.ForEach(_threads, thread => thread.Start());
    }

    /// <summary>How often a core was not there.</summary>
    public int Count
    {
        get
        {
            lock (_holdUps)
                return _holdUps.Count;
        }
    }

    /// <summary>The longest of them, nanoseconds.</summary>
    public long Longest => Volatile.Read(ref _longest);

    /// <summary>Whether a core was not there at some time between two moments.</summary>
    public bool Explains(long from, long until)
    {
        lock (_holdUps)
            return _holdUps.Any(holdUp => holdUp.From < until && holdUp.Until > from);
    }

    public void Dispose()
    {
        _ending = true;
        Array.ForEach(_threads, thread => thread.Join());
    }

    private void Run(int core)
    {
        ulong mask = 1UL << (core & 63);
        if (OperatingSystem.IsLinux())
            _ = SetAffinity(0, sizeof(ulong), in mask);
        RealtimePriority.Request(RealtimePriority.TickThread);
        using IPreciseWait wait = PreciseWait.Create();
        for (long due = SystemMonotonicClock.Instance.Now; !_ending; due += Period)
        {
            wait.Around(due);
            long now = SystemMonotonicClock.Instance.Now;
            if (now - due < HoldUp)
                continue;
            lock (_holdUps)
            {
                _holdUps.Add((due, now));
                _longest = Math.Max(_longest, now - due);
            }

            due = now;
        }
    }

    // A pid of 0 is the calling thread.
    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    private static partial int SetAffinity(int pid, nuint size, in ulong mask);
}

using System.Diagnostics;

namespace RVae.Peers.Tests;

/// <summary>
/// A control thread: it wakes again and again and notes how late. Where the machine itself stands still for longer than a
/// stroke may be late, a daemon leaves the tick out, and that tells nothing of the daemon.
/// </summary>
internal sealed class HoldUps : IDisposable
{
    private const int Milliseconds = 5;

    /// <summary>From here on a tick is left out rather than played late.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(40);

    private readonly ManualResetEventSlim _ended = new();
    private readonly Thread _thread;
    private long _longest;

    public HoldUps()
    {
        _thread = new Thread(Watch) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Ends the test as skipped if the machine stood still meanwhile.</summary>
    public void Excuse(string what)
    {
        TimeSpan longest = TimeSpan.FromTicks(Volatile.Read(ref _longest));
        Assert.SkipWhen(longest > Long, $"{what}, but the machine stood still for {longest.TotalMilliseconds:F0} ms");
    }

    public void Dispose()
    {
        _ended.Set();
        _thread.Join();
        _ended.Dispose();
    }

    private void Watch()
    {
        long slept = Stopwatch.GetTimestamp();
        while (!_ended.Wait(Milliseconds))
        {
            Volatile.Write(ref _longest, Math.Max(_longest, Stopwatch.GetElapsedTime(slept).Ticks));
            slept = Stopwatch.GetTimestamp();
        }
    }
}

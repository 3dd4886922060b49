namespace RVae.Daemon.Supervision;

/// <summary>Tells how long to wait before a process is started again. The wait grows each time that the process ends soon after its start.</summary>
/// <param name="least">Wait after a process that had run for long, nanoseconds.</param>
/// <param name="most">The longest wait, nanoseconds.</param>
/// <param name="well">A process that has run for so long counts as well, nanoseconds.</param>
internal sealed class RestartPause(long least, long most, long well = 10_000_000_000)
{
    private const long Step = 50_000_000;

    // The first ends may be chance: a stage that is killed twice is started again at once, twice.
    private const int Forgiven = 3;

    private int _soon;
    private long _until;

    /// <summary>The process has ended.</summary>
    public void Ended(long started, long now)
    {
        _soon = now - started < well ? Math.Min(_soon + 1, 16) : 0;
        long grown = _soon > Forgiven ? Step << (_soon - Forgiven) : 0;
        _until = now + Math.Min(Math.Max(least, grown), most);
    }

    /// <summary>Whether the wait is over.</summary>
    public bool IsOver(long now) => now >= _until;
}

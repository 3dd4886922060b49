namespace RVae.Daemon.Supervision;

/// <summary>How long to wait before a process is started again: longer each time that it ended soon after its start.</summary>
/// <param name="least">Nanoseconds after one that had run for long.</param>
/// <param name="most">Nanoseconds, however often it ended.</param>
/// <param name="well">Nanoseconds after which one that runs is well.</param>
internal sealed class RestartPause(long least, long most, long well = 10_000_000_000)
{
    private const long Step = 50_000_000;

    // At first it may be chance: a stage that is killed twice is back at once, twice.
    private const int Forgiven = 3;

    private int _soon;
    private long _until;

    /// <summary>It has ended.</summary>
    public void Ended(long started, long now)
    {
        _soon = now - started < well ? Math.Min(_soon + 1, 16) : 0;
        long grown = _soon > Forgiven ? Step << (_soon - Forgiven) : 0;
        _until = now + Math.Min(Math.Max(least, grown), most);
    }

    /// <summary>Whether it may be started.</summary>
    public bool IsOver(long now) => now >= _until;
}

namespace RVae.Daemon.Clients;

/// <summary>At most ten in any second; what is left out is counted. The caller synchronises.</summary>
internal sealed class FailureLimit
{
    /// <summary>Most in a second.</summary>
    public const int PerSecond = 10;

    private const long Second = 1_000_000_000;

    private readonly long[] _sent = new long[PerSecond];
    private int _next;

    /// <summary>Nothing was sent yet.</summary>
    public FailureLimit() => Array.Fill(_sent, long.MinValue / 2);

    /// <summary>How many were left out since the last summary.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Whether one more may be sent now; counts it either way.</summary>
    public bool Admit(long now)
    {
        // What was left out is told before anything new, so that the count is in its place.
        if (LeftOut == 0 && TryTake(now))
            return true;

        LeftOut++;
        return false;
    }

    /// <summary>Takes the count of what was left out, when there is any and it may be told now.</summary>
    public bool TryTakeSummary(long now, out int leftOut)
    {
        leftOut = LeftOut;
        if (leftOut == 0 || !TryTake(now))
            return false;

        LeftOut = 0;
        return true;
    }

    private bool TryTake(long now)
    {
        if (now - _sent[_next] < Second)
            return false;

        _sent[_next] = now;
        _next = (_next + 1) % PerSecond;
        return true;
    }
}

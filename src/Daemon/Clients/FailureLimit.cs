namespace RVae.Daemon.Clients;

/// <summary>Lets at most ten failures pass in any second, and counts those that it leaves out. The caller synchronises.</summary>
internal sealed class FailureLimit
{
    /// <summary>Most failures in a second.</summary>
    public const int PerSecond = 10;

    private const long Second = 1_000_000_000;

    private readonly long[] _sent = new long[PerSecond];
    private int _next;

    /// <summary>A limit that has let nothing pass yet.</summary>
    public FailureLimit() => Array.Fill(_sent, long.MinValue / 2);

    /// <summary>How many failures were left out since the last summary.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Whether one more failure may be sent now. A failure that may not is counted.</summary>
    public bool Admit(long now)
    {
        // The summary of what was left out goes before anything new, so that the client reads the count at its place.
        if (LeftOut == 0 && TryTake(now))
            return true;

        LeftOut++;
        return false;
    }

    /// <summary>Takes the count of the failures that were left out; false where there are none, or where the count may not be sent yet.</summary>
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

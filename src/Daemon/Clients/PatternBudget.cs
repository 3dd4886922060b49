namespace RVae.Daemon.Clients;

/// <summary>
/// How much work patterns may cause: a store that fills again with time. A byte of a pattern and an address that it matches
/// count one each; the whole store is some 20 ms of work. The caller synchronises.
/// </summary>
internal sealed class PatternBudget
{
    /// <summary>What one packet can cause at most.</summary>
    public const int Store = 8192;

    /// <summary>What comes back in a second.</summary>
    public const int PerSecond = 16_384;

    private const long Second = 1_000_000_000;

    private double _left = Store;
    private long _at = long.MinValue;

    /// <summary>Whether there is so much left; takes it if so.</summary>
    public bool TryTake(int work, long now)
    {
        if (_at != long.MinValue)
            _left = Math.Min(Store, _left + ((now - _at) * (double)PerSecond / Second));
        _at = now;
        if (work > _left)
            return false;
        _left -= work;
        return true;
    }
}

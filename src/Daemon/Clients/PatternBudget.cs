namespace RVae.Daemon.Clients;

/// <summary>
/// Limits how much work address patterns cause. Each byte of a pattern, and each address that it matches, takes 1 from a store that fills
/// again with time. The whole store is some 20 ms of work. The caller synchronises.
/// </summary>
internal sealed class PatternBudget
{
    /// <summary>The size of the store: what one packet can cause at most.</summary>
    public const int Store = 8192;

    /// <summary>What is added to the store in a second.</summary>
    public const int PerSecond = 16_384;

    private const long Second = 1_000_000_000;

    private double _left = Store;
    private long _at = long.MinValue;

    /// <summary>Whether so much is left in the store; takes it where it is.</summary>
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

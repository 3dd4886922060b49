namespace RVae.Daemon.Performance;

/// <summary>Tells when it is worth giving memory back: much was allocated since the last time, and hardly anything is allocated now.</summary>
internal sealed class QuietHeap
{
    /// <summary>Fewer bytes than this between two looks count as quiet.</summary>
    public const long Quiet = 4 << 20;

    /// <summary>More bytes than this since memory was given back last are worth the work.</summary>
    public const long Worth = 64 << 20;

    private long _last;
    private long _givenBack;

    /// <summary>Looks once; true at most once after each busy time.</summary>
    /// <param name="allocated">Bytes that were allocated since the program began.</param>
    public bool Look(long allocated)
    {
        bool isWorth = allocated - _last < Quiet && allocated - _givenBack > Worth;
        _last = allocated;
        if (isWorth)
            _givenBack = allocated;
        return isWorth;
    }
}

namespace RVae.Protocol.Addresses;

/// <summary>Moments as two ints: seconds and microseconds since the daemon started. A float32 could not hold them exactly.</summary>
public static class WireTime
{
    /// <summary>Splits nanoseconds since the start, rounded down to the microsecond.</summary>
    public static (int Seconds, int Microseconds) Split(long nanoseconds)
    {
        long seconds = Math.DivRem(Math.Max(0, nanoseconds), 1_000_000_000, out long rest);
        return ((int)Math.Min(seconds, int.MaxValue), (int)(rest / 1000));
    }
}

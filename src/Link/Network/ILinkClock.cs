using System.Diagnostics;

namespace RVae.Link.Network;

/// <summary>The clock that beats are told by: one that never steps.</summary>
public interface ILinkClock
{
    /// <summary>Nanoseconds since some fixed moment.</summary>
    long Now { get; }
}

/// <summary>The system's monotonic clock.</summary>
public sealed class MonotonicClock : ILinkClock
{
    private static readonly double NanosecondsPerCount = 1e9 / Stopwatch.Frequency;

    /// <inheritdoc/>
    public long Now
    {
        get
        {
            long seconds = Math.DivRem(Stopwatch.GetTimestamp(), Stopwatch.Frequency, out long rest);
            return (seconds * 1_000_000_000) + (long)(rest * NanosecondsPerCount);
        }
    }
}

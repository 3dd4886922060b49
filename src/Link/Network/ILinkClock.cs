using System.Diagnostics;

namespace RVae.Link.Network;

/// <summary>A monotonic clock, by which beats are told.</summary>
public interface ILinkClock
{
    /// <summary>The present, nanoseconds since some fixed moment.</summary>
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

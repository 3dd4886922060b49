using RVae.Engine.Time;

namespace RVae.Daemon.Tests.Clients;

/// <summary>A monotonic clock and UTC that move together, and only when told to.</summary>
internal sealed class FakeTime : TimeProvider, IMonotonicClock
{
    public static readonly DateTimeOffset Beginning = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public long Now { get; private set; } = 5_000_000_000;

    public DateTimeOffset Utc { get; set; } = Beginning;

    /// <summary>Seconds for which the next reader of UTC is held up.</summary>
    public double HoldUp { get; set; }

    public override DateTimeOffset GetUtcNow()
    {
        (double seconds, HoldUp) = (HoldUp, 0);
        Advance(seconds);
        return Utc;
    }

    public void Advance(double seconds)
    {
        Now += (long)(seconds * 1e9);
        Utc += TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
    }
}

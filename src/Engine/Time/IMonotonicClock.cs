namespace RVae.Engine.Time;

/// <summary>Time that never steps: what all music is timed by.</summary>
public interface IMonotonicClock
{
    /// <summary>Nanoseconds since some fixed moment.</summary>
    long Now { get; }
}

/// <summary>Sleeps a thread to an absolute deadline of the monotonic clock.</summary>
public interface IPreciseWait
{
    /// <summary>Returns at <paramref name="deadline"/> (nanoseconds), or at once when it has passed.</summary>
    void Until(long deadline);
}

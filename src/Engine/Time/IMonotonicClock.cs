namespace RVae.Engine.Time;

/// <summary>A clock that never steps: all music is timed by it.</summary>
public interface IMonotonicClock
{
    /// <summary>Nanoseconds since some fixed moment.</summary>
    long Now { get; }
}

/// <summary>Puts one thread to sleep until moments of the monotonic clock. Each thread has its own wait.</summary>
public interface IPreciseWait : IDisposable
{
    /// <summary>
    /// Returns at <paramref name="deadline"/> (nanoseconds), or at once when it has passed: sleeps, then spins for
    /// the last moment.
    /// </summary>
    void Until(long deadline);

    /// <summary>Returns soon after <paramref name="deadline"/> (nanoseconds) without spinning: for looking now and then.</summary>
    void Around(long deadline);
}

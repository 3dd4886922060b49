namespace RVae.Daemon.Performance;

/// <summary>How the performance does.</summary>
/// <param name="Ticks">Ticks played since the start.</param>
/// <param name="Missed">Ticks that were worked out too late to be heard in time.</param>
/// <param name="Dropped">Events left out: too late, or an output did not keep up.</param>
/// <param name="JitterP99Milliseconds">Lateness that 99 of 100 recent events stayed within, of the worst output.</param>
/// <param name="Hits">Hits handed out since the start.</param>
/// <param name="Realtime">Whether the tick thread was granted realtime priority.</param>
internal readonly record struct PerformanceFigures(
    long Ticks, long Missed, long Dropped, double JitterP99Milliseconds, long Hits, bool Realtime);

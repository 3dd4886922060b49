namespace RVae.Daemon.Performance;

/// <summary>Figures that tell how well the performance runs.</summary>
/// <param name="Ticks">Ticks played since the start.</param>
/// <param name="Missed">Ticks that were worked out too late to be heard in time.</param>
/// <param name="Dropped">Events that were left out: they were too late, or an output did not keep up.</param>
/// <param name="JitterP99Milliseconds">Milliseconds: 99 of 100 recent events of the worst output were less late than this.</param>
/// <param name="Hits">Hits handed out since the start.</param>
/// <param name="Realtime">Whether the tick thread was granted realtime priority.</param>
internal readonly record struct PerformanceFigures(
    long Ticks, long Missed, long Dropped, double JitterP99Milliseconds, long Hits, bool Realtime);

namespace RVae.Link.Sessions;

/// <summary>
/// Converts between this machine's clock and ghost time, the clock of a session. It consists of an offset, and of how much faster ghost
/// time runs. Each measurement corrects both by a Kalman filter of two values, so that clocks that drift stay together between
/// measurements. A value type; nanoseconds.
/// </summary>
internal record struct GhostClock
{
    private const double Second = 1e9;

    // Nanoseconds a second. Crystals differ by at most 100 millionths; twice that is an error.
    private const double MostSkew = 200_000, UsualSkew = 50_000;

    // How much offset and skew wander by themselves in a second, squared.
    private const double OffsetNoise = 1e6, SkewNoise = 100;

    // A measurement that differs by more than this, and by more than 6 of its standard deviations, means that a clock was set or that the
    // machine slept.
    private const double Step = 5e6;

    private long _time; // the time of the clock at which _offset holds
    private long _offset; // ghost time minus the clock
    private double _skew;
    private double _offsetVariance, _crossVariance, _skewVariance;

    /// <summary>The clock of a new session, whose ghost time 0 is now.</summary>
    public static GhostClock Founded(long now) => new() { _time = now, _offset = -now };

    /// <summary>The clock of a session after its first measurement.</summary>
    public static GhostClock Measured(long now, long offset, double uncertainty) => new()
    {
        _time = now,
        _offset = offset,
        _offsetVariance = uncertainty * uncertainty,
        _skewVariance = UsualSkew * UsualSkew,
    };

    /// <summary>How much faster ghost time runs than the clock, as a share.</summary>
    public readonly double Skew => _skew / Second;

    /// <summary>Ghost time minus the clock, at a time of the clock, nanoseconds.</summary>
    public readonly long OffsetAt(long time) => _offset + (long)Math.Round((time - _time) * Skew);

    /// <summary>The ghost time at a time of the clock, microseconds.</summary>
    public readonly long GhostAt(long time) => FloorToMicroseconds(time + OffsetAt(time));

    /// <summary>The time of the clock at a ghost time, which is in microseconds.</summary>
    public readonly long TimeOf(long ghost) => _time + (long)Math.Round(((ghost * 1000) - _offset - _time) / (1 + Skew));

    /// <summary>Corrects the clock by a measurement.</summary>
    /// <param name="now">When the measurement ended, nanoseconds of the clock.</param>
    /// <param name="offset">The measured difference, ghost time minus the clock, nanoseconds.</param>
    /// <param name="uncertainty">The standard deviation of the offset, nanoseconds.</param>
    public void Correct(long now, long offset, double uncertainty)
    {
        double variance = uncertainty * uncertainty, seconds = (now - _time) / Second;
        double residual = offset - OffsetAt(now);
        _offsetVariance += (2 * seconds * _crossVariance) + (seconds * seconds * _skewVariance) + (OffsetNoise * seconds);
        _crossVariance += seconds * _skewVariance;
        _skewVariance += SkewNoise * seconds;
        double total = _offsetVariance + variance;
        if (Math.Abs(residual) > Step && Math.Abs(residual) > 6 * Math.Sqrt(total))
        {
            this = Measured(now, offset, uncertainty);
            return;
        }

        double offsetGain = _offsetVariance / total, skewGain = _crossVariance / total;
        (_offset, _time) = (OffsetAt(now) + (long)Math.Round(offsetGain * residual), now);
        _skew = Math.Clamp(_skew + (skewGain * residual), -MostSkew, MostSkew);
        _skewVariance -= skewGain * _crossVariance;
        _crossVariance *= 1 - offsetGain;
        _offsetVariance *= 1 - offsetGain;
    }

    private static long FloorToMicroseconds(long nanoseconds) =>
        Math.DivRem(nanoseconds, 1000, out long rest) - (rest < 0 ? 1 : 0);
}

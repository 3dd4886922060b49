namespace RVae.Link.Sessions;

/// <summary>
/// From this machine's clock to ghost time, the clock of a session: an offset, and how much faster ghost time runs. Each
/// measurement corrects both by a Kalman filter of two values, so that clocks that drift stay together between measurements.
/// A value; nanoseconds.
/// </summary>
internal record struct GhostClock
{
    private const double Second = 1e9;

    // Nanoseconds a second: crystals are within 100 millionths of each other; twice that is a mistake.
    private const double MostSkew = 200_000, UsualSkew = 50_000;

    // How much offset and skew wander by themselves, squared, in a second.
    private const double OffsetNoise = 1e6, SkewNoise = 100;

    // A measurement that is off by more than this, and by more than 6 of its standard deviations, means that a clock was set
    // or that the machine slept.
    private const double Step = 5e6;

    private long _time; // of the clock, at which _offset holds
    private long _offset; // ghost time minus the clock's
    private double _skew;
    private double _offsetVariance, _crossVariance, _skewVariance;

    /// <summary>A new session's clock: ghost time 0 is now.</summary>
    public static GhostClock Founded(long now) => new() { _time = now, _offset = -now };

    /// <summary>A clock that was measured for the first time.</summary>
    public static GhostClock Measured(long now, long offset, double uncertainty) => new()
    {
        _time = now,
        _offset = offset,
        _offsetVariance = uncertainty * uncertainty,
        _skewVariance = UsualSkew * UsualSkew,
    };

    /// <summary>How much faster ghost time runs than the clock, as a share.</summary>
    public readonly double Skew => _skew / Second;

    /// <summary>Ghost time minus the clock's at a moment of the clock.</summary>
    public readonly long OffsetAt(long time) => _offset + (long)Math.Round((time - _time) * Skew);

    /// <summary>Microseconds of ghost time at a moment of the clock.</summary>
    public readonly long GhostAt(long time) => FloorToMicroseconds(time + OffsetAt(time));

    /// <summary>A moment of ghost time, microseconds, by the clock.</summary>
    public readonly long TimeOf(long ghost) => _time + (long)Math.Round(((ghost * 1000) - _offset - _time) / (1 + Skew));

    /// <summary>Takes a measurement in.</summary>
    /// <param name="now">When it ended.</param>
    /// <param name="offset">Ghost time minus the clock's, as measured.</param>
    /// <param name="uncertainty">Its standard deviation.</param>
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

namespace RVae.Midi.Ports.Clock;

/// <summary>
/// Finds period and phase of clocks that come with jitter: a second-order loop (g-h filter) with a growing memory. While few clocks were heard, its
/// gains are those of the straight line through all of them. From <see cref="Memory"/> clocks on the gains stay constant, so that the loop follows a
/// drifting tempo. A change of tempo beyond the jitter shortens the memory. A gap counts as the clocks that are missing in it.
/// </summary>
internal sealed class ClockLoop(double period)
{
    /// <summary>Clocks over which the loop averages, two beats: ±2 ms of jitter leave a third of a millisecond.</summary>
    public const int Memory = 48;

    /// <summary>From this many clocks on, the prediction of the next clock is better than to wait for it.</summary>
    public const int Steady = 8;

    // Weight of an expected tempo against the first clocks, in clocks.
    private const int Prior = 4;

    // If the residuals are biased by this many of their standard deviations, the tempo has changed.
    private const double Certain = 5;
    private const double BiasGain = 0.25;
    private const double SpreadGain = 0.05;
    private const double LeastSpread = 100_000;

    // Nanoseconds: 500 and 12.5 quarter notes a minute, beyond what any device plays at.
    private const long Shortest = 5_000_000, Longest = 200_000_000;

    private double _time;
    private double _bias;
    private double _spread = LeastSpread;
    private long _previous;
    private int _skipped;

    /// <summary>Nanoseconds from clock to clock.</summary>
    public double Period { get; private set; } = period;

    /// <summary>When the last clock was due without its jitter, nanoseconds.</summary>
    public long Time => (long)Math.Round(_time);

    /// <summary>How many clocks the estimate rests on, up to <see cref="Memory"/>.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a clock comes where none is expected.</summary>
    public bool IsOffGrid(long time) => Math.Abs(time - _time - Period) > Period / 4;

    /// <summary>Begins at a clock, and expects the present period.</summary>
    public void Anchor(long time)
    {
        _time = _previous = time;
        Count = 1;
        (_bias, _skipped) = (0, 0);
    }

    /// <summary>Takes a clock; returns how many clocks have passed with it: 0 or less where this clock corrects the count.</summary>
    public int Take(long time)
    {
        long interval = time - _previous;
        _previous = time;
        if (Count == 1)
            return Second(time, interval);
        if (_skipped > 0 && time - _time < Period / 2)
            return Delayed();
        int steps = StepsTo(time, interval);
        if (steps > 1 && _skipped > 0)
            return Slower(time, interval);
        _skipped = steps - 1;
        Follow(time, steps);
        return steps;
    }

    // Clocks count as missing only if the line and the clock before both say so. Otherwise a tempo that is not well known, or that changes, would
    // produce false gaps, and these would confirm it.
    private int StepsTo(long time, long interval) => Count < Steady || interval < 1.5 * Period
        ? 1
        : Math.Max(1, (int)Math.Round((time - _time) / Period));

    // The expected tempo stays if the first interval agrees with it. Otherwise that interval is all that is known.
    private int Second(long time, long interval)
    {
        if (Math.Abs(interval - Period) < Period / 5)
        {
            Count = Prior;
            Follow(time, 1);
            return 1;
        }

        // Clocks that were held up come all at once: their distance says nothing about the tempo.
        if (interval is < Shortest or > Longest)
            Anchor(time);
        else
            (Period, _time, Count) = (interval, time, 2);
        return 1;
    }

    // A clock that was counted as missing comes after all, in a burst after a stall.
    private int Delayed()
    {
        _skipped--;
        return 0;
    }

    // Two gaps in a row are no gaps: the tempo has dropped. The clocks that were counted for the first gap are taken back.
    private int Slower(long time, long interval)
    {
        int back = _skipped;
        (Period, _time, Count, _bias, _skipped) = (Math.Min(interval, Longest), time, 2, 0, 0);
        return 1 - back;
    }

    private void Follow(long time, int steps)
    {
        double n = Count = Math.Min(Count + 1, Memory);
        double residual = time - (_time + (steps * Period));
        double position = 2 * ((2 * n) - 1) / (n * (n + 1)), velocity = 6 / (n * (n + 1));
        _time += (steps * Period) + (position * residual);
        Period = Math.Clamp(Period + (velocity * residual / steps), Shortest, Longest);
        Watch(residual);
    }

    private void Watch(double residual)
    {
        _bias += BiasGain * (residual - _bias);
        double bound = Certain * _spread * Math.Sqrt(BiasGain / (2 - BiasGain));
        if (Math.Abs(_bias) > bound && Count > Prior)
            (Count, _bias) = (Prior, 0);
        // The mean absolute residual times 1.25 is its standard deviation, near enough for any bell.
        _spread = Math.Max(LeastSpread, _spread + (SpreadGain * ((1.25 * Math.Abs(residual)) - _spread)));
    }
}

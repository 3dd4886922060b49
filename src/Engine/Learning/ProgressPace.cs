namespace RVae.Engine.Learning;

/// <summary>
/// Tells how far a training has come, at most eight times a second and once at its end, so that no second holds more
/// than the ten that the protocol allows; and reckons the time left from the pace of the steps so far. The first step
/// waits for Torch to be loaded and code to be compiled, hundreds of times as long as another: it counts towards no pace.
/// </summary>
internal sealed class ProgressPace(
    int epochs, int stepsPerEpoch, IProgress<TrainingProgress>? progress, TimeProvider time)
{
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(125);

    // Measuring the clips held out takes time too: not more often than this.
    private static readonly TimeSpan ValidationGap = TimeSpan.FromSeconds(1);

    private readonly double _stepsInAll = (double)epochs * stepsPerEpoch;
    private long _paceFrom;
    private long _told;
    private long? _validated;
    private double _validation = -1;
    private int _steps;
    private int _unpaced;

    /// <summary>So many steps were taken before, in another process: they count as done, and not towards the pace.</summary>
    public void Resume(int steps) => _steps = steps;

    /// <summary>A step was taken; tells when it is time.</summary>
    public void Stepped(int epoch, double loss)
    {
        _steps++;
        if (_unpaced == 0)
        {
            _unpaced = _steps;
            _paceFrom = _told = time.GetTimestamp();
        }
        else if (time.GetElapsedTime(_told) >= Gap)
        {
            _told = time.GetTimestamp();
            Tell(epoch, loss);
        }
    }

    /// <summary>An epoch is over: measures what is held out when that was long ago, and tells when it was the last.</summary>
    public void EpochEnded(int epoch, double loss, Func<double> validate)
    {
        bool isLast = epoch == epochs;
        if (progress is not null && (isLast || _validated is not { } at || time.GetElapsedTime(at) >= ValidationGap))
        {
            _validation = validate();
            _validated = time.GetTimestamp();
        }

        if (isLast)
            Tell(epoch, loss);
    }

    private void Tell(int epoch, double loss)
    {
        double secondsLeft = time.GetElapsedTime(_paceFrom).TotalSeconds * (_stepsInAll - _steps) / Math.Max(1, _steps - _unpaced);
        progress?.Report(new TrainingProgress(_steps / _stepsInAll, epoch, epochs, loss, _validation, secondsLeft));
    }
}

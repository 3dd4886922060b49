namespace RVae.Engine.Learning;

/// <summary>
/// Reports the progress of a training, at most eight times a second and once at its end, so that no second has more than the ten reports that the
/// protocol allows. Estimates the time left from the pace so far. The first step does not count towards the pace: it waits until Torch is loaded and
/// code is compiled, hundreds of times as long as another step.
/// </summary>
internal sealed class ProgressPace(
    int epochs, int stepsPerEpoch, IProgress<TrainingProgress>? progress, TimeProvider time)
{
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(125);

    // Least time between validations, because measuring held-out clips takes time, too.
    private static readonly TimeSpan ValidationGap = TimeSpan.FromSeconds(1);

    private readonly double _stepsInAll = (double)epochs * stepsPerEpoch;
    private long _paceFrom;
    private long _told;
    private long? _validated;
    private double _validation = -1;
    private int _steps;
    private int _unpaced;

    /// <summary>Counts steps that another process took before as done; they do not count towards the pace.</summary>
    public void Resume(int steps) => _steps = steps;

    /// <summary>Counts a step, and reports when it is time.</summary>
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

    /// <summary>Counts an epoch. Measures the held-out clips if the last measurement is old enough, and reports when this was the last epoch.</summary>
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

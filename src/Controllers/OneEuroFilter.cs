namespace RVae.Controllers;

/// <summary>
/// The one-euro filter (Casiez, Roussel and Vogel 2012): a low-pass filter whose cut-off frequency rises with speed, so that a resting finger does
/// not tremble and a fast one does not lag.
/// </summary>
internal sealed class OneEuroFilter(Smoothing smoothing)
{
    // Cut-off frequency for the speed itself, Hz: the value of the paper.
    private const double SpeedCutoff = 1;

    private double _speed;
    private long _time;

    /// <summary>The filtered value.</summary>
    public double Value { get; private set; }

    /// <summary>Starts again at a value. A finger that comes down is no movement.</summary>
    public void Reset(double value, long time) => (Value, _speed, _time) = (value, 0, time);

    /// <summary>Takes a measured value; returns the filtered one.</summary>
    public double Filter(double measured, long time)
    {
        double seconds = (time - _time) / 1e9;
        if (smoothing.Cutoff <= 0 || seconds <= 0)
        {
            (Value, _time) = (measured, time);
            return Value;
        }

        _speed += Share(SpeedCutoff, seconds) * (((measured - Value) / seconds) - _speed);
        double cutoff = smoothing.Cutoff + (smoothing.Speed * Math.Abs(_speed));
        Value += Share(cutoff, seconds) * (measured - Value);
        _time = time;
        return Value;
    }

    private static double Share(double cutoff, double seconds)
    {
        double rate = 2 * Math.PI * cutoff * seconds;
        return rate / (rate + 1);
    }
}

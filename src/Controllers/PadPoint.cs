namespace RVae.Controllers;

/// <summary>The point that is sent, on its smoothed way to the finger.</summary>
internal sealed class PadPoint(PadProfile profile, string address, IGestures gestures)
{
    // Time between steps, nanoseconds, while the finger rests and the point has not arrived.
    private const long Step = 4_000_000;

    // A point that is nearer than this has arrived: one step of 14 bits.
    private const double Arrived = 1.0 / 16384;

    private readonly OneEuroFilter _x = new(profile.Smoothing);
    private readonly OneEuroFilter _y = new(profile.Smoothing);
    private (float X, float Y) _sent = (float.NaN, float.NaN);

    /// <summary>The point's target.</summary>
    public (double X, double Y) Target { get; private set; } = profile.Home;

    /// <summary>When the next step is due, nanoseconds; <see cref="long.MaxValue"/> when the point has arrived.</summary>
    public long NextDue { get; private set; } = long.MaxValue;

    /// <summary>Moves to a target on a smoothed way.</summary>
    public void Move(double x, double y, long now)
    {
        Target = (x, y);
        Go(now);
    }

    /// <summary>Moves to a target at once. The point is sent even if it equals the last one sent: somebody else may have moved the deck since.</summary>
    public void Jump(double x, double y, long now)
    {
        Is(x, y);
        _x.Reset(x, now);
        _y.Reset(y, now);
        _sent = (float.NaN, float.NaN);
        Send();
    }

    /// <summary>Tells that somebody else has set the point: nothing is sent.</summary>
    public void Is(double x, double y)
    {
        Target = (x, y);
        _x.Reset(x, 0);
        _y.Reset(y, 0);
        NextDue = long.MaxValue;
    }

    /// <summary>Takes the next step if it is due.</summary>
    public void Advance(long now)
    {
        if (NextDue <= now)
            Go(now);
    }

    private void Go(long now)
    {
        double x = _x.Filter(Target.X, now), y = _y.Filter(Target.Y, now);
        bool arrived = Math.Abs(x - Target.X) < Arrived && Math.Abs(y - Target.Y) < Arrived;
        if (arrived)
        {
            _x.Reset(Target.X, now);
            _y.Reset(Target.Y, now);
        }

        NextDue = arrived ? long.MaxValue : now + Step;
        Send();
    }

    private void Send()
    {
        var point = ((float)_x.Value, (float)_y.Value);
        if (point == _sent)
            return;
        _sent = point;
        gestures.Set(address, point.Item1, point.Item2);
    }
}

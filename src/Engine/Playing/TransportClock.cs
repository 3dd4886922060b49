using RVae.Engine.Rhythm;
using RVae.Engine.Time;

namespace RVae.Engine.Playing;

/// <summary>When the ticks of the transport are due: tempo from the next tick, nudges, starts. Tick thread only.</summary>
internal sealed class TransportClock
{
    private Timeline _timeline = new(0, 0, Timeline.Rate(120, Grid.DefaultTicksPerQuarter));
    private double _nudgeSeen; // milliseconds
    private double _nudgeLeft; // nanoseconds

    /// <summary>Number of the next tick, counted since the daemon started.</summary>
    public long Number { get; private set; }

    /// <summary>When it is due, nanoseconds.</summary>
    public long NextDue => _timeline.TimeOf(Number);

    /// <summary>The next tick is due then, at this tempo; nudges asked for at rest have no meaning.</summary>
    public void Start(long time, TransportState transport)
    {
        _timeline = new Timeline(Number, time, RateOf(transport));
        _nudgeSeen = transport.NudgeMilliseconds;
        _nudgeLeft = 0;
    }

    /// <summary>Takes up tempo and nudges from the next tick on.</summary>
    public void Follow(TransportState transport)
    {
        double rate = RateOf(transport);
        if (rate != _timeline.TicksPerSecond)
            _timeline = _timeline.WithRate(Number, rate);
        _nudgeLeft += (transport.NudgeMilliseconds - _nudgeSeen) * 1e6;
        _nudgeSeen = transport.NudgeMilliseconds;
    }

    /// <summary>
    /// The window of the next tick, which is left behind. A nudge makes windows longer or shorter, each by no more than
    /// half, so that even a large one neither repeats nor skips a tick nor plays two at once.
    /// </summary>
    public TickWindow Pass(long position)
    {
        long due = NextDue;
        long duration = _timeline.TimeOf(Number + 1) - due;
        if (_nudgeLeft != 0)
        {
            long by = (long)Math.Clamp(_nudgeLeft, -duration / 2, duration / 2);
            _nudgeLeft = by == 0 ? 0 : _nudgeLeft - by;
            _timeline = _timeline.Shifted(Number + 1, by);
            duration += by;
        }

        return new TickWindow(Number++, position, due, duration);
    }

    /// <summary>The next tick is due then, with everything after it.</summary>
    public void ResumeAt(long time) => _timeline = _timeline.Shifted(Number, time - NextDue);

    private static double RateOf(TransportState transport) => Timeline.Rate(transport.Bpm, Grid.DefaultTicksPerQuarter);
}

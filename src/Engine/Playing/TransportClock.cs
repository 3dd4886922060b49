using RVae.Engine.Rhythm;
using RVae.Engine.Time;

namespace RVae.Engine.Playing;

/// <summary>When the ticks of the transport are due: tempo from the next tick, nudges, starts. Tick thread only.</summary>
internal sealed class TransportClock
{
    // Many nudges in a row are also over within seconds.
    private const double MostLeft = 4e9;

    // Half a beat either way behind a leader: that is every phase there is, and nearer than where it would be fetched back.
    private const double MostApart = Grid.DefaultTicksPerQuarter / 2;

    private Timeline _timeline = new(0, 0, Timeline.Rate(120, Grid.DefaultTicksPerQuarter));
    private double _nudgeSeen; // milliseconds
    private double _nudgeLeft; // nanoseconds
    private double _apart; // nanoseconds that the performer keeps behind a leader, also over its stops and its silence

    /// <summary>Number of the next tick, counted since the daemon started.</summary>
    public long Number { get; private set; }

    /// <summary>When it is due, nanoseconds.</summary>
    public long NextDue => _timeline.TimeOf(Number);

    /// <summary>What another clock needs to go on from here.</summary>
    public ClockState State => new(Number, _timeline, _nudgeSeen, _nudgeLeft, _apart);

    /// <summary>Goes on where another clock ended.</summary>
    public void Resume(in ClockState state) =>
        (Number, _timeline, _nudgeSeen, _nudgeLeft, _apart) = (state.Number, state.Line, state.NudgeSeen, state.NudgeLeft, state.Apart);

    /// <summary>The next tick is due then, at this tempo; nudges asked for at rest have no meaning.</summary>
    public void Start(long time, in TransportState transport, double rate)
    {
        _timeline = new Timeline(Number, time, rate);
        _nudgeSeen = transport.NudgeMilliseconds;
        _nudgeLeft = 0;
    }

    /// <summary>Takes up tempo and nudges from the next tick on.</summary>
    public void Follow(in TransportState transport, double rate)
    {
        if (transport.Source != ClockSource.Midi)
            _apart = 0;
        if (rate != _timeline.TicksPerSecond)
            _timeline = _timeline.WithRate(Number, rate);
        _nudgeLeft = Math.Clamp(_nudgeLeft + ((transport.NudgeMilliseconds - _nudgeSeen) * 1e6), -MostLeft, MostLeft);
        _nudgeSeen = transport.NudgeMilliseconds;
    }

    /// <summary>
    /// Steers to a leader: the tick after the next one is due when the leader says, as far as the next one's window, which
    /// grows and shrinks by no more than half, can reach. Nudges are kept, as a distance from the device that leads; those of a
    /// session move all who share it, and so are no distance.
    /// </summary>
    /// <param name="line">The leader's line, for its tempo.</param>
    /// <param name="following">When the tick after the next one is by that line, nanoseconds.</param>
    /// <param name="transport">What the performer asks for.</param>
    public void Follow(in Timeline line, long following, in TransportState transport)
    {
        double tick = 1e9 / line.TicksPerSecond;
        _apart = transport.Source is ClockSource.Link or ClockSource.Room ? 0 : Math.Clamp(
            _apart + ((transport.NudgeMilliseconds - _nudgeSeen) * 1e6), -MostApart * tick, MostApart * tick);
        (_nudgeSeen, _nudgeLeft) = (transport.NudgeMilliseconds, 0);
        double duration = Math.Clamp(following + _apart - NextDue, tick / 2, tick * 3 / 2);
        _timeline = new Timeline(Number, NextDue, 1e9 / duration);
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
}

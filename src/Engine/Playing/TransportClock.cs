using RVae.Engine.Rhythm;
using RVae.Engine.Time;

namespace RVae.Engine.Playing;

/// <summary>Works out when the ticks of the transport are due, from tempo, nudges and starts. Tick thread only.</summary>
internal sealed class TransportClock
{
    // Most nanoseconds of nudges still to be applied, so that also many nudges in a row are over within seconds.
    private const double MostLeft = 4e9;

    // Most ticks that the performer can nudge the music away from a leader: half a beat either way. That covers every phase, and is less than the
    // distance from which the music is fetched back.
    private const double MostApart = Grid.DefaultTicksPerQuarter / 2;

    private Timeline _timeline = new(0, 0, Timeline.Rate(120, Grid.DefaultTicksPerQuarter));
    private double _nudgeSeen; // milliseconds
    private double _nudgeLeft; // nanoseconds
    private double _apart; // nanoseconds that the performer keeps behind a leader, also while the leader stops or is silent

    /// <summary>Number of the next tick, counted since the daemon started.</summary>
    public long Number { get; private set; }

    /// <summary>When the next tick is due, nanoseconds.</summary>
    public long NextDue => _timeline.TimeOf(Number);

    /// <summary>What another clock needs to go on from here.</summary>
    public ClockState State => new(Number, _timeline, _nudgeSeen, _nudgeLeft, _apart);

    /// <summary>Goes on where another clock ended.</summary>
    public void Resume(in ClockState state) =>
        (Number, _timeline, _nudgeSeen, _nudgeLeft, _apart) = (state.Number, state.Line, state.NudgeSeen, state.NudgeLeft, state.Apart);

    /// <summary>Starts: the next tick is due at <paramref name="time"/>, at this tempo. Nudges that were asked for at rest have no effect.</summary>
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
    /// Steers to a leader: the tick after the next one is due when the leader says. The window of the next tick grows or shrinks for that, by no more
    /// than half. Nudges are kept as a distance from a device that leads. Nudges of a session move all its members, and so are no distance.
    /// </summary>
    /// <param name="line">The leader's line, for its tempo.</param>
    /// <param name="following">When the tick after the next one is due on that line, nanoseconds.</param>
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
    /// Returns the window of the next tick, and counts that tick as passed. A nudge makes windows longer or shorter, each by no more than half: so
    /// even a large nudge neither repeats nor skips a tick, nor plays two ticks at once.
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

    /// <summary>Moves the next tick, and everything after it, to a moment.</summary>
    public void ResumeAt(long time) => _timeline = _timeline.Shifted(Number, time - NextDue);
}

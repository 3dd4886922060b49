using RVae.Engine.Rhythm;
using RVae.Engine.Time;

namespace RVae.Engine.Playing;

/// <summary>Where the transport stands and what moves it: starts, tempo, jumps, and a leader outside.</summary>
public sealed partial class TickEngine
{
    private readonly LeaderFollowing _device = new();
    private readonly SessionFollowing _session = new();
    private IFollowing _following;
    private IClockLeader? _midi;
    private IClockLeader? _link;
    private ClockSource? _source; // the source at the last tick; null before the first tick
    private double _rate; // ticks a second
    private float _bpm;
    private long _jump; // sequence number of the last jump carried out

    /// <summary>The clock that leads when the source is <see cref="ClockSource.Midi"/>; null while there is none. Any thread.</summary>
    public IClockLeader? Midi
    {
        get => Volatile.Read(ref _midi);
        set => Volatile.Write(ref _midi, value);
    }

    /// <summary>
    /// The clock that leads when the source is <see cref="ClockSource.Link"/> or <see cref="ClockSource.Room"/>; null while there is none. Any
    /// thread.
    /// </summary>
    public IClockLeader? Link
    {
        get => Volatile.Read(ref _link);
        set => Volatile.Write(ref _link, value);
    }

    /// <summary>What the leader said at the last tick; empty while nobody leads. Tick thread only.</summary>
    public Leading Leading => _following.Leading;

    /// <summary>
    /// Goes on from a moment as if no time had passed since the last tick. Used after a pause of the whole machine: to catch up, the engine would
    /// have to play all lost ticks in a rush. Tick thread only.
    /// </summary>
    public void ResumeAt(long time) => _clock.ResumeAt(time);

    // Starts the transport: at its own tempo, or on the leader's line. Returns false where the leader's moment has not come yet.
    private bool TryStart(in TransportState transport, ref bool plays, long now)
    {
        if (_following.Leads)
        {
            plays = _following.TryStart(_position, ref now, out long place);
            if (!plays)
                return false;
            if (place != _position)
                MoveTo(place, rests: true);
        }

        _clock.Start(now, transport, _rate);
        return true;
    }

    private void KeepTime(in TransportState transport)
    {
        if (!_following.Leads)
        {
            _clock.Follow(transport, _rate);
            return;
        }

        if (!_following.TryAwait(NextDue, out long following))
        {
            if (_following.TryMove(_position, NextDue, out long place))
                MoveTo(place, rests: false);
            following = _following.TimeOf(_position + 1);
        }

        _clock.Follow(_following.Leading.Timeline, following, transport);
    }

    private void TakeTempo(in TransportState transport, float way)
    {
        double bpm = ControlGlide.Between(transport.HeldBpm, transport.Bpm, way);
        BarCount bars = _decks[0].Bars;
        // A device and a room each count their own jumps. A count from one says nothing about the other, so forget it when the source changes.
        if (_source is { } before && before != transport.Source)
            _device.Hear(null, bars);
        _source = transport.Source;
        _device.Hear(transport.Source switch { ClockSource.Midi => Midi, ClockSource.Room => Link, _ => null }, bars);
        _session.Hear(transport.Source == ClockSource.Link ? Link : null, bars);
        _following = transport.Source == ClockSource.Link ? _session : _device;
        Leading leading = _following.Leading;
        _rate = leading.Present ? leading.Timeline.TicksPerSecond : Timeline.Rate(bpm, Grid.DefaultTicksPerQuarter);
        _bpm = leading.Present ? (float)(_rate * 60 / Grid.DefaultTicksPerQuarter) : (float)bpm;
    }

    // A jump that comes together with a stop is carried out at rest.
    private void Jump(Jump jump, bool plays)
    {
        BarCount fromStart = BarCount.FromStart(_decks[0].Bars.Meter);
        long before = _position, to = Math.Max(fromStart.PositionOf(jump.Bar, jump.Beat), 0);
        bool rests = !Playing || !plays;
        if (!rests && !_following.MayJump(before, to))
            return; // the jump is tried again at the next ticks
        _jump = jump.Sequence;
        MoveTo(to, rests);
        _following.Jumped(_position - before);
    }

    // Positions before the beginning become the beginning.
    private void MoveTo(long position, bool rests)
    {
        position = Math.Max(position, 0);
        BarCount bars = _decks[0].Bars;
        (int bar, int tick) = bars.Locate(_position);
        long from = BarCount.FromStart(bars.Meter).PositionOf(bar, 0) + tick;
        _cues.Move(position - _position);
        foreach (CueKeeper morph in _morphs)
            morph.Move(position - _position);
        _position = position;
        foreach (DeckPlayer deck in _decks)
        {
            deck.Jump(from, _position);
            if (rests)
                deck.ForgetLateHits();
        }
    }
}
